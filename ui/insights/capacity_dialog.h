#pragma once

#include "ui/common/framed_dialog.h"
#include "ui/insights/insights_ground.h"

class QGridLayout;

namespace comity::ui {

class ChartCard;
class NumberField;
class PlainLabel;
class Prompts;

/// What the team can hold beside what comes: the numbers of the team to be changed, the answer in
/// words, and hour by hour what to expect and who is needed for the service level. The answer
/// follows at once; the numbers hold when the dialog is left.
class CapacityDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// Wording and prompts outlive it.
    CapacityDialog(const InsightsHabits &habits, const Wording &wording, Prompts &prompts,
        QWidget *parent = nullptr);

Q_SIGNALS:
    /// As it is left, where something is other than before.
    void teamChanged(const comity::goals::Team &team);

private:
    QWidget *makeForm(const goals::Team &team);
    NumberField *addNumber(QGridLayout &grid, const QString &label, const QString &name,
        const QString &unit, int most, std::optional<int> value);
    goals::Team team() const;
    void answer();

    goals::ReplyHours m_hours;
    followups::ServiceLevel m_level;
    const Wording &m_wording;
    NumberField *m_people = nullptr;
    NumberField *m_minutesADay = nullptr;
    NumberField *m_minutesEach = nullptr;
    NumberField *m_shrinkage = nullptr;
    PlainLabel *m_answer;
    ChartCard *m_card;
};

} // namespace comity::ui

#pragma once

#include "model/base/wording.h"
#include "model/purge/purge_planner.h"
#include "ui/purge/purge_ground.h"

#include <QWidget>
#include <array>

class QCheckBox;
class QComboBox;

namespace comity::ui {

class NumberField;
class PlainLabel;
class PurgeTelling;

/// Why people may be suggested, with how many each reason holds for, and what is not known. A
/// reason that nothing imported can tell is off and says what it needs.
class ReasonChoices : public QWidget
{
    Q_OBJECT

public:
    explicit ReasonChoices(const Wording &wording, QWidget *parent = nullptr);

    /// `proposal` is null while nobody counted.
    void show(const PurgeRequest &request, const PurgeProposal *proposal, const PurgeFacts &facts,
        const PurgeTelling &telling);

Q_SIGNALS:
    void reasonChosen(comity::PurgeReason reason, bool isAsked);
    void matchAllChosen(bool matchAll);
    void staleDaysChosen(int days);

private:
    struct Choice
    {
        QCheckBox *box = nullptr;
        PlainLabel *count = nullptr;
        PlainLabel *need = nullptr; ///< what is missing, below a choice that is off
    };
    QWidget *makeChoice(PurgeReason reason);
    QWidget *makeDays();
    QWidget *makeMatch();
    QString need(PurgeReason reason, const PurgeProposal *proposal, const PurgeFacts &facts,
        const PurgeTelling &telling) const;

    const Wording &m_wording;
    std::array<Choice, askableReasonCount> m_choices;
    NumberField *m_staleDays = nullptr;
    QComboBox *m_match = nullptr;
    PlainLabel *m_coverage = nullptr;
    bool m_isShowing = false; ///< changes come from show(), not from the user
};

} // namespace comity::ui

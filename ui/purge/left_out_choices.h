#pragma once

#include "model/base/wording.h"
#include "model/purge/purge_codes.h"

#include <QWidget>
#include <array>

class QVBoxLayout;

namespace comity::ui {

class NumberField;
class PlanDesk;
class LeftOutRow;

/// Who is left out of every plan, with how many that are. Two of them are a choice; the others are
/// always on. Each count opens the people and why.
class LeftOutChoices : public QWidget
{
    Q_OBJECT

public:
    explicit LeftOutChoices(const Wording &wording, QWidget *parent = nullptr);

    void show(const PlanDesk &desk);

Q_SIGNALS:
    void newFollowsChosen(bool areLeftOut);
    void likelyChosen(bool areLeftOut);
    void newFollowDaysChosen(int days);
    void whoAsked(comity::LeftOut code);

private:
    void addRow(QVBoxLayout *column, LeftOut code);
    void addDays(QVBoxLayout *column);

    const Wording &m_wording;
    std::array<LeftOutRow *, leftOutCount> m_rows = {};
    NumberField *m_days = nullptr;
    bool m_isShowing = false;
};

} // namespace comity::ui

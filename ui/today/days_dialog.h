#pragma once

#include "model/goals/goals_store.h"
#include "ui/common/framed_dialog.h"

namespace comity::ui {

class SearchedLog;

/// What was said at the end of earlier days: whether we were winning, what to keep doing and what
/// to stop, found by words.
class DaysDialog : public FramedDialog
{
    Q_OBJECT

public:
    explicit DaysDialog(QWidget *parent = nullptr);

    /// Also while it is open, when something was stored. Newest first.
    void setDays(const std::vector<goals::DayMark> &days);

private:
    static QWidget *makeDay(const goals::DayMark &day);

    SearchedLog *m_log;
};

} // namespace comity::ui

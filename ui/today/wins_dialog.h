#pragma once

#include "model/base/wording.h"
#include "model/goals/wins.h"
#include "ui/common/framed_dialog.h"

namespace comity::ui {

class SearchedLog;

/// All that went well, to look back at: found by words, one more, one less.
class WinsDialog : public FramedDialog
{
    Q_OBJECT

public:
    WinsDialog(const Wording &wording, bool isWritable, QWidget *parent = nullptr);

    /// Also while it is open, when something was stored. Newest first.
    void setWins(const std::vector<goals::Win> &wins, const QTimeZone &zone);

Q_SIGNALS:
    void noteAsked();
    void removeAsked(comity::FactId win);

private:
    QWidget *makeWin(const goals::Win &win);

    const Wording &m_wording;
    bool m_isWritable;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    SearchedLog *m_log;
};

} // namespace comity::ui

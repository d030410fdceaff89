#pragma once

#include "model/base/wording.h"
#include "model/goals/wins.h"

#include <QTimeZone>
#include <QWidget>

class QHBoxLayout;

namespace comity::ui {

/// One win: a tick, what it was, and below it when and where from.
class WinRow : public QWidget
{
    Q_OBJECT

public:
    WinRow(const goals::Win &win, const Wording &wording, const QTimeZone &zone);

    /// At its end.
    void addEnd(QWidget *part);

    /// What a win says, and below that, in one line each; plain.
    static QString sentenceOf(const goals::Win &win, const Wording &wording);
    static QString detailOf(const goals::Win &win, const QTimeZone &zone);

private:
    QHBoxLayout *m_line;
};

} // namespace comity::ui

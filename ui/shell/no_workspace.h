#pragma once

#include "model/base/wording.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace comity::ui {

class ErrorCard;
class PlainLabel;

/// What stands in place of the pages while no workspace is open: that one is being opened, or why
/// it cannot be, what that leaves unharmed and what to do (ui.md §5.4).
class NoWorkspace : public QWidget
{
    Q_OBJECT

public:
    explicit NoWorkspace(QWidget *parent = nullptr);

    void showOpening(const QString &path);
    void showTrouble(const Error &error, const Wording &wording, const QString &path);

Q_SIGNALS:
    /// It has something to show, about this file.
    void shown(const QString &path);
    void openAsked();
    void restoreAsked();
    /// What can be read of a damaged one shall be saved to a new file.
    void repairAsked();
    void retryAsked();

private:
    QPushButton *addWay(const QString &text, const QString &name, const QString &icon,
        void (NoWorkspace::*asked)());

    QStackedWidget *m_stack;
    PlainLabel *m_opening;
    ErrorCard *m_card;
};

} // namespace comity::ui

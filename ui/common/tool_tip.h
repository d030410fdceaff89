#pragma once

#include <QString>

class QAction;
class QPoint;
class QWidget;

namespace comity::ui {

/// `text` so that a tool tip shows it letter for letter, wrapped. Also for Qt::ToolTipRole.
QString plainToolTip(const QString &text);
/// The only ways to give a widget or an action a tool tip. A widget without an accessible name
/// takes the text as its name.
void setPlainToolTip(QWidget *widget, const QString &text);
void setPlainToolTip(QAction *action, const QString &text);
/// Shows `first` at a global position and, below it, the widget's own tool tip.
void showPlainToolTip(const QPoint &at, const QString &first, QWidget *widget);

} // namespace comity::ui

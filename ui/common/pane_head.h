#pragma once

#include <QString>

class QPushButton;
class QWidget;

namespace comity::ui {

class PlainLabel;

/// The head of a side pane: its title, how many there are, and what makes one more.
QWidget *makePaneHead(const QString &title, PlainLabel *count, QPushButton *act);

} // namespace comity::ui

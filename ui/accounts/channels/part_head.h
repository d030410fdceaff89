#pragma once

#include <QString>
#include <initializer_list>

class QWidget;

namespace comity::ui {

/// The head of a part of the right column: its title, a muted word that may shrink, what can be
/// done.
QWidget *makePartHead(
    const QString &title, const QString &word, std::initializer_list<QWidget *> acts);

} // namespace comity::ui

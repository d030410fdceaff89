#pragma once

#include <QPushButton>
#include <QToolButton>

namespace comity::ui {

/// Kinds of buttons, as the style sheet draws them.
enum class ButtonKind {
    Normal,
    Primary, ///< at most one in sight
    Quiet, ///< lighter border
    Flat, ///< none until hovered
    Link, ///< reads as a link
};
enum class ButtonSize {
    Small, ///< 24 px: rows and headers
    Normal, ///< 28 px
    Large, ///< 36 px: empty states
};

/// A button with its look; `iconName` may be empty. `text` carries its mnemonic.
QPushButton *makeButton(const QString &text, ButtonKind kind = ButtonKind::Normal,
    const QString &iconName = {}, QWidget *parent = nullptr, ButtonSize size = ButtonSize::Normal);
/// Gives a button of another class the same look.
void dressButton(QPushButton &button, ButtonKind kind, const QString &iconName, ButtonSize size);
/// A button of one icon. `name` is its accessible name and tool tip; add the shortcut to it.
QToolButton *makeIconButton(
    const QString &iconName, const QString &name, QWidget *parent = nullptr);

} // namespace comity::ui

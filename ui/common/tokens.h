#pragma once

#include <QColor>
#include <QPalette>

namespace comity::ui {

/// Colours by meaning (ui.md §2.1, §2.3). Nothing in the window names a colour in any other way.
enum class Token {
    Win, ///< rail, top bar, status bar
    Base, ///< tables, editors, cards
    Alt, ///< headers, group rows, quiet areas
    Panel, ///< side panes
    Hover,
    Line, ///< row and section separators
    Line2, ///< pane borders, quiet buttons
    Ctl, ///< borders of inputs, check boxes, buttons, scroll handles
    Text,
    Muted, ///< secondary text, icons
    Faint, ///< counts beside labels; never for sentences, never on Tile
    Accent, ///< links, active labels
    AccentFill, ///< primary buttons, checks
    AccentMark, ///< focus ring, bar of the current row: seen on Hover and AccentSoft as well
    OnAccent, ///< text on AccentFill
    AccentSoft, ///< selected rows
    AccentLine, ///< border on AccentSoft
    Track, ///< background of meters
    Tile, ///< tags, monograms, network badges
    Chart1,
    Chart2,
    Chart3,
    Chart4,
    Chart5,
    Chart6,
};
constexpr int tokenCount = 25;

enum class Scheme { Light, Dark };

QColor color(Token token, Scheme scheme);

/// For a palette that is not ours: dark when the window's text is lighter than the window.
Scheme schemeOfPlatform(const QPalette &palette);
/// Themes of high contrast set pure black against pure white, which no other theme does.
bool isHighContrastPlatform(const QPalette &palette);
/// For any palette that comes from paletteOf, so that a widget asks its own and needs no theme
/// object. Told by a role that no style sheet sets, for those stay behind when the theme changes.
Scheme schemeOf(const QPalette &palette);
/// Also knows a palette of high contrast, where Line is Ctl and Muted is Text (ui.md §2.5).
QColor color(Token token, const QPalette &palette);

/// The palette that carries the tokens to Qt's own widgets.
QPalette paletteOf(Scheme scheme, bool highContrast = false);

/// Severity is told by colour, shape and word together (ui.md §2.2).
enum class Severity { Stop, Warn, Note, Ok };

struct SeverityColors
{
    QColor text;
    QColor fill; ///< of the shape
    QColor soft; ///< background of a block
    QColor border; ///< of such a block
    QColor glyph; ///< inside the shape
};
SeverityColors severityColors(Severity severity, Scheme scheme);

/// What a text says by its colour, beside its words.
enum class Tone { Normal, Muted, Faint, Accent, OnAccent, Stop, Warn, Note, Ok };
QColor color(Tone tone, const QPalette &palette);
Tone toneOf(Severity severity);

} // namespace comity::ui

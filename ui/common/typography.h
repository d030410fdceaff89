#pragma once

#include <QFont>

namespace comity::ui {

/// The sizes of text (ui.md §2.4). Every size follows the text size that the user chose.
enum class TextStyle {
    Caption, ///< 11 px
    Small, ///< 12 px
    Body, ///< 13 px
    Name, ///< 13 px, medium
    Strong, ///< 13 px, demibold
    Section, ///< 11.5 px, demibold; muted by custom
    Title, ///< 16 px, demibold
    Verdict, ///< 17 px, demibold
    Figure, ///< 22 px, demibold
    Mono, ///< 12 px, raw data only
};

/// The application's family in that size. Cheap: made for delegates.
QFont fontFor(TextStyle style);

/// A length of ui.md in pixels at 100 %, at the text size in use.
int scaled(int pixels);
/// The text size in use, in per cent: 80 to 200.
int fontScale();

/// The family of the system, or the first present of Inter, Noto Sans, Segoe UI and Cantarell
/// when the system names none of its own.
QString interfaceFamily();

} // namespace comity::ui

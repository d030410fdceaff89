#pragma once

#include <QColor>
#include <QFont>

namespace comity::ui {

// How all that is printed looks: black on white, whatever the theme of the window.

constexpr int paperDotsPerInch = 600;
constexpr double paperMarginMm = 12;
inline const QColor paperInk(0x1B, 0x1E, 0x23);
inline const QColor paperMuted(0x57, 0x5D, 0x67);
inline const QColor paperFaintLine(0xCD, 0xD1, 0xD8);
inline const QColor paperStrongLine(0x83, 0x88, 0x92);

/// Of millimetres, in the device's unit.
constexpr double paperDots(double millimetres)
{
    return millimetres * paperDotsPerInch / 25.4;
}

/// One that has letters of as many scripts as can be.
QFont paperFont(double points, QFont::Weight weight = QFont::Normal);

} // namespace comity::ui

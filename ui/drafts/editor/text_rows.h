#pragma once

#include <QRectF>
#include <QTextBlock>
#include <vector>

class QTextEdit;

namespace comity::ui {

/// A line of a text as it is laid out.
struct TextRow
{
    QTextBlock block = {};
    int number = 0; ///< of the line in its block
    qsizetype start = 0; ///< in the whole text
    qsizetype end = 0;
    QRectF room = {}; ///< of its letters, in the viewport
    qreal baseline = 0; ///< y in the viewport
    bool endsInBlank = false; ///< at which the line was broken
    bool isMixed = false; ///< letters of its block run both ways
};

/// The lines that are in sight, from top to bottom.
std::vector<TextRow> rowsInSight(const QTextEdit &edit);

/// Where a part of the text stands on a line: one room, several where directions of writing mix.
/// Empty when it is not on it.
std::vector<QRectF> roomsOf(const TextRow &row, qsizetype start, qsizetype end);

} // namespace comity::ui

#include "ui/drafts/editor/text_rows.h"

#include <QAbstractTextDocumentLayout>
#include <QGlyphRun>
#include <QScrollBar>
#include <QTextEdit>
#include <QTextLayout>
#include <algorithm>

namespace comity::ui {

namespace {

bool hasRightToLeft(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) {
        const QChar::Direction direction = c.direction();
        return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirRLE
            || direction == QChar::DirRLO || direction == QChar::DirRLI;
    });
}

QRectF roomBetween(const TextRow &row, qreal from, qreal to)
{
    return {qMin(from, to), row.room.top(), qAbs(to - from), row.room.height()};
}

} // namespace

std::vector<TextRow> rowsInSight(const QTextEdit &edit)
{
    const QPointF scroll(-edit.horizontalScrollBar()->value(), -edit.verticalScrollBar()->value());
    const QRectF sight = edit.viewport()->rect();
    const QAbstractTextDocumentLayout *const layout = edit.document()->documentLayout();
    std::vector<TextRow> rows;
    QTextBlock block = edit.cursorForPosition(QPoint(0, 0)).block();
    for (; block.isValid(); block = block.next()) {
        const QPointF origin = layout->blockBoundingRect(block).topLeft() + scroll;
        if (origin.y() > sight.bottom()) {
            break;
        }
        // The layout of a block knows where it stands by itself, apart from its margins.
        const QTextLayout &lines = *block.layout();
        const QPointF at = lines.position() + scroll;
        const QString text = block.text();
        const bool isMixed = hasRightToLeft(text);
        for (int i = 0; i < lines.lineCount(); ++i) {
            const QTextLine line = lines.lineAt(i);
            const QRectF room = line.naturalTextRect().translated(at);
            if (room.bottom() < sight.top() || room.top() > sight.bottom()) {
                continue;
            }
            const qsizetype start = block.position() + line.textStart();
            const int last = line.textStart() + line.textLength() - 1;
            const bool endsInBlank = last >= 0 && last < text.size() && text.at(last) == u' ';
            rows.push_back({block, i, start, start + line.textLength(),
                QRectF(room.left(), room.top(), room.width(), line.ascent() + line.descent()),
                room.top() + line.ascent(), endsInBlank, isMixed});
        }
    }
    return rows;
}

std::vector<QRectF> roomsOf(const TextRow &row, qsizetype start, qsizetype end)
{
    const int from = static_cast<int>(qMax(start, row.start) - row.block.position());
    int to = static_cast<int>(qMin(end, row.end) - row.block.position());
    // The blank at which a line was broken is not seen.
    if (end > row.end && to > from && row.endsInBlank) {
        --to;
    }
    if (from >= to) {
        return {};
    }
    const QTextLayout &layout = *row.block.layout();
    const QTextLine line = layout.lineAt(row.number);
    const qreal shift = row.room.left() - line.naturalTextRect().left();
    if (!row.isMixed) {
        return {roomBetween(row, line.cursorToX(from) + shift, line.cursorToX(to) + shift)};
    }
    // Between two directions a cursor has two places; letters have one.
    std::vector<QRectF> rooms;
    for (const QGlyphRun &run : line.glyphRuns(from, to - from)) {
        const QRectF seen = run.boundingRect();
        rooms.push_back(roomBetween(row, seen.left() + shift, seen.right() + shift));
    }
    return rooms;
}

} // namespace comity::ui

#include "ui/common/typography.h"
#include "ui/drafts/editor/draft_editor.h"
#include "ui/drafts/editor/mark_gutter.h"
#include "ui/drafts/editor/mark_painting.h"
#include "ui/drafts/editor/text_rows.h"

#include <QPaintEvent>
#include <QPainter>

namespace comity::ui {

namespace {

constexpr qreal dimmed = 0.4;
constexpr int shapePixels = 15;
constexpr int shapeMiddle = 19; ///< px at 100 % from the edge

/// The marks that meet a line.
template <typename Each>
void forMarksOn(const TextRow &row, const std::vector<EditorMark> &marks, Each each)
{
    for (const EditorMark &mark : marks) {
        if (mark.start >= row.end) {
            break;
        }
        if (mark.end > row.start) {
            each(mark);
        }
    }
}

bool isDirty(const TextRow &row, const QRect &dirty)
{
    return row.room.bottom() + row.room.height() >= dirty.top()
        && row.room.top() - row.room.height() <= dirty.bottom();
}

} // namespace

bool DraftEditor::isCurrent(const EditorMark &mark) const
{
    return m_currentIndex == mark.index;
}

void DraftEditor::paintEvent(QPaintEvent *event)
{
    const std::vector<TextRow> rows = rowsInSight(*this);
    paintBehind(rows, event->rect());
    QTextEdit::paintEvent(event);
    paintUnder(rows, event->rect());
}

void DraftEditor::paintBehind(const std::vector<TextRow> &rows, const QRect &dirty)
{
    QPainter painter(viewport());
    painter.setClipRect(dirty);
    QTextBlock block;
    std::vector<drafts::PlacedField> fields;
    for (const TextRow &row : rows) {
        if (!isDirty(row, dirty)) {
            continue;
        }
        painter.setOpacity(m_isStale ? dimmed : 1);
        forMarksOn(row, m_marks.all(), [&](const EditorMark &mark) {
            if (mark.severity != Severity::Stop && !isCurrent(mark)) {
                return;
            }
            for (const QRectF &room : roomsOf(row, mark.start, mark.end)) {
                drawSoft(painter, room, mark.severity, isCurrent(mark), palette());
            }
        });
        painter.setOpacity(1);
        if (row.block != block) {
            block = row.block;
            fields = drafts::fieldsIn(block.text());
        }
        for (const drafts::PlacedField &field : fields) {
            const qsizetype start = block.position() + field.span.start;
            for (const QRectF &room : roomsOf(row, start, start + field.span.length())) {
                drawField(painter, room, palette());
            }
        }
    }
}

void DraftEditor::paintUnder(const std::vector<TextRow> &rows, const QRect &dirty)
{
    QPainter painter(viewport());
    painter.setClipRect(dirty);
    for (const TextRow &row : rows) {
        if (!isDirty(row, dirty)) {
            continue;
        }
        painter.setOpacity(1);
        for (const review::Span &word : m_misspelt) {
            for (const QRectF &room : roomsOf(row, word.start, word.end)) {
                drawMisspelt(painter, {room, row.baseline}, palette());
            }
        }
        painter.setOpacity(m_isStale ? dimmed : 1);
        forMarksOn(row, m_marks.all(), [&](const EditorMark &mark) {
            for (const QRectF &room : roomsOf(row, mark.start, mark.end)) {
                drawUnderline(
                    painter, {room, row.baseline}, mark.severity, isCurrent(mark), palette());
            }
        });
    }
}

std::vector<DraftEditor::LineShape> DraftEditor::lineShapes() const
{
    std::vector<LineShape> shapes;
    const int side = scaled(shapePixels);
    for (const TextRow &row : rowsInSight(*this)) {
        const EditorMark *const worst = m_marks.worstIn(row.start, row.end);
        if (worst != nullptr) {
            QRect place(0, 0, side, side);
            // The gutter is as high as the viewport and begins with it.
            const int middle = scaled(shapeMiddle);
            place.moveCenter(QPoint(isRightToLeft() ? m_gutter->width() - middle : middle,
                qRound(row.room.center().y()) + scaled(1)));
            shapes.push_back({place, *worst});
        }
    }
    return shapes;
}

} // namespace comity::ui

#include "ui/lists/targets/target_text_delegate.h"

#include "ui/common/table_roles.h"

#include <QPainter>
#include <QTextLayout>

namespace comity::ui {

namespace {

/// Where the second line begins; the length of the text when one line is enough.
qsizetype breakOf(const QString &text, int width)
{
    QTextLayout layout(text, fontFor(TextStyle::Small));
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(width);
    layout.endLayout();
    return first.isValid() ? first.textLength() : text.size();
}

} // namespace

void TargetTextDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option,
    const QModelIndex &index, const QRect &content) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const QColor ink = color(static_cast<Tone>(index.data(ToneRole).toInt()), option.palette);
    const Qt::Alignment at
        = QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter;
    const qsizetype end = breakOf(text, content.width());
    if (end >= text.size()) {
        drawText(painter, content, text, TextStyle::Small, ink, at);
        return;
    }
    const auto [upper, lower] = twoLines(content, TextStyle::Small, TextStyle::Small);
    drawText(painter, upper, text.left(end).trimmed(), TextStyle::Small, ink, at);
    drawText(painter, lower, text.mid(end), TextStyle::Small, ink, at);
}

} // namespace comity::ui

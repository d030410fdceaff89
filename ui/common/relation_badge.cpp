#include "ui/common/relation_badge.h"

#include "ui/common/row_delegate.h"
#include "ui/common/tool_tip.h"

#include <QPainter>

namespace comity::ui {

namespace {

constexpr int glyphWidth = 20;
constexpr int glyphHeight = 16;
constexpr int gap = 6;

} // namespace

RelationBadge::RelationBadge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void RelationBadge::setRelation(RelationMark mark)
{
    m_mark = mark;
    setAccessibleName(relationWord(mark));
    setPlainToolTip(this, relationMeaning(mark));
    updateGeometry();
    update();
}

QSize RelationBadge::sizeHint() const
{
    const QFontMetrics metrics(fontFor(TextStyle::Body));
    return {scaled(glyphWidth + gap) + metrics.horizontalAdvance(relationWord(m_mark)) + 1,
        qMax(scaled(glyphHeight), metrics.height())};
}

void RelationBadge::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = scaled(glyphHeight);
    const QRect glyph(0, (height() - side) / 2, scaled(glyphWidth), side);
    const auto place
        = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    drawRelation(painter, place(glyph), m_mark, palette());
    drawText(painter, place(rect().adjusted(scaled(glyphWidth + gap), 0, 0, 0)),
        relationWord(m_mark), TextStyle::Body, color(Token::Text, palette()),
        QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace comity::ui

#include "ui/people/table/list_tile.h"

#include "model/base/text_fold.h"
#include "ui/common/icons.h"
#include "ui/common/list_words.h"
#include "ui/common/plain_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int iconSize = 14;
constexpr int edge = 6;
constexpr int gap = 4;
constexpr int widest = 190; ///< a longer name is cut, and whole in the tool tip

} // namespace

ListTile::ListTile(const QString &name, ListKind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
{
    auto *text = new PlainLabel(singleLine(name), TextStyle::Small, Tone::Normal, this);
    text->setObjectName(u"listShown"_s);
    text->setElided(true);
    const int wanted = QFontMetrics(fontFor(TextStyle::Small)).horizontalAdvance(text->text()) + 2;
    text->setFixedWidth(std::min(wanted, scaled(widest - 2 * iconSize)));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(edge + iconSize + gap), scaled(2), scaled(edge), scaled(2));
    row->addWidget(text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ListTile::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::Tile, palette()));
    painter.drawRoundedRect(rect(), scaled(4), scaled(4));
    const int side = scaled(iconSize);
    const QRect place(scaled(edge), (height() - side) / 2, side, side);
    icon(listIcon(m_kind), Tone::Muted)
        .paint(&painter, QStyle::visualRect(layoutDirection(), rect(), place));
}

} // namespace comity::ui

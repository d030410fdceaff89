#include "ui/charts/chart_placeholder.h"

#include "ui/common/plain_label.h"

#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

ChartPlaceholder::ChartPlaceholder(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel({}, TextStyle::Strong))
    , m_sentence(new PlainLabel({}, TextStyle::Small, Tone::Muted))
{
    m_title->setObjectName(u"chartEmptyTitle"_s);
    m_sentence->setObjectName(u"chartEmptySentence"_s);
    for (PlainLabel *label : {m_title, m_sentence}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(24), scaled(12), scaled(24), scaled(12));
    column->setSpacing(scaled(4));
    column->addStretch();
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addStretch();
}

void ChartPlaceholder::setTexts(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
}

void ChartPlaceholder::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Unknown is drawn as the track with a dotted outline (ui.md §2.3).
    painter.setPen(QPen(color(Token::Ctl, palette()), 1, Qt::DotLine));
    painter.setBrush(color(Token::Alt, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), scaled(6), scaled(6));
}

} // namespace comity::ui

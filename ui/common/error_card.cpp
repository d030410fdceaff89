#include "ui/common/error_card.h"

#include "ui/common/buttons.h"
#include "ui/common/folded_details.h"
#include "ui/common/severity_shape.h"
#include "ui/common/soft_block.h"
#include "ui/common/wrapped_label.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

/// May be taken along into a letter.
PlainLabel *makeSelectable(TextStyle style)
{
    PlainLabel *label = makeWrapped({}, style);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ErrorCard::ErrorCard(QWidget *parent)
    : QWidget(parent)
    , m_shape(new SeverityShape(Severity::Stop, this, 30))
    , m_title(makeSelectable(TextStyle::Verdict))
    , m_sentence(makeSelectable(TextStyle::Body))
    , m_unharmed(new SoftBlock(Severity::Ok, this))
    , m_unharmedTitle(new PlainLabel(QString(), TextStyle::Strong))
    , m_unharmedText(makeSelectable(TextStyle::Body))
    , m_adviceTitle(new PlainLabel(tr("What you can do"), TextStyle::Section, Tone::Muted))
    , m_advice(new QVBoxLayout)
    , m_buttons(new QHBoxLayout)
    , m_details(new FoldedDetails(this))
{
    m_title->setObjectName(u"errorTitle"_s);
    m_sentence->setObjectName(u"errorSentence"_s);
    auto *column = new QVBoxLayout;
    column->setSpacing(scaled(14));
    column->addWidget(makeCard());
    column->addWidget(m_details);
    column->addStretch();
    auto *inner = new QWidget;
    inner->setMaximumWidth(scaled(720));
    inner->setLayout(column);
    column->setContentsMargins(0, scaled(44), 0, scaled(16));

    // Large text and low windows: the card scrolls, nothing is cut.
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(scaled(16), 0, scaled(16), 0);
    row->addStretch(1);
    row->addWidget(inner, 20);
    row->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(holder);
    scroll->setFocusPolicy(Qt::NoFocus);
    holder->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

QWidget *ErrorCard::makeCard()
{
    auto *card = new QFrame;
    card->setProperty("kind", u"card"_s);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(scaled(8));
    texts->addWidget(m_title);
    texts->addWidget(m_sentence);
    auto *block = new QHBoxLayout(m_unharmed);
    block->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    block->setSpacing(scaled(8));
    block->addWidget(new SeverityShape(Severity::Ok, m_unharmed), 0, Qt::AlignTop);
    block->addWidget(m_unharmedTitle, 0, Qt::AlignTop);
    block->addWidget(m_unharmedText, 1);
    texts->addSpacing(scaled(4));
    texts->addWidget(m_unharmed);
    texts->addSpacing(scaled(6));
    texts->addWidget(m_adviceTitle);
    m_advice->setSpacing(scaled(4));
    texts->addLayout(m_advice);
    texts->addSpacing(scaled(8));
    m_buttons->setSpacing(scaled(8));
    m_buttons->addStretch();
    texts->addLayout(m_buttons);

    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(scaled(24), scaled(22), scaled(24), scaled(22));
    row->setSpacing(scaled(18));
    row->addWidget(m_shape, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    return card;
}

void ErrorCard::showAdvice(const QStringList &advice)
{
    while (QLayoutItem *item = m_advice->takeAt(0)) {
        if (QLayout *line = item->layout()) {
            while (QLayoutItem *part = line->takeAt(0)) {
                delete part->widget();
                delete part;
            }
        }
        delete item;
    }
    int number = 0;
    for (const QString &text : advice) {
        ++number;
        auto *line = new QHBoxLayout;
        line->setSpacing(scaled(6));
        auto *label = makeSelectable(TextStyle::Body);
        label->setText(text);
        if (advice.size() > 1) {
            line->addWidget(new PlainLabel(locale().toString(number) + u'.'), 0, Qt::AlignTop);
        }
        line->addWidget(label, 1);
        m_advice->addLayout(line);
    }
    m_adviceTitle->setVisible(!advice.isEmpty());
}

void ErrorCard::setContent(const Content &content)
{
    m_title->setText(content.title);
    m_sentence->setText(content.sentence);
    m_sentence->setVisible(!content.sentence.isEmpty());
    m_unharmedTitle->setText(content.unharmedTitle);
    m_unharmedText->setText(content.unharmed);
    m_unharmed->setVisible(!content.unharmedTitle.isEmpty());
    showAdvice(content.advice);
    m_details->setDetails(content.details);
    m_details->setOpen(false);
}

QPushButton *ErrorCard::addButton(const QString &text, const QString &iconName)
{
    const int place = m_buttons->count() - 1;
    QPushButton *button
        = makeButton(text, place == 0 ? ButtonKind::Primary : ButtonKind::Normal, iconName, this);
    m_buttons->insertWidget(place, button);
    return button;
}

void ErrorCard::paintEvent(QPaintEvent * /*event*/)
{
    QPainter(this).fillRect(rect(), color(Token::Alt, palette()));
}

QPushButton *ErrorCard::addDetailsButton(const QString &text, const QString &iconName)
{
    return m_details->addButton(text, iconName);
}

void ErrorCard::clearButtons()
{
    while (m_buttons->count() > 1) {
        QLayoutItem *item = m_buttons->takeAt(0);
        delete item->widget();
        delete item;
    }
}

} // namespace comity::ui

#include "ui/common/empty_state.h"

#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/plain_label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace comity::ui {
namespace {

/// The sentence takes all there is up to its width: the stretches beside it come after.
constexpr int wide = 100;

} // namespace

EmptyState::EmptyState(
    const QString &iconName, const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_picture(new QWidget(this))
    , m_title(new PlainLabel(title, TextStyle::Verdict))
    , m_sentence(new PlainLabel(sentence, TextStyle::Body, Tone::Muted))
    , m_buttons(new QHBoxLayout)
    , m_hint(new QHBoxLayout)
{
    m_picture->setFixedSize(scaled(48), scaled(48));
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setMaximumWidth(scaled(420));
    m_buttons->setSpacing(scaled(8));
    m_buttons->setAlignment(Qt::AlignCenter);
    m_hint->setSpacing(0);
    m_hint->setAlignment(Qt::AlignCenter);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(10), scaled(10), scaled(10), scaled(10));
    column->setSpacing(0);
    column->addStretch(10);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addSpacing(scaled(10));
    column->addWidget(m_title);
    column->addSpacing(scaled(8));
    // Between two stretches instead of aligned: only so it is given the height of all its lines.
    auto *sentenceRow = new QHBoxLayout;
    sentenceRow->addStretch();
    sentenceRow->addWidget(m_sentence, wide);
    sentenceRow->addStretch();
    column->addLayout(sentenceRow);
    column->addSpacing(scaled(12));
    column->addLayout(m_buttons);
    column->addSpacing(scaled(12));
    column->addLayout(m_hint);
    column->addStretch(11);
}

void EmptyState::setTexts(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
}

QPushButton *EmptyState::addButton(const QString &text, const QString &iconName)
{
    const ButtonKind kind = m_buttons->count() == 0 ? ButtonKind::Primary : ButtonKind::Normal;
    QPushButton *button = makeButton(text, kind, iconName, this, ButtonSize::Large);
    m_buttons->addWidget(button);
    return button;
}

QPushButton *EmptyState::setHint(const QString &text, const QString &link)
{
    while (QLayoutItem *item = m_hint->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QPushButton *button = makeButton(link, ButtonKind::Link, {}, this);
    QFont font = fontFor(TextStyle::Small);
    button->setFont(font);
    m_hint->addWidget(new PlainLabel(text, TextStyle::Small, Tone::Muted));
    m_hint->addWidget(button);
    return button;
}

void EmptyState::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Base, palette()));
    drawIcon(painter, m_picture->geometry(), m_iconName, color(Token::Muted, palette()));
}

} // namespace comity::ui

#include "ui/common/message_bubble.h"

#include "model/base/text_fold.h"
#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

using formats::Direction;
using formats::MessageKind;

constexpr int indent = 28; ///< so that the sides are told apart

/// The ground of a message.
class Bubble : public QWidget
{
public:
    Bubble(Token token, bool waits, QWidget *parent)
        : QWidget(parent)
        , m_token(token)
        , m_waits(waits)
    {
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const SeverityColors warn = severityColors(Severity::Warn, schemeOf(palette()));
        painter.setPen(m_waits ? QPen(warn.border, 1) : QPen(Qt::NoPen));
        painter.setBrush(m_waits ? warn.soft : color(m_token, palette()));
        const qreal inset = m_waits ? 0.5 : 0;
        painter.drawRoundedRect(
            QRectF(rect()).adjusted(inset, inset, -inset, -inset), scaled(8), scaled(8));
    }

private:
    Token m_token;
    bool m_waits;
};

QString kindWord(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Invitation:
        return MessageBubble::tr("invitation");
    case MessageKind::Endorsement:
        return MessageBubble::tr("endorsement");
    case MessageKind::Recommendation:
        return MessageBubble::tr("recommendation");
    case MessageKind::Note:
        return MessageBubble::tr("note");
    case MessageKind::Direct:
        return {};
    default:
        return MessageBubble::tr("in public");
    }
}

} // namespace

QString MessageBubble::captionOf(
    const messages::Message &message, const QString &person, const QTimeZone &zone, QDate today)
{
    const QString who = message.direction == Direction::Out ? tr("You")
        : message.direction == Direction::In                ? person
                                                            : tr("Not known who wrote");
    const QString when = message.at.precision == DatePrecision::Exact
        ? dateTimeText(message.at.at, zone, today)
        : message.at.isKnown() ? dateText(message.at, zone)
                               : tr("date not known");
    QStringList parts {who, when, kindWord(message.kind)};
    if (message.isGroup) {
        parts += message.thread.isEmpty() ? tr("in a group")
                                          : tr("in the group “%1”").arg(singleLine(message.thread));
    }
    if (message.wasDeleted) {
        parts += tr("deleted since");
    }
    if (message.isGuess) {
        parts += tr("≈ known by the name alone");
    }
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

MessageBubble::MessageBubble(const messages::Message &message, const QString &person,
    const QTimeZone &zone, QDate today, QWidget *parent, bool waits)
    : QWidget(parent)
{
    const bool isOurs = message.direction == Direction::Out;
    auto *bubble = new Bubble(isOurs ? Token::AccentSoft : Token::Tile, waits, this);
    const bool hasText = !message.text.trimmed().isEmpty();
    auto *text = new PlainLabel(hasText ? message.text : tr("(no text)"), TextStyle::Body,
        hasText ? Tone::Normal : Tone::Muted, bubble);
    text->setObjectName(u"messageText"_s);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *inside = new QVBoxLayout(bubble);
    inside->setContentsMargins(scaled(10), scaled(6), scaled(10), scaled(6));
    inside->addWidget(text);
    const QString told = captionOf(message, person, zone, today);
    auto *caption
        = new PlainLabel(waits ? tr("%1 · not answered", "who said it when").arg(told) : told,
            TextStyle::Caption, Tone::Muted, this);
    caption->setObjectName(u"messageCaption"_s);
    caption->setWordWrap(true);
    caption->setAlignment(isOurs ? Qt::AlignRight : Qt::AlignLeft);
    text->setAccessibleName(caption->text() + u": "_s + text->text());
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(isOurs ? scaled(indent) : 0, 0, isOurs ? 0 : scaled(indent), 0);
    lines->setSpacing(scaled(2));
    lines->addWidget(bubble);
    lines->addWidget(caption);
}

} // namespace comity::ui

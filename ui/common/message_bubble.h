#pragma once

#include "model/messages/conversation.h"

#include <QTimeZone>
#include <QWidget>

namespace comity::ui {

/// One message: theirs on the left, ours on the right, and who wrote it when below. One of theirs
/// that waits for an answer stands out. Plain text.
class MessageBubble : public QWidget
{
    Q_OBJECT

public:
    /// `person` is how they are called; days are those of `zone`.
    MessageBubble(const messages::Message &message, const QString &person, const QTimeZone &zone,
        QDate today, QWidget *parent = nullptr, bool waits = false);

private:
    static QString captionOf(const messages::Message &message, const QString &person,
        const QTimeZone &zone, QDate today);
};

} // namespace comity::ui

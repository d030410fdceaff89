#pragma once

#include "model/messages/conversation.h"
#include "ui/people/table/person_texts.h"

#include <QWidget>

namespace comity::ui {

/// One message: theirs on the left, ours on the right, and who wrote it when below. Plain text.
class MessageBubble : public QWidget
{
    Q_OBJECT

public:
    MessageBubble(const messages::Message &message, const QString &person, const Today &today,
        QWidget *parent = nullptr);

private:
    static QString captionOf(
        const messages::Message &message, const QString &person, const Today &today);
};

} // namespace comity::ui

#include "ui/common/dialog_parts.h"

#include "ui/common/plain_label.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

QWidget *makeDialogHead(const QString &title, const QString &sentence)
{
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(scaled(14), scaled(14), scaled(14), scaled(12));
    column->setSpacing(scaled(6));
    auto *name = new PlainLabel(title, TextStyle::Strong);
    name->setObjectName(u"dialogTitle"_s);
    name->setWordWrap(true);
    column->addWidget(name);
    if (!sentence.isEmpty()) {
        auto *text = new PlainLabel(sentence, TextStyle::Body, Tone::Muted);
        text->setObjectName(u"dialogSentence"_s);
        text->setWordWrap(true);
        column->addWidget(text);
    }
    return head;
}

QWidget *makeDialogFoot(QWidget *note, std::initializer_list<QWidget *> buttons)
{
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    row->setSpacing(scaled(8));
    if (note) {
        row->addWidget(note, 1);
    } else {
        row->addStretch(1);
    }
    for (QWidget *button : buttons) {
        row->addWidget(button);
    }
    return foot;
}

QScrollArea *makeDialogScroll(QWidget *content, const QString &name)
{
    auto *scroll = new QScrollArea;
    scroll->setAccessibleName(name);
    scroll->setProperty("kind", u"plain"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::StrongFocus);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(content);
    // The ground is the dialog's: setWidget() turns on another.
    content->setAutoFillBackground(false);
    return scroll;
}

} // namespace comity::ui

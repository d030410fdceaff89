#include "ui/accounts/channels/note_block.h"

#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"
#include "ui/common/severity_shape.h"
#include "ui/common/soft_block.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace comity::ui {

NoteBlock::NoteBlock(const goals::ChannelNote &note, QWidget *parent)
    : QWidget(parent)
{
    const Severity severity = note.isWarning ? Severity::Warn : Severity::Note;
    QWidget *ground = note.isWarning ? new SoftBlock(severity) : new QWidget;
    ground->setAccessibleName(spoken({severityWord(severity), note.title, note.text}));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(scaled(2));
    auto *title = new PlainLabel(note.title, TextStyle::Name);
    title->setWordWrap(true);
    auto *text = new PlainLabel(note.text, TextStyle::Small, Tone::Muted);
    text->setWordWrap(true);
    texts->addWidget(title);
    texts->addWidget(text);
    auto *row = new QHBoxLayout(ground);
    const int aside = scaled(note.isWarning ? 12 : 1);
    row->setContentsMargins(
        aside, scaled(note.isWarning ? 9 : 2), aside, scaled(note.isWarning ? 9 : 2));
    row->setSpacing(scaled(10));
    row->addWidget(new SeverityShape(severity), 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(ground);
}

} // namespace comity::ui

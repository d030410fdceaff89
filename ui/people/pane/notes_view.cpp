#include "ui/people/pane/notes_view.h"

#include "model/people/sensitive_note.h"
#include "ui/common/buttons.h"
#include "ui/common/clear_layout.h"
#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"
#include "ui/common/severity_shape.h"
#include "ui/common/soft_block.h"
#include "ui/common/tool_tip.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

NotesView::NotesView(const Wording &wording, QWidget *parent)
    : QWidget(parent)
    , m_wording(wording)
    , m_text(new QPlainTextEdit)
    , m_pinned(new QCheckBox(tr("P&inned")))
    , m_save(makeButton(tr("&Save note"), ButtonKind::Primary, {}, nullptr, ButtonSize::Small))
    , m_cancel(makeButton(tr("Cancel"), ButtonKind::Normal, {}, nullptr, ButtonSize::Small))
    , m_warning(new SoftBlock(Severity::Note))
    , m_warned(new PlainLabel({}, TextStyle::Small, Tone::Normal))
    , m_editor(new QWidget)
    , m_list(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, scaled(4), 0, 0);
    column->setSpacing(scaled(10));
    makeEditor(column);
    m_list->setSpacing(scaled(8));
    column->addLayout(m_list);
    connect(m_text, &QPlainTextEdit::textChanged, this, &NotesView::follow);
    connect(m_save, &QPushButton::clicked, this, &NotesView::save);
    for (const int enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *byKey = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(enter)), m_text);
        byKey->setContext(Qt::WidgetShortcut);
        connect(byKey, &QShortcut::activated, m_save, &QPushButton::click);
    }
    setPlainToolTip(m_save, tr("Ctrl+Enter"));
    connect(m_cancel, &QPushButton::clicked, this, &NotesView::clearEditor);
    clearEditor();
}

void NotesView::makeEditor(QVBoxLayout *column)
{
    m_text->setObjectName(u"noteText"_s);
    m_text->setAccessibleName(tr("A note"));
    m_text->setPlaceholderText(tr("Write what you want to remember"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(scaled(72));
    m_pinned->setObjectName(u"notePinned"_s);
    m_save->setObjectName(u"noteSave"_s);
    m_cancel->setObjectName(u"noteCancel"_s);
    m_warning->setObjectName(u"noteWarning"_s);
    m_warned->setObjectName(u"noteWarned"_s);
    m_warned->setWordWrap(true);
    auto *warned = new QHBoxLayout(m_warning);
    warned->setContentsMargins(scaled(8), scaled(6), scaled(8), scaled(6));
    warned->setSpacing(scaled(8));
    warned->addWidget(new SeverityShape(Severity::Note, m_warning), 0, Qt::AlignTop);
    warned->addWidget(m_warned, 1);
    auto *lines = new QVBoxLayout(m_editor);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(scaled(6));
    lines->addWidget(m_text);
    lines->addWidget(m_warning);
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    row->addWidget(m_pinned);
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_save);
    lines->addLayout(row);
    column->addWidget(m_editor);
}

QWidget *NotesView::makeNote(const PersonNote &note, const Today &today)
{
    auto *card = new QFrame(this);
    card->setProperty("kind", u"card"_s);
    card->setObjectName(u"noteCard"_s);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(scaled(12), scaled(8), scaled(8), scaled(8));
    column->setSpacing(scaled(4));
    const QString date = dateText(Dated::exact(note.at), today.zone);
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(4));
    head->addWidget(new PlainLabel(note.isPinned ? tr("Pinned note · %1").arg(date) : date,
                        TextStyle::Small, Tone::Muted, card),
        1);
    if (m_isWritable) {
        auto *change = makeIconButton(u"document-edit"_s, tr("Edit this note"), card);
        change->setObjectName(u"noteChange"_s);
        auto *remove = makeIconButton(u"edit-delete"_s, tr("Delete this note"), card);
        remove->setObjectName(u"noteRemove"_s);
        head->addWidget(change);
        head->addWidget(remove);
        connect(change, &QToolButton::clicked, this, [this, note] { beginChange(note); });
        connect(
            remove, &QToolButton::clicked, this, [this, id = note.id] { Q_EMIT removeAsked(id); });
    }
    column->addLayout(head);
    auto *text = new PlainLabel(note.text, TextStyle::Body, Tone::Normal, card);
    text->setWordWrap(true);
    text->setObjectName(u"noteShown"_s);
    column->addWidget(text);
    return card;
}

void NotesView::setNotes(Pk person, const std::vector<PersonNote> &notes, const Today &today)
{
    if (m_person != person) {
        clearEditor();
    }
    m_person = person;
    clearLayout(*m_list);
    for (const PersonNote &note : notes) {
        m_list->addWidget(makeNote(note, today));
    }
}

void NotesView::setWritable(bool isWritable)
{
    m_isWritable = isWritable;
    m_editor->setVisible(isWritable);
}

void NotesView::write()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void NotesView::beginChange(const PersonNote &note)
{
    m_changed = note;
    m_text->setPlainText(note.text);
    m_pinned->setChecked(note.isPinned);
    follow();
    write();
}

void NotesView::clearEditor()
{
    m_changed.reset();
    m_text->clear();
    m_pinned->setChecked(false);
    follow();
}

void NotesView::follow()
{
    const QString text = m_text->toPlainText();
    m_save->setEnabled(!text.trimmed().isEmpty());
    m_cancel->setVisible(m_changed.has_value() || !text.isEmpty());
    QStringList lines;
    for (const SensitivePhrase &phrase : sensitivePhrases(text)) {
        lines += m_wording.sentence(u"sensitive", phrase.category, {phrase.text}) + u'.';
    }
    if (!lines.isEmpty()) {
        lines += tr("The law protects such facts. Keep it only if they would want you to.");
    }
    m_warned->setText(lines.join(u'\n'));
    m_warning->setVisible(!lines.isEmpty());
}

void NotesView::save()
{
    const QString text = m_text->toPlainText().trimmed();
    if (text.isEmpty()) {
        return;
    }
    if (m_changed) {
        PersonNote note = *m_changed;
        note.text = text;
        note.isPinned = m_pinned->isChecked();
        Q_EMIT changeAsked(note);
    } else {
        Q_EMIT addAsked(text, m_pinned->isChecked());
    }
    clearEditor();
}

} // namespace comity::ui

#include "ui/common/formatting.h"
#include "ui/common/severity_shape.h"
#include "ui/common/tool_tip.h"
#include "ui/drafts/editor/draft_editor.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

/// In a menu one & marks a key.
QString menuText(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

QString fieldName(drafts::MergeField field)
{
    switch (field) {
    case drafts::MergeField::FirstName:
        return DraftEditor::tr("First name");
    case drafts::MergeField::Name:
        return DraftEditor::tr("Whole name");
    case drafts::MergeField::Handle:
        return DraftEditor::tr("Handle");
    case drafts::MergeField::List:
        break;
    }
    return DraftEditor::tr("List they are on");
}

bool isEnter(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

} // namespace

bool DraftEditor::takeKey(const QKeyEvent &key)
{
    const Qt::KeyboardModifiers held = key.modifiers() & ~Qt::KeypadModifier;
    if (key.key() == Qt::Key_F8 && (held == Qt::NoModifier || held == Qt::ShiftModifier)) {
        return !m_marks.isEmpty();
    }
    return isEnter(key.key()) && held == Qt::AltModifier;
}

bool DraftEditor::event(QEvent *event)
{
    // Asked before the shortcuts of the window are.
    if (event->type() == QEvent::ShortcutOverride && takeKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QTextEdit::event(event);
}

void DraftEditor::keyPressEvent(QKeyEvent *event)
{
    if (takeKey(*event)) {
        if (event->key() == Qt::Key_F8) {
            goToMark(!(event->modifiers() & Qt::ShiftModifier));
        } else {
            askFirstFix();
        }
        return;
    }
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (isPlain && event->key() == Qt::Key_Backspace && eraseField(true)) {
        return;
    }
    if (isPlain && event->key() == Qt::Key_Delete && eraseField(false)) {
        return;
    }
    if (event->matches(QKeySequence::InsertLineSeparator) && !isReadOnly()) {
        // Every end of a line is alike in a plain text.
        textCursor().insertBlock();
        ensureCursorVisible();
        return;
    }
    QTextEdit::keyPressEvent(event);
}

void DraftEditor::goToMark(bool isForward)
{
    const QTextCursor cursor = textCursor();
    const auto place = m_marks.step(m_currentPlace, cursor.position(), isForward);
    if (!place) {
        return;
    }
    const EditorMark mark = m_marks.all().at(*place);
    setCurrentMark(mark.index);
    // Of a finding with several places, this one.
    QTextCursor there = textCursor();
    there.setPosition(static_cast<int>(mark.start));
    setTextCursor(there);
    ensureCursorVisible();
    m_currentPlace = place;
    Q_EMIT markAsked(mark.index);
}

void DraftEditor::askFirstFix()
{
    const EditorMark *const here = m_marks.at(textCursor().position());
    const bool isCurrentHere = m_currentIndex && m_marks.firstOf(*m_currentIndex) != nullptr;
    if (isCurrentHere) {
        Q_EMIT firstFixAsked(*m_currentIndex);
    } else if (here != nullptr) {
        Q_EMIT firstFixAsked(here->index);
    }
}

bool DraftEditor::eraseField(bool isBackwards)
{
    QTextCursor cursor = textCursor();
    if (cursor.hasSelection() || isReadOnly()) {
        return false;
    }
    const int position = cursor.positionInBlock();
    const QString line = cursor.block().text();
    for (const drafts::PlacedField &field : drafts::fieldsIn(line)) {
        if ((isBackwards ? field.span.end : field.span.start) == position) {
            cursor.movePosition(isBackwards ? QTextCursor::Left : QTextCursor::Right,
                QTextCursor::KeepAnchor, static_cast<int>(field.span.length()));
            cursor.removeSelectedText();
            return true;
        }
    }
    return false;
}

void DraftEditor::addFieldActions(QMenu &menu)
{
    for (const drafts::MergeField field : drafts::mergeFields()) {
        QString label = fieldName(field);
        for (const drafts::FieldCover &cover : m_cover) {
            if (cover.field == field && cover.people > 0) {
                label = tr("%1, known for %2 of %3")
                            .arg(label, numberText(cover.known), numberText(cover.people));
            }
        }
        QAction *const action = menu.addAction(label);
        action->setObjectName(u"insert "_s + drafts::written(field));
        action->setEnabled(!isReadOnly());
        connect(action, &QAction::triggered, this, [this, field] {
            insertField(field);
            setFocus();
        });
    }
}

void DraftEditor::addMarkActions(QMenu &menu, QAction *before, qsizetype position)
{
    const EditorMark *const mark = m_marks.at(position);
    if (mark == nullptr) {
        return;
    }
    const auto add = [&menu, before](const QString &text) {
        auto *const action = new QAction(menuText(text), &menu);
        menu.insertAction(before, action);
        return action;
    };
    add(spoken({severityWord(mark->severity), mark->title}))->setEnabled(false);
    const int index = mark->index;
    for (int fix = 0; fix < mark->fixes.size(); ++fix) {
        QAction *const action = add(mark->fixes.at(fix));
        action->setObjectName(u"fix %1"_s.arg(fix));
        // Of a text that changed since, nobody knows what a fix would do.
        action->setEnabled(!m_isStale && !isReadOnly());
        connect(
            action, &QAction::triggered, this, [this, index, fix] { Q_EMIT fixAsked(index, fix); });
    }
    menu.insertSeparator(before);
}

void DraftEditor::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const int position
        = isByKey ? textCursor().position() : cursorForPosition(event->pos()).position();
    const QPoint at
        = isByKey ? viewport()->mapToGlobal(cursorRect().bottomLeft()) : event->globalPos();
    QMenu *const menu = createStandardContextMenu();
    menu->setObjectName(u"draftEditorMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *const first = menu->actions().value(0);
    addMarkActions(*menu, first, position);
    auto *const fields = new QMenu(tr("&Insert field"), menu);
    fields->setObjectName(u"insertFieldMenu"_s);
    addFieldActions(*fields);
    menu->insertMenu(first, fields);
    menu->insertSeparator(first);
    for (const review::Span &word : m_misspelt) {
        if (word.start <= position && position <= word.end) {
            Q_EMIT suggestionsAsked(text().mid(word.start, word.length()), word, menu);
            break;
        }
    }
    menu->popup(at);
    event->accept();
}

const EditorMark *DraftEditor::markUnder(const QPoint &point) const
{
    const int position = cursorForPosition(point).position();
    const EditorMark *const mark = m_marks.at(position);
    // Beside a line the nearest position is not what the mouse is on.
    const bool isOn = qAbs(cursorRect(cursorForPosition(point)).center().x() - point.x())
        <= fontMetrics().maxWidth();
    return isOn ? mark : nullptr;
}

bool DraftEditor::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *const help = static_cast<QHelpEvent *>(event);
        const EditorMark *const mark = markUnder(help->pos());
        const QString tip
            = mark == nullptr ? QString() : spoken({severityWord(mark->severity), mark->title});
        showPlainToolTip(help->globalPos(), tip, viewport());
        return true;
    }
    return QTextEdit::viewportEvent(event);
}

} // namespace comity::ui

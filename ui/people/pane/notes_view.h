#pragma once

#include "model/base/wording.h"
#include "model/people/person_note.h"
#include "ui/people/table/person_texts.h"

#include <QWidget>
#include <optional>

class QPlainTextEdit;
class QPushButton;
class QCheckBox;
class QVBoxLayout;

namespace comity::ui {

class PlainLabel;
class SoftBlock;

/// The notes on a person, with a place to write one. A note that tells something sensitive gets a
/// gentle warning and is saved all the same.
class NotesView : public QWidget
{
    Q_OBJECT

public:
    explicit NotesView(const Wording &wording, QWidget *parent = nullptr);

    /// What is being written stays unless it is about somebody else.
    void setNotes(Pk person, const std::vector<PersonNote> &notes, const Today &today);
    void setWritable(bool isWritable);
    /// Puts the cursor where a note is written.
    void write();

Q_SIGNALS:
    void addAsked(const QString &text, bool isPinned);
    void changeAsked(const comity::PersonNote &note);
    void removeAsked(comity::FactId note);

private:
    void makeEditor(QVBoxLayout *column);
    QWidget *makeNote(const PersonNote &note, const Today &today);
    void beginChange(const PersonNote &note);
    void clearEditor();
    void follow();
    void save();

    const Wording &m_wording;
    QPlainTextEdit *m_text;
    QCheckBox *m_pinned;
    QPushButton *m_save;
    QPushButton *m_cancel;
    SoftBlock *m_warning;
    PlainLabel *m_warned;
    QWidget *m_editor;
    QVBoxLayout *m_list;
    std::optional<Pk> m_person;
    std::optional<PersonNote> m_changed;
    bool m_isWritable = true;
};

} // namespace comity::ui

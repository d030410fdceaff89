#pragma once

#include "model/standing/people_marks.h"
#include "ui/common/framed_dialog.h"

class QComboBox;

namespace comity::ui {

class PlainLabel;
class RhythmFields;

/// How often to be in touch: with the people meant alone, or with everybody on a list of theirs or
/// with a tag of theirs. Enter sets it.
class KeepInTouchDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// For whom a rhythm can be set.
    struct Choice
    {
        RhythmScope scope = RhythmScope::Person;
        ListId list = {};
        QString name = {}; ///< of the list or the tag; for people how they are called
        std::optional<Rhythm> rhythm = {}; ///< what is set now
    };

    /// The first choice is the people themselves. `chosen` is what the dialog begins with.
    KeepInTouchDialog(std::vector<Choice> choices, int chosen, QWidget *parent);

Q_SIGNALS:
    /// No rhythm takes away what was set. The dialog closes.
    void rhythmAsked(const comity::ui::KeepInTouchDialog::Choice &choice,
        const std::optional<comity::Rhythm> &rhythm);

private:
    QWidget *makeForm();
    const Choice &choice() const;
    void showChoice();

    std::vector<Choice> m_choices;
    QComboBox *m_for;
    RhythmFields *m_rhythm;
    PlainLabel *m_note;
};

} // namespace comity::ui

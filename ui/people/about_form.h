#pragma once

#include "model/people/person_sheet.h"
#include "ui/people/form_grid.h"
#include "ui/people/person_texts.h"

namespace comity::ui {

/// The rest of what we say about a person: role, persona, how close, place, what they want, where
/// we met, scores. Shows what it is given and says what is asked.
class AboutForm : public FormGrid
{
    Q_OBJECT

public:
    explicit AboutForm(QWidget *parent = nullptr);

    void setSheet(const PersonSheet &sheet, const Today &today);
    void setWritable(bool isWritable);

Q_SIGNALS:
    /// An empty value takes the field away.
    void valueAsked(comity::HandField field, const QString &value);
    /// The user takes a guess for true.
    void guessAccepted(const comity::PlaceGuess &guess, const QString &location);

private:
    void addPlace(const PersonSheet &sheet);
    void addPreferences(const PersonSheet &sheet);
    void addMeetings(const PersonSheet &sheet);
    void addScores(const PersonSheet &sheet);

    Today m_today;
    std::optional<PersonSheet> m_shown;
    bool m_isWritable = true;
};

} // namespace comity::ui

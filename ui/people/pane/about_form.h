#pragma once

#include "model/people/person_sheet.h"
#include "ui/people/pane/form_grid.h"
#include "ui/people/table/person_texts.h"

namespace comity::ui {

class HandText;
class ReasonField;

/// The rest of what we say about a person: role, persona, how close, fit, place, addresses, what
/// they want, where we met, when their profile was read, referrals, spam, scores. Shows what it is
/// given and says what is asked.
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
    /// A value with what it rests on, in the user's words.
    void reasonAsked(comity::HandField field, const QString &value, const QString &reason);
    void meetingAsked(const QString &event, const QDate &day);
    void meetingRemoved(comity::FactId meeting);
    /// The user takes a guess for true.
    void guessAccepted(const comity::PlaceGuess &guess, const QString &location);

private:
    HandText *addText(HandField field, const PersonSheet &sheet, QWidget *parent);
    void addPlace(const PersonSheet &sheet);
    void addGuess(const PersonSheet &sheet, QWidget &cell);
    void addPreferences(const PersonSheet &sheet);
    void addMeetings(const PersonSheet &sheet);
    void addDiligence(const PersonSheet &sheet);
    void addReferrals(const PersonSheet &sheet);
    void addSpammer(const PersonSheet &sheet);
    void addReason(ReasonField *field, const QString &label, const QString &value);
    void addScores(const PersonSheet &sheet);

    Today m_today;
    std::optional<PersonSheet> m_shown;
    bool m_isWritable = true;
};

} // namespace comity::ui

#pragma once

#include "model/people/customer_match.h"
#include "model/people/hand_field.h"
#include "model/people/permission_store.h"
#include "model/people/person_note.h"
#include "model/people/place_guess.h"
#include "model/people/rhythm.h"
#include "model/people/scores.h"
#include "model/people/triage.h"
#include "ui/common/edit_acts.h"

#include <QDate>
#include <QTimeZone>

namespace comity::ui {

/// Edits by hand of what we say about people: each is one entry of the undo stack, but permission,
/// which nothing takes back.
class HandActs : public EditActs
{
    Q_OBJECT

public:
    explicit HandActs(WorkspaceSession &session, QObject *parent = nullptr);

    /// `source` in the user's words.
    void setValue(
        std::vector<Pk> people, HandField field, const QString &value, const QString &source = {});
    /// No rhythm takes away what was set.
    void setRhythm(std::vector<Pk> people, const std::optional<Rhythm> &rhythm);
    void setListRhythm(ListId list, const std::optional<Rhythm> &rhythm);
    void setTagRhythm(const QString &tag, const std::optional<Rhythm> &rhythm);
    void acceptGuess(Pk person, const PlaceGuess &guess, const QString &location);
    void addTags(std::vector<Pk> people, const QStringList &tags);
    void removeTag(std::vector<Pk> people, const QString &tag);
    void addNote(std::vector<Pk> people, const QString &text, bool isPinned);
    void changeNote(const PersonNote &note);
    void removeNote(FactId note);
    void addMeeting(std::vector<Pk> people, const QString &event, const QDate &day);
    void removeMeeting(FactId meeting);
    void setTriage(std::vector<Pk> people, TriageState state, int days = 0);
    /// They come back at the beginning of that day in `zone`.
    void snooze(std::vector<Pk> people, const QDate &until, const QTimeZone &zone);
    /// `reason` is a code of identity_reasons.
    void merge(std::vector<Pk> people, const QString &reason);
    void split(std::vector<Pk> profiles);
    void refuse(Pk first, Pk second, const QString &reason);
    /// `source` names the file. The permission, if one is given, is recorded for good.
    void saveCustomers(std::vector<Customer> customers, const QString &source,
        const std::optional<PermissionEntry> &permission);
    void saveScores(const std::vector<Score> &scores);
    void record(std::vector<Pk> people, const PermissionEntry &entry);

private:
    void edit(Work work, const QString &command, const QString &sentence)
    {
        run(command, sentence, std::move(work));
    }
};

} // namespace comity::ui

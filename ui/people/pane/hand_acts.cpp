#include "ui/people/pane/hand_acts.h"

#include "model/base/civil_time.h"
#include "model/followups/reply_derivation.h"
#include "model/lists/list_edits.h"
#include "model/lists/lists_store.h"
#include "model/people/hand_values.h"
#include "model/people/identity_merge.h"
#include "model/people/meetings.h"
#include "model/people/person_tags.h"
#include "model/people/tag_rhythms.h"
#include "ui/common/formatting.h"
#include "ui/common/in_touch_words.h"
#include "ui/common/plural.h"
#include "ui/people/pane/sheet_words.h"

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

QString rhythmSentence(const std::optional<Rhythm> &rhythm)
{
    return rhythm ? HandActs::tr("Keep in touch: %1").arg(rhythmText(*rhythm))
                  : HandActs::tr("Keep in touch cleared");
}

/// What somebody asked on one profile may have been answered on another.
AfterRegrouping repliesAnew(SQLite::Database &writer, qint64 at)
{
    return [&writer, at](const std::vector<Pk> &profiles) {
        followups::deriveRepliesOf(writer, profiles, at);
    };
}

} // namespace

HandActs::HandActs(WorkspaceSession &session, QObject *parent)
    : EditActs(session, parent)
{
}

void HandActs::setValue(
    std::vector<Pk> people, HandField field, const QString &value, const QString &source)
{
    const QString name = fieldName(field);
    edit(
        [people = std::move(people), field, value, at = now(), source](SQLite::Database &writer) {
            return comity::setValue(writer, people, field, value, at, source);
        },
        tr("change of %1").arg(name),
        value.isEmpty() ? tr("%1 cleared").arg(name)
                        : tr("%1: %2").arg(name, valueText(field, value)));
}

void HandActs::setRhythm(std::vector<Pk> people, const std::optional<Rhythm> &rhythm)
{
    setValue(std::move(people), HandField::KeepInTouch, rhythm ? toText(*rhythm) : QString());
}

void HandActs::setListRhythm(ListId list, const std::optional<Rhythm> &rhythm)
{
    edit(
        [list, rhythm](SQLite::Database &writer) -> Result<HandEdit> {
            auto settings = ListsStore(writer).settings(list);
            if (!settings) {
                return failure(Error::Code::NoSuchList, {QString()});
            }
            settings->rhythm = rhythm;
            auto changed = list_edits::change(writer, list, *settings);
            return changed ? Result<HandEdit>(std::move(changed->edit))
                           : tl::unexpected(changed.error());
        },
        tr("keep in touch"), rhythmSentence(rhythm));
}

void HandActs::setTagRhythm(const QString &tag, const std::optional<Rhythm> &rhythm)
{
    edit([tag, rhythm, at = now()](
             SQLite::Database &writer) { return comity::setTagRhythm(writer, tag, rhythm, at); },
        tr("keep in touch"), rhythmSentence(rhythm));
}

void HandActs::acceptGuess(Pk person, const PlaceGuess &guess, const QString &location)
{
    edit(
        [person, guess, location, at = now()](SQLite::Database &writer) {
            return editByHand(writer, [&]() -> Result<void> {
                const QString source = u"“"_s + location + u"”"_s;
                putValue(writer, person, HandField::Country, guess.country, at, source);
                if (!guess.timeZone.isEmpty()) {
                    putValue(writer, person, HandField::TimeZone, guess.timeZone, at, source);
                }
                return {};
            });
        },
        tr("accept a place"), tr("Place accepted"));
}

void HandActs::addTags(std::vector<Pk> people, const QStringList &tags)
{
    edit([people = std::move(people), tags, at = now()](
             SQLite::Database &writer) { return comity::addTags(writer, people, tags, at); },
        tr("add tags"), tr("Tagged %1").arg(QLocale().createSeparatedList(tags)));
}

void HandActs::removeTag(std::vector<Pk> people, const QString &tag)
{
    edit([people = std::move(people), tag](
             SQLite::Database &writer) { return removeTags(writer, people, {tag}); },
        tr("take a tag off"), tr("Tag %1 taken off").arg(tag));
}

void HandActs::addNote(std::vector<Pk> people, const QString &text, bool isPinned)
{
    edit(
        [people = std::move(people), text, isPinned, at = now()](SQLite::Database &writer) {
            return comity::addNote(writer, people, text, isPinned, at);
        },
        tr("add a note"), tr("Note saved"));
}

void HandActs::changeNote(const PersonNote &note)
{
    edit([note](SQLite::Database &writer) { return comity::changeNote(writer, note); },
        tr("change a note"), tr("Note changed"));
}

void HandActs::removeNote(FactId note)
{
    edit([note](SQLite::Database &writer) { return comity::removeNote(writer, note); },
        tr("delete a note"), tr("Note deleted"));
}

void HandActs::addMeeting(std::vector<Pk> people, const QString &event, const QDate &day)
{
    edit([people = std::move(people), event, at = Dated::day(noonUtc(day))](
             SQLite::Database &writer) { return comity::addMeeting(writer, people, event, at); },
        tr("add a meeting"), tr("Meeting noted"));
}

void HandActs::removeMeeting(FactId meeting)
{
    edit([meeting](SQLite::Database &writer) { return comity::removeMeeting(writer, meeting); },
        tr("remove a meeting"), tr("Meeting removed"));
}

void HandActs::setTriage(std::vector<Pk> people, TriageState state, int days)
{
    const std::optional<qint64> until = state == TriageState::Snoozed
        ? std::optional(now() + days * qint64 {86'400})
        : std::nullopt;
    const QString sentence = state == TriageState::Snoozed
        ? tr("Snoozed for %Ln days", nullptr, days)
        : state == TriageState::Never ? tr("Not asked about again")
                                      : tr("Marked as reviewed");
    edit(
        [people = std::move(people), state, until, at = now()](SQLite::Database &writer) {
            return comity::setTriage(writer, people, state, until, at);
        },
        tr("triage"), sentence);
}

void HandActs::snooze(std::vector<Pk> people, const QDate &until, const QTimeZone &zone)
{
    const qint64 end = until.startOfDay(zone).toSecsSinceEpoch();
    edit(
        [people = std::move(people), end, at = now()](SQLite::Database &writer) {
            return comity::setTriage(writer, people, TriageState::Snoozed, end, at);
        },
        tr("snooze"), tr("Snoozed until %1").arg(dateText(until)));
}

void HandActs::merge(std::vector<Pk> people, const QString &reason)
{
    edit(
        [people = std::move(people), reason, at = now()](SQLite::Database &writer) {
            return mergePeople(writer, people, reason, at, repliesAnew(writer, at));
        },
        tr("make one person"), tr("Made one person"));
}

void HandActs::split(std::vector<Pk> profiles)
{
    edit(
        [profiles = std::move(profiles), at = now()](SQLite::Database &writer) {
            return splitPeople(writer, profiles, repliesAnew(writer, at));
        },
        tr("take a person apart"), tr("Persons of their own again"));
}

void HandActs::refuse(Pk first, Pk second, const QString &reason)
{
    edit([first, second, reason, at = now()](
             SQLite::Database &writer) { return refuseMerge(writer, first, second, reason, at); },
        tr("not the same person"), tr("Not asked again: they are not the same"));
}

void HandActs::saveCustomers(std::vector<Customer> customers, const QString &source,
    const std::optional<PermissionEntry> &permission)
{
    const int count = plural(static_cast<qint64>(customers.size()));
    edit(
        [customers = std::move(customers), source, permission, at = now()](
            SQLite::Database &writer) {
            return comity::saveCustomers(writer, customers, source, permission, at);
        },
        tr("mark %Ln customers", nullptr, count),
        tr("%Ln people marked as customers", nullptr, count));
}

void HandActs::saveScores(const std::vector<Score> &scores)
{
    const int count = plural(static_cast<qint64>(scores.size()));
    edit([scores](SQLite::Database &writer) { return putScores(writer, scores); },
        tr("take over %Ln scores", nullptr, count), tr("%Ln scores taken over", nullptr, count));
}

void HandActs::record(std::vector<Pk> people, const PermissionEntry &entry)
{
    edit([people = std::move(people), entry, at = now()](
             SQLite::Database &writer) { return recordPermission(writer, people, entry, at); },
        {}, tr("Recorded for good"));
}

} // namespace comity::ui

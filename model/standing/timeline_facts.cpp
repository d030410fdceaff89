#include "model/standing/timeline_facts.h"

#include "model/db/binding.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using Kind = TimelineEntry::Kind;

struct Source
{
    Kind kind;
    /// Of a profile: code, name, text, time, precision, answered.
    const char *sql;
};

constexpr Source sources[] {
    {Kind::Touched,
        "SELECT kind, NULL, text, at, at_precision, answered_at FROM touch WHERE pk = ?1"},
    {Kind::Listed,
        "SELECT list.kind, list.name, NULL, member.added_at, NULL, NULL FROM list_member AS member"
        " JOIN list ON list.id = member.list WHERE member.pk = ?1"},
    {Kind::Unlisted,
        "SELECT list.kind, list.name, NULL, gone.left_at, NULL, NULL FROM list_leaving AS gone"
        " JOIN list ON list.id = gone.list WHERE gone.pk = ?1"},
    {Kind::Listed,
        "SELECT list.kind, list.name, NULL, gone.added_at, NULL, NULL FROM list_leaving AS gone"
        " JOIN list ON list.id = gone.list WHERE gone.pk = ?1"},
    {Kind::Noted, "SELECT NULL, NULL, text, at, NULL, NULL FROM note WHERE pk = ?1"},
    {Kind::Met, "SELECT NULL, event, NULL, at, at_precision, NULL FROM meeting WHERE pk = ?1"},
    {Kind::Permitted,
        "SELECT state, topic, wording, at, at_precision, NULL FROM permission WHERE pk = ?1"},
    {Kind::Owed,
        "SELECT kind, NULL, subject, made_at, NULL, NULL FROM obligation"
        " WHERE pk = ?1 AND message IS NULL"},
    {Kind::Settled,
        "SELECT kind, NULL, subject, done_at, NULL, NULL FROM obligation"
        " WHERE pk = ?1 AND message IS NULL AND done_at IS NOT NULL"},
    {Kind::HandedOver,
        "SELECT handover.state, draft.title, NULL, handover.at, NULL, NULL FROM handover"
        " JOIN draft ON draft.id = handover.draft"
        " WHERE handover.pk = ?1 AND handover.state IN ('copied', 'sent')"},
};

/// What is recorded for all profiles of a person is one thing that happened.
bool isToldAlready(const std::vector<TimelineEntry> &entries, const TimelineEntry &one)
{
    return std::ranges::any_of(entries, [&one](const TimelineEntry &other) {
        return other.kind == one.kind && other.pk != one.pk && other.when == one.when
            && other.code == one.code && other.listName == one.listName && other.after == one.after;
    });
}

} // namespace

void addFacts(SQLite::Database &database, Pk profile, std::vector<TimelineEntry> &entries)
{
    for (const Source &source : sources) {
        SQLite::Statement query(database, source.sql);
        query.bind(1, static_cast<int64_t>(number(profile)));
        while (query.executeStep()) {
            TimelineEntry entry;
            entry.kind = source.kind;
            entry.pk = profile;
            entry.code = db::text(query.getColumn(0));
            entry.listName = db::text(query.getColumn(1));
            entry.after = db::text(query.getColumn(2));
            entry.when = db::dated(query.getColumn(3), query.getColumn(4));
            entry.answeredAt = db::maybeNumber(query.getColumn(5));
            if (!isToldAlready(entries, entry)) {
                entries.push_back(std::move(entry));
            }
        }
    }
}

void joinStays(std::vector<TimelineEntry> &entries)
{
    const auto isStay = [](const TimelineEntry &entry, QStringView list) {
        return entry.kind == Kind::Stayed && entry.list == list;
    };
    std::vector<TimelineEntry> ours;
    std::ranges::copy_if(entries, std::back_inserter(ours),
        [&](const TimelineEntry &entry) { return isStay(entry, u"following"); });
    for (const TimelineEntry &we : ours) {
        const auto isSame = [&we](const TimelineEntry &entry) {
            return entry.account == we.account && entry.import == we.import && entry.pk == we.pk;
        };
        const auto they = std::ranges::find_if(entries, [&](const TimelineEntry &entry) {
            return isStay(entry, u"followers") && isSame(entry);
        });
        if (they != entries.end()) {
            they->list = u"both"_s;
            std::erase_if(entries, [&](const TimelineEntry &entry) {
                return isStay(entry, u"following") && isSame(entry);
            });
        }
    }
}

} // namespace comity

#include "model/standing/timeline.h"

#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/messages/conversation.h"
#include "model/people/person_profiles.h"
#include "model/snapshots/member_blob.h"
#include "model/snapshots/snapshot_store.h"
#include "model/standing/timeline_facts.h"
#include "model/standing/value_sources.h"

#include <QHash>
#include <SQLiteCpp/Statement.h>
#include <algorithm>

namespace comity {
namespace {

using Kind = TimelineEntry::Kind;
using snapshots::Snapshot;

QHash<qint64, QString> formatsOf(SQLite::Database &database)
{
    QHash<qint64, QString> formats;
    SQLite::Statement query(database, "SELECT id, format FROM import WHERE undone_at IS NULL");
    while (query.executeStep()) {
        formats.insert(query.getColumn(0).getInt64(), db::text(query.getColumn(1)));
    }
    return formats;
}

/// Whether a list holds somebody, and since when by its own word.
struct Presence
{
    bool isMember = false;
    Dated since = {};
};

Presence presenceIn(const Snapshot &list, Pk pk)
{
    const auto members = snapshots::decode(list.members);
    if (!members) {
        return {};
    }
    const auto found = std::ranges::find(*members, pk);
    if (found == members->end()) {
        return {};
    }
    Presence presence {true, {}};
    const auto times
        = list.since.isEmpty() ? std::nullopt : snapshots::decodeTimes(list.since, members->size());
    const auto place = static_cast<std::size_t>(found - members->begin());
    if (times && times->at[place] > 0) {
        presence.since = times->dated(place);
    }
    return presence;
}

/// Walks the lists of one kind of one account from the oldest on.
class ListWalk
{
public:
    ListWalk(Pk pk, const QHash<qint64, QString> &formats, std::vector<TimelineEntry> &out)
        : m_pk(pk)
        , m_formats(formats)
        , m_out(out)
    {
    }

    void visit(const Snapshot &list, bool isNewest)
    {
        const Presence presence = presenceIn(list, m_pk);
        if (presence.isMember && !m_isHere) {
            const Dated when = presence.since.isKnown()
                ? presence.since
                : Dated::between(m_lastComplete, list.takenAt.at);
            add(m_wasHere ? Kind::Returned : Kind::Appeared, list, when);
            m_isHere = m_wasHere = true;
        } else if (presence.isMember && isNewest && !list.isSideList()) {
            add(Kind::Stayed, list, list.takenAt);
        } else if (!presence.isMember && m_isHere && list.isComplete) {
            add(Kind::Left, list, Dated::between(m_lastSeen, list.takenAt.at));
            m_isHere = false;
        }
        if (presence.isMember) {
            m_lastSeen = list.takenAt.at;
        }
        if (list.isComplete) {
            m_lastComplete = list.takenAt.at;
        }
    }

private:
    void add(Kind kind, const Snapshot &list, const Dated &when)
    {
        TimelineEntry entry;
        entry.kind = kind;
        entry.pk = m_pk;
        entry.account = list.account;
        entry.list = list.list;
        entry.listName = list.name;
        entry.when = when;
        entry.import = list.import;
        entry.source
            = m_formats.value(number(list.import)) + u':' + isoUtc(list.takenAt.at).left(10);
        m_out.push_back(entry);
    }

    Pk m_pk;
    const QHash<qint64, QString> &m_formats;
    std::vector<TimelineEntry> &m_out;
    bool m_isHere = false;
    bool m_wasHere = false;
    std::optional<qint64> m_lastComplete;
    std::optional<qint64> m_lastSeen;
};

void readLists(SQLite::Database &database, Pk pk, std::optional<AccountId> only,
    const JobContext &job, std::vector<TimelineEntry> &out)
{
    const QHash<qint64, QString> formats = formatsOf(database);
    SQLite::Statement accounts(database,
        "SELECT account FROM relation WHERE pk = ?1"
        " UNION SELECT account FROM side_list WHERE pk = ?1 ORDER BY account");
    accounts.bind(1, static_cast<int64_t>(number(pk)));
    while (accounts.executeStep()) {
        const AccountId account {accounts.getColumn(0).getInt64()};
        if (account != only.value_or(account)) {
            continue;
        }
        const std::vector<Snapshot> lists = snapshots::liveSnapshots(database, account);
        QHash<QString, const Snapshot *> newest;
        for (const Snapshot &list : lists) {
            newest.insert(list.listKey(), &list);
        }
        QHash<QString, std::shared_ptr<ListWalk>> walks;
        for (const Snapshot &list : lists) {
            if (job.isStopped()) {
                return;
            }
            std::shared_ptr<ListWalk> &walk = walks[list.listKey()];
            if (!walk) {
                walk = std::make_shared<ListWalk>(pk, formats, out);
            }
            walk->visit(list, newest.value(list.listKey()) == &list);
        }
    }
}

struct KeptValue
{
    ImportId import = {};
    QString value;
};

QString valueText(snapshots::Field field, const SQLite::Column &value, const QString &precision)
{
    if (!snapshots::isTime(field)) {
        return db::text(value);
    }
    Dated time = Dated::exact(value.getInt64());
    if (!precision.isNull()) {
        time.precision = datePrecisionFromText(precision);
    }
    return isoText(time);
}

/// The older values of one field, oldest first, and the present one.
class FieldHistory
{
public:
    FieldHistory(SQLite::Database &database, Pk pk, snapshots::Field field)
    {
        const std::string_view name = snapshots::columnName(field);
        const bool isText = snapshots::isText(field);
        SQLite::Statement kept(database,
            isText ? "SELECT import_text.import, import_text.value, NULL FROM import_text"
                     " WHERE import_text.pk = ?1 AND import_text.field = ?2"
                   : "SELECT import_number.import, import_number.value, import_number.precision"
                     " FROM import_number"
                     " WHERE import_number.pk = ?1 AND import_number.field = ?2");
        kept.bind(1, static_cast<int64_t>(number(pk)));
        kept.bind(2, std::string(name));
        while (kept.executeStep()) {
            values.push_back({ImportId {kept.getColumn(0).getInt64()},
                valueText(field, kept.getColumn(1), db::text(kept.getColumn(2)))});
        }
        if (values.empty()) {
            return;
        }
        const std::string precision = snapshots::isTime(field)
            ? std::string(name.substr(0, name.size() - 2)) + "precision"
            : "NULL";
        SQLite::Statement now(database,
            "SELECT " + std::string(name) + ", " + precision
                + (isText ? " FROM profile WHERE pk = ?1" : " FROM profile_num WHERE pk = ?1"));
        now.bind(1, static_cast<int64_t>(number(pk)));
        if (now.executeStep() && !now.getColumn(0).isNull()) {
            present = valueText(field, now.getColumn(0), db::text(now.getColumn(1)));
        }
    }

    std::vector<KeptValue> values;
    QString present;
};

QString networkOf(SQLite::Database &database, Pk pk)
{
    SQLite::Statement query(database,
        "SELECT network.code FROM profile JOIN network ON network.id = profile.network"
        " WHERE profile.pk = ?1");
    query.bind(1, static_cast<int64_t>(number(pk)));
    return query.executeStep() ? db::text(query.getColumn(0)) : QString();
}

void readChanges(SQLite::Database &database, Pk pk, bool onlyTexts, std::vector<TimelineEntry> &out)
{
    const ValueSources sources(database, networkOf(database, pk));
    for (int i = 0; i < snapshots::fieldCount; ++i) {
        const auto field = static_cast<snapshots::Field>(i);
        if (field == snapshots::Field::Id || field == snapshots::Field::Avatar
            || (onlyTexts && !snapshots::isText(field))) {
            continue;
        }
        FieldHistory history(database, pk, field);
        std::ranges::sort(history.values, {},
            [&sources](const KeptValue &kept) { return sources.ageOf(kept.import); });
        for (std::size_t at = 0; at < history.values.size(); ++at) {
            const KeptValue &kept = history.values[at];
            const auto next = sources.nextStating(pk, field, kept.import);
            if (!next) {
                continue;
            }
            TimelineEntry entry;
            entry.kind = Kind::Changed;
            entry.pk = pk;
            entry.field = field;
            entry.before = kept.value;
            entry.after
                = at + 1 < history.values.size() ? history.values[at + 1].value : history.present;
            entry.when = Dated::between(sources.takenAt(kept.import), next->takenAt);
            entry.import = next->import;
            entry.source = next->text();
            out.push_back(entry);
        }
    }
}

/// Gives how many more there are.
qint64 readMessages(SQLite::Database &database, const std::vector<Pk> &profiles,
    const TimelineQuery &query, const JobContext &job, std::vector<TimelineEntry> &out)
{
    messages::ConversationQuery said;
    said.profiles = profiles;
    said.account = query.account;
    said.withGroups = false;
    said.onlyTold = true;
    said.atMost = query.atMost;
    messages::Conversation conversation = messages::conversationOf(database, said, job);
    for (messages::Message &message : conversation.newestFirst) {
        TimelineEntry entry;
        entry.kind = message.direction == formats::Direction::In ? Kind::TheyWrote : Kind::WeWrote;
        entry.pk = message.pk;
        entry.account = message.account;
        entry.message = message.kind;
        entry.after = std::move(message.text);
        entry.when = message.at;
        out.push_back(std::move(entry));
    }
    return conversation.total - static_cast<qint64>(conversation.newestFirst.size());
}

} // namespace

Result<Timeline> timelineOf(
    SQLite::Database &database, Pk pk, const TimelineQuery &query, const JobContext &job)
{
    return db::guarded(db::pathOf(database), [&]() -> Result<Timeline> {
        Timeline out;
        const std::vector<Pk> profiles = PersonProfiles(database).of(pk);
        for (const Pk profile : profiles) {
            readLists(database, profile, query.account, job, out.entries);
            readChanges(database, profile, query.onlyTexts, out.entries);
            addFacts(database, profile, out.entries);
        }
        const qint64 unread = readMessages(database, profiles, query, job, out.entries);
        if (job.isStopped()) {
            return failure(Error::Code::Cancelled);
        }
        std::ranges::stable_sort(out.entries, [](const TimelineEntry &a, const TimelineEntry &b) {
            return a.when.sortKey() > b.when.sortKey();
        });
        joinStays(out.entries);
        out.total = static_cast<qint64>(out.entries.size()) + unread;
        // Where messages were cut, what is older than the last one read would stand alone.
        if (out.total > query.atMost) {
            out.entries.resize(
                std::min(out.entries.size(), static_cast<std::size_t>(query.atMost)));
        }
        return out;
    });
}

} // namespace comity

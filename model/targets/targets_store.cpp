#include "model/targets/targets_store.h"

#include "model/db/binding.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

/// Rows (pk) of the people that are read: members of a list ?1, one of them ?2, or just ?2.
const std::string membersOfList = "SELECT pk FROM list_member WHERE list = ?1";
const std::string oneMember = membersOfList + " AND pk = ?2";
const std::string onePerson = "SELECT ?2 AS pk";

/// Reads facts of many people at once: each is spread to whoever of them is the same person.
class TargetReader
{
public:
    TargetReader(SQLite::Database &database, std::string people, std::optional<ListId> list, Pk pk)
        : m_database(database)
        , m_people(std::move(people))
        , m_list(list)
        , m_pk(pk)
    {
    }

    std::vector<Target> read()
    {
        readMembers();
        readTouches();
        readOpenings();
        readMessages();
        readZones();
        return std::move(m_targets);
    }

private:
    SQLite::Statement query(const std::string &sql) const
    {
        SQLite::Statement statement(m_database, sql);
        if (statement.getBindParameterCount() >= 1 && m_list) {
            statement.bind(1, static_cast<int64_t>(number(*m_list)));
        }
        if (statement.getBindParameterCount() >= 2) {
            statement.bind(2, static_cast<int64_t>(number(m_pk)));
        }
        return statement;
    }

    /// `FROM` of a table of facts, as `row`, for all profiles of the people, as `member`.
    std::string ofPeople(const std::string &table) const
    {
        return " FROM (" + m_people
            + ") AS member JOIN profile AS own ON own.pk = member.pk"
              " JOIN profile AS twin ON twin.pk = own.pk OR twin.person = own.person JOIN "
            + table + " AS row ON row.pk = twin.pk";
    }

    Target *find(const SQLite::Column &pk)
    {
        const Pk wanted {static_cast<quint32>(pk.getInt64())};
        const auto found = std::ranges::lower_bound(m_targets, wanted, {}, &Target::pk);
        return found != m_targets.end() && found->pk == wanted ? &*found : nullptr;
    }

    void readMembers()
    {
        SQLite::Statement rows = query("SELECT member.pk, list_member.added_at, why, outcome,"
                                       " next_give, cadence_days, resting_until,"
                                       " coalesce(profile.person, profile.pk) FROM ("
            + m_people
            + ") AS member JOIN profile ON profile.pk = member.pk LEFT JOIN list_member ON "
              "list_member.list = ?1"
              " AND list_member.pk = member.pk LEFT JOIN target ON target.list = ?1"
              " AND target.pk = member.pk ORDER BY member.pk");
        while (rows.executeStep()) {
            Target one;
            one.pk = Pk {static_cast<quint32>(rows.getColumn(0).getInt64())};
            one.addedAt = rows.getColumn(1).getInt64();
            one.facts.why = db::text(rows.getColumn(2));
            one.facts.outcome = db::text(rows.getColumn(3));
            one.facts.nextGive = db::text(rows.getColumn(4));
            if (const auto days = db::maybeNumber(rows.getColumn(5))) {
                one.facts.cadenceDays = static_cast<int>(*days);
            }
            one.facts.restingUntil = db::maybeNumber(rows.getColumn(6));
            one.person = Pk {rows.getColumn(7).getUInt()};
            m_targets.push_back(std::move(one));
        }
    }

    void readTouches()
    {
        SQLite::Statement rows = query("SELECT member.pk, row.pk, row.id, row.at, row.at_precision,"
                                       " row.kind, row.text, row.answered_at"
            + ofPeople("touch") + " ORDER BY row.at DESC, row.id DESC");
        while (rows.executeStep()) {
            Target *const target = find(rows.getColumn(0));
            const auto kind = touchKindFromText(db::text(rows.getColumn(5)));
            if (target == nullptr || !kind) {
                continue;
            }
            target->touches.push_back({FactId {rows.getColumn(2).getInt64()},
                Pk {static_cast<quint32>(rows.getColumn(1).getInt64())},
                db::dated(rows.getColumn(3), rows.getColumn(4)), *kind, db::text(rows.getColumn(6)),
                db::maybeNumber(rows.getColumn(7))});
        }
    }

    void readOpenings()
    {
        SQLite::Statement rows = query(
            "SELECT member.pk, row.pk, row.id, row.noted_at, row.quote, row.url, row.used_at"
            + ofPeople("opening") + " ORDER BY row.noted_at DESC, row.id DESC");
        while (rows.executeStep()) {
            if (Target *const target = find(rows.getColumn(0))) {
                target->openings.push_back({FactId {rows.getColumn(2).getInt64()},
                    Pk {static_cast<quint32>(rows.getColumn(1).getInt64())},
                    rows.getColumn(3).getInt64(), db::text(rows.getColumn(4)),
                    db::text(rows.getColumn(5)), db::maybeNumber(rows.getColumn(6))});
            }
        }
    }

    void readMessages()
    {
        // A name alone does not tell who wrote, and a time without its zone not when.
        SQLite::Statement rows = query("SELECT member.pk, message.at" + ofPeople("correspondent")
            + " JOIN message ON message.correspondent = row.id WHERE row.link <> 'name'"
              " AND message.direction = 'in' AND message.at IS NOT NULL"
              " AND message.at_precision IS NULL ORDER BY message.at DESC");
        while (rows.executeStep()) {
            if (Target *const target = find(rows.getColumn(0))) {
                target->theirMessages.push_back(rows.getColumn(1).getInt64());
            }
        }
        SQLite::Statement known = query("SELECT member.pk FROM (" + m_people
            + ") AS member JOIN profile AS own ON own.pk = member.pk WHERE own.network IN ("
              "SELECT account.network FROM import_message"
              " JOIN import ON import.id = import_message.import"
              " JOIN account ON account.id = import_message.account"
              " WHERE import.undone_at IS NULL)");
        while (known.executeStep()) {
            if (Target *const target = find(known.getColumn(0))) {
                target->messagesAreKnown = true;
            }
        }
    }

    void readZones()
    {
        SQLite::Statement rows = query("SELECT member.pk, row.value" + ofPeople("person_fact")
            + " WHERE row.field = 'time-zone' ORDER BY row.set_at");
        while (rows.executeStep()) {
            if (Target *const target = find(rows.getColumn(0))) {
                target->timeZone = db::text(rows.getColumn(1));
            }
        }
    }

    SQLite::Database &m_database;
    std::string m_people;
    std::optional<ListId> m_list;
    Pk m_pk;
    std::vector<Target> m_targets;
};

} // namespace

TargetsStore::TargetsStore(SQLite::Database &database)
    : m_database(database)
{
}

std::vector<Target> TargetsStore::onList(ListId list) const
{
    return TargetReader(m_database, membersOfList, list, {}).read();
}

std::optional<Target> TargetsStore::target(ListId list, Pk pk) const
{
    std::vector<Target> found = TargetReader(m_database, oneMember, list, pk).read();
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Target TargetsStore::person(Pk pk) const
{
    return TargetReader(m_database, onePerson, std::nullopt, pk).read().front();
}

std::vector<LoggedDecision> TargetsStore::decisions(Pk pk) const
{
    SQLite::Statement rows(m_database,
        "SELECT row.pk, row.account, row.at, row.decision, row.checks FROM profile AS own"
        " JOIN profile AS twin ON twin.pk = own.pk OR twin.person = own.person"
        " JOIN follow_decision AS row ON row.pk = twin.pk WHERE own.pk = ?1"
        " ORDER BY row.at DESC, row.account");
    rows.bind(1, static_cast<int64_t>(number(pk)));
    std::vector<LoggedDecision> out;
    while (rows.executeStep()) {
        const auto decision = followDecisionFromText(db::text(rows.getColumn(3)));
        if (decision) {
            out.push_back({Pk {static_cast<quint32>(rows.getColumn(0).getInt64())},
                AccountId {rows.getColumn(1).getInt64()}, rows.getColumn(2).getInt64(), *decision,
                checksFromJson(db::text(rows.getColumn(4)))});
        }
    }
    return out;
}

FollowFacts TargetsStore::followFacts(Pk pk) const
{
    SQLite::Statement row(m_database,
        "SELECT followers, following, posts, last_post_at, last_post_precision FROM profile_num"
        " WHERE pk = ?1");
    row.bind(1, static_cast<int64_t>(number(pk)));
    FollowFacts facts;
    if (row.executeStep()) {
        facts.followers = db::maybeNumber(row.getColumn(0));
        facts.following = db::maybeNumber(row.getColumn(1));
        facts.lastPost = db::dated(row.getColumn(3), row.getColumn(4));
        facts.neverPosted
            = !facts.lastPost.isKnown() && db::maybeNumber(row.getColumn(2)) == qint64 {0};
    }
    return facts;
}

} // namespace comity

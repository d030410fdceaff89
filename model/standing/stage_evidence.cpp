#include "model/standing/stage_evidence.h"

#include "model/db/binding.h"
#include "model/standing/engagement.h"

#include <QDateTime>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <string>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

/// "By May" says nothing of how new it is.
bool hasDay(const Dated &time)
{
    return time.isKnown() && (time.precision != DatePrecision::Bounded || time.notBefore);
}

class EvidenceReader
{
public:
    EvidenceReader(SQLite::Database &database, Pk pk, std::optional<AccountId> account)
        : m_database(database)
        , m_account(account)
    {
        SQLite::Statement query(database,
            "SELECT pk FROM profile WHERE pk = ?1"
            " OR person = (SELECT person FROM profile WHERE pk = ?1)");
        query.bind(1, static_cast<int64_t>(number(pk)));
        while (query.executeStep()) {
            m_profiles.push_back(Pk {query.getColumn(0).getUInt()});
        }
    }

    /// Rows of code, argument, time and precision, for each profile (?1) and the account (?2, NULL
    /// for all); of a link also the format of the list that has it first and when that was taken.
    void add(const std::string &sql, const QString &source = {})
    {
        SQLite::Statement query(m_database, sql);
        for (const Pk pk : m_profiles) {
            query.reset();
            query.bind(1, static_cast<int64_t>(number(pk)));
            if (query.getBindParameterCount() > 1) {
                db::bindOrNull(
                    query, 2, m_account ? std::optional<qint64>(number(*m_account)) : std::nullopt);
            }
            while (query.executeStep()) {
                StageEvidence one {db::text(query.getColumn(0)), db::text(query.getColumn(1)),
                    db::dated(query.getColumn(2), query.getColumn(3)), source};
                if (query.getColumnCount() > 4 && !query.getColumn(5).isNull()) {
                    const qint64 taken = query.getColumn(5).getInt64();
                    one.source = db::text(query.getColumn(4)) + u':' + isoUtc(taken).left(10);
                    one.at = one.at.isKnown() ? one.at : Dated::between(std::nullopt, taken);
                }
                m_evidence.push_back(std::move(one));
            }
        }
    }

    void addMessages(qint64 asOf, const QTimeZone &zone)
    {
        const qint64 yearAgo
            = QDateTime::fromSecsSinceEpoch(asOf, Qt::UTC).addMonths(-12).toSecsSinceEpoch();
        SQLite::Statement accounts(
            m_database, "SELECT account FROM v_accounts WHERE ?1 IS NULL OR account = ?1");
        db::bindOrNull(
            accounts, 1, m_account ? std::optional<qint64>(number(*m_account)) : std::nullopt);
        while (accounts.executeStep()) {
            const AccountId account {accounts.getColumn(0).getInt64()};
            for (const Pk pk : m_profiles) {
                for (const Engagement &one : engagementsWith(m_database, account, zone, pk)) {
                    if (one.hasConversation) {
                        m_evidence.push_back({u"conversation"_s, {}, {}, u"messages"_s});
                    }
                    if (one.secondDay && *one.secondDay >= yearAgo) {
                        m_evidence.push_back(
                            {u"two-days"_s, {}, Dated::exact(*one.secondDay), u"messages"_s});
                    }
                }
            }
        }
    }

    std::vector<StageEvidence> take()
    {
        std::ranges::stable_sort(
            m_evidence, [](const StageEvidence &one, const StageEvidence &other) {
                return hasDay(one.at)
                    && (!hasDay(other.at) || one.at.sortKey() > other.at.sortKey());
            });
        return std::move(m_evidence);
    }

private:
    SQLite::Database &m_database;
    std::optional<AccountId> m_account;
    std::vector<Pk> m_profiles;
    std::vector<StageEvidence> m_evidence;
};

/// One half of the relations, with the list that has it first.
std::string halfSql(const char *code, const std::string &half, const char *column)
{
    return std::string("SELECT '") + code + "', NULL, relation." + half + "_at, relation." + half
        + "_precision, import.format, snapshot.taken_at FROM relation"
          " LEFT JOIN snapshot ON snapshot.id = relation."
        + half
        + "_first LEFT JOIN import ON import.id = snapshot.import WHERE relation.pk = ?1 AND "
        + column + " = 'yes' AND (?2 IS NULL OR relation.account = ?2)";
}

std::string linksSql()
{
    return halfSql("follows", "they", "they_follow") + " UNION ALL "
        + halfSql("connected", "connected", "connected");
}

} // namespace

std::vector<StageEvidence> evidenceOf(SQLite::Database &database, Pk pk, Stage stage, bool isByHand,
    std::optional<AccountId> account, qint64 asOf, const QTimeZone &zone)
{
    const QString yours = u"you"_s;
    EvidenceReader reader(database, pk, account);
    if (isByHand) {
        reader.add("SELECT 'by-hand', source, set_at, NULL FROM person_fact"
                   " WHERE pk = ?1 AND field = 'stage'",
            yours);
        return reader.take();
    }
    switch (stage) {
    case Stage::None:
        break;
    case Stage::Exposure:
        reader.add(linksSql());
        reader.add(halfSql("followed", "we", "we_follow"));
        reader.add("SELECT 'listed', list.name, member.added_at, NULL FROM list_member AS member"
                   " JOIN list ON list.id = member.list WHERE member.pk = ?1",
            yours);
        break;
    case Stage::Branding:
        reader.add(linksSql());
        reader.add("SELECT 'wrote', NULL, max(last_in), NULL FROM contact WHERE pk = ?1"
                   " AND messages_in > 0 AND is_guess = 0 AND (?2 IS NULL OR account = ?2)"
                   " HAVING count(*) > 0",
            u"messages"_s);
        break;
    case Stage::Engagement:
        reader.addMessages(asOf, zone);
        reader.add("SELECT 'met', event, at, at_precision FROM meeting WHERE pk = ?1", yours);
        break;
    case Stage::Conversion:
        reader.add("SELECT 'customer', source, set_at, NULL FROM person_fact"
                   " WHERE pk = ?1 AND field = 'role' AND value = 'customer'",
            yours);
        break;
    }
    return reader.take();
}

} // namespace comity

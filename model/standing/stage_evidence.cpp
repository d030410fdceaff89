#include "model/standing/stage_evidence.h"

#include "model/db/binding.h"
#include "model/standing/engagement.h"

#include <QDateTime>
#include <SQLiteCpp/Statement.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

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
    /// for all).
    void add(const char *sql)
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
                m_evidence.push_back({db::text(query.getColumn(0)), db::text(query.getColumn(1)),
                    db::dated(query.getColumn(2), query.getColumn(3))});
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
                        m_evidence.push_back({u"conversation"_s});
                    }
                    if (one.secondDay && *one.secondDay >= yearAgo) {
                        m_evidence.push_back({u"two-days"_s, {}, Dated::exact(*one.secondDay)});
                    }
                }
            }
        }
    }

    std::vector<StageEvidence> take()
    {
        std::ranges::stable_sort(
            m_evidence, [](const StageEvidence &one, const StageEvidence &other) {
                return one.at.isKnown()
                    && (!other.at.isKnown() || one.at.sortKey() > other.at.sortKey());
            });
        return std::move(m_evidence);
    }

private:
    SQLite::Database &m_database;
    std::optional<AccountId> m_account;
    std::vector<Pk> m_profiles;
    std::vector<StageEvidence> m_evidence;
};

constexpr const char *linksSql
    = "SELECT 'follows', NULL, they_at, they_precision FROM relation"
      "  WHERE pk = ?1 AND they_follow = 'yes' AND (?2 IS NULL OR account = ?2)"
      " UNION ALL SELECT 'connected', NULL, connected_at, connected_precision FROM relation"
      "  WHERE pk = ?1 AND connected = 'yes' AND (?2 IS NULL OR account = ?2)";

} // namespace

std::vector<StageEvidence> evidenceOf(SQLite::Database &database, Pk pk, Stage stage, bool isByHand,
    std::optional<AccountId> account, qint64 asOf, const QTimeZone &zone)
{
    EvidenceReader reader(database, pk, account);
    if (isByHand) {
        reader.add("SELECT 'by-hand', source, set_at, NULL FROM person_fact"
                   " WHERE pk = ?1 AND field = 'stage'");
        return reader.take();
    }
    switch (stage) {
    case Stage::None:
        break;
    case Stage::Exposure:
        reader.add(linksSql);
        reader.add("SELECT 'followed', NULL, we_at, we_precision FROM relation"
                   " WHERE pk = ?1 AND we_follow = 'yes' AND (?2 IS NULL OR account = ?2)");
        reader.add("SELECT 'listed', list.name, member.added_at, NULL FROM list_member AS member"
                   " JOIN list ON list.id = member.list WHERE member.pk = ?1");
        break;
    case Stage::Branding:
        reader.add(linksSql);
        reader.add("SELECT 'wrote', NULL, max(last_in), NULL FROM contact WHERE pk = ?1"
                   " AND messages_in > 0 AND is_guess = 0 AND (?2 IS NULL OR account = ?2)"
                   " HAVING count(*) > 0");
        break;
    case Stage::Engagement:
        reader.addMessages(asOf, zone);
        reader.add("SELECT 'met', event, at, at_precision FROM meeting WHERE pk = ?1");
        break;
    case Stage::Conversion:
        reader.add("SELECT 'customer', source, set_at, NULL FROM person_fact"
                   " WHERE pk = ?1 AND field = 'role' AND value = 'customer'");
        break;
    }
    return reader.take();
}

} // namespace comity

#include "model/drafts/outcome_signs.h"

#include "model/db/binding.h"
#include "model/messages/exchange.h"

#include <QHash>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

constexpr qint64 daySeconds = 86'400;
constexpr qint64 halfDay = daySeconds / 2;
constexpr qint64 localDoubt = 14 * 3'600;
/// Who was last seen following longer before a draft may well have left for something else.
constexpr qint64 seenBeforeSeconds = 7 * daySeconds;

Pk pkOf(const SQLite::Column &column)
{
    return Pk {column.getUInt()};
}

/// The earliest moment that a time may mean.
qint64 earliestOf(const Dated &time)
{
    switch (time.precision) {
    case DatePrecision::Day:
        return time.at - halfDay;
    case DatePrecision::Local:
        return time.at - localDoubt;
    default:
        return time.at;
    }
}

/// Somebody whom the draft was sent to.
struct Receiver
{
    Pk pk = {};
    qint64 sentAt = 0;
};

class Signs
{
public:
    Signs(SQLite::Database &database, DraftId draft, qint64 asOf)
        : m_database(database)
        , m_draft(draft)
        , m_asOf(asOf)
    {
    }

    std::vector<OutcomeSuggestion> read()
    {
        readReceivers();
        readKnown();
        readReplies();
        readLeavings();
        std::ranges::sort(m_signs, {},
            [](const OutcomeSuggestion &one) { return std::pair(number(one.pk), one.kind); });
        return std::move(m_signs);
    }

private:
    void readReceivers()
    {
        SQLite::Statement rows(m_database,
            "SELECT twin.pk, handover.pk, handover.at FROM handover"
            " JOIN profile AS own ON own.pk = handover.pk"
            " JOIN profile AS twin ON twin.pk = own.pk OR twin.person = own.person"
            " WHERE handover.draft = ?1 AND handover.state = 'sent'");
        rows.bind(1, static_cast<int64_t>(number(m_draft)));
        while (rows.executeStep()) {
            m_profiles.push_back(pkOf(rows.getColumn(0)));
            m_receivers.insert(
                number(m_profiles.back()), {pkOf(rows.getColumn(1)), rows.getColumn(2).getInt64()});
        }
    }

    /// What somebody has logged is not suggested.
    void readKnown()
    {
        SQLite::Statement rows(m_database, "SELECT pk, kind FROM outcome WHERE draft = ?1");
        rows.bind(1, static_cast<int64_t>(number(m_draft)));
        while (rows.executeStep()) {
            const auto kind = outcomeKindFromText(db::text(rows.getColumn(1)));
            const auto receiver = m_receivers.constFind(rows.getColumn(0).getUInt());
            if (kind && receiver != m_receivers.cend()) {
                m_known.emplace(number(receiver->pk), *kind);
                // Thanks and sales are answers as well.
                if (*kind != OutcomeKind::Silent && *kind != OutcomeKind::Unfollowed) {
                    m_known.emplace(number(receiver->pk), OutcomeKind::Replied);
                }
            }
        }
    }

    void add(Pk pk, OutcomeKind kind, const Dated &at)
    {
        if (m_known.emplace(number(pk), kind).second) {
            m_signs.push_back({pk, kind, at});
        }
    }

    void readReplies()
    {
        const auto exchanges = messages::exchangesWith(m_database, m_profiles, m_asOf);
        for (const messages::Exchanged &one : exchanges) {
            const auto receiver = m_receivers.constFind(number(one.pk));
            const bool isSince = one.at.hasValue() && receiver != m_receivers.cend()
                && earliestOf(one.at) > receiver->sentAt;
            if (one.isTheirs && !one.isGuess && isSince) {
                add(receiver->pk, OutcomeKind::Replied, one.at);
            }
        }
    }

    void readLeavings()
    {
        SQLite::Statement rows(m_database,
            "SELECT handover.pk, handover.at, last.taken_at, (SELECT max(earlier.taken_at)"
            "  FROM snapshot AS earlier JOIN import ON import.id = earlier.import"
            "  WHERE earlier.account = last.account AND earlier.list = last.list"
            "  AND earlier.complete = 1 AND import.undone_at IS NULL"
            "  AND earlier.taken_at < last.taken_at)"
            // In this order: there are far more relations than people who got it.
            " FROM handover CROSS JOIN draft ON draft.id = handover.draft"
            " CROSS JOIN relation ON relation.account = draft.account AND relation.pk = handover.pk"
            " CROSS JOIN snapshot AS last ON last.id = relation.they_left"
            " WHERE handover.draft = ?1 AND handover.state = 'sent'"
            " AND relation.they_follow = 'no' AND last.taken_at <= ?2");
        rows.bind(1, static_cast<int64_t>(number(m_draft)));
        rows.bind(2, static_cast<int64_t>(m_asOf));
        while (rows.executeStep()) {
            const qint64 sentAt = rows.getColumn(1).getInt64();
            const qint64 goneAt = rows.getColumn(2).getInt64();
            const auto seenAt = db::maybeNumber(rows.getColumn(3));
            if (seenAt && goneAt > sentAt && *seenAt >= sentAt - seenBeforeSeconds) {
                add(pkOf(rows.getColumn(0)), OutcomeKind::Unfollowed,
                    Dated::between(*seenAt, goneAt));
            }
        }
    }

    SQLite::Database &m_database;
    DraftId m_draft;
    qint64 m_asOf;
    std::vector<Pk> m_profiles; ///< of all to whom it was sent
    QHash<quint32, Receiver> m_receivers; ///< by each of their profiles
    std::set<std::pair<quint32, OutcomeKind>> m_known;
    std::vector<OutcomeSuggestion> m_signs;
};

} // namespace

std::vector<OutcomeSuggestion> outcomeSigns(SQLite::Database &database, DraftId draft, qint64 asOf)
{
    return Signs(database, draft, asOf).read();
}

} // namespace comity::drafts

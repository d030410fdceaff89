#include "model/standing/engagement.h"

#include "model/base/civil_time.h"
#include "model/db/row_reader.h"

#include <algorithm>
#include <string>

namespace comity {
namespace {

constexpr int turnsOfConversation = 4;

} // namespace

void EngagementTally::take(qint64 thread, bool isTheirs, qint64 at)
{
    Turns &turns = m_turns[thread];
    if (turns.count == 0 || turns.isTheirs != isTheirs) {
        turns.isTheirs = isTheirs;
        ++turns.count;
        m_hasConversation = m_hasConversation || turns.count >= turnsOfConversation;
    }
    if (isTheirs) {
        if (m_newest && dateIn(m_zone, *m_newest) != dateIn(m_zone, at)) {
            m_secondDay = m_newest;
        }
        m_newest = at;
    }
}

std::vector<Engagement> engagementsWith(
    SQLite::Database &database, AccountId account, const QTimeZone &zone, std::optional<Pk> only)
{
    // A person may be several correspondents: who wrote as an id in one export and by a handle in
    // the other.
    db::RowReader rows(database,
        std::string("SELECT correspondent.pk, coalesce(message.thread, 0), message.direction,"
                    " message.at FROM contact"
                    " JOIN correspondent ON correspondent.account = contact.account"
                    "  AND correspondent.pk = contact.pk"
                    " JOIN message ON message.correspondent = correspondent.id"
                    " WHERE contact.account = ?1 AND contact.is_guess = 0"
                    "  AND contact.messages_in > 0"
                    "  AND contact.messages_in + contact.messages_out > 1"
                    "  AND correspondent.link <> 'name' AND message.at IS NOT NULL"
                    "  AND message.direction IN ('in', 'out')"
                    "  AND message.kind IN ('direct', 'reply', 'mention', 'comment')"
                    "  AND (message.thread IS NULL OR message.thread NOT IN"
                    "   (SELECT thread FROM import_thread WHERE is_group = 1))")
            + (only ? " AND contact.pk = ?2" : "") + " ORDER BY 1, 4, message.id");
    rows.bind(1, number(account));
    if (only) {
        rows.bind(2, number(*only));
    }
    std::vector<Engagement> out;
    std::optional<EngagementTally> tally;
    Pk person = {};
    const auto keep = [&] {
        if (tally && (tally->secondDay() || tally->hasConversation())) {
            out.push_back({person, tally->secondDay(), tally->hasConversation()});
        }
    };
    while (rows.next()) {
        const Pk pk {static_cast<quint32>(rows.number(0))};
        if (!tally || person != pk) {
            keep();
            tally.emplace(zone);
            person = pk;
        }
        tally->take(rows.number(1), rows.letter(2) == 'i', rows.number(3));
    }
    keep();
    return out;
}

} // namespace comity

#include "model/standing/engagement.h"

#include "model/base/civil_time.h"
#include "model/db/row_reader.h"

#include <QHash>
#include <algorithm>
#include <string>

namespace comity {
namespace {

constexpr int turnsOfConversation = 4;

/// Takes the messages with one person from the oldest to the newest.
class Reader
{
public:
    Reader(Pk pk, const QTimeZone &zone)
        : m_zone(zone)
    {
        m_engagement.pk = pk;
    }

    void take(qint64 thread, bool isTheirs, qint64 at)
    {
        Turns &turns = m_turns[thread];
        if (turns.count == 0 || turns.isTheirs != isTheirs) {
            turns.isTheirs = isTheirs;
            ++turns.count;
            m_engagement.hasConversation
                = m_engagement.hasConversation || turns.count >= turnsOfConversation;
        }
        if (isTheirs) {
            if (m_newest && dateIn(m_zone, *m_newest) != dateIn(m_zone, at)) {
                m_engagement.secondDay = m_newest;
            }
            m_newest = at;
        }
    }
    bool saysSomething() const
    {
        return m_engagement.secondDay.has_value() || m_engagement.hasConversation;
    }
    const Engagement &engagement() const { return m_engagement; }

private:
    struct Turns
    {
        int count = 0;
        bool isTheirs = false;
    };
    const QTimeZone &m_zone;
    Engagement m_engagement;
    std::optional<qint64> m_newest;
    QHash<qint64, Turns> m_turns; ///< by thread; 0 for messages outside any
};

} // namespace

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
    std::optional<Reader> reader;
    const auto keep = [&] {
        if (reader && reader->saysSomething()) {
            out.push_back(reader->engagement());
        }
    };
    while (rows.next()) {
        const Pk pk {static_cast<quint32>(rows.number(0))};
        if (!reader || reader->engagement().pk != pk) {
            keep();
            reader.emplace(pk, zone);
        }
        reader->take(rows.number(1), rows.letter(2) == 'i', rows.number(3));
    }
    keep();
    return out;
}

} // namespace comity

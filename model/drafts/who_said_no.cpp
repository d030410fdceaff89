#include "model/drafts/who_said_no.h"

#include "model/networks/channel.h"
#include "model/people/hand_values.h"

#include <SQLiteCpp/Statement.h>

namespace comity::drafts {
namespace {

bool isMessage(const QString &channel)
{
    const auto parsed = networks::Channel::parse(channel);
    return parsed && parsed->isPrivate();
}

} // namespace

WhoSaidNo::WhoSaidNo(SQLite::Database &database, const QString &channel, const QString &topic)
    : m_recorded(recordedForDraft(database, topic))
{
    if (!isMessage(channel)) {
        return;
    }
    SQLite::Statement rows(database,
        "SELECT coalesce(profile.person, profile.pk) FROM person_fact"
        " JOIN profile ON profile.pk = person_fact.pk"
        " WHERE person_fact.field = 'no-dm' AND person_fact.value = 'yes'");
    while (rows.executeStep()) {
        m_noMessages.insert(Pk {rows.getColumn(0).getUInt()});
    }
}

bool WhoSaidNo::contains(Pk person) const
{
    return m_noMessages.contains(person) || recorded(person) == Permission::OptedOut;
}

Permission WhoSaidNo::recorded(Pk person) const
{
    const auto said = m_recorded.find(person);
    return said == m_recorded.end() ? Permission::None : said->second;
}

bool hasSaidNo(
    SQLite::Database &database, Pk pk, const QString &channel, const QString &topic, qint64 now)
{
    return permissionForDraft(database, pk, topic, now).state == Permission::OptedOut
        || (isMessage(channel) && handValuesOf(database, pk).contains(HandField::NoDm));
}

} // namespace comity::drafts

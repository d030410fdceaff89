#include "model/drafts/other_persona.h"

#include "model/db/binding.h"
#include "model/lists/lists_store.h"
#include "model/people/hand_field.h"
#include "model/people/person_profiles.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

/// Everybody whom the user marked with a persona, by all their profiles.
std::set<Pk> peopleOfPersona(SQLite::Database &database, const QString &persona)
{
    std::set<Pk> people;
    PersonProfiles persons(database);
    SQLite::Statement marked(
        database, "SELECT pk FROM person_fact WHERE field = ?1 AND value = ?2");
    db::bind(marked, 1, toText(HandField::Persona));
    db::bind(marked, 2, persona);
    while (marked.executeStep()) {
        const std::vector<Pk> profiles = persons.of(Pk {marked.getColumn(0).getUInt()});
        people.insert(profiles.begin(), profiles.end());
    }
    return people;
}

/// Every account begins as a business account: it is one where somebody said more of it.
bool isPersonaKnown(SQLite::Database &database, AccountId account)
{
    SQLite::Statement described(database,
        "SELECT 1 FROM account WHERE id = ?1 AND (persona = 'personal' OR coalesce(owner,"
        " time_zone, working_days, work_from, own_domains, own_emails, own_phones, charter)"
        " IS NOT NULL)");
    described.bind(1, static_cast<int64_t>(number(account)));
    return described.executeStep();
}

} // namespace

std::vector<ContextGap> otherPersona(SQLite::Database &database, const Account &account,
    const AudienceChoice &choice, const std::vector<Pk> &people)
{
    std::vector<ContextGap> remarks;
    if (!isPersonaKnown(database, account.id)) {
        return remarks;
    }
    const QString other = account.persona == u"business" ? u"personal"_s : u"business"_s;
    const ListsStore lists(database);
    for (const AudiencePart &part : choice.parts) {
        if (part.kind != PartKind::Add || part.target.kind != AudienceTarget::Kind::List) {
            continue;
        }
        const auto place = lists.findPlace(part.target.name);
        if (place && place->list.settings.persona == other) {
            remarks.push_back({u"list-"_s + other, {part.target.name, account.label()}});
        }
    }
    const std::set<Pk> marked = peopleOfPersona(database, other);
    const auto found
        = std::ranges::count_if(people, [&marked](Pk pk) { return marked.contains(pk); });
    if (found > 0) {
        remarks.push_back({u"people-"_s + other, {QString::number(found), account.label()}});
    }
    return remarks;
}

} // namespace comity::drafts

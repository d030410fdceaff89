#include "model/people/identity_evidence.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/people/identity_traits.h"
#include "model/people/person_profiles.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <array>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

/// What one profile could share with another: by reason the trait and how it is written.
struct Traits
{
    Pk pk = {};
    Pk person = {}; ///< the profile of theirs that was asked about
    QString network = {};
    std::map<IdentityReason, std::vector<std::pair<std::string, QString>>> values = {};
};

class TraitReader
{
public:
    explicit TraitReader(SQLite::Database &database)
        : m_profile(database,
            "SELECT network.code, coalesce(profile.seen_handle, profile.handle),"
            " coalesce(profile.seen_name, profile.name), profile.location, profile.website"
            " FROM profile JOIN network ON network.id = profile.network WHERE profile.pk = ?1")
        , m_contacts(database,
              "SELECT value FROM person_fact WHERE pk = ?1 AND field IN ('email', 'phone')"
              " ORDER BY field")
    {
    }

    Traits read(Pk pk, Pk person)
    {
        Traits traits {pk, person, {}, {}};
        m_profile.reset();
        m_profile.bind(1, static_cast<int64_t>(number(pk)));
        if (m_profile.executeStep()) {
            readProfile(traits);
        }
        m_contacts.reset();
        m_contacts.bind(1, static_cast<int64_t>(number(pk)));
        while (m_contacts.executeStep()) {
            const QString value = db::text(m_contacts.getColumn(0));
            traits.values[IdentityReason::SameContact].emplace_back(
                folded(value.toStdString()), value);
        }
        return traits;
    }

private:
    void readProfile(Traits &traits)
    {
        traits.network = db::text(m_profile.getColumn(0));
        const QString handle = db::text(m_profile.getColumn(1));
        const QString name = db::text(m_profile.getColumn(2));
        const QString place = db::text(m_profile.getColumn(3));
        const QString website = db::text(m_profile.getColumn(4));
        const auto add = [&traits](IdentityReason reason, std::string trait, const QString &value) {
            if (!trait.empty()) {
                traits.values[reason].emplace_back(std::move(trait), value);
            }
        };
        add(IdentityReason::SameWebsite, websiteTrait(website.toStdString()), website);
        add(IdentityReason::NameAndPlace,
            nameAndPlaceTrait(name.toStdString(), place.toStdString()), name + u", "_s + place);
        add(IdentityReason::SameHandle, handleTrait(handle.toStdString()), u'@' + handle);
    }

    SQLite::Statement m_profile;
    SQLite::Statement m_contacts;
};

/// How the first one writes what both have; empty when they share nothing of the kind.
QString sharedValue(const Traits &first, const Traits &second, IdentityReason reason)
{
    const auto ours = first.values.find(reason);
    const auto theirs = second.values.find(reason);
    if (ours == first.values.end() || theirs == second.values.end()) {
        return {};
    }
    for (const auto &[trait, value] : ours->second) {
        const bool isShared = std::ranges::any_of(
            theirs->second, [&wanted = trait](const auto &other) { return other.first == wanted; });
        if (isShared) {
            return value;
        }
    }
    return {};
}

std::optional<qint64> refusedAt(SQLite::Database &database, Pk first, Pk second)
{
    SQLite::Statement query(database,
        "SELECT at FROM identity_verdict WHERE pk = ?1 AND other = ?2 AND verdict = 'different'");
    query.bind(1, static_cast<int64_t>(number(std::min(first, second))));
    query.bind(2, static_cast<int64_t>(number(std::max(first, second))));
    return query.executeStep() ? std::optional(query.getColumn(0).getInt64()) : std::nullopt;
}

QStringList networksOfSeveral(const std::vector<Traits> &all)
{
    std::map<QString, std::set<Pk>> persons;
    for (const Traits &one : all) {
        persons[one.network].insert(one.person);
    }
    QStringList networks;
    for (const auto &[network, people] : persons) {
        if (people.size() > 1) {
            networks += network;
        }
    }
    return networks;
}

} // namespace

IdentityEvidence identityEvidence(SQLite::Database &database, const std::vector<Pk> &pks)
{
    PersonProfiles people(database);
    TraitReader reader(database);
    std::vector<Traits> all;
    for (const Pk person : people.onePerPerson(pks)) {
        for (const Pk profile : people.of(person)) {
            all.push_back(reader.read(profile, person));
        }
    }
    IdentityEvidence evidence;
    evidence.networks = networksOfSeveral(all);
    for (auto first = all.cbegin(); first != all.cend(); ++first) {
        for (auto second = std::next(first); second != all.cend(); ++second) {
            if (first->person == second->person) {
                continue;
            }
            for (int i = 0; i < identityReasonCount; ++i) {
                const auto reason = static_cast<IdentityReason>(i);
                const QString value = sharedValue(*first, *second, reason);
                if (!value.isEmpty()) {
                    evidence.shared.push_back({first->pk, second->pk, reason, value});
                }
            }
            if (const auto at = refusedAt(database, first->pk, second->pk)) {
                evidence.refusals.push_back({first->pk, second->pk, *at});
            }
        }
    }
    std::ranges::stable_sort(
        evidence.shared, std::ranges::less(), &IdentityEvidence::Shared::reason);
    return evidence;
}

} // namespace comity

#include "model/people/identity_suggestions.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/interrupt_on_stop.h"
#include "model/people/identity_traits.h"

#include <QStringList>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <array>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr std::array names {
    "same-website", "same-contact", "name-and-place", "same-handle", "your-file"};
static_assert(names.size() == identityReasonCount);

/// Somebody with a trait, small enough for millions of them.
struct Bearer
{
    std::size_t trait = 0; ///< a hash
    Pk pk = {};
    quint32 person = 0;
    quint16 network = 0;
};
using Bearers = std::vector<Bearer>;

/// More people than this share a trait that says nothing.
constexpr std::size_t mostBearers = 6;

std::string_view textOf(const SQLite::Column &column)
{
    return {
        static_cast<const char *>(column.getBlob()), static_cast<std::size_t>(column.getBytes())};
}

void add(const std::string &trait, Bearer bearer, Bearers &into)
{
    if (!trait.empty()) {
        bearer.trait = std::hash<std::string> {}(trait);
        into.push_back(bearer);
    }
}

using TraitTable = std::array<Bearers, identityReasonCount>;

Bearers &of(TraitTable &table, IdentityReason reason)
{
    return table.at(static_cast<std::size_t>(reason));
}

void readProfiles(SQLite::Database &database, TraitTable &table, const JobContext &job)
{
    constexpr qint64 rowsAReport = 32'768;
    const qint64 total = db::queryNumber(database, "SELECT count(*) FROM profile");
    qint64 done = 0;
    SQLite::Statement query(database,
        "SELECT pk, coalesce(person, pk), network, coalesce(seen_handle, handle),"
        " coalesce(seen_name, name), location, website FROM profile");
    while (query.executeStep()) {
        if (done++ % rowsAReport == 0) {
            job.say({u"pairing"_s, done, total});
        }
        const Bearer bearer {0, Pk {query.getColumn(0).getUInt()}, query.getColumn(1).getUInt(),
            static_cast<quint16>(query.getColumn(2).getUInt())};
        add(handleTrait(textOf(query.getColumn(3))), bearer, of(table, IdentityReason::SameHandle));
        add(nameAndPlaceTrait(textOf(query.getColumn(4)), textOf(query.getColumn(5))), bearer,
            of(table, IdentityReason::NameAndPlace));
        add(websiteTrait(textOf(query.getColumn(6))), bearer,
            of(table, IdentityReason::SameWebsite));
    }
}

void readContacts(SQLite::Database &database, TraitTable &table)
{
    SQLite::Statement query(database,
        "SELECT fact.pk, coalesce(profile.person, profile.pk), profile.network, fact.value"
        " FROM person_fact AS fact JOIN profile ON profile.pk = fact.pk"
        " WHERE fact.field IN ('email', 'phone')");
    while (query.executeStep()) {
        add(folded(textOf(query.getColumn(3))),
            {0, Pk {query.getColumn(0).getUInt()}, query.getColumn(1).getUInt(),
                static_cast<quint16>(query.getColumn(2).getUInt())},
            of(table, IdentityReason::SameContact));
    }
}

using PersonPair = std::pair<quint32, quint32>;

std::set<PersonPair> refusedPairs(SQLite::Database &database)
{
    std::set<PersonPair> refused;
    SQLite::Statement query(database,
        "SELECT coalesce(a.person, a.pk), coalesce(b.person, b.pk) FROM identity_verdict AS verdict"
        " JOIN profile AS a ON a.pk = verdict.pk JOIN profile AS b ON b.pk = verdict.other"
        " WHERE verdict.verdict = 'different'");
    while (query.executeStep()) {
        refused.insert(std::minmax(query.getColumn(0).getUInt(), query.getColumn(1).getUInt()));
    }
    return refused;
}

/// Those of one trait who alone have it on their network: two of one network are two people.
Bearers aloneOnNetwork(Bearers::const_iterator begin, Bearers::const_iterator end)
{
    Bearers alone;
    for (auto one = begin; one != end; ++one) {
        const bool isAlone = std::none_of(begin, end, [&](const Bearer &other) {
            return other.network == one->network && other.pk != one->pk;
        });
        if (isAlone) {
            alone.push_back(*one);
        }
    }
    return alone;
}

class Suggestions
{
public:
    explicit Suggestions(std::set<PersonPair> refused)
        : m_refused(std::move(refused))
    {
    }

    void addAll(IdentityReason reason, Bearers &bearers)
    {
        std::ranges::sort(bearers, [](const Bearer &a, const Bearer &b) {
            return std::pair(a.trait, number(a.pk)) < std::pair(b.trait, number(b.pk));
        });
        for (auto begin = bearers.cbegin(); begin != bearers.cend();) {
            const auto end = std::find_if(begin, bearers.cend(),
                [&](const Bearer &other) { return other.trait != begin->trait; });
            const auto count = static_cast<std::size_t>(end - begin);
            if (count > 1 && count <= mostBearers) {
                const Bearers alone = aloneOnNetwork(begin, end);
                for (std::size_t i = 1; i < alone.size(); ++i) {
                    addOne(reason, alone.front(), alone[i]);
                }
            }
            begin = end;
        }
    }

    std::vector<IdentitySuggestion> surestFirst() &&
    {
        std::vector<IdentitySuggestion> out;
        out.reserve(m_found.size());
        for (auto &[pair, suggestion] : m_found) {
            out.push_back(std::move(suggestion));
        }
        std::ranges::stable_sort(out, [](const auto &a, const auto &b) {
            return std::pair(a.reasons.front(), b.reasons.size())
                < std::pair(b.reasons.front(), a.reasons.size());
        });
        return out;
    }

private:
    void addOne(IdentityReason reason, const Bearer &first, const Bearer &second)
    {
        const PersonPair pair = std::minmax(first.person, second.person);
        if (pair.first == pair.second || m_refused.contains(pair)) {
            return;
        }
        IdentitySuggestion &suggestion = m_found[pair];
        if (suggestion.reasons.empty()) {
            suggestion.first = std::min(first.pk, second.pk);
            suggestion.second = std::max(first.pk, second.pk);
        }
        suggestion.reasons.push_back(reason);
    }

    std::set<PersonPair> m_refused;
    std::map<PersonPair, IdentitySuggestion> m_found;
};

} // namespace

QString toText(IdentityReason reason)
{
    return QString::fromLatin1(names.at(static_cast<std::size_t>(reason)));
}

QStringList sharedValues(SQLite::Database &database, const IdentitySuggestion &suggestion)
{
    SQLite::Statement query(database,
        "SELECT website, coalesce(seen_name, name), location, coalesce(seen_handle, handle),"
        // Of an address and a number the one that both have.
        " (SELECT fact.value FROM person_fact AS fact WHERE fact.pk = profile.pk"
        "   AND fact.field IN ('email', 'phone') ORDER BY EXISTS (SELECT 1 FROM person_fact AS own"
        "    WHERE own.pk = ?2 AND own.field = fact.field AND lower(own.value) = lower(fact.value))"
        "   DESC, fact.field LIMIT 1)"
        " FROM profile WHERE pk = ?1");
    query.bind(1, static_cast<int64_t>(number(suggestion.first)));
    query.bind(2, static_cast<int64_t>(number(suggestion.second)));
    QStringList values;
    if (!query.executeStep()) {
        return values;
    }
    for (const IdentityReason reason : suggestion.reasons) {
        switch (reason) {
        case IdentityReason::SameWebsite:
            values += db::text(query.getColumn(0));
            break;
        case IdentityReason::SameContact:
            values += db::text(query.getColumn(4));
            break;
        case IdentityReason::NameAndPlace:
            values += db::text(query.getColumn(1)) + u", "_s + db::text(query.getColumn(2));
            break;
        case IdentityReason::SameHandle:
            values += u'@' + db::text(query.getColumn(3));
            break;
        case IdentityReason::YourFile:
            values += suggestion.file;
            break;
        }
    }
    return values;
}

Result<std::vector<IdentitySuggestion>> suggestIdentities(
    SQLite::Database &database, const JobContext &job)
{
    return db::guarded(db::pathOf(database), [&]() -> Result<std::vector<IdentitySuggestion>> {
        const db::InterruptOnStop stop(database, job.stop);
        TraitTable table;
        readProfiles(database, table, job);
        readContacts(database, table);
        Suggestions suggestions(refusedPairs(database));
        for (int i = 0; i < identityReasonCount; ++i) {
            if (job.stop.stop_requested()) {
                return failure(Error::Code::Cancelled);
            }
            const auto reason = static_cast<IdentityReason>(i);
            suggestions.addAll(reason, of(table, reason));
        }
        return std::move(suggestions).surestFirst();
    });
}

} // namespace comity

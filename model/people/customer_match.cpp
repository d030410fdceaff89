#include "model/people/customer_match.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/interrupt_on_stop.h"
#include "model/db/workspace_file.h"
#include "model/people/hand_values.h"

#include <QHash>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <array>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr std::array names {"none", "handle", "email", "phone", "name", "offered"};

/// Somebody a trait leads to, as a profile and as a person.
struct Bearer
{
    Pk pk = {};
    quint32 person = 0;
    qint64 network = 0;
};
using Bearers = std::unordered_map<std::string, std::vector<Bearer>>;

std::string phoneTrait(const QString &phone)
{
    // The last nine digits: one file writes the country, another does not.
    std::string digits;
    for (const QChar c : phone) {
        if (c >= u'0' && c <= u'9') {
            digits += static_cast<char>(c.unicode());
        }
    }
    constexpr std::size_t enough = 9;
    return digits.size() < 7     ? std::string()
        : digits.size() > enough ? digits.substr(digits.size() - enough)
                                 : digits;
}

std::string nameTrait(const QString &name)
{
    const std::string trait = folded(singleLine(name).toStdString());
    return trait.find(' ') == std::string::npos ? std::string() : trait;
}

/// The people of the workspace by the traits that the rows of the file have.
class People
{
public:
    explicit People(const std::vector<CustomerRow> &rows)
    {
        for (const CustomerRow &row : rows) {
            m_handles[foldHandle(row.handle.toStdString())];
            m_emails[folded(row.email.trimmed().toStdString())];
            m_phones[phoneTrait(row.phone)];
            m_names[nameTrait(row.name)];
            ++m_rowsOfName[nameTrait(row.name)];
        }
        for (Bearers *const traits : {&m_handles, &m_emails, &m_phones, &m_names}) {
            traits->erase(std::string());
        }
    }

    void read(SQLite::Database &database)
    {
        readNetworks(database);
        SQLite::Statement query(database,
            "SELECT pk, coalesce(person, pk), network, coalesce(seen_handle, handle),"
            " coalesce(seen_name, name) FROM profile");
        while (query.executeStep()) {
            const Bearer bearer {Pk {query.getColumn(0).getUInt()}, query.getColumn(1).getUInt(),
                query.getColumn(2).getInt64()};
            const QString name = db::text(query.getColumn(4));
            add(m_handles, foldHandle(db::text(query.getColumn(3)).toStdString()), bearer);
            add(m_names, m_names.empty() ? std::string() : nameTrait(name), bearer);
        }
        SQLite::Statement facts(database,
            "SELECT fact.pk, coalesce(profile.person, profile.pk), profile.network, fact.field,"
            " fact.value FROM person_fact AS fact JOIN profile ON profile.pk = fact.pk"
            " WHERE fact.field IN ('email', 'phone')");
        while (facts.executeStep()) {
            const Bearer bearer {Pk {facts.getColumn(0).getUInt()}, facts.getColumn(1).getUInt(),
                facts.getColumn(2).getInt64()};
            const QString value = db::text(facts.getColumn(4));
            if (db::text(facts.getColumn(3)) == u"email") {
                add(m_emails, folded(value.toStdString()), bearer);
            } else {
                add(m_phones, phoneTrait(value), bearer);
            }
        }
    }

    MatchedCustomer match(const CustomerRow &row) const
    {
        const std::string name = nameTrait(row.name);
        const auto isAt = [&](const Bearer &bearer) {
            return row.network.isEmpty() || m_networks.value(row.network, -1) == bearer.network;
        };
        MatchedCustomer matched {row, CustomerMatch::None, {}, {}};
        for (const auto &[match, traits, trait] :
            {std::tuple(CustomerMatch::Handle, &m_handles, foldHandle(row.handle.toStdString())),
                {CustomerMatch::Email, &m_emails, folded(row.email.trimmed().toStdString())},
                {CustomerMatch::Phone, &m_phones, phoneTrait(row.phone)},
                {CustomerMatch::Name, &m_names, name}}) {
            const std::vector<Pk> people = match == CustomerMatch::Handle
                ? peopleOf(*traits, trait, isAt)
                : peopleOf(*traits, trait, [](const Bearer &) { return true; });
            const bool isSure = people.size() == 1
                && (match != CustomerMatch::Name || m_rowsOfName.at(name) == 1);
            if (people.empty()) {
                continue;
            }
            if (matched.people.empty()) {
                matched.match = isSure ? match : CustomerMatch::Offered;
                matched.people = people;
            } else if (isSure && matched.match != CustomerMatch::Offered) {
                addAlike(matched, people.front());
            }
        }
        return matched;
    }

private:
    void addAlike(MatchedCustomer &matched, Pk pk) const
    {
        const quint32 person = m_persons.value(number(pk), number(pk));
        const auto isSame
            = [&](Pk other) { return m_persons.value(number(other), number(other)) == person; };
        if (!isSame(matched.people.front()) && std::ranges::none_of(matched.alike, isSame)) {
            matched.alike.push_back(pk);
        }
    }
    void readNetworks(SQLite::Database &database)
    {
        SQLite::Statement query(database, "SELECT code, id FROM network");
        while (query.executeStep()) {
            m_networks.insert(db::text(query.getColumn(0)), query.getColumn(1).getInt64());
        }
    }
    void add(Bearers &traits, const std::string &trait, const Bearer &bearer)
    {
        const auto wanted = traits.find(trait);
        if (wanted != traits.end()) {
            wanted->second.push_back(bearer);
            m_persons.insert(number(bearer.pk), bearer.person);
        }
    }
    /// One profile a person.
    template <typename Fits>
    static std::vector<Pk> peopleOf(const Bearers &traits, const std::string &trait, Fits fits)
    {
        std::vector<Pk> people;
        std::vector<quint32> seen;
        const auto found = traits.find(trait);
        if (found == traits.end()) {
            return people;
        }
        for (const Bearer &bearer : found->second) {
            if (fits(bearer) && std::ranges::find(seen, bearer.person) == seen.end()) {
                seen.push_back(bearer.person);
                people.push_back(bearer.pk);
            }
        }
        return people;
    }

    Bearers m_handles;
    Bearers m_emails;
    Bearers m_phones;
    Bearers m_names;
    std::unordered_map<std::string, int> m_rowsOfName;
    QHash<QString, qint64> m_networks;
    QHash<quint32, quint32> m_persons; ///< of whoever bears a trait
};

void putIfKept(SQLite::Database &writer, const Customer &customer, HandField field,
    const QString &text, const QString &source, qint64 now)
{
    if (text.trimmed().isEmpty()) {
        return;
    }
    if (const Result<QString> kept = keptValue(field, text)) {
        putValue(writer, customer.pk, field, *kept, now, source);
    }
}

} // namespace

QString toText(CustomerMatch match)
{
    return QString::fromLatin1(names.at(static_cast<std::size_t>(match)));
}

Result<std::vector<MatchedCustomer>> matchCustomers(
    SQLite::Database &database, const std::vector<CustomerRow> &rows, const JobContext &job)
{
    return db::guarded(db::pathOf(database), [&]() -> Result<std::vector<MatchedCustomer>> {
        const db::InterruptOnStop stop(database, job.stop);
        job.say({u"comparing"_s, 0, 0});
        People people(rows);
        people.read(database);
        std::vector<MatchedCustomer> matched;
        matched.reserve(rows.size());
        for (const CustomerRow &row : rows) {
            matched.push_back(people.match(row));
        }
        return matched;
    });
}

Result<HandEdit> saveCustomers(SQLite::Database &writer, const std::vector<Customer> &customers,
    const QString &source, const std::optional<PermissionEntry> &permission, qint64 now)
{
    if (permission) {
        if (const Result<void> checked = checkEntry(*permission, now); !checked) {
            return tl::unexpected(checked.error());
        }
    }
    std::vector<Pk> written;
    auto edit = editByHand(writer, [&]() -> Result<void> {
        std::vector<Pk> people;
        SQLite::Statement isThere(writer, "SELECT 1 FROM profile WHERE pk = ?1");
        for (const Customer &customer : customers) {
            isThere.reset();
            isThere.bind(1, static_cast<int64_t>(number(customer.pk)));
            if (!isThere.executeStep()) {
                continue;
            }
            people.push_back(customer.pk);
            putValue(writer, customer.pk, HandField::Role, u"customer"_s, now, source);
            putIfKept(writer, customer, HandField::Email, customer.row.email, source, now);
            putIfKept(writer, customer, HandField::Phone, customer.row.phone, source, now);
        }
        if (permission) {
            written = putPermission(writer, people, *permission, now);
            db::WorkspaceFile::bumpGeneration(writer);
        }
        return {};
    });
    if (edit) {
        edit->changed.insert(edit->changed.end(), written.begin(), written.end());
        std::ranges::sort(edit->changed);
        edit->changed.erase(
            std::unique(edit->changed.begin(), edit->changed.end()), edit->changed.end());
    }
    return edit;
}

} // namespace comity

#include "model/lists/list_suggestions.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"

#include <QCryptographicHash>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace comity {
namespace {

constexpr int fewestAlike = 3;
constexpr std::size_t rowsAStop = 4096; ///< so often a job looks whether it is to end

std::string_view textOf(const SQLite::Column &column)
{
    return {
        static_cast<const char *>(column.getBlob()), static_cast<std::size_t>(column.getBytes())};
}

QByteArray digestOf(const StatedTrait &trait)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(static_cast<int>(trait.trait)).append(':'));
    hash.addData(QByteArray::fromStdString(trait.value));
    return hash.result().toHex();
}

/// Reads what one profile states.
class TraitReader
{
public:
    explicit TraitReader(SQLite::Database &database)
        : m_profile(database,
            "SELECT coalesce(profile.person, profile.pk), network.code, website, bio, location"
            " FROM profile JOIN network ON network.id = profile.network WHERE profile.pk = ?1")
    {
        SQLite::Statement mails(
            database, "SELECT pk, value FROM person_fact WHERE field = 'email'");
        while (mails.executeStep()) {
            if (const auto mail = mailTrait(textOf(mails.getColumn(1)))) {
                m_mails.emplace(mails.getColumn(0).getUInt(), *mail);
            }
        }
    }

    /// False for who is gone.
    bool read(Pk pk)
    {
        m_traits.clear();
        m_profile.reset();
        m_profile.bind(1, static_cast<int64_t>(number(pk)));
        if (!m_profile.executeStep()) {
            return false;
        }
        m_person = m_profile.getColumn(0).getUInt();
        m_traits = statedTraits({textOf(m_profile.getColumn(1)), textOf(m_profile.getColumn(2)),
            textOf(m_profile.getColumn(3)), textOf(m_profile.getColumn(4))});
        if (const auto mail = m_mails.find(number(pk)); mail != m_mails.end()) {
            m_traits.push_back(mail->second);
        }
        return true;
    }
    quint32 person() const { return m_person; }
    const std::vector<StatedTrait> &traits() const { return m_traits; }

private:
    SQLite::Statement m_profile;
    std::unordered_map<quint32, StatedTrait> m_mails; ///< by pk
    quint32 m_person = 0;
    std::vector<StatedTrait> m_traits;
};

/// Somebody who states something, small enough for millions of them.
struct Bearer
{
    std::size_t trait = 0; ///< a hash
    std::size_t place = 0; ///< among those asked about

    auto operator<=>(const Bearer &) const = default;
};

std::size_t hashOf(const StatedTrait &trait)
{
    return std::hash<std::string> {}(trait.value) * 31 + static_cast<std::size_t>(trait.trait);
}

Result<std::vector<Bearer>> bearersAmong(
    TraitReader &reader, const std::vector<Pk> &people, const JobContext &job)
{
    std::vector<Bearer> bearers;
    std::unordered_set<quint32> seen;
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (i % rowsAStop == 0 && job.isStopped()) {
            return failure(Error::Code::Cancelled);
        }
        if (reader.read(people[i]) && seen.insert(reader.person()).second) {
            for (const StatedTrait &trait : reader.traits()) {
                bearers.push_back({hashOf(trait), i});
            }
        }
    }
    std::ranges::sort(bearers);
    return bearers;
}

using ByTrait = std::vector<std::pair<StatedTrait, std::vector<Pk>>>;

/// What enough people state, and who they are.
Result<ByTrait> whoStates(TraitReader &reader, const std::vector<Pk> &people, const JobContext &job)
{
    const auto bearers = bearersAmong(reader, people, job);
    if (!bearers) {
        return tl::unexpected(bearers.error());
    }
    ByTrait found;
    for (auto begin = bearers->cbegin(); begin != bearers->cend();) {
        const auto end = std::find_if(begin, bearers->cend(),
            [begin](const Bearer &other) { return other.trait != begin->trait; });
        if (static_cast<std::size_t>(end - begin) >= fewestToSuggest
            && reader.read(people[begin->place])) {
            const auto trait = std::ranges::find_if(reader.traits(),
                [begin](const StatedTrait &one) { return hashOf(one) == begin->trait; });
            std::vector<Pk> who(static_cast<std::size_t>(end - begin));
            std::transform(
                begin, end, who.begin(), [&](const Bearer &one) { return people[one.place]; });
            found.emplace_back(*trait, std::move(who));
        }
        begin = end;
    }
    std::ranges::sort(found);
    return found;
}

std::set<QByteArray> refusals(SQLite::Database &database)
{
    std::set<QByteArray> out;
    SQLite::Statement query(database, "SELECT digest FROM list_refusal");
    while (query.executeStep()) {
        out.insert(db::text(query.getColumn(0)).toUtf8());
    }
    return out;
}

/// As somebody writes it, for people to read.
QString spelt(SQLite::Database &database, const StatedTrait &trait, Pk pk)
{
    if (trait.trait != ListTrait::Place && trait.trait != ListTrait::Company) {
        return QString::fromStdString(trait.value);
    }
    SQLite::Statement query(database, "SELECT location, bio FROM profile WHERE pk = ?1");
    query.bind(1, static_cast<int64_t>(number(pk)));
    if (!query.executeStep()) {
        return QString::fromStdString(trait.value);
    }
    const QString plain = QString::fromStdString(trait.value);
    const QString whole = db::text(query.getColumn(trait.trait == ListTrait::Place ? 0 : 1));
    // A company stands in the last part or, before its legal form, in an earlier one.
    QStringList parts = trait.trait == ListTrait::Place ? QStringList {whole} : whole.split(u',');
    while (!parts.isEmpty()) {
        const QString part = parts.takeLast().trimmed().left(plain.size());
        if (folded(part.toStdString()) == trait.value) {
            return part;
        }
    }
    return plain;
}

/// A list by hand and what its people state.
struct Likeness
{
    ListId list = {};
    QString name = {};
    int members = 0;
    std::map<StatedTrait, int> alike = {};
};

Result<std::vector<Likeness>> listsAlike(
    SQLite::Database &database, TraitReader &reader, const JobContext &job)
{
    std::vector<Likeness> out;
    std::size_t rows = 0;
    SQLite::Statement lists(database,
        "SELECT id, name FROM list WHERE kind IN ('private', 'target', 'watch')"
        " ORDER BY position, id");
    SQLite::Statement members(database, "SELECT pk FROM list_member WHERE list = ?1 ORDER BY pk");
    while (lists.executeStep()) {
        Likeness one {ListId {lists.getColumn(0).getInt64()}, db::text(lists.getColumn(1))};
        std::unordered_set<quint32> seen;
        members.reset();
        members.bind(1, lists.getColumn(0).getInt64());
        while (members.executeStep()) {
            if (rows++ % rowsAStop == 0 && job.isStopped()) {
                return failure(Error::Code::Cancelled);
            }
            if (reader.read(Pk {members.getColumn(0).getUInt()})
                && seen.insert(reader.person()).second) {
                ++one.members;
                for (const StatedTrait &trait : reader.traits()) {
                    ++one.alike[trait];
                }
            }
        }
        out.push_back(std::move(one));
    }
    return out;
}

/// Fills in the list whose people state it most.
void findList(const std::vector<Likeness> &lists, const StatedTrait &trait, ListSuggestion &into)
{
    for (const Likeness &one : lists) {
        const auto found = one.alike.find(trait);
        const int alike = found == one.alike.end() ? 0 : found->second;
        const bool isAlike = alike >= fewestAlike && alike * 2 >= one.members;
        if (isAlike && (!into.list || alike * into.members > into.alike * one.members)) {
            into.list = one.list;
            into.listName = one.name;
            into.alike = alike;
            into.members = one.members;
        }
    }
}

} // namespace

Result<std::vector<ListSuggestion>> suggestLists(
    SQLite::Database &database, const std::vector<Pk> &unfiled, const JobContext &job)
{
    TraitReader reader(database);
    const auto found = whoStates(reader, unfiled, job);
    if (!found) {
        return tl::unexpected(found.error());
    }
    const std::set<QByteArray> refused = refusals(database);
    std::vector<std::pair<StatedTrait, ListSuggestion>> all;
    for (const auto &[trait, people] : *found) {
        const QByteArray digest = digestOf(trait);
        if (!refused.contains(digest)) {
            all.push_back({trait, {.trait = trait.trait, .people = people, .digest = digest}});
        }
    }
    std::ranges::stable_sort(all, [](const auto &a, const auto &b) {
        return std::pair(a.first.trait, b.second.people.size())
            < std::pair(b.first.trait, a.second.people.size());
    });
    all.resize(std::min(all.size(), mostSuggestions));
    std::vector<ListSuggestion> out;
    if (all.empty()) {
        return out;
    }
    const auto lists = listsAlike(database, reader, job);
    if (!lists) {
        return tl::unexpected(lists.error());
    }
    for (auto &[trait, suggestion] : all) {
        suggestion.value = spelt(database, trait, suggestion.people.front());
        findList(*lists, trait, suggestion);
        out.push_back(std::move(suggestion));
    }
    return out;
}

std::vector<ListSuggestion> withoutAnswered(
    const std::vector<ListSuggestion> &all, const std::vector<AnsweredSuggestion> &answers)
{
    std::unordered_set<quint32> filed;
    std::set<QByteArray> answered;
    for (const AnsweredSuggestion &one : answers) {
        answered.insert(one.suggestion.digest);
        for (std::size_t i = 0; one.isTaken && i < one.suggestion.people.size(); ++i) {
            filed.insert(number(one.suggestion.people[i]));
        }
    }
    std::vector<ListSuggestion> out;
    for (const ListSuggestion &one : all) {
        if (!answered.contains(one.digest)) {
            ListSuggestion rest = one;
            std::erase_if(rest.people, [&filed](Pk pk) { return filed.contains(number(pk)); });
            if (rest.people.size() >= fewestToSuggest) {
                out.push_back(std::move(rest));
            }
        }
    }
    return out;
}

Result<HandEdit> refuseSuggestion(SQLite::Database &writer, const QByteArray &digest, qint64 at)
{
    return editByHand(writer, [&]() -> Result<void> {
        SQLite::Statement put(writer,
            "INSERT INTO list_refusal (digest, refused_at) VALUES (?1, ?2) ON CONFLICT DO NOTHING");
        put.bind(1, digest.toStdString());
        put.bind(2, static_cast<int64_t>(at));
        put.exec();
        return {};
    });
}

} // namespace comity

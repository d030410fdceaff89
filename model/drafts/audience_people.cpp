#include "model/drafts/audience_people.h"

#include "model/db/connection.h"
#include "model/drafts/audience_part.h"
#include "model/lists/handle_lookup.h"
#include "model/lists/lists_store.h"
#include "model/standing/people_query_json.h"
#include "model/standing/smart_list.h"

#include <QHash>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

/// The handles of several targets, which are looked up together: those of a network are read once.
class Handles
{
public:
    Handles(
        SQLite::Database &database, const std::vector<AudiencePart> &parts, const HandleHome &home)
    {
        std::vector<PastedHandle> pasted;
        std::vector<std::size_t> partOf;
        m_found.resize(parts.size());
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (parts[i].target.kind != AudienceTarget::Kind::Handle) {
                continue;
            }
            const HandlePaste paste = parseHandles(parts[i].target.name.toUtf8(), home);
            m_found[i].isStranger = paste.handles.empty();
            pasted.insert(pasted.end(), paste.handles.begin(), paste.handles.end());
            partOf.insert(partOf.end(), paste.handles.size(), i);
        }
        if (pasted.empty()) {
            return;
        }
        const HandleLookup lookup(database, pasted);
        for (std::size_t i = 0; i < pasted.size(); ++i) {
            Found &found = m_found[partOf[i]];
            if (const auto pk = lookup.find(pasted[i])) {
                found.people.push_back(*pk);
            } else {
                found.isStranger = true;
            }
        }
    }

    struct Found
    {
        std::vector<Pk> people = {};
        bool isStranger = false; ///< one of them is of nobody in the workspace
    };
    const Found &of(std::size_t part) const { return m_found[part]; }

private:
    std::vector<Found> m_found; ///< by part
};

class Gatherer
{
public:
    Gatherer(SQLite::Database &database, const PeopleColumns &columns, const Moments &moments,
        const JobContext &job)
        : m_database(database)
        , m_columns(columns)
        , m_moments(moments)
        , m_job(job)
    {
        const auto &persons = columns.marks().persons;
        for (std::size_t i = 0; i < persons.size(); ++i) {
            for (const Pk pk : persons[i]) {
                m_personOf.insert(number(pk), i);
            }
        }
    }

    Result<void> take(const AudiencePart &part, const Handles::Found &handles)
    {
        switch (part.target.kind) {
        case AudienceTarget::Kind::List:
            return takeList(part);
        case AudienceTarget::Kind::Handle:
            if (handles.isStranger && part.kind == PartKind::Add) {
                m_people.strangers += part.target.name;
            }
            take(part.kind, handles.people, {});
            break;
        case AudienceTarget::Kind::Everybody:
            takeEverybody(part.kind);
            break;
        }
        return {};
    }

    /// `smartList`: through which they were found.
    void take(PartKind kind, const std::vector<Pk> &people, const QString &smartList)
    {
        if (kind == PartKind::Add) {
            for (const Pk pk : people) {
                QStringList &lists = add(pk).smartLists;
                if (!smartList.isEmpty() && !lists.contains(smartList)) {
                    lists += smartList;
                }
            }
            return;
        }
        QSet<quint32> named;
        for (const Pk pk : people) {
            named.insert(keyOf(pk));
        }
        std::erase_if(m_people.people, [&](const AudiencePerson &person) {
            return named.contains(keyOf(person.profiles.front())) == (kind == PartKind::Leave);
        });
        m_rowOf.clear();
        for (std::size_t row = 0; row < m_people.people.size(); ++row) {
            for (const Pk profile : m_people.people[row].profiles) {
                m_rowOf.insert(number(profile), row);
            }
        }
    }

    AudiencePeople people() { return std::move(m_people); }

private:
    Result<void> takeList(const AudiencePart &part)
    {
        const ListsStore store(m_database);
        const auto place = store.findPlace(part.target.name);
        if (!place) {
            return tl::unexpected(place.error());
        }
        if (place->list.isSmart()) {
            return takeSmartList(part.kind, place->list);
        }
        std::vector<Pk> people;
        for (const ListMember &member : store.members(place->list.id, place->part)) {
            people.push_back(member.pk);
        }
        take(part.kind, people, {});
        return {};
    }

    Result<void> takeSmartList(PartKind kind, const PeopleList &list)
    {
        auto query = peopleQueryFromJson(list.settings.query.toUtf8());
        if (!query) {
            return tl::unexpected(query.error());
        }
        query->account = m_columns.account();
        query->asOf = m_moments.asOf;
        query->zone = m_moments.zone;
        const auto answer = answerOf(db::pathOf(m_database), m_columns, *query, m_job);
        if (!answer) {
            return tl::unexpected(answer.error());
        }
        take(kind, answer->people, list.settings.name);
        return {};
    }

    /// Of the public only what it is for can be told: nobody of it is left out or kept by name.
    void takeEverybody(PartKind kind)
    {
        if (kind == PartKind::Leave) {
            m_people.people.clear();
            m_rowOf.clear();
        }
        m_people.isEverybody
            = kind == PartKind::Add || (kind == PartKind::Keep && m_people.isEverybody);
    }

    AudiencePerson &add(Pk pk)
    {
        if (const auto known = m_rowOf.constFind(number(pk)); known != m_rowOf.cend()) {
            return m_people.people[*known];
        }
        AudiencePerson person {{pk}, {}};
        if (const auto merged = m_personOf.constFind(number(pk)); merged != m_personOf.cend()) {
            for (const Pk other : m_columns.marks().persons[*merged]) {
                if (other != pk) {
                    person.profiles.push_back(other);
                }
            }
        }
        for (const Pk profile : person.profiles) {
            m_rowOf.insert(number(profile), m_people.people.size());
        }
        return m_people.people.emplace_back(std::move(person));
    }

    /// The same for all profiles of a person.
    quint32 keyOf(Pk pk) const
    {
        const auto merged = m_personOf.constFind(number(pk));
        return merged == m_personOf.cend() ? number(pk)
                                           : number(m_columns.marks().persons[*merged].front());
    }

    SQLite::Database &m_database;
    const PeopleColumns &m_columns;
    const Moments &m_moments;
    const JobContext &m_job;
    QHash<quint32, std::size_t> m_personOf; ///< by pk: index into the persons of several profiles
    QHash<quint32, std::size_t> m_rowOf; ///< by pk: whoever is there already
    AudiencePeople m_people;
};

} // namespace

AudienceTarget audienceTargetFrom(const QString &text)
{
    static const QString list = u"list:"_s;
    if (text == u"public") {
        return {AudienceTarget::Kind::Everybody, {}};
    }
    return text.startsWith(list)
        ? AudienceTarget {AudienceTarget::Kind::List, text.mid(list.size()).trimmed()}
        : AudienceTarget {AudienceTarget::Kind::Handle, text};
}

Result<AudiencePeople> peopleOf(SQLite::Database &database, const PeopleColumns &columns,
    const std::vector<AudienceTarget> &targets, const HandleHome &home, const Moments &moments,
    const JobContext &job)
{
    AudienceChoice choice;
    for (const AudienceTarget &target : targets) {
        choice.parts.push_back({PartKind::Add, target});
    }
    return peopleOf(database, columns, choice, home, moments, job);
}

Result<AudiencePeople> peopleOf(SQLite::Database &database, const PeopleColumns &columns,
    const AudienceChoice &choice, const HandleHome &home, const Moments &moments,
    const JobContext &job)
{
    Gatherer gatherer(database, columns, moments, job);
    const Handles handles(database, choice.parts, home);
    for (std::size_t i = 0; i < choice.parts.size(); ++i) {
        if (const auto taken = gatherer.take(choice.parts[i], handles.of(i)); !taken) {
            return tl::unexpected(taken.error());
        }
    }
    gatherer.take(PartKind::Add, choice.in, {});
    if (!choice.out.empty()) {
        gatherer.take(PartKind::Leave, choice.out, {});
    }
    return gatherer.people();
}

} // namespace comity::drafts

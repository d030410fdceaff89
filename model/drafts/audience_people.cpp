#include "model/drafts/audience_people.h"

#include "model/db/connection.h"
#include "model/lists/handle_lookup.h"
#include "model/lists/lists_store.h"
#include "model/standing/people_query_json.h"
#include "model/standing/smart_list.h"

#include <QHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

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

    Result<void> addList(const QString &name)
    {
        const ListsStore store(m_database);
        const auto place = store.findPlace(name);
        if (!place) {
            return tl::unexpected(place.error());
        }
        if (place->list.isSmart()) {
            return addSmartList(place->list);
        }
        for (const ListMember &member : store.members(place->list.id, place->part)) {
            add(member.pk);
        }
        return {};
    }

    /// Several handles at once: those of a network are read once.
    void addHandles(const QStringList &handles, const HandleHome &home)
    {
        std::vector<PastedHandle> pasted;
        QStringList written;
        for (const QString &handle : handles) {
            const HandlePaste paste = parseHandles(handle.toUtf8(), home);
            if (paste.handles.empty()) {
                m_people.strangers += handle;
            }
            for (const PastedHandle &one : paste.handles) {
                pasted.push_back(one);
                written += handle;
            }
        }
        if (pasted.empty()) {
            return;
        }
        const HandleLookup lookup(m_database, pasted);
        for (std::size_t i = 0; i < pasted.size(); ++i) {
            if (const auto pk = lookup.find(pasted[i])) {
                add(*pk);
            } else {
                m_people.strangers += written.at(static_cast<qsizetype>(i));
            }
        }
    }

    void addEverybody() { m_people.isEverybody = true; }

    AudiencePeople take() { return std::move(m_people); }

private:
    Result<void> addSmartList(const PeopleList &list)
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
        for (const Pk pk : answer->people) {
            QStringList &lists = add(pk).smartLists;
            if (!lists.contains(list.settings.name)) {
                lists += list.settings.name;
            }
        }
        return {};
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
    Gatherer gatherer(database, columns, moments, job);
    QStringList handles;
    for (const AudienceTarget &target : targets) {
        switch (target.kind) {
        case AudienceTarget::Kind::List:
            if (const auto added = gatherer.addList(target.name); !added) {
                return tl::unexpected(added.error());
            }
            break;
        case AudienceTarget::Kind::Handle:
            handles += target.name;
            break;
        case AudienceTarget::Kind::Everybody:
            gatherer.addEverybody();
            break;
        }
    }
    gatherer.addHandles(handles, home);
    return gatherer.take();
}

} // namespace comity::drafts

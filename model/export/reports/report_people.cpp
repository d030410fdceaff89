#include "model/export/reports/report_people.h"

#include "model/drafts/person_words.h"
#include "model/lists/handle_lookup.h"
#include "model/networks/entities.h"

#include <SQLiteCpp/Statement.h>
#include <map>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

/// The people behind some profiles, with all profiles of each.
struct Persons
{
    std::map<quint32, std::vector<Pk>> profiles; ///< by person
    QHash<quint32, quint32> personOf; ///< by pk as it was asked for
};

Persons personsOf(SQLite::Database &database, const std::vector<Pk> &asked)
{
    Persons out;
    SQLite::Statement twins(database,
        "SELECT coalesce(own.person, own.pk), twin.pk FROM profile AS own JOIN profile AS twin"
        " ON twin.pk = own.pk OR twin.person = own.person WHERE own.pk = ?1 ORDER BY twin.pk");
    for (const Pk pk : asked) {
        if (out.personOf.contains(number(pk))) {
            continue;
        }
        twins.reset();
        twins.bind(1, static_cast<int64_t>(number(pk)));
        std::vector<Pk> profiles;
        while (twins.executeStep()) {
            out.personOf.insert(number(pk), twins.getColumn(0).getUInt());
            profiles.push_back(Pk {twins.getColumn(1).getUInt()});
        }
        if (!profiles.empty()) {
            out.profiles.emplace(out.personOf.value(number(pk)), std::move(profiles));
        }
    }
    return out;
}

ReportPerson personFrom(
    const std::vector<Pk> &profiles, const QHash<quint32, drafts::ProfileWords> &words)
{
    ReportPerson person;
    QString handle;
    for (const Pk pk : profiles) {
        const drafts::ProfileWords one = words.value(number(pk));
        const QString called = one.handle.isEmpty() ? QString() : u'@' + one.handle;
        person.shown = person.shown.isEmpty() ? one.name : person.shown;
        handle = handle.isEmpty() ? called : handle;
        person.names << one.name << called << one.otherNames;
    }
    person.shown = person.shown.isEmpty() ? handle : person.shown;
    person.names.removeAll(QString());
    person.names.removeDuplicates();
    return person;
}

QStringList handlesIn(const QStringList &texts)
{
    QStringList handles;
    for (const QString &text : texts) {
        for (const networks::Entity &entity : networks::entitiesOf(text)) {
            const bool isHandle = entity.kind == networks::EntityKind::Mention
                || entity.kind == networks::EntityKind::FediverseMention;
            if (isHandle) {
                handles += text.mid(entity.start, entity.end - entity.start);
            }
        }
    }
    handles.removeDuplicates();
    return handles;
}

} // namespace

QString ReportPeople::shown(Pk pk) const
{
    const auto place = byPk.constFind(number(pk));
    return place == byPk.cend() ? QString() : all.at(static_cast<std::size_t>(*place)).shown;
}

ReportPeople reportPeople(SQLite::Database &database, const std::vector<Pk> &profiles, qint64 asOf)
{
    const Persons persons = personsOf(database, profiles);
    std::vector<Pk> everyProfile;
    for (const auto &[person, own] : persons.profiles) {
        everyProfile.insert(everyProfile.end(), own.begin(), own.end());
    }
    const auto words = drafts::wordsOf(database, everyProfile, asOf);
    ReportPeople out;
    QHash<quint32, int> places;
    for (const auto &[person, own] : persons.profiles) {
        places.insert(person, static_cast<int>(out.all.size()));
        out.all.push_back(personFrom(own, words));
    }
    for (auto one = persons.personOf.cbegin(); one != persons.personOf.cend(); ++one) {
        out.byPk.insert(one.key(), places.value(one.value()));
    }
    return out;
}

std::vector<ReportPerson> mentionedPeople(SQLite::Database &database, const QStringList &texts,
    const QString &network, const QString &server, qint64 asOf)
{
    std::vector<PastedHandle> asked;
    for (const QString &handle : handlesIn(texts)) {
        const HandlePaste paste = parseHandles(handle.toUtf8(), {network, server});
        asked.insert(asked.end(), paste.handles.begin(), paste.handles.end());
    }
    if (asked.empty()) {
        return {};
    }
    const HandleLookup lookup(database, asked);
    std::vector<Pk> found;
    for (const PastedHandle &handle : asked) {
        if (const auto pk = lookup.find(handle)) {
            found.push_back(*pk);
        }
    }
    return reportPeople(database, found, asOf).all;
}

} // namespace comity

#include "model/import/stage/preview_names.h"

#include "model/people/people_store.h"

#include <algorithm>

namespace comity {
namespace {

using Part = StagedPreview::Part;

void nameFromWorkspace(SQLite::Database &database, const StagedImport &staged, Part part,
    std::vector<StagedPreview::Row> &rows)
{
    const bool showsBefore = part == Part::Left || part == Part::Changed;
    std::vector<std::size_t> asked;
    std::vector<Pk> known;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const PreviewRow &person = rows[i].person;
        const bool hasGap = person.handle.isEmpty() || person.name.isEmpty();
        if (number(person.pk) < staged.firstNewPk && (showsBefore || hasGap)) {
            asked.push_back(i);
            known.push_back(person.pk);
        }
    }
    std::vector<PersonRow> stored = PeopleStore(database).rows(known);
    for (std::size_t i = 0; i < asked.size(); ++i) {
        StagedPreview::Row &row = rows[asked[i]];
        PreviewRow &person = row.person;
        if (part == Part::Left) {
            row.network = stored[i].network;
            person.key = stored[i].key;
            person.followers = stored[i].followers;
        }
        person.handle = person.handle.isEmpty() ? stored[i].handle : person.handle;
        person.name = person.name.isEmpty() ? stored[i].name : person.name;
        if (showsBefore) {
            row.before = std::move(stored[i]);
        }
    }
}

/// The newest handle and name that mentions tell.
void nameFromMentions(const StagedNetwork &network, PreviewRow &person)
{
    const bool needsHandle = person.handle.isEmpty();
    const bool needsName = person.name.isEmpty();
    qint64 handleAt = 0;
    qint64 nameAt = 0;
    auto at = std::ranges::lower_bound(network.sightings, person.pk, {}, &StagedSighting::pk);
    for (; at != network.sightings.end() && at->pk == person.pk; ++at) {
        const StagedSighting &one = *at;
        const StagedAlias seen = network.aliases.at(one.alias);
        if (needsHandle && !seen.handle.empty() && seen.lastAt >= handleAt) {
            person.handle = QString::fromUtf8(seen.handle);
            handleAt = seen.lastAt;
        }
        if (needsName && !seen.name.empty() && seen.lastAt >= nameAt) {
            person.name = QString::fromUtf8(seen.name);
            nameAt = seen.lastAt;
        }
    }
}

} // namespace

void nameRows(SQLite::Database &database, const StagedImport &staged, Part part,
    std::vector<StagedPreview::Row> &rows)
{
    nameFromWorkspace(database, staged, part, rows);
    for (StagedPreview::Row &row : rows) {
        const auto network = std::ranges::find(staged.networks, row.network, &StagedNetwork::code);
        if (network != staged.networks.end()) {
            nameFromMentions(*network, row.person);
        }
    }
}

} // namespace comity

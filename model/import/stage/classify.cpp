#include "model/import/stage/classify.h"

#include "model/import/commit/profile_row.h"
#include "model/import/stage/stager.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using Kind = StagedPerson::Kind;
using snapshots::bit;
using snapshots::Field;
using snapshots::FieldMask;

struct Known
{
    Pk pk;
    quint32 index;
};

/// True when the stored row has every stated value.
bool isUnchanged(const db::RowReader &row, FieldMask stated, quint64 hash)
{
    const formats::PersonRecord stored = readProfileRow(row, 1);
    const FieldMask values = stated & ~bit(Field::Id);
    return (statedFields(stored) & values) == values && hashOfValues(stored, values) == hash;
}

} // namespace

void classify(SQLite::Database &database, StagedNetwork &network,
    const std::vector<quint64> &hashes, const JobContext &job)
{
    std::vector<Known> known;
    for (std::size_t i = 0; i < network.people.size(); ++i) {
        if (network.people[i].kind != Kind::New) {
            known.push_back({network.people[i].pk, static_cast<quint32>(i)});
        }
    }
    if (known.empty()) {
        return;
    }
    std::ranges::sort(known, {}, &Known::pk);
    // One walk over the rows between the first and the last known person; both sides rise by pk.
    db::RowReader rows(database,
        std::string("SELECT profile.pk, ") + profileValueColumns
            + " FROM profile LEFT JOIN profile_num AS num USING (pk)"
              " WHERE profile.pk BETWEEN ?1 AND ?2 ORDER BY profile.pk");
    rows.bind(1, number(known.front().pk));
    rows.bind(2, number(known.back().pk));
    auto next = known.begin();
    qint64 done = 0;
    while (next != known.end() && rows.next()) {
        const Pk pk {static_cast<quint32>(rows.number(0))};
        if (pk != next->pk) {
            continue;
        }
        StagedPerson &person = network.people[next->index];
        const bool same = isUnchanged(rows, person.stated(), hashes[next->index]);
        person.kind = same ? Kind::Unchanged : Kind::Changed;
        ++next;
        if (++done % 100'000 == 0) {
            job.say({u"comparing"_s, done, static_cast<qint64>(known.size())});
        }
    }
}

} // namespace comity

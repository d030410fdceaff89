#include "model/import/commit/bulk_insert.h"

#include "model/db/interrupt_on_stop.h"
#include "model/db/row_batch.h"
#include "model/import/commit/profile_row.h"
#include "model/import/formats/person_key.h"
#include "model/people/profile_key.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <array>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using formats::PersonRecord;
using Kind = StagedPerson::Kind;
using snapshots::bit;
using snapshots::Field;
using snapshots::FieldMask;

constexpr qint64 rowsBetweenReports = 20'000;

constexpr FieldMask numberMask = [] {
    FieldMask mask = 0;
    for (const Field field : snapshots::numberFields) {
        mask |= bit(field);
    }
    return mask;
}();

/// The new keys of a network, collected while the texts are written and inserted in key order.
class KeyRows
{
public:
    void add(std::string_view ext, Pk pk)
    {
        if (const auto value = canonicalNumber(ext)) {
            m_numbers.emplace_back(*value, pk);
        } else {
            m_texts.push_back({m_arena.size(), ext.size(), pk});
            m_arena.append(ext);
        }
    }

    void insert(SQLite::Database &writer, NetworkId network, const JobContext &job)
    {
        db::throwIfStopped(job);
        std::ranges::sort(m_numbers);
        std::ranges::sort(m_texts, {}, [this](const Text &one) { return view(one); });
        const std::string into = "INSERT INTO profile_key (network, ext, pk)";
        const auto owner = static_cast<int64_t>(number(network));
        db::RowBatch<NumberKey> numbers(
            writer, into, 3, [owner](SQLite::Statement &put, int first, const NumberKey &key) {
                put.bind(first, owner);
                put.bind(first + 1, static_cast<int64_t>(key.first));
                put.bind(first + 2, static_cast<int64_t>(number(key.second)));
            });
        qint64 done = 0;
        const auto check = [&] {
            if (++done % rowsBetweenReports == 0) {
                db::throwIfStopped(job);
            }
        };
        for (const NumberKey &key : m_numbers) {
            check();
            numbers.next() = key;
        }
        numbers.flush();
        db::RowBatch<TextKey> texts(
            writer, into, 3, [owner](SQLite::Statement &put, int first, const TextKey &key) {
                put.bind(first, owner);
                put.bindNoCopy(first + 1, key.ext);
                put.bind(first + 2, static_cast<int64_t>(number(key.pk)));
            });
        for (const Text &one : m_texts) {
            check();
            TextKey &key = texts.next();
            key.ext = view(one);
            key.pk = one.pk;
        }
        texts.flush();
    }

private:
    using NumberKey = std::pair<qint64, Pk>;
    struct TextKey
    {
        std::string ext;
        Pk pk {};
    };
    struct Text
    {
        std::size_t at;
        std::size_t size;
        Pk pk;
    };
    std::string_view view(const Text &one) const
    {
        return std::string_view(m_arena).substr(one.at, one.size);
    }

    std::vector<NumberKey> m_numbers;
    std::vector<Text> m_texts;
    std::string m_arena;
};

constexpr std::size_t textColumns = 8;

/// The texts of a person, kept until they are inserted.
struct TextRow
{
    Pk pk {};
    std::optional<qint64> number; ///< of the key
    std::string key; ///< when it is no number
    std::array<std::string, textColumns> texts; ///< empty for NULL
};

class TextRows
{
public:
    TextRows(SQLite::Database &writer, NetworkId network)
        : m_rows(writer,
            "INSERT INTO profile (pk, network, key, handle, name, bio, location, website, avatar,"
            " url, language)",
            3 + static_cast<int>(textColumns),
            [network = static_cast<int64_t>(number(network))](
                SQLite::Statement &put, int first, const TextRow &row) {
                put.bind(first, static_cast<int64_t>(number(row.pk)));
                put.bind(first + 1, network);
                bindTexts(put, first + 2, row);
            })
    {
    }

    void add(Pk pk, std::string_view key, const PersonRecord &record)
    {
        TextRow &row = m_rows.next();
        row.pk = pk;
        row.number = canonicalNumber(key);
        if (!row.number) {
            row.key = key;
        }
        const std::array<std::string_view, textColumns> texts {record.handle, record.name,
            record.bio, record.location, record.website, record.avatar, record.url,
            record.language};
        std::ranges::copy(texts, row.texts.begin());
    }

    void flush() { m_rows.flush(); }

private:
    static void bindTexts(SQLite::Statement &put, int first, const TextRow &row)
    {
        if (row.number) {
            put.bind(first, static_cast<int64_t>(*row.number));
        } else {
            put.bindNoCopy(first, row.key);
        }
        for (const std::string &text : row.texts) {
            ++first;
            if (text.empty()) {
                put.bind(first);
            } else {
                put.bindNoCopy(first, text);
            }
        }
    }

    db::RowBatch<TextRow> m_rows;
};

/// The numbers of a person; the record's texts are gone by the time they are bound.
struct NumberRow
{
    Pk pk {};
    PersonRecord record;
};

template <typename Visit>
void forEachNew(SpillFile &spill, const StagedNetwork &network, const QString &step,
    const JobContext &job, Visit visit)
{
    qint64 done = 0;
    for (std::size_t i = 0; i < network.people.size(); ++i) {
        if (network.people[i].kind != Kind::New) {
            continue;
        }
        if (++done % rowsBetweenReports == 0) {
            db::throwIfStopped(job);
            job.say({step, done, static_cast<qint64>(network.people.size())});
        }
        visit(i, network.people[i], spill.readAt(network.people[i].offset()).record);
    }
}

} // namespace

void insertNewPeople(SQLite::Database &writer, SpillFile &spill, const StagedNetwork &network,
    NetworkId id, const JobContext &job)
{
    KeyRows keys;
    TextRows texts(writer, id);
    std::string buffer;
    forEachNew(spill, network, u"saving-names"_s, job,
        [&](std::size_t index, const StagedPerson &person, const PersonRecord &record) {
            const auto unusual = network.unusualKeys.find(static_cast<quint32>(index));
            const std::string_view key = unusual == network.unusualKeys.end()
                ? personKey(network.keyKind, record, buffer)
                : std::string_view(unusual->second);
            texts.add(person.pk, key, record);
            keys.add(key, person.pk);
        });
    texts.flush();
    db::RowBatch<NumberRow> numbers(writer,
        std::string("INSERT INTO profile_num (") + profileNumberColumns + ')', 11,
        [](SQLite::Statement &put, int first, const NumberRow &row) {
            bindProfileNumbers(put, first, row.pk, row.record);
        });
    forEachNew(spill, network, u"saving-numbers"_s, job,
        [&numbers](std::size_t, const StagedPerson &person, const PersonRecord &record) {
            if ((statedFields(record) & numberMask) != 0) {
                numbers.next() = {person.pk, record};
            }
        });
    numbers.flush();
    job.say({u"saving-keys"_s, 0, 0});
    keys.insert(writer, id, job);
}

} // namespace comity

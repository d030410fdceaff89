#include "model/import/bulk_insert.h"

#include "model/db/binding.h"
#include "model/import/person_key.h"

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

void stopIfAsked(const JobContext &job)
{
    if (job.isStopped()) {
        throw SQLite::Exception("stopped", SQLITE_INTERRUPT);
    }
}

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
        std::ranges::sort(m_numbers);
        std::ranges::sort(m_texts, {}, [this](const Text &one) { return view(one); });
        SQLite::Statement put(
            writer, "INSERT INTO profile_key (network, ext, pk) VALUES (?1, ?2, ?3)");
        put.bind(1, static_cast<int64_t>(number(network)));
        const auto done = [&put](Pk pk) {
            put.bind(3, static_cast<int64_t>(number(pk)));
            put.exec();
            put.reset();
        };
        for (const auto &[value, pk] : m_numbers) {
            put.bind(2, static_cast<int64_t>(value));
            done(pk);
        }
        stopIfAsked(job);
        for (const Text &one : m_texts) {
            m_text = view(one);
            put.bindNoCopy(2, m_text);
            done(one.pk);
        }
    }

private:
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

    std::vector<std::pair<qint64, Pk>> m_numbers;
    std::vector<Text> m_texts;
    std::string m_arena;
    std::string m_text;
};

/// Inserts the texts of one person after the other without an allocation each.
class TextRows
{
public:
    TextRows(SQLite::Database &writer, NetworkId network)
        : m_put(writer,
            "INSERT INTO profile (pk, network, key, handle, name, bio, location, website, avatar,"
            " url, language) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
    {
        m_put.bind(2, static_cast<int64_t>(number(network)));
    }

    void insert(Pk pk, std::string_view key, const PersonRecord &record)
    {
        m_put.bind(1, static_cast<int64_t>(number(pk)));
        if (const auto value = canonicalNumber(key)) {
            m_put.bind(3, static_cast<int64_t>(*value));
        } else {
            m_texts.front() = key;
            m_put.bindNoCopy(3, m_texts.front());
        }
        const std::array texts {record.handle, record.name, record.bio, record.location,
            record.website, record.avatar, record.url, record.language};
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const int column = static_cast<int>(i) + 4;
            if (texts[i].empty()) {
                m_put.bind(column);
            } else {
                m_texts[i + 1] = texts[i];
                m_put.bindNoCopy(column, m_texts[i + 1]);
            }
        }
        m_put.exec();
        m_put.reset();
    }

private:
    SQLite::Statement m_put;
    std::array<std::string, 9> m_texts;
};

void insertNumbers(SQLite::Statement &put, Pk pk, const PersonRecord &record)
{
    put.bind(1, static_cast<int64_t>(number(pk)));
    db::bindOrNull(put, 2, record.followers);
    db::bindOrNull(put, 3, record.following);
    db::bindOrNull(put, 4, record.posts);
    db::bindOrNull(put, 5, record.listed);
    db::bindDated(put, 6, record.joinedAt);
    db::bindDated(put, 8, record.lastPostAt);
    db::bindOrNull(
        put, 10, record.verified ? std::optional<qint64>(*record.verified) : std::nullopt);
    db::bindOrNull(
        put, 11, record.isProtected ? std::optional<qint64>(*record.isProtected) : std::nullopt);
    put.exec();
    put.reset();
}

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
            stopIfAsked(job);
            job.say({step, done, static_cast<qint64>(network.people.size())});
        }
        visit(i, network.people[i], spill.readAt(network.people[i].offset()).record);
    }
}

} // namespace

void bindKey(SQLite::Statement &statement, int index, std::string_view ext)
{
    if (const auto value = canonicalNumber(ext)) {
        statement.bind(index, static_cast<int64_t>(*value));
    } else {
        statement.bind(index, std::string(ext));
    }
}

void insertNewPeople(SQLite::Database &writer, SpillFile &spill, const StagedNetwork &network,
    NetworkId id, const JobContext &job)
{
    KeyRows keys;
    {
        TextRows texts(writer, id);
        std::string buffer;
        forEachNew(spill, network, u"saving-names"_s, job,
            [&](std::size_t index, const StagedPerson &person, const PersonRecord &record) {
                const auto unusual = network.unusualKeys.find(static_cast<quint32>(index));
                const std::string_view key = unusual == network.unusualKeys.end()
                    ? personKey(network.keyKind, record, buffer)
                    : std::string_view(unusual->second);
                texts.insert(person.pk, key, record);
                keys.add(key, person.pk);
            });
    }
    SQLite::Statement put(writer,
        "INSERT INTO profile_num (pk, followers, following, posts, listed, joined_at,"
        " joined_precision, last_post_at, last_post_precision, verified, protected)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
    forEachNew(spill, network, u"saving-numbers"_s, job,
        [&put](std::size_t, const StagedPerson &person, const PersonRecord &record) {
            if ((statedFields(record) & numberMask) != 0) {
                insertNumbers(put, person.pk, record);
            }
        });
    job.say({u"saving-keys"_s, 0, 0});
    keys.insert(writer, id, job);
}

} // namespace comity

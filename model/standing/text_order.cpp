#include "model/standing/text_order.h"

#include "model/base/collation.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/interrupt_on_stop.h"
#include "model/db/row_reader.h"
#include "model/db/workspace_file.h"

#include <QtEndian>
#include <SQLiteCpp/Transaction.h>
#include <algorithm>
#include <array>
#include <cstring>
#include <exception>
#include <thread>

namespace comity {
namespace {

/// One text: the first eight bytes of its key decide most comparisons without a look at the rest.
struct Entry
{
    quint64 head = 0;
    const char *rest = nullptr;
    quint32 restSize = 0;
    Pk pk = {};
};

int compareTexts(const Entry &a, const Entry &b)
{
    if (a.head != b.head) {
        return a.head < b.head ? -1 : 1;
    }
    const int order = std::memcmp(a.rest, b.rest, std::min(a.restSize, b.restSize));
    if (order != 0 || a.restSize == b.restSize) {
        return order;
    }
    return a.restSize < b.restSize ? -1 : 1;
}

bool isBefore(const Entry &a, const Entry &b)
{
    const int order = compareTexts(a, b);
    return order != 0 ? order < 0 : number(a.pk) < number(b.pk);
}

/// The people of a range of pks, sorted.
struct Part
{
    std::string keys;
    std::vector<std::size_t> starts;
    std::vector<Pk> pks;
    std::vector<Entry> entries;

    void sort()
    {
        starts.push_back(keys.size());
        entries.reserve(pks.size());
        for (std::size_t i = 0; i < pks.size(); ++i) {
            const std::string_view key(keys.data() + starts[i], starts[i + 1] - starts[i]);
            std::array<unsigned char, 8> head {};
            std::memcpy(head.data(), key.data(), std::min<std::size_t>(8, key.size()));
            const std::string_view rest = key.substr(std::min<std::size_t>(8, key.size()));
            entries.push_back({qFromBigEndian<quint64>(head.data()), rest.data(),
                static_cast<quint32>(rest.size()), pks[i]});
        }
        std::ranges::sort(entries, isBefore);
    }
};

std::string sqlOf(TextOrder::By by)
{
    constexpr std::array texts {"coalesce(seen_name, name), coalesce(seen_handle, handle)",
        "coalesce(seen_handle, handle)", "location", "bio",
        "(SELECT code FROM network WHERE id = profile.network)"};
    return std::string("SELECT pk, ") + texts.at(static_cast<std::size_t>(by))
        + " FROM profile WHERE pk BETWEEN ?1 AND ?2 ORDER BY pk";
}

void readPart(SQLite::Database &database, TextOrder::By by, const QString &locale, qint64 from,
    qint64 to, const JobContext &job, Part &part)
{
    const bool byName = by == TextOrder::By::Name;
    db::RowReader rows(database, sqlOf(by));
    rows.bind(1, from);
    rows.bind(2, to);
    Collation collation(locale);
    while (rows.next()) {
        std::string_view text = rows.text(1);
        if (text.empty() && byName) {
            text = rows.text(2);
        }
        if (text.empty()) {
            continue;
        }
        part.starts.push_back(part.keys.size());
        part.pks.push_back(Pk {static_cast<quint32>(rows.number(0))});
        collation.appendKey(text, part.keys);
        if (part.pks.size() % 1'000 == 0 && job.isStopped()) {
            return;
        }
    }
    part.sort();
}

} // namespace

Result<TextOrder::Version> TextOrder::load(
    const QString &path, By by, const QString &locale, const JobContext &job)
{
    return db::guarded(path, [&]() -> Result<Version> {
        const auto first = db::connect(path, db::Use::Job);
        const auto second = db::connect(path, db::Use::Job);
        const db::InterruptOnStop stopFirst(*first, job.stop);
        const db::InterruptOnStop stopSecond(*second, job.stop);
        const SQLite::Transaction transaction(*first);
        std::shared_ptr<TextOrder> order(new TextOrder);
        order->m_by = by;
        order->m_generation = db::WorkspaceFile::generation(*first);
        const qint64 last = db::queryNumber(*first, "SELECT max(pk) FROM profile");

        Part lower;
        Part upper;
        std::exception_ptr trouble;
        {
            const std::jthread helper([&] {
                try {
                    readPart(*second, by, locale, last / 2 + 1, last, job, upper);
                } catch (...) {
                    trouble = std::current_exception();
                }
            });
            readPart(*first, by, locale, 0, last / 2, job, lower);
        }
        if (trouble) {
            std::rethrow_exception(trouble);
        }
        if (job.isStopped()) {
            return failure(Error::Code::Cancelled);
        }
        std::vector<Entry> merged(lower.entries.size() + upper.entries.size());
        std::ranges::merge(lower.entries, upper.entries, merged.begin(), isBefore);
        order->m_known.reserve(merged.size());
        order->m_repeats.reserve(merged.size());
        for (std::size_t i = 0; i < merged.size(); ++i) {
            order->m_known.push_back(merged[i].pk);
            order->m_repeats.push_back(i > 0 && compareTexts(merged[i - 1], merged[i]) == 0);
        }
        return order;
    });
}

} // namespace comity

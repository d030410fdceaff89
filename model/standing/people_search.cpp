#include "model/standing/people_search.h"

#include "model/base/text_fold.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/interrupt_on_stop.h"
#include "model/db/row_reader.h"
#include "model/db/workspace_file.h"
#include "model/standing/text_scan.h"

#include <SQLiteCpp/Transaction.h>
#include <algorithm>
#include <cstring>
#include <iterator>

namespace comity {
namespace {

constexpr std::size_t blockRows = 65'536;
constexpr char fieldEnd = '\x01';

/// What is typed, as the texts are kept: no end marks in it, so that no hit crosses a field.
std::string searchKey(const QString &text)
{
    std::string key = folded(text.trimmed().toStdString());
    std::erase_if(key, [](char c) { return c == '\0' || c == fieldEnd; });
    return key;
}

void appendField(std::string_view text, std::string &out)
{
    const std::size_t before = out.size();
    appendFolded(text, out);
    out.erase(std::remove_if(out.begin() + static_cast<std::ptrdiff_t>(before), out.end(),
                  [](char c) { return c == '\0' || c == fieldEnd; }),
        out.end());
    out.push_back(fieldEnd);
}

bool contains(std::string_view text, const std::string &key)
{
    return findText(text, key) != nullptr;
}

} // namespace

Result<PeopleSearch::Version> PeopleSearch::load(const QString &path, const JobContext &job)
{
    return db::guarded(path, [&]() -> Result<Version> {
        const auto database = db::connect(path, db::Use::Job);
        const db::InterruptOnStop stop(*database, job.stop);
        const SQLite::Transaction transaction(*database);
        std::shared_ptr<PeopleSearch> search(new PeopleSearch);
        search->m_generation = db::WorkspaceFile::generation(*database);
        db::RowReader rows(*database,
            "SELECT pk, coalesce(seen_handle, handle), coalesce(seen_name, name), bio FROM profile"
            " ORDER BY pk");
        while (rows.next()) {
            if (search->m_blocks.empty() || search->m_blocks.back().pks.size() == blockRows) {
                if (!search->m_blocks.empty()) {
                    search->m_blocks.back().texts.shrink_to_fit();
                }
                Block &fresh = search->m_blocks.emplace_back();
                fresh.pks.reserve(blockRows);
                fresh.starts.reserve(blockRows);
            }
            Block &block = search->m_blocks.back();
            block.pks.push_back(Pk {static_cast<quint32>(rows.number(0))});
            block.starts.push_back(static_cast<quint32>(block.texts.size()));
            appendField(rows.text(2), block.texts);
            block.texts.push_back('@');
            appendField(rows.text(1), block.texts);
            appendField(rows.text(3), block.texts);
            block.texts.back() = '\0';
            if (block.pks.size() % 1'000 == 0 && job.isStopped()) {
                return failure(Error::Code::Cancelled);
            }
        }
        return search;
    });
}

template <typename Visit>
void PeopleSearch::eachRow(const Block &block, const std::string &key, Visit &&visit)
{
    const char *const begin = block.texts.data();
    const char *const end = begin + block.texts.size();
    const char *at = begin;
    auto row = block.starts.begin(); // of the person after the one who is looked at
    while (at < end) {
        const char *const hit = findText({at, static_cast<std::size_t>(end - at)}, key);
        if (hit == nullptr) {
            return;
        }
        // A short key hits every fourth person: the next row is nearer than half of the rest.
        const auto offset = static_cast<quint32>(hit - begin);
        row = std::find_if(
            row, block.starts.end(), [offset](quint32 start) { return start > offset; });
        visit(static_cast<std::size_t>(row - block.starts.begin()) - 1);
        at = row == block.starts.end() ? end : begin + *row;
    }
}

Result<SearchHits> PeopleSearch::find(
    const QString &text, const SearchHits *last, const JobContext &job) const
{
    SearchHits hits;
    hits.key = searchKey(text);
    if (hits.key.empty()) {
        return hits;
    }
    const bool narrows
        = last != nullptr && !last->key.empty() && hits.key.find(last->key) != std::string::npos;
    for (const Block &block : m_blocks) {
        if (job.isStopped()) {
            return failure(Error::Code::Cancelled);
        }
        if (narrows) {
            findAmong(block, hits.key, last->people, hits.people);
        } else {
            eachRow(block, hits.key, [&](std::size_t row) { hits.people.insert(block.pks[row]); });
        }
    }
    return hits;
}

bool PeopleSearch::eachHit(
    const QString &text, const std::function<void(const Hit &)> &visit, const JobContext &job) const
{
    const std::string key = searchKey(text);
    if (key.empty()) {
        return true;
    }
    for (const Block &block : m_blocks) {
        if (job.isStopped()) {
            return false;
        }
        eachRow(block, key, [&](std::size_t row) {
            const std::string_view rest = std::string_view(block.texts).substr(block.starts[row]);
            const std::size_t nameEnd = rest.find(fieldEnd);
            const std::string_view after = rest.substr(nameEnd + 1);
            visit({block.pks[row], key, rest.substr(0, nameEnd),
                after.substr(0, after.find(fieldEnd))});
        });
    }
    return true;
}

void PeopleSearch::findAmong(
    const Block &block, const std::string &key, const PkSet &last, PkSet &hits)
{
    for (std::size_t i = 0; i < block.pks.size(); ++i) {
        if (!last.contains(block.pks[i])) {
            continue;
        }
        const std::size_t end
            = i + 1 < block.starts.size() ? block.starts[i + 1] : block.texts.size();
        const std::string_view text(block.texts.data() + block.starts[i], end - block.starts[i]);
        if (contains(text, key)) {
            hits.insert(block.pks[i]);
        }
    }
}

std::size_t PeopleSearch::bytes() const
{
    std::size_t sum = 0;
    for (const Block &block : m_blocks) {
        sum += block.texts.capacity() + block.pks.capacity() * sizeof(Pk)
            + block.starts.capacity() * sizeof(quint32);
    }
    return sum;
}

} // namespace comity

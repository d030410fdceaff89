#pragma once

#include "model/base/result.h"
#include "model/jobs/job_context.h"
#include "model/standing/pk_set.h"

#include <QString>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace comity {

/// Who has a text in name, handle or bio.
struct SearchHits
{
    std::string key; ///< folded; empty: everybody, and `people` holds nobody
    PkSet people;
};

/// Names, handles and bios of everybody in a workspace, folded, in memory: any part of a text is
/// found without regard to case and accents, a handle with or without its @. Immutable; texts
/// change with imports alone, so it holds until the next one. About 75 bytes a person.
class PeopleSearch
{
public:
    using Version = std::shared_ptr<const PeopleSearch>;

    /// About a second for 1.45 million people; a worker thread's job, begun when somebody searches.
    static Result<Version> load(const QString &path, const JobContext &job = {});

    /// Whoever has `text`. When `last` are hits of this object for a part of it, as while typing,
    /// only those are looked at. Only Cancelled can go wrong.
    Result<SearchHits> find(
        const QString &text, const SearchHits *last = nullptr, const JobContext &job = {}) const;

    /// Somebody who has the text, with their folded name and handle, which begins with an @.
    struct Hit
    {
        Pk pk;
        std::string_view key; ///< the text, folded
        std::string_view name;
        std::string_view handle;
    };
    /// Calls `visit` for everybody who has `text` in name, handle or bio, in rising order of pk;
    /// for nobody when it is blank. False when the job was stopped, between blocks of people.
    bool eachHit(const QString &text, const std::function<void(const Hit &)> &visit,
        const JobContext &job = {}) const;

    qint64 generation() const { return m_generation; }
    std::size_t bytes() const;

private:
    /// The texts of up to 65,536 people, each ended by a zero byte.
    struct Block
    {
        std::string texts;
        std::vector<Pk> pks;
        std::vector<quint32> starts; ///< beside pks
    };

    PeopleSearch() = default;
    /// Calls `visit` with the number of each row of the block that has the key.
    template <typename Visit>
    static void eachRow(const Block &block, const std::string &key, Visit &&visit);
    static void findAmong(
        const Block &block, const std::string &key, const PkSet &last, PkSet &hits);

    qint64 m_generation = 0;
    std::vector<Block> m_blocks;
};

} // namespace comity

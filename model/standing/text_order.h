#pragma once

#include "model/base/ids.h"
#include "model/base/result.h"
#include "model/jobs/job_context.h"

#include <QString>
#include <memory>
#include <vector>

namespace comity {

/// Everybody of a workspace in the order of their names or of another text of theirs, made once and
/// kept: a second sort only walks it. Immutable; texts change with imports alone, so it holds until
/// the next one.
class TextOrder
{
public:
    enum class By : quint8 { Name, Handle, Location, Bio, Network };
    using Version = std::shared_ptr<const TextOrder>;

    /// Reads the texts at `path` and sorts them as `locale` (a BCP 47 name, empty: the root order)
    /// does. By name, the handle stands in for a missing name. About a second for 1.45 million
    /// people; a worker thread's job.
    static Result<Version> load(
        const QString &path, By by, const QString &locale, const JobContext &job = {});

    By by() const { return m_by; }
    /// In rising order; the same text in order of pk.
    const std::vector<Pk> &known() const { return m_known; }
    /// True when the text at `index` of known() sorts like the one before it.
    bool repeats(std::size_t index) const { return m_repeats[index]; }
    qint64 generation() const { return m_generation; }

private:
    TextOrder() = default;

    By m_by = By::Name;
    qint64 m_generation = 0;
    std::vector<Pk> m_known;
    std::vector<bool> m_repeats;
};

} // namespace comity

#pragma once

#include "model/import/formats/container.h"
#include "model/import/formats/records.h"

#include <optional>
#include <set>

namespace comity::formats {

/// Keeps one file that is damaged or of a new shape from sinking the rest of its export: its
/// trouble becomes a notice, and an error only where no file could be read.
class PartTrouble
{
public:
    PartTrouble(const Container &container, RecordSink &sink)
        : m_container(container)
        , m_sink(sink)
    {
    }

    /// Takes what reading an entry gave; one whose bytes are damaged is `broken-part`. Fails when
    /// it must end everything: a cancel, a container that cannot be read any more, or the only file
    /// there is. `kind` is the list that is not whole because of it; none where no list depends on
    /// it.
    Result<void> take(
        const Result<void> &done, std::size_t entry, std::optional<ListKind> kind = {});

    /// An entry that can be read and has another shape, `changed-shape`: `what` is the key, column
    /// or part that is new or missing.
    void changed(std::size_t entry, const QString &what, std::optional<ListKind> kind = {});

    /// A JSON file in which nothing was recognised: `changed-shape`, or `broken-part` where it is
    /// no whole JSON. Fails on a cancel and where the container cannot be read.
    Result<void> unknown(Container &container, std::size_t entry, const QString &what,
        std::optional<ListKind> kind, const JobContext &job);

    /// The first error when no entry was read to its end.
    Result<void> finish() const;

private:
    const Container &m_container;
    RecordSink &m_sink;
    std::optional<Error> m_first;
    bool m_hasRead = false;
};

/// The notice that an entry is cut off or damaged at `place`.
Notice brokenPart(const Container &container, std::size_t entry, const QString &place,
    std::optional<ListKind> kind = {});
/// The notice that an entry has another shape.
Notice changedShape(const Container &container, std::size_t entry, const QString &what,
    std::optional<ListKind> kind = {});

/// Tells the numbers that a list lacks: after `followers_1` and `followers_3` the second part
/// (formats.md §0.6). `numbers` of 0 are parts without one; `name` has %1 for the number.
void tellMissingParts(
    const std::set<int> &numbers, const QString &name, ListKind kind, RecordSink &sink);

} // namespace comity::formats

#pragma once

#include "model/import/formats/container.h"
#include "model/import/formats/records.h"

namespace comity::formats {

/// Keeps one file that is not as it used to be from sinking the rest of its export: its trouble
/// becomes a notice, and an error only where no file could be read.
class Drift
{
public:
    Drift(const Container &container, RecordSink &sink)
        : m_container(container)
        , m_sink(sink)
    {
    }

    /// What became of a file. Gives on what is not about this file alone (cancelled, a broken
    /// archive); `kind` is the list that is not whole now.
    Result<void> settle(
        std::size_t entry, const Result<void> &done, std::optional<ListKind> kind = {});
    /// Tells that a part of a file is missing or new: a JSON key, a column.
    void tell(std::size_t entry, const QString &part, std::optional<ListKind> kind = {});
    /// After the last file: the first error when none was read.
    Result<void> finish() const;

private:
    const Container &m_container;
    RecordSink &m_sink;
    bool m_hasRead = false;
    Result<void> m_first = {};
};

} // namespace comity::formats

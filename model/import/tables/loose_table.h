#pragma once

#include "model/base/result.h"
#include "model/import/formats/container.h"
#include "model/import/formats/table_source.h"
#include "model/jobs/job_context.h"

#include <QString>
#include <memory>
#include <string_view>

namespace comity {

/// The first table of a file of the user's own (CSV, TSV, XLSX), which is no export of a network:
/// customers, scores. The file stays open.
struct LooseTable
{
    std::unique_ptr<formats::Container> container = {};
    std::unique_ptr<formats::TableSource> source = {};
    formats::TableHead head = {};

    /// FormatRefused with `KIND-no-table` for what is no table and `KIND-too-large` above 128 MiB
    /// (refused.yml), else what opening gives. Worker thread.
    static Result<LooseTable> open(
        const QString &path, QLatin1StringView kind, const JobContext &job);

    /// What a cell says, on one line.
    static QString text(std::string_view cell);
    static tl::unexpected<Error> refused(const QString &file, const QString &reason);
};

} // namespace comity

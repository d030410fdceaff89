#pragma once

#include "model/base/result.h"
#include "model/import/formats/container.h"
#include "model/import/formats/read_options.h"

namespace comity {

/// What a container is, told by its content first and names second (formats.md §14).
struct Detected
{
    QString format; ///< x-archive, instagram-json, linkedin-csv, csv
    bool isCertain = false; ///< false: guessed, the preview says so
};

/// UnknownFormat, FormatRefused (Grailbird, spreadsheets, HTML variants: with the way out) or what
/// opening an entry gives. The mapping of `options`, where there is one, makes a CSV known whose
/// headers say nothing.
Result<Detected> detect(
    formats::Container &container, const JobContext &job, const formats::ReadOptions &options = {});

/// Reads every list of the container into the sink. NothingFound when no row was accepted, skipped
/// or rejected; ListUnknown when a CSV does not tell its direction and `options` does not either.
Result<void> readLists(formats::Container &container, const Detected &detected,
    const formats::ReadOptions &options, formats::RecordSink &sink, const JobContext &job);

} // namespace comity

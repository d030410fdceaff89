#pragma once

#include "model/base/result.h"
#include "model/import/formats/container.h"
#include "model/import/formats/read_options.h"

namespace comity {

/// What a container is, told by its content first and names second (formats.md §14).
struct Detected
{
    QString format; ///< code of formats::Reader
    bool isCertain = false; ///< false: guessed, the preview says so
    QStringList further = {}; ///< codes of other kinds that an archive or folder holds as well
};

/// UnknownFormat, FormatRefused (Grailbird, old spreadsheets: with the way out) or what opening an
/// entry gives. The mapping of `options`, where there is one, makes a CSV known whose headers say
/// nothing.
Result<Detected> detect(
    formats::Container &container, const JobContext &job, const formats::ReadOptions &options = {});

/// Reads everything of one format that the container holds into the sink. NothingFound when no row
/// was accepted, skipped or rejected; ListUnknown when a CSV does not tell its direction and
/// `options` does not either.
Result<void> readAs(const QString &format, formats::Container &container,
    const formats::ReadOptions &options, formats::RecordSink &sink, const JobContext &job);

} // namespace comity

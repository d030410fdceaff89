#pragma once

#include "model/import/formats/container.h"
#include "model/import/formats/read_options.h"
#include "model/import/formats/records.h"

#include <span>

namespace comity::formats {

/// The beginning of one loose file; both are empty for an archive or a folder.
struct FileHead
{
    QByteArray bytes;
    QString text; ///< decoded, without blanks around it
};

/// What reads one kind of export. A container may hold several kinds.
struct Reader
{
    const char *format; ///< code in JSON and history: x-archive, instagram-json, …
    bool isCertain; ///< false: what it recognises is a guess that the preview must show
    /// True when the container holds something of this kind, told by content (formats.md §14).
    Result<bool> (*recognise)(Container &container, const FileHead &head,
        const ReadOptions &options, const JobContext &job);
    /// Reads all of it into the sink. One part that cannot be read is a notice where the rest can.
    Result<void> (*read)(
        Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job);
};

/// All readers, the surest first. The last one takes any table of people and is only asked when no
/// other knows the container.
std::span<const Reader> readers();
const Reader &tableReader();
/// Null for a code that no reader has.
const Reader *readerOf(QStringView format);

} // namespace comity::formats

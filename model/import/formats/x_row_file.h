#pragma once

#include "model/import/formats/json_elements.h"
#include "model/import/formats/records.h"

namespace comity::formats {

/// One file of an X archive whose elements become rows.
struct XRowFile
{
    std::size_t entry = 0;
    ExportFile about;
    /// The names that its records are made of; another one is told when nothing could be read.
    std::vector<std::string_view> knownKeys; ///< the record's own key first
    std::optional<qint64> declared = {};
    std::vector<std::string> splitAt = {}; ///< of JsonListReader
    std::function<ElementOutcome(simdjson::ondemand::value value, qint64 item)> element;
};

/// How the reading of a file ended.
struct XFileEnd
{
    qint64 accepted = 0; ///< elements
    std::optional<Error> broken = {}; ///< it ends in the middle or is damaged there
};

/// Reads it from beginFile to endFile. A file that is cut off or of another shape is a notice, and
/// what it held before is kept; an error is only what concerns the whole export.
Result<XFileEnd> readXRows(
    Container &container, RecordSink &sink, const XRowFile &file, const JobContext &job);

/// True for errors that concern one file and leave the others readable.
bool isOfOneFile(const Error &error);

/// The first key of a JSON text that is none of these; the first of these when there is none.
QString unknownKey(const QString &json, const std::vector<std::string_view> &known);

} // namespace comity::formats

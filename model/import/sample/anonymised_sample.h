#pragma once

#include "model/base/wording.h"
#include "model/import/formats/records.h"
#include "model/import/import_request.h"
#include "model/jobs/job_context.h"

#include <optional>

namespace comity {

/// A file of an export that could not be read as it should, to be shown without its content.
struct SampleRequest
{
    QString container; ///< path of the file or folder as it was given
    QString entry = {}; ///< path inside it; empty: the one file there is, else the one of this name
    QString fileName = {};
    QString format = {}; ///< code of the reader; empty when none was found
    QString code = {}; ///< of the notice or the error
    QString sentence = {}; ///< what was said of it, with every name masked
    QString focus = {}; ///< the key or part that changed, raw: nothing of it is shown
};

/// The sample that a notice about a changed or damaged file can be answered with; none for others
/// and for files that are no text (CAR, XLSX).
std::optional<SampleRequest> sampleFor(const formats::Notice &notice, const Wording &wording);
/// The same for an import that failed because of what its file looks like.
std::optional<SampleRequest> sampleFor(
    const Error &error, const ImportRequest &request, const Wording &wording);

/// What the file looks like in at most 60 lines: its structure, with every value replaced by what
/// it is like, and no word that is not the network's own. Fit to be given to strangers. Reads the
/// file again: worker thread. FileMissing when the file is gone, FormatRefused when it is no text.
Result<QString> anonymisedSample(const SampleRequest &request, const JobContext &job);

} // namespace comity

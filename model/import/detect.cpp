#include "model/import/detect.h"

#include "model/import/formats/x_archive.h"
#include "model/import/formats/x_archive_files.h"

using namespace Qt::StringLiterals;

namespace comity {

Result<Detected> detect(formats::Container &container, const JobContext &job)
{
    const auto files = formats::findXArchiveFiles(container, job);
    if (!files) {
        return tl::unexpected<Error>(files.error());
    }
    if (!files->parts.empty() || files->manifest || files->account) {
        return Detected {u"x-archive"_s, true};
    }
    return failure(Error::Code::UnknownFormat, {container.name()});
}

Result<void> readLists(formats::Container &container, const Detected &detected,
    const formats::ReadOptions &options, formats::RecordSink &sink, const JobContext &job)
{
    Q_UNUSED(options)
    if (detected.format == u"x-archive") {
        return formats::readXArchive(container, sink, job);
    }
    return failure(Error::Code::UnknownFormat, {container.name()});
}

} // namespace comity

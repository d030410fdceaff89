#include "model/import/formats/bluesky_json.h"

#include "model/import/formats/api_dump.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

bool isIt(const QString &head)
{
    static const QRegularExpression did(u"\"did\"\\s*:\\s*\"did:"_s);
    return head.contains(did) && head.contains(u"\"handle\"");
}

const ApiDumpFormat &format()
{
    static const ApiDumpFormat one {u"bluesky-json"_s, u"bluesky"_s,
        {{"followers", ListKind::Followers}, {"follows", ListKind::Following},
            {"blocks", ListKind::Blocked}, {"mutes", ListKind::Muted}, {"profiles", std::nullopt}},
        isIt};
    return one;
}

} // namespace

Result<bool> isBlueskyJson(
    Container &container, const FileHead &head, const ReadOptions &, const JobContext &job)
{
    return holdsApiDump(container, head, format(), job);
}

Result<void> readBlueskyJson(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job)
{
    return readApiDump(container, options, format(), sink, job);
}

} // namespace comity::formats

#include "model/import/formats/x_api_json.h"

#include "model/import/formats/api_dump.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

bool isOfOthers(const QString &head)
{
    static const QRegularExpression others(
        u"\"(?:did|acct|login|string_list_data|sender_name|discriminator)\"\\s*:"_s);
    return head.contains(others);
}

/// Rows of Instagram's web API; pages of its exports have none of these names together.
bool isInstagramRow(const QString &head)
{
    static const QRegularExpression row(
        u"\\{(?=[^{}]*\"username\"\\s*:)(?=[^{}]*\"(?:pk|id)\"\\s*:)"
        "(?=[^{}]*\"(?:full_name|is_private|followed_by_viewer)\"\\s*:)"_s);
    return head.contains(row);
}

bool isIt(const QString &head)
{
    static const QRegularExpression ids(u"\"ids\"\\s*:\\s*\\[\\s*[\"\\d\\]]"_s);
    static const QRegularExpression user(u"\"screen_name\"\\s*:\\s*\""_s);
    static const QRegularExpression page(
        u"\"data\"\\s*:\\s*\\[\\s*\\{[^{}\\[\\]]*\"username\"\\s*:"_s);
    if (isOfOthers(head)) {
        return false;
    }
    return head.contains(u"\"__twarc\"") || (head.contains(ids) && head.contains(u"\"next_cursor"))
        || head.contains(user) || isInstagramRow(head) || head.contains(page)
        || (head.contains(u"\"username\"") && head.contains(u"\"public_metrics\""));
}

const ApiDumpFormat &format()
{
    static const ApiDumpFormat one {u"x-api-json"_s, u"x"_s,
        {{"users", std::nullopt}, {"ids", std::nullopt}, {"data", std::nullopt}}, isIt};
    return one;
}

} // namespace

Result<bool> isXApiJson(
    Container &container, const FileHead &head, const ReadOptions &, const JobContext &job)
{
    return holdsApiDump(container, head, format(), job);
}

Result<void> readXApiJson(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job)
{
    return readApiDump(container, options, format(), sink, job);
}

} // namespace comity::formats

#include "tests/model/import/x_folder.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

QByteArray follows(const QByteArray &type, const QList<int> &ids)
{
    QByteArrayList records;
    for (const int id : ids) {
        // Nobody can be told from a record without its number.
        const QByteArray whom = id == 0
            ? QByteArray("\"userLink\":\"https://twitter.com/intent/user\"")
            : "\"accountId\":\"" + QByteArray::number(id) + "\"";
        records += "{\"" + type + "\":{" + whom + "}}";
    }
    return "window.YTD." + type + ".part0 = [" + records.join(",\n") + "]";
}

} // namespace

ImportRequest archiveOf(const ImportWorkspace &workspace, int month, const QList<int> &followers,
    const QList<int> &following)
{
    const QString name = u"archive-%1-%2"_s.arg(month).arg(followers.contains(0) ? 0 : 1);
    QDir(workspace.path(u"."_s)).mkpath(name + u"/data"_s);
    workspace.write(name + u"/data/manifest.js"_s,
        "window.__THAR_CONFIG = {\"userInfo\":{\"accountId\":\"1000\",\"userName\":\"fernhill\"},"
        "\"archiveInfo\":{\"generationDate\":\"2026-0"
            + QByteArray::number(month)
            + "-10T10:00:00.000Z\",\"isPartialArchive\":false},\"dataTypes\":{}}");
    workspace.write(name + u"/data/follower.js"_s, follows("follower", followers));
    workspace.write(name + u"/data/following.js"_s, follows("following", following));
    ImportRequest request;
    request.paths = {workspace.path(name)};
    return request;
}

ImportId importArchive(
    ImportWorkspace &workspace, int month, const QList<int> &followers, const QList<int> &following)
{
    return workspace.import(archiveOf(workspace, month, followers, following)).id;
}

} // namespace comity::tests

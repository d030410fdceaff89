#include "model/export/follow_options.h"

#include "model/snapshots/member_blob.h"
#include "model/snapshots/snapshot_store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace comity {

FollowOptionsOf::FollowOptionsOf(SQLite::Database &database, AccountId account)
{
    const auto lists = snapshots::liveSnapshots(database, account);
    const auto newest = std::find_if(lists.rbegin(), lists.rend(),
        [](const auto &list) { return list.list == u"following" && !list.options.isEmpty(); });
    if (newest == lists.rend()) {
        return;
    }
    const auto members = snapshots::decode(newest->members);
    const QByteArrayList lines = newest->options.split('\n');
    for (std::size_t i = 0; members && i < members->size(); ++i) {
        const QByteArray line = lines.value(static_cast<qsizetype>(i));
        if (!line.isEmpty()) {
            m_lines.insert(number((*members)[i]), line);
        }
    }
}

FollowOptions FollowOptionsOf::of(Pk pk) const
{
    const QJsonObject object = QJsonDocument::fromJson(m_lines.value(number(pk))).object();
    FollowOptions options;
    options.showsBoosts = object.value(u"boosts"_s).toBool(options.showsBoosts);
    options.notifies = object.value(u"notify"_s).toBool(options.notifies);
    for (const auto &language : object.value(u"languages"_s).toArray()) {
        options.languages += language.toString();
    }
    return options;
}

} // namespace comity

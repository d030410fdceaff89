#include "model/drafts/mentioned_people.h"

#include "model/lists/handle_lookup.h"
#include "model/networks/entities.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <cstdint>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

/// The handles of a text, each once, as they are written.
QStringList handlesIn(const QString &text)
{
    QStringList handles;
    for (const networks::Entity &entity : networks::entitiesOf(text)) {
        const bool isHandle = entity.kind == networks::EntityKind::Mention
            || entity.kind == networks::EntityKind::FediverseMention;
        if (isHandle) {
            handles += text.mid(entity.start, entity.end - entity.start);
        }
    }
    handles.removeDuplicates();
    return handles;
}

} // namespace

std::vector<review::Mentioned> mentionedIn(
    SQLite::Database &database, const QString &text, const HandleHome &home)
{
    std::vector<review::Mentioned> mentioned;
    std::vector<PastedHandle> asked;
    for (const QString &handle : handlesIn(text)) {
        const HandlePaste paste = parseHandles(handle.toUtf8(), home);
        if (paste.handles.size() == 1) {
            mentioned.push_back({handle, {}});
            asked.push_back(paste.handles.front());
        }
    }
    if (asked.empty()) {
        return mentioned;
    }
    const HandleLookup lookup(database, asked);
    SQLite::Statement followers(
        database, "SELECT followers FROM profile_num WHERE pk = ?1 AND followers IS NOT NULL");
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const auto pk = lookup.find(asked[i]);
        if (!pk) {
            continue;
        }
        followers.reset();
        followers.bind(1, static_cast<int64_t>(number(*pk)));
        if (followers.executeStep()) {
            mentioned[i].followers
                = static_cast<int>(std::min<int64_t>(followers.getColumn(0).getInt64(), INT32_MAX));
        }
    }
    std::erase_if(
        mentioned, [](const review::Mentioned &one) { return one.followers.isUnknown(); });
    return mentioned;
}

bool namesOthers(const QString &text, const std::vector<review::Mentioned> &known)
{
    const QStringList handles = handlesIn(text);
    return handles.size() != static_cast<qsizetype>(known.size())
        || !std::ranges::equal(handles, known, {}, {}, &review::Mentioned::handle);
}

} // namespace comity::drafts

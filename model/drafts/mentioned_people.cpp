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
    std::vector<std::size_t> places;
    for (const QString &handle : handlesIn(text)) {
        const HandlePaste paste = parseHandles(handle.toUtf8(), home);
        if (paste.handles.size() == 1) {
            asked.push_back(paste.handles.front());
            places.push_back(mentioned.size());
        }
        mentioned.push_back({handle});
    }
    if (asked.empty()) {
        return mentioned;
    }
    const HandleLookup lookup(database, asked);
    // What somebody is to us is the role that was set last for any of their profiles.
    SQLite::Statement known(database,
        "SELECT (SELECT followers FROM profile_num WHERE profile_num.pk = ?1),"
        " (SELECT fact.value FROM person_fact AS fact JOIN profile ON profile.pk = fact.pk"
        "  JOIN profile AS named ON named.pk = ?1"
        "  WHERE fact.field = 'role' AND (profile.pk = named.pk OR profile.person = named.person)"
        "  ORDER BY fact.set_at DESC, fact.pk DESC LIMIT 1) = 'customer'");
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const auto pk = lookup.find(asked[i]);
        if (!pk) {
            continue;
        }
        known.reset();
        known.bind(1, static_cast<int64_t>(number(*pk)));
        known.executeStep();
        review::Mentioned &one = mentioned[places[i]];
        if (!known.getColumn(0).isNull()) {
            one.followers
                = static_cast<int>(std::min<int64_t>(known.getColumn(0).getInt64(), INT32_MAX));
        }
        if (known.getColumn(1).getInt() != 0) {
            one.isCustomer = true;
        }
    }
    return mentioned;
}

bool namesOthers(const QString &text, const std::vector<review::Mentioned> &known)
{
    const QStringList handles = handlesIn(text);
    return handles.size() != static_cast<qsizetype>(known.size())
        || !std::ranges::equal(handles, known, {}, {}, &review::Mentioned::handle);
}

} // namespace comity::drafts

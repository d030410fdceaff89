#include "model/networks/entities.h"

#include "model/networks/tag_entities.h"
#include "model/networks/url_entities.h"

#include <QLatin1StringView>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::networks {
namespace {

void append(std::vector<Entity> &all, std::vector<Entity> more)
{
    all.insert(all.end(), more.begin(), more.end());
}

/// Sorts, and drops what begins inside another; of two that begin together the earlier stays.
void dropOverlaps(std::vector<Entity> &entities)
{
    std::ranges::stable_sort(entities, {}, &Entity::start);
    qsizetype end = 0;
    std::erase_if(entities, [&](const Entity &entity) {
        if (entity.start < end) {
            return true;
        }
        end = entity.end;
        return false;
    });
}

/// Whether an address at a host is more than what X sees in it: the beginning of its name as a
/// mention, a part of its name or host as an address of the web.
bool goesBefore(const Entity &address, const Entity &entity)
{
    const bool isInside = entity.start >= address.start && entity.end <= address.end;
    return isInside
        && (entity.kind == EntityKind::Url
            || (entity.kind == EntityKind::Mention && entity.start == address.start));
}

/// Puts `addresses` where nothing is found, or less; both are sorted.
void fillGaps(std::vector<Entity> &entities, const std::vector<Entity> &addresses)
{
    std::vector<Entity> all;
    auto next = entities.begin();
    for (const Entity &address : addresses) {
        while (next != entities.end() && next->end <= address.start) {
            all.push_back(*next++);
        }
        auto after = next;
        while (after != entities.end() && goesBefore(address, *after)) {
            ++after;
        }
        if (after == entities.end() || address.end <= after->start) {
            all.push_back(address);
            next = after;
        }
    }
    all.insert(all.end(), next, entities.end());
    entities = std::move(all);
}

} // namespace

std::vector<Entity> entitiesOf(QStringView text)
{
    std::vector<Entity> entities;
    for (const UrlSpan &url : urlSpans(text)) {
        entities.push_back({EntityKind::Url, url.start, url.end, url.hasScheme});
    }
    append(entities, mentions(text));
    append(entities, hashtags(text));
    append(entities, cashtags(text));
    dropOverlaps(entities);
    fillGaps(entities, addressesAtHosts(text));
    return entities;
}

QLatin1StringView toText(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Url:
        return "url"_L1;
    case EntityKind::Email:
        return "email"_L1;
    case EntityKind::Mention:
        return "mention"_L1;
    case EntityKind::FediverseMention:
        return "fediverse-mention"_L1;
    case EntityKind::ListSlug:
        return "list"_L1;
    case EntityKind::Hashtag:
        return "hashtag"_L1;
    case EntityKind::Cashtag:
        return "cashtag"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace comity::networks

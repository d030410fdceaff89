#include "model/networks/headroom.h"

#include <algorithm>

namespace comity::networks {
namespace {

const Limit *find(const std::vector<Limit> &limits, QStringView id)
{
    const auto found = std::ranges::find(limits, id, &Limit::id);
    return found == limits.end() ? nullptr : &*found;
}

} // namespace

Headroom headroom(const std::vector<Limit> &limits, qint64 following,
    std::optional<qint64> followers, Leaving leaving)
{
    Headroom room {following};
    const Limit *const cap = find(limits, u"following");
    if (cap == nullptr) {
        return room;
    }
    qint64 most = cap->value;
    qint64 mostAfter = most;
    LimitStatus status = cap->status;
    const Limit *const ratio = find(limits, u"following-ratio");
    const bool isPast = following >= most;
    if (ratio != nullptr && cap->status != LimitStatus::Yours) {
        if (isPast && !followers) {
            room.restsOnFollowers = true;
            return room;
        }
        if (followers && (isPast || ratio->status != LimitStatus::Folklore)) {
            const qint64 stay = std::max<qint64>(0, *followers - leaving.followers);
            most = std::max(cap->value, *followers * ratio->value / 100);
            mostAfter = std::max(cap->value, stay * ratio->value / 100);
            room.restsOnFollowers = most > cap->value;
            status = ratio->status;
        }
    }
    room.limit = most;
    room.left = std::max<qint64>(0, most - following);
    room.after = std::max<qint64>(0, mostAfter - following + leaving.followed);
    room.status = status;
    return room;
}

} // namespace comity::networks

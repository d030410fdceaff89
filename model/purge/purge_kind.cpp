#include "model/purge/purge_kind.h"

using namespace Qt::StringLiterals;

namespace comity {

QString toText(PurgeKind kind)
{
    return kind == PurgeKind::RemoveFollower ? u"remove-follower"_s : u"unfollow"_s;
}

std::optional<PurgeKind> purgeKindFromText(QStringView text)
{
    for (const PurgeKind kind : {PurgeKind::Unfollow, PurgeKind::RemoveFollower}) {
        if (text == toText(kind)) {
            return kind;
        }
    }
    return std::nullopt;
}

} // namespace comity

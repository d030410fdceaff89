#include "model/purge/kind_wording.h"

using namespace Qt::StringLiterals;

namespace comity {

QString codeFor(PurgeKind kind, const Wording &wording, QStringView group, const QString &code)
{
    const QString own = code + u"-followers"_s;
    return kind == PurgeKind::RemoveFollower && wording.has(group, own) ? own : code;
}

} // namespace comity

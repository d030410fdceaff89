#pragma once

#include "model/base/wording.h"
#include "model/purge/purge_kind.h"

namespace comity {

/// The code of a sentence as plans of a kind have it: `code-followers` for a plan of followers
/// where `group` has that, else `code`. Only what differs has a sentence of its own.
QString codeFor(PurgeKind kind, const Wording &wording, QStringView group, const QString &code);

} // namespace comity

#pragma once

#include "model/review/finding.h"

#include <QJsonObject>

namespace comity::tests {

/// Mends what a finding is about, as its reader would: the fact that offends, or the words. False
/// when nothing can be mended by a machine, such as a card that is no fault.
bool repair(QJsonObject &context, const review::Finding &finding);

} // namespace comity::tests

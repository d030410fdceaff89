#pragma once

#include "model/goals/capacity.h"

class QSettings;

namespace comity::ui {

/// Who answers, as it was said on this computer under `key`. `settings` may be null: then nothing
/// is known but the usual shrinkage.
goals::Team teamIn(const QSettings *settings, const QString &key);
void keepTeam(QSettings *settings, const QString &key, const goals::Team &team);

} // namespace comity::ui

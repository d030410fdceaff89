#pragma once

#include "model/import/import_summary.h"

#include <QStringList>

namespace comity::ui {

/// What saving an import does beyond its lists: names recovered, people kept out of purges,
/// contacts worked out. Sentences; empty when there is nothing to tell.
QStringList furtherEffects(const ImportSummary &summary);

} // namespace comity::ui

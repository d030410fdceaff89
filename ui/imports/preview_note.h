#pragma once

#include "model/import/staged_preview.h"

namespace comity::ui {

/// What stands beside a person in the preview: what changed, which list was left, else how many
/// follow them. Plain, on one line; may be empty when nothing is known.
QString previewNote(const StagedPreview::Row &row, StagedPreview::Part part);

} // namespace comity::ui

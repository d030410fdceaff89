#pragma once

#include "model/import/stage/staged_preview.h"

namespace comity::ui {

/// What stands beside a person in the preview: what changed, which list was left, else how many
/// follow them, and that the handle is unknown. Plain, on one line; may be empty when nothing is
/// known.
QString previewNote(const StagedPreview::Row &row, StagedPreview::Part part);

/// Why somebody is offered, or was taken, as the same person under another handle; empty for all
/// others.
QString renameEvidence(const StagedPreview::Row &row, StagedPreview::Part part);
/// The other handle of an offer, as seen from the part: of the stored one in New, else the new one.
QString otherHandle(const RenameOffer &offer, StagedPreview::Part part);

} // namespace comity::ui

#pragma once

#include "model/base/wording.h"
#include "ui/people/pane/facts_form.h"
#include "ui/people/pane/person_file.h"
#include "ui/people/table/person_texts.h"

namespace comity::ui {

/// What the pane says of one person: counts and dates with the import they come from, and how
/// likely a follow-back is. `file` may be null while it is read; then the sources are missing.
/// Nothing is said of a follow-back while `calibration` is not known yet.
QList<FactsForm::Fact> factsOf(const PersonRow &row, const Glance &glance, const PersonFile *file,
    const std::optional<Calibration> &calibration, const Today &today, const Wording &wording);

} // namespace comity::ui

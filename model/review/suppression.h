#pragma once

#include "model/review/finding.h"
#include "model/review/text_facts/token.h"

#include <vector>

namespace comity::review {

/// `finding` for some of its rows: its fixes concern no others, and one that concerned only others
/// is gone.
Finding forRows(const Finding &finding, std::vector<quint32> rows);

/// Takes from `findings` what a stronger finding says already (etiquette.md §1.4, §1.5.1) and gives
/// it back, each with the rule that speaks in its place. Transitive. Where the stronger finding
/// covers only some of the recipients of another, that one stays for the rest and is given back for
/// those covered. `rows` is the number of recipients of the context.
std::vector<Finding> suppress(
    std::vector<Finding> &findings, const std::vector<Sentence> &sentences, std::size_t rows);

} // namespace comity::review

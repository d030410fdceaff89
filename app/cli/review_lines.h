#pragma once

#include "app/cli/call.h"
#include "model/review/review.h"
#include "model/review/rule_sets.h"

#include <QIODevice>
#include <optional>

namespace comity::cli {

/// `--fail-on`: the mildest severity that makes the answer "no"; none: a review always ends well.
using FailOn = std::optional<review::Severity>;

/// Whether a review is one that `failOn` asks to tell.
bool isFailing(const review::Review &review, const FailOn &failOn);

/// Reads one context a line and writes one review a line, in the same order (cli.md). A line that
/// cannot be read gets `{"error": "line 3: …"}` in its place. Blank lines are passed over. Each
/// answer is handed on before the next line is waited for. Cancelled by Ctrl+C between two lines;
/// what was answered by then stays.
ExitStatus reviewLines(Call &call, QIODevice &input, review::RuleSets &rules, const FailOn &failOn);

} // namespace comity::cli

#pragma once

#include "model/review/text_facts/text_facts.h"

namespace comity::review {

/// Code (fenced, between backticks, indented by four blanks), quoted lines (`>`) and quotations of
/// three words or more, in that order of strength: a quotation within code is code. Sorted, never
/// overlapping. One pass.
std::vector<Mask> masksOf(QStringView text);

} // namespace comity::review

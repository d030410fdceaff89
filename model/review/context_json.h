#pragma once

#include "model/base/result.h"
#include "model/review/draft_context.h"

#include <QByteArrayView>

namespace comity::review {

/// Reads one line of `review --jsonl`: a draft with its context, in the keys of cli.md. An absent
/// key is unknown and null is none; keys that cli.md does not name are passed over. Dates without a
/// time are days. Half a surrogate pair becomes U+FFFD, which counts as one code point as well.
/// FormatBroken for what is no JSON object in UTF-8, lacks its text or a channel that is known, or
/// gives a key a value of another type; `detail` says which in half an English sentence and holds
/// no value of the line.
Result<DraftContext> draftFromJson(QByteArrayView line);

} // namespace comity::review

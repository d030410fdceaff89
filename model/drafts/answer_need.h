#pragma once

#include "model/import/formats/records.h"

#include <QString>

namespace comity::drafts {

/// Whether a message of theirs waits for an answer (etiquette.md, reply-debt): a private one that
/// says more than "thanks" or "ok", in public only a question. `text` is as they wrote it.
bool needsAnswer(formats::MessageKind kind, const QString &text);

} // namespace comity::drafts

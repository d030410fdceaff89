#pragma once

#include "model/import/formats/records.h"

#include <QString>

namespace comity::followups {

/// What a message of theirs wants of us.
enum class Plea : quint8 {
    Nothing, ///< thanks, a farewell, a nod, a picture
    Told, ///< something was said, and nothing asked
    Asked, ///< a question or a request
    Complained, ///< something went wrong, or they are hurt
    Withdrawn, ///< what they asked is settled, or was not meant for us
    Pitch, ///< somebody sells to whoever reads it
};

/// A message of theirs as it is understood.
struct Heard
{
    Plea plea = Plea::Nothing;
    /// What they asked before is settled, whatever they ask now.
    bool takesBack = false;
    /// From somebody whom we never wrote to this would be a pitch. Who complains, or speaks of an
    /// order of their own, sells nothing.
    bool looksSold = false;

    bool operator==(const Heard &) const = default;
};

/// By the word lists of resources/people/pleas.yml in all languages at once, so that it errs now
/// and then. `text` is as they wrote it: a stranger's. Any thread.
Heard heardIn(const QString &text);
Plea pleaIn(const QString &text);

/// Whether a message waits for an answer (etiquette.md, reply-debt): a private one that says more
/// than "thanks" or "ok"; in public only a question, a request or a complaint.
bool needsAnswer(formats::MessageKind kind, Plea plea);
/// The same, where nobody knows whether we ever wrote to them: what looks sold does not wait.
bool needsAnswer(formats::MessageKind kind, const QString &text);

} // namespace comity::followups

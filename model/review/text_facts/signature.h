#pragma once

#include "model/base/result.h"
#include "model/review/finding.h"

#include <QSet>
#include <QStringView>

namespace comity::review {

struct LanguageWords;

/// By what a signature is known, of all languages together: each phrase folded, its words divided
/// by a blank. A letter may close in another language than it is written in.
struct SignatureWords
{
    QSet<QString> closings = {}; ///< `kind regards`
    QSet<QString> thanks = {}; ///< `many thanks`: closes a letter only where a name follows
    QSet<QString> beside = {}; ///< `team`, `von`: beside a name in small letters
    qsizetype longest = 0; ///< words of the longest closing

    /// Adds the sets `closing`, `closing_thanks` and `beside_name` of a language. FormatBroken with
    /// the reason for a phrase that is more than words in brackets.
    Result<void> add(const LanguageWords &words);
};

/// The block of names at the end of a text (etiquette.md §2.1): up to four short lines behind a
/// `--` line or behind closing words and with them; closing words and a name at the end of the last
/// line; the name of `writer` alone on the last line, a name alone there when `writer` is empty, or
/// initials as teams sign (`^AF`). With a number or an address in it the block names `writer` where
/// that is known. A postscript may follow. Empty when there is none; a text is
/// never all signature. Looks at the last lines alone.
Span signatureOf(QStringView text, const SignatureWords &words, QStringView writer = {});

} // namespace comity::review

#pragma once

#include "model/base/wording.h"
#include "model/review/draft_context.h"
#include "model/review/review.h"

namespace comity::review {

/// A finding in sentences, for the window and the command line alike. Plain text: names and quotes
/// in it are strangers'.
struct FindingText
{
    QString title = {};
    QString message = {};
    QString why = {};
    QStringList fixes = {}; ///< a label for each fix
    QStringList facts = {}; ///< a line for each fact
};

/// The sentences are those of the group `findings/<rule>`: `title`, `message` or the variant that
/// the finding names, `why` or its variant, `fix-…` by the labels of the fixes, and facts by their
/// labels. Beside the arguments they may hold {whom}, one name or how many people it is about,
/// {people}, that number, and {total}, the people who get the draft. Of the forms `one` and `other`
/// a finding about recipients takes the one for their number, any other the one for its first
/// argument. A rule without sentences of its own, as house rules are, says its first argument.
FindingText findingText(const Finding &finding, const DraftContext &context, const Wording &wording,
    const QLocale &numbers = QLocale::c());

/// To how many of its people the network does not deliver a draft, and why; empty where it is
/// nobody that is known.
QString reachText(const Review &review, const DraftContext &context, const Wording &wording,
    const QLocale &numbers = QLocale::c());

/// How many people a finding is about: those of its rows, or of all rows.
int peopleOf(const Finding &finding, const DraftContext &context);

} // namespace comity::review

#pragma once

#include "model/review/intents/intents.h"
#include "model/review/text_facts/lexicons.h"

#include <vector>

// One detector a file; `findIntents` runs them. Each appends what it finds, in any order.
namespace comity::review {

/// What a detector reads: the text, what is known about it, and the words of
/// resources/rules/intents.
struct IntentSource
{
    const TextFacts &text;
    const DraftContext &context;
    const Lexicons &lexicons;

    /// The hits of a lexicon such as `offer.sale` that are meant: not quoted, not code, not across
    /// a phrase of the sort `not`, and without a "not" before them. None when there is no such
    /// lexicon.
    std::vector<PhraseHit> meant(const QString &lexicon) const;
    /// As `meant`, with those behind a "not".
    std::vector<PhraseHit> said(const QString &lexicon) const;
    /// Whether a lexicon has a hit that is meant in a sentence.
    bool holds(quint32 sentence, const QString &lexicon) const;
    QString sortOf(const PhraseHit &hit) const { return lexicons.sortName(hit.marks.sort); }
    Intent intentOf(IntentKind kind, const PhraseHit &hit) const;
};

/// Appends an intent for each hit of a lexicon that is meant.
void addHits(const IntentSource &source, const QString &lexicon, IntentKind kind,
    std::vector<Intent> &found);

/// Whether somebody else's words are told before `token` in its sentence: "she asked whether".
bool isReported(const IntentSource &source, const PhraseHit &hit);

void findOffers(const IntentSource &source, std::vector<Intent> &found);
void findFavourAsks(const IntentSource &source, std::vector<Intent> &found);
void findMeetingAsks(const IntentSource &source, std::vector<Intent> &found);
void findInformationAsks(const IntentSource &source, std::vector<Intent> &found);
void findInvitations(const IntentSource &source, std::vector<Intent> &found);
void findGiveBacks(const IntentSource &source, std::vector<Intent> &found);
void findDeadlines(const IntentSource &source, std::vector<Intent> &found);
void findPromises(const IntentSource &source, std::vector<Intent> &found);
/// These look at what the others found: `found` holds it. Thanks and regrets are no reasons, which
/// `tone` tells.
void findReasons(
    const IntentSource &source, const std::vector<Intent> &tone, std::vector<Intent> &found);
void findQuestions(const IntentSource &source, std::vector<Intent> &found);
void findNews(const IntentSource &source, std::vector<Intent> &found);

} // namespace comity::review

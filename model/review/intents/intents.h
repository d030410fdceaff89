#pragma once

#include "model/review/draft_context.h"
#include "model/review/text_facts/text_facts.h"

#include <initializer_list>
#include <span>
#include <vector>

namespace comity::review {

/// What a sentence does to its reader (etiquette.md §2.4).
enum class IntentKind : quint8 {
    Offer, ///< sort `sale` or `promotion`
    FavourAsk, ///< sort `rate`, `review`, `endorse`, `vote`, `share`, `donate`, …
    MeetingAsk,
    InformationAsk,
    Invitation, ///< to an event; bulk rules alone ask for it
    Question, ///< about them or the topic, with nothing to do for us
    Thanks,
    Goodwill, ///< congratulations, condolence, get well
    PastApology, ///< for a fact: late, broken, missed
    News, ///< our own facts without a call to act
    GiveBack,
    Reason,
    Deadline,
    Promise,
    Regret, ///< about bothering the reader
    GapAcknowledgement,
    SelfIntroduction,
    ClaimOfContact,
    Insult,
    Pressure,
};

struct Intent
{
    IntentKind kind = IntentKind::Question;
    QString sort = {}; ///< the class within the kind
    Span span = {}; ///< the words that show it
    quint32 sentence = 0;
    int strength = 1;

    bool operator==(const Intent &) const = default;
};

/// What a draft wants, found once for all rules.
class Intents
{
public:
    /// In the order of the text.
    void add(Intent intent) { m_all.push_back(std::move(intent)); }

    const std::vector<Intent> &all() const { return m_all; }
    /// Those of the sentences from `first` to `last`.
    std::span<const Intent> in(quint32 first, quint32 last) const;
    /// Whether a sentence has one of these kinds.
    bool hasIn(quint32 sentence, std::initializer_list<IntentKind> kinds) const;
    /// By their place in the text; null when there is none.
    const Intent *first(IntentKind kind) const;
    std::vector<const Intent *> of(IntentKind kind) const;
    bool has(IntentKind kind) const { return first(kind) != nullptr; }
    bool has(IntentKind kind, QStringView sort) const;
    bool hasOffer() const { return has(IntentKind::Offer); }
    /// A favour, a meeting or information.
    bool hasAsk() const;
    bool hasAskOrOffer() const { return hasAsk() || hasOffer(); }
    /// The first offer, favour-ask, meeting-ask or information-ask.
    const Intent *firstAskOrOffer() const;
    /// An offer or a favour for our own benefit: what the four questions are for (S0).
    bool isSolicitation() const;
    /// Nothing but thanks, goodwill, greetings and answers.
    bool isThanksOnly() const;
    bool isGoodwillOnly() const;

private:
    std::vector<Intent> m_all;
};

/// What `text` wants of its readers. The context tells what is an answer: a price they asked for
/// is no offer.
Intents findIntents(const TextFacts &text, const DraftContext &context, const Lexicons &lexicons);

} // namespace comity::review

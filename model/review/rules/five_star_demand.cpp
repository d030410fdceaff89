#include "model/review/rules/makers.h"
#include "model/review/text_facts/clauses.h"
#include "model/review/text_facts/hit_ranges.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

// How many sentences a demand and its score may be apart (etiquette.md, rule 26).
constexpr quint32 withinSentences = 1;

/// A rating is asked for, and which one it has to be is said as well (S2.11, S4.49).
class FiveStarDemand : public Rule
{
public:
    FiveStarDemand(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_severity(pack.severity)
        , m_demand(lexicons.at(u"five-star-demand.demand"_s))
        , m_score(lexicons.at(u"five-star-demand.score"_s))
        , m_gift(lexicons.at(u"five-star-demand.gift"_s))
        , m_sorts(pack.words.value(u"sorts"_s))
        , m_replacements(pack.words)
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const auto span = demandOf(draft);
        if (!span) {
            return;
        }
        Finding finding;
        finding.rule = m_id;
        finding.severity = m_severity;
        finding.span = span;
        const QStringList honest = m_replacements.value(u"honest."_s + draft.text.language);
        if (!honest.isEmpty()) {
            Fix fix;
            fix.kind = FixKind::Replace;
            fix.label = u"fix-honest"_s;
            fix.span = *span;
            fix.text = honest.front();
            finding.fixes.push_back(std::move(fix));
        }
        findings.push_back(std::move(finding));
    }

private:
    // A hotel has five stars, and those of last week were a gift.
    bool isGift(const TextFacts &text, quint32 sentence) const
    {
        return std::ranges::any_of(hitsInSentences(text, m_gift, sentence, sentence),
            [](const PhraseHit &hit) { return !hit.isQuoted && !hit.isTakenBack; });
    }
    bool isMeant(const TextFacts &text, const PhraseHit &hit) const
    {
        return !hit.isNegated && !hit.isQuoted && !hit.isTakenBack && !isGift(text, hit.sentence);
    }
    // The first score that is meant in the sentences from `first` to `last`.
    const PhraseHit *scoreIn(const TextFacts &text, quint32 first, quint32 last) const
    {
        const auto scores = hitsInSentences(text, m_score, first, last);
        const auto found = std::ranges::find_if(
            scores, [&](const PhraseHit &hit) { return isMeant(text, hit); });
        return found == scores.end() ? nullptr : &*found;
    }
    bool isRatingAsk(const Intent &intent) const
    {
        return intent.kind == IntentKind::FavourAsk && m_sorts.contains(intent.sort);
    }

    // Words that demand and name the score, else an ask for a rating with a score in its sentence,
    // else one with a score beside it.
    std::optional<Span> demandOf(const DraftFacts &draft) const
    {
        const TextFacts &text = draft.text;
        for (const PhraseHit &hit : text.of(m_demand)) {
            if (isMeant(text, hit)) {
                return text.spanOf(hit);
            }
        }
        for (const Intent &ask : draft.intents.all()) {
            const PhraseHit *const score
                = isRatingAsk(ask) ? scoreIn(text, ask.sentence, ask.sentence) : nullptr;
            if (score != nullptr) {
                const Span words = text.spanOf(*score);
                return Span {
                    std::min(words.start, ask.span.start), std::max(words.end, ask.span.end)};
            }
        }
        for (const Intent &ask : draft.intents.all()) {
            const quint32 first
                = ask.sentence > withinSentences ? ask.sentence - withinSentences : 0;
            const PhraseHit *const score
                = isRatingAsk(ask) ? scoreIn(text, first, ask.sentence + withinSentences) : nullptr;
            if (score != nullptr) {
                return clauseAround(text, text.spanOf(*score), score->sentence);
            }
        }
        return {};
    }

    QString m_id;
    Severity m_severity;
    LexiconNumber m_demand;
    LexiconNumber m_score;
    LexiconNumber m_gift;
    QStringList m_sorts;
    QHash<QString, QStringList> m_replacements;
};

} // namespace

std::unique_ptr<const Rule> makeFiveStarDemand(const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<FiveStarDemand>(pack, lexicons);
}

} // namespace comity::review

#include "model/review/rules/makers.h"
#include "model/review/text_facts/clauses.h"

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
    static bool holds(const TextFacts &text, LexiconNumber lexicon, quint32 sentence)
    {
        return std::ranges::any_of(text.of(lexicon),
            [sentence](const PhraseHit &hit) { return hit.sentence == sentence && !hit.isQuoted; });
    }
    // A hotel has five stars, and those of last week were a gift.
    bool isMeant(const TextFacts &text, const PhraseHit &hit) const
    {
        return !hit.isNegated && !hit.isQuoted && !holds(text, m_gift, hit.sentence);
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
            for (const PhraseHit &score : text.of(m_score)) {
                if (isRatingAsk(ask) && isMeant(text, score) && score.sentence == ask.sentence) {
                    const Span words = text.spanOf(score);
                    return Span {
                        std::min(words.start, ask.span.start), std::max(words.end, ask.span.end)};
                }
            }
        }
        for (const Intent &ask : draft.intents.all()) {
            for (const PhraseHit &score : text.of(m_score)) {
                const quint32 apart = std::max(score.sentence, ask.sentence)
                    - std::min(score.sentence, ask.sentence);
                if (isRatingAsk(ask) && isMeant(text, score) && apart <= withinSentences) {
                    return clauseAround(text, text.spanOf(score), score.sentence);
                }
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

#include "model/review/rules/makers.h"

#include "model/review/rules/finding_parts.h"
#include "model/review/text_facts/hit_ranges.h"
#include "model/review/text_facts/said_hits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

bool isDash(QChar c)
{
    return c == u'–' || c == u'—';
}

class InsincereRegret final : public Rule
{
public:
    InsincereRegret(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_adversatives(lexicons.at(m_id + u".adversatives"_s))
        , m_outs(lexicons.at(m_id + u".outs"_s))
        , m_chasing(lexicons.at(m_id + u".chasing"_s))
        , m_requests(lexicons.at(u"exclamation-pressure.requests"_s))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const auto regrets = draft.intents.of(IntentKind::Regret);
        if (regrets.empty()) {
            return;
        }
        const std::vector<qsizetype> dashes = dashesIn(draft.text.text);
        const std::vector<const Intent *> asks = asksIn(draft.intents);
        for (const Intent *regret : regrets) {
            const qsizetype turn = turnAfter(draft.text, *regret, dashes);
            if (turn < 0 || !asksAfter(draft.text, *regret, asks)
                || hasWayOut(draft.text, *regret)) {
                continue;
            }
            const Span span {regret->span.start, turn};
            Finding finding = findingAt(m_id, Severity::Warn, {span});
            finding.fixes.push_back(removalOf(u"fix-remove"_s, draft.text, span));
            findings.push_back(std::move(finding));
            return;
        }
    }

private:
    // The ends of dashes, and of hyphens behind a blank.
    static std::vector<qsizetype> dashesIn(const QString &text)
    {
        std::vector<qsizetype> ends;
        for (qsizetype at = 0; at < text.size(); ++at) {
            const bool isSpaced = at > 0 && text.at(at - 1) == u' ';
            if (isDash(text.at(at)) || (text.at(at) == u'-' && isSpaced)) {
                ends.push_back(at + 1);
            }
        }
        return ends;
    }

    static std::vector<const Intent *> asksIn(const Intents &intents)
    {
        std::vector<const Intent *> asks;
        for (const Intent &intent : intents.all()) {
            const bool isAsk = intent.kind == IntentKind::Offer
                || intent.kind == IntentKind::FavourAsk || intent.kind == IntentKind::MeetingAsk
                || intent.kind == IntentKind::InformationAsk;
            if (isAsk) {
                asks.push_back(&intent);
            }
        }
        return asks;
    }

    // The first hit that begins at `at` or behind, of those in these sentences.
    static std::span<const PhraseHit> hitsBehind(
        const TextFacts &text, LexiconNumber lexicon, quint32 first, quint32 last, qsizetype at)
    {
        const auto hits = hitsInSentences(text, lexicon, first, last);
        const auto from = std::ranges::partition_point(
            hits, [&](const PhraseHit &hit) { return text.spanOf(hit).start < at; });
        return {from, hits.end()};
    }

    // Where the "but" ends that follows the regret in its sentence or begins the next; -1: none.
    qsizetype turnAfter(
        const TextFacts &text, const Intent &regret, const std::vector<qsizetype> &dashes) const
    {
        const auto adversatives = hitsBehind(
            text, m_adversatives, regret.sentence, regret.sentence + 1, regret.span.start + 1);
        for (const PhraseHit &hit : adversatives) {
            // The last gap of a formula may reach over the "but" behind its comma.
            if (text.spanOf(hit).start < regret.span.end
                && text.tokens.at(hit.firstToken).before == Break::None) {
                continue;
            }
            const bool isHere = hit.sentence == regret.sentence;
            const bool isNext = hit.firstToken == text.sentences.at(hit.sentence).firstToken;
            if (!isHere && !isNext) {
                break;
            }
            if (!hit.isQuoted && !hit.isTakenBack) {
                return text.spanOf(hit).end;
            }
        }
        const Span &sentence = text.sentences.at(regret.sentence).span;
        const auto dash = std::ranges::upper_bound(dashes, regret.span.end);
        return dash != dashes.end() && *dash <= sentence.end ? *dash : -1;
    }

    bool asksAfter(
        const TextFacts &text, const Intent &regret, const std::vector<const Intent *> &asks) const
    {
        const quint32 last = regret.sentence + 2;
        const auto ask = std::ranges::lower_bound(
            asks, regret.span.start, {}, [](const Intent *one) { return one->span.start; });
        const auto isSaidNear = [&](LexiconNumber lexicon) {
            const auto said = saidHitsIn(text, lexicon, regret.sentence, last);
            return !said.empty() && text.spanOf(said.back()).start >= regret.span.start;
        };
        return (ask != asks.end() && (*ask)->sentence <= last) || isSaidNear(m_chasing)
            || isSaidNear(m_requests);
    }

    // "so ignore this if it does not suit".
    bool hasWayOut(const TextFacts &text, const Intent &regret) const
    {
        return isSaidIn(text, m_outs, regret.sentence)
            || isSaidIn(text, m_outs, regret.sentence + 1);
    }

    QString m_id;
    LexiconNumber m_adversatives;
    LexiconNumber m_outs;
    LexiconNumber m_chasing;
    LexiconNumber m_requests;
};

} // namespace

std::unique_ptr<const Rule> makeInsincereRegret(const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<InsincereRegret>(pack, lexicons);
}

} // namespace comity::review

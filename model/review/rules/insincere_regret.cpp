#include "model/review/rules/makers.h"

#include "model/review/rules/finding_parts.h"
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
        for (const Intent *regret : draft.intents.of(IntentKind::Regret)) {
            const qsizetype turn = turnAfter(draft.text, *regret);
            if (turn < 0 || !asksAfter(draft, *regret) || hasWayOut(draft.text, *regret)) {
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
    // Where the "but" ends that follows the regret in its sentence or begins the next; -1: none.
    qsizetype turnAfter(const TextFacts &text, const Intent &regret) const
    {
        for (const PhraseHit &hit : text.of(m_adversatives)) {
            const Span span = text.spanOf(hit);
            const bool isHere = hit.sentence == regret.sentence && span.start >= regret.span.end;
            const bool isNext = hit.sentence == regret.sentence + 1
                && hit.firstToken == text.sentences.at(hit.sentence).firstToken;
            if ((isHere || isNext) && !hit.isQuoted) {
                return span.end;
            }
        }
        const Span &sentence = text.sentences.at(regret.sentence).span;
        for (qsizetype at = regret.span.end; at < sentence.end; ++at) {
            const bool isSpaced = at > 0 && text.text.at(at - 1) == u' ';
            if (isDash(text.text.at(at)) || (text.text.at(at) == u'-' && isSpaced)) {
                return at + 1;
            }
        }
        return -1;
    }

    bool asksAfter(const DraftFacts &draft, const Intent &regret) const
    {
        const auto isNear = [&regret](quint32 sentence, qsizetype start) {
            return start >= regret.span.start && sentence >= regret.sentence
                && sentence <= regret.sentence + 2;
        };
        const bool isAsked = std::ranges::any_of(draft.intents.all(), [&](const Intent &intent) {
            const bool isAsk = intent.kind == IntentKind::Offer
                || intent.kind == IntentKind::FavourAsk || intent.kind == IntentKind::MeetingAsk
                || intent.kind == IntentKind::InformationAsk;
            return isAsk && isNear(intent.sentence, intent.span.start);
        });
        const auto isSaidNear = [&](LexiconNumber lexicon) {
            return std::ranges::any_of(saidHits(draft.text, lexicon), [&](const PhraseHit &hit) {
                return isNear(hit.sentence, draft.text.spanOf(hit).start);
            });
        };
        return isAsked || isSaidNear(m_chasing) || isSaidNear(m_requests);
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

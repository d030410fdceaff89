#include "model/review/rules/makers.h"

#include "model/review/rules/finding_parts.h"
#include "model/review/text_facts/said_hits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

class ConnectionAsConsent final : public Rule
{
public:
    ConnectionAsConsent(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_claims(lexicons.at(m_id + u".claims"_s))
        , m_receipt(lexicons.at(m_id + u".receipt"_s))
        , m_assumptions(lexicons.at(m_id + u".assumptions"_s))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const auto &optIn = draft.audience.optIn;
        const bool isWanted = !optIn.empty()
            && std::ranges::all_of(optIn, [](Known3 known) { return known == Known3::Yes; });
        if (isWanted) {
            return;
        }
        std::vector<Span> spans;
        for (const PhraseHit &hit : saidHits(draft.text, m_receipt)) {
            spans.push_back(draft.text.spanOf(hit));
        }
        for (const PhraseHit &hit : saidHits(draft.text, m_claims)) {
            if (isConsent(draft, hit)) {
                spans.push_back(spanOf(draft.text, hit));
            }
        }
        if (spans.empty()) {
            return;
        }
        Finding finding = findingAt(m_id, Severity::Warn, {spans.front()});
        finding.fixes.push_back(removalOf(u"fix-remove"_s, draft.text, spans.front()));
        findings.push_back(std::move(finding));
    }

private:
    // An offer or "so you will not mind" in the same sentence or beside it.
    bool isConsent(const DraftFacts &draft, const PhraseHit &claim) const
    {
        const quint32 first = claim.sentence > 0 ? claim.sentence - 1 : 0;
        const quint32 last = claim.sentence + 1;
        return !saidHitsIn(draft.text, m_assumptions, first, last).empty()
            || std::ranges::any_of(draft.intents.in(first, last), [](const Intent &intent) {
                   return intent.kind == IntentKind::Offer || intent.kind == IntentKind::FavourAsk
                       || intent.kind == IntentKind::Invitation;
               });
    }

    // With the assumption that is drawn from it in the same sentence.
    Span spanOf(const TextFacts &text, const PhraseHit &claim) const
    {
        Span span = text.spanOf(claim);
        const auto drawn = saidHitsIn(text, m_assumptions, claim.sentence, claim.sentence);
        if (!drawn.empty() && drawn.back().firstToken >= claim.lastToken) {
            span.end = std::max(span.end, text.spanOf(drawn.back()).end);
        }
        return span;
    }

    QString m_id;
    LexiconNumber m_claims;
    LexiconNumber m_receipt;
    LexiconNumber m_assumptions;
};

} // namespace

std::unique_ptr<const Rule> makeConnectionAsConsent(const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<ConnectionAsConsent>(pack, lexicons);
}

} // namespace comity::review

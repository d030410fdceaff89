#include "model/review/rules/makers.h"

#include "model/review/rules/finding_parts.h"
#include "model/review/text_facts/said_hits.h"

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

class MassMessageApology final : public Rule
{
public:
    MassMessageApology(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_apology(lexicons.at(m_id + u".apology"_s))
        , m_oblique(lexicons.at(m_id + u".oblique"_s))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const auto apologies = saidHits(draft.text, m_apology);
        const bool isPlain = !apologies.empty();
        const auto hits = isPlain ? apologies : saidHits(draft.text, m_oblique);
        if (hits.empty()) {
            return;
        }
        std::vector<Span> spans;
        for (const PhraseHit &hit : hits) {
            spans.push_back(draft.text.spanOf(hit));
        }
        Finding finding = findingAt(m_id, isPlain ? Severity::Warn : Severity::Advise, spans);
        finding.message = isPlain ? QString() : u"message-oblique"_s;
        finding.fixes.push_back(
            removalOf(u"fix-remove"_s, draft.text, draft.text.sentenceOf(hits.front()).span));
        findings.push_back(std::move(finding));
    }

private:
    QString m_id;
    LexiconNumber m_apology;
    LexiconNumber m_oblique;
};

} // namespace

std::unique_ptr<const Rule> makeMassMessageApology(const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<MassMessageApology>(pack, lexicons);
}

} // namespace comity::review

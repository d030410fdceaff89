#include "model/review/rules/makers.h"

#include "model/review/rules/finding_parts.h"
#include "model/review/text_facts/said_hits.h"

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

class BoilerplatePhrases final : public Rule
{
public:
    BoilerplatePhrases(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_stock(lexicons.at(m_id + u".stock"_s))
        , m_fewestPhrases(static_cast<std::size_t>(pack.whole(u"fewest_phrases"_s)))
        , m_shortMessage(pack.whole(u"short_message_words"_s))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        std::vector<Span> spans;
        QStringList phrases;
        for (const PhraseHit &hit : saidHits(draft.text, m_stock)) {
            const Span span = draft.text.spanOf(hit);
            if (!spans.empty() && spans.back().overlaps(span)) {
                continue;
            }
            spans.push_back(span);
            phrases.append(draft.text.textOf(span));
        }
        const bool isShort = draft.text.bodyWordCount() < m_shortMessage;
        if (spans.empty() || (spans.size() < m_fewestPhrases && !isShort)) {
            return;
        }
        Finding finding = findingAt(m_id, Severity::Advise, spans);
        finding.arguments = {phrases.join(u" · "_s)};
        for (const Span &span : spans) {
            finding.fixes.push_back(removalOf(u"fix-remove"_s, draft.text, span));
            finding.fixes.back().arguments = {draft.text.textOf(span)};
        }
        findings.push_back(std::move(finding));
    }

private:
    QString m_id;
    LexiconNumber m_stock;
    std::size_t m_fewestPhrases;
    int m_shortMessage;
};

} // namespace

std::unique_ptr<const Rule> makeBoilerplatePhrases(const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<BoilerplatePhrases>(pack, lexicons);
}

} // namespace comity::review

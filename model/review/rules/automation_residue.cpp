#include "model/review/rules/makers.h"

#include "model/review/rules/finding_parts.h"
#include "model/review/text_facts/said_hits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

class AutomationResidue final : public Rule
{
public:
    AutomationResidue(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_phrases(lexicons.at(m_id + u".phrases"_s))
        , m_closing(lexicons.at(m_id + u".closing"_s))
        , m_mostHidden(pack.whole(u"hidden_characters"_s))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        std::vector<Span> spans;
        for (const PhraseHit &hit : saidHits(draft.text, m_phrases)) {
            spans.push_back(draft.text.spanOf(hit));
        }
        for (const PhraseHit &hit : saidHits(draft.text, m_closing)) {
            if (isLast(draft.text, hit)) {
                spans.push_back(draft.text.spanOf(hit));
            }
        }
        for (const Span &span : spans) {
            Finding finding = findingAt(m_id, Severity::Warn, {span});
            finding.arguments = {draft.text.textOf(span)};
            finding.fixes.push_back(removalOf(u"fix-remove"_s, draft.text, span));
            findings.push_back(std::move(finding));
        }
        if (spans.empty() && draft.text.hiddenCharacters >= m_mostHidden) {
            Finding finding = findingAt(m_id, Severity::Advise, {});
            finding.message = u"message-hidden"_s;
            finding.arguments = {QString::number(draft.text.hiddenCharacters)};
            finding.why = u"why-hidden"_s;
            findings.push_back(std::move(finding));
        }
    }

private:
    // What a tool writes under a text: in its last sentence, or alone on a line.
    static bool isLast(const TextFacts &text, const PhraseHit &hit)
    {
        const bool isOwnSentence = text.sentences.at(hit.sentence).firstToken == hit.firstToken;
        return hit.sentence + 1 == text.sentences.size() || isOwnSentence;
    }

    QString m_id;
    LexiconNumber m_phrases;
    LexiconNumber m_closing;
    int m_mostHidden;
};

} // namespace

std::unique_ptr<const Rule> makeAutomationResidue(const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<AutomationResidue>(pack, lexicons);
}

} // namespace comity::review

#include "model/review/rules/makers.h"

#include "model/review/rules/finding_parts.h"
#include "model/review/rules/named_people.h"
#include "model/review/text_facts/hit_ranges.h"
#include "model/review/text_facts/said_hits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

class PublicShamingUnfollowers final : public Rule
{
public:
    PublicShamingUnfollowers(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_leaves(lexicons.at(m_id + u".leaves"_s))
        , m_signature(lexicons.at(m_id + u".signature"_s))
        , m_ourselves(lexicons.at(m_id + u".ourselves"_s))
        , m_described(lexicons.at(m_id + u".described"_s))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        if (!draft.channel.isPublic()) {
            return;
        }
        for (const PhraseHit &hit : saidHits(draft.text, m_signature)) {
            report(draft, hit.sentence, u"message-tool"_s, findings);
            return;
        }
        const auto leaves = saidHits(draft.text, m_leaves);
        const std::vector<NamedPerson> named
            = leaves.empty() ? std::vector<NamedPerson>() : namedPeople(draft);
        for (const PhraseHit &hit : leaves) {
            const bool isOthers = hit.marks.strength > 1;
            if ((isOthers || !isOurOwn(draft.text, hit))
                && isAboutSomebody(draft.text, named, hit)) {
                report(draft, hit.sentence, {}, findings);
                return;
            }
        }
    }

private:
    // "I stopped following three shops": we left, and shame nobody.
    bool isOurOwn(const TextFacts &text, const PhraseHit &hit) const
    {
        const quint32 from = hit.firstToken > 0 ? hit.firstToken - 1 : 0;
        const auto ours = hitsAround(text, m_ourselves, from, hit.firstToken + 1);
        return std::ranges::any_of(ours, [&hit](const PhraseHit &we) {
            return we.sentence == hit.sentence && we.firstToken <= hit.firstToken
                && hit.firstToken <= we.lastToken + 1;
        });
    }

    bool isAboutSomebody(
        const TextFacts &text, const std::vector<NamedPerson> &named, const PhraseHit &hit) const
    {
        const quint32 before = hit.sentence > 0 ? hit.sentence - 1 : 0;
        const auto person = std::ranges::lower_bound(named, before, {}, &NamedPerson::sentence);
        return isSaidIn(text, m_described, hit.sentence)
            || (person != named.end() && person->sentence <= hit.sentence);
    }

    void report(const DraftFacts &draft, quint32 sentence, const QString &message,
        std::vector<Finding> &findings) const
    {
        const Span span = draft.text.sentences.at(sentence).span;
        Finding finding = findingAt(m_id, Severity::Block, {span});
        finding.message = message;
        finding.fixes.push_back(removalOf(u"fix-remove"_s, draft.text, span));
        findings.push_back(std::move(finding));
    }

    QString m_id;
    LexiconNumber m_leaves;
    LexiconNumber m_signature;
    LexiconNumber m_ourselves;
    LexiconNumber m_described;
};

} // namespace

std::unique_ptr<const Rule> makePublicShamingUnfollowers(
    const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<PublicShamingUnfollowers>(pack, lexicons);
}

} // namespace comity::review

#include "model/review/rules/makers.h"

#include "model/review/rules/finding_parts.h"
#include "model/review/rules/named_people.h"
#include "model/review/text_facts/said_hits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

class NamingInPublicCriticism final : public Rule
{
public:
    NamingInPublicCriticism(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_judgements(lexicons.at(m_id + u".judgements"_s))
        , m_ourselves(lexicons.at(m_id + u".ourselves"_s))
        , m_companies(lexicons.at(m_id + u".companies"_s))
        , m_window(static_cast<quint32>(pack.whole(u"words_between"_s)))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        if (!draft.channel.isPublic()) {
            return;
        }
        const std::vector<PhraseHit> judgements = saidHits(draft.text, m_judgements);
        if (judgements.empty()) {
            return;
        }
        for (const NamedPerson &person : namedPeople(draft)) {
            if (isCompany(draft.text, person)) {
                continue;
            }
            for (const PhraseHit &hit : judgements) {
                if (isOf(draft.text, person, hit)) {
                    report(draft, person, hit, findings);
                    return;
                }
            }
        }
    }

private:
    // The judgement follows the name closely, or leads to it as "avoid Piet" does; nobody else and
    // not the writer is its subject.
    bool isOf(const TextFacts &text, const NamedPerson &person, const PhraseHit &hit) const
    {
        const bool isBehind = hit.firstToken >= person.lastToken
            && hit.firstToken - person.lastToken <= m_window && hit.sentence <= person.sentence + 1;
        const bool isBefore = hit.marks.strength > 1 && hit.sentence == person.sentence
            && person.firstToken >= hit.lastToken && person.firstToken - hit.lastToken <= 2;
        if (!isBehind && !isBefore) {
            return false;
        }
        return std::ranges::none_of(text.of(m_ourselves), [&hit](const PhraseHit &we) {
            return we.sentence == hit.sentence && we.firstToken <= hit.firstToken
                && hit.firstToken <= we.lastToken + 2;
        });
    }

    bool isCompany(const TextFacts &text, const NamedPerson &person) const
    {
        return std::ranges::any_of(text.of(m_companies), [&person](const PhraseHit &hit) {
            return person.firstToken <= hit.firstToken && hit.firstToken <= person.lastToken;
        });
    }

    void report(const DraftFacts &draft, const NamedPerson &person, const PhraseHit &judgement,
        std::vector<Finding> &findings) const
    {
        const Span words = draft.text.spanOf(judgement);
        const Span span {
            std::min(person.span.start, words.start), std::max(person.span.end, words.end)};
        Finding finding = findingAt(m_id, Severity::Warn, {span});
        finding.arguments = {draft.text.textOf(person.span)};
        Fix move;
        move.kind = FixKind::MoveChannel;
        move.label = u"fix-private"_s;
        finding.fixes.push_back(std::move(move));
        findings.push_back(std::move(finding));
    }

    QString m_id;
    LexiconNumber m_judgements;
    LexiconNumber m_ourselves;
    LexiconNumber m_companies;
    quint32 m_window;
};

} // namespace

std::unique_ptr<const Rule> makeNamingInPublicCriticism(
    const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<NamingInPublicCriticism>(pack, lexicons);
}

} // namespace comity::review

#include "model/review/rules/cross_post_marks.h"
#include "model/review/rules/finding_parts.h"
#include "model/review/rules/makers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

class CrossPostArtefacts final : public Rule
{
public:
    CrossPostArtefacts(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_words(pack.words)
        , m_enough(pack.whole(u"enough"_s))
    {
        for (const QString &home : pack.words.value(u"homes"_s)) {
            m_homes.push_back({home, lexicons.at(m_id + u".of-"_s + home)});
        }
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        if (draft.channel.isPrivate()) {
            return;
        }
        std::vector<CrossPostMark> marks = phrasesIn(draft);
        const QString network = draft.channel.network();
        addLinkMarks(draft.text, m_words, network, marks);
        if (network == "x"_L1) {
            addServerHandles(draft.text, marks);
        } else {
            const bool isUsual = m_words.value(u"numbered"_s).contains(network);
            addThreadMarks(draft.text, isUsual, marks);
            addBareHandles(draft, m_words.value(u"bare."_s + network), marks);
        }
        int sum = 0;
        for (const CrossPostMark &mark : marks) {
            sum += mark.strength;
        }
        if (sum < m_enough) {
            return;
        }
        // The surest sign is the one that is shown first.
        std::ranges::stable_sort(marks, {},
            [](const CrossPostMark &mark) { return std::pair(-mark.strength, mark.span.start); });
        findings.push_back(told(draft, marks));
    }

private:
    struct Home
    {
        QString network;
        LexiconNumber lexicon = 0;
    };

    std::vector<CrossPostMark> phrasesIn(const DraftFacts &draft) const
    {
        const QString network = draft.channel.network();
        const QStringList kin = m_words.value(u"kin."_s + network);
        std::vector<CrossPostMark> marks;
        for (const Home &home : m_homes) {
            if (home.network == network || kin.contains(home.network)) {
                continue;
            }
            for (const PhraseHit &hit : draft.text.of(home.lexicon)) {
                const Span span = draft.text.spanOf(hit);
                const bool isRepeated = !marks.empty() && marks.back().span.overlaps(span);
                if (!hit.isQuoted && !isRepeated) {
                    marks.push_back({span, hit.marks.strength, {}});
                }
            }
        }
        return marks;
    }

    Finding told(const DraftFacts &draft, const std::vector<CrossPostMark> &marks) const
    {
        std::vector<Span> spans;
        QStringList said;
        for (const CrossPostMark &mark : marks) {
            spans.push_back(mark.span);
            said.append(draft.text.textOf(mark.span));
        }
        Finding finding = findingAt(m_id, Severity::Warn, spans);
        finding.arguments = {said.join(u" · ")};
        for (const CrossPostMark &mark : marks) {
            Fix fix = mark.instead.isEmpty()
                ? removalOf(u"fix-remove"_s, draft.text, mark.span)
                : replacementOf(u"fix-name"_s, mark.span, mark.instead);
            fix.arguments = {draft.text.textOf(mark.span), mark.instead};
            finding.fixes.push_back(std::move(fix));
        }
        return finding;
    }

    QString m_id;
    QHash<QString, QStringList> m_words;
    std::vector<Home> m_homes;
    int m_enough;
};

} // namespace

std::unique_ptr<const Rule> makeCrossPostArtefacts(const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<CrossPostArtefacts>(pack, lexicons);
}

} // namespace comity::review

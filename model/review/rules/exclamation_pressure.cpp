#include "model/review/rules/makers.h"

#include "model/review/rules/finding_parts.h"
#include "model/review/rules/tone_marks.h"
#include "model/review/rules/wanting.h"
#include "model/review/text_facts/said_hits.h"

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

class ExclamationPressure final : public Rule
{
public:
    ExclamationPressure(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_requests(lexicons.at(m_id + u".requests"_s))
        , m_longRun(pack.whole(u"run"_s))
        , m_total(pack.whole(u"total"_s))
        , m_shortText(pack.whole(u"total_within_characters"_s))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const std::vector<ExclamationRun> runs = exclamationRuns(draft.text);
        std::vector<ExclamationRun> longRuns;
        int closing = 0;
        for (const ExclamationRun &run : runs) {
            closing += run.isOpening ? 0 : run.weight;
            if (run.weight >= m_longRun) {
                longRuns.push_back(run);
            }
        }
        // Any request is pressed by them, also one that no other rule asks a reason for.
        const bool wants = wantsSomething(draft) || isSaid(draft.text, m_requests);
        const bool isMany = wants && closing >= m_total && draft.text.text.size() <= m_shortText;
        const bool isJoy = !wants
            && (draft.intents.has(IntentKind::Thanks) || draft.intents.has(IntentKind::Goodwill));
        if ((longRuns.empty() && !isMany) || isJoy) {
            return;
        }
        const auto &shown = longRuns.empty() ? runs : longRuns;
        std::vector<Span> spans;
        int weight = 0;
        for (const ExclamationRun &run : shown) {
            spans.push_back(run.span);
            weight += run.isOpening ? 0 : run.weight;
        }
        Finding finding = findingAt(m_id, wants ? Severity::Warn : Severity::Advise, spans);
        finding.arguments = {QString::number(std::max(weight, shown.front().weight))};
        for (const ExclamationRun &run : shown) {
            // Where many single ones are too many, all but the last become full stops.
            const bool isSingle = run.weight == 1;
            const QString one = run.isOpening       ? u"¡"_s
                : isSingle && &run != &shown.back() ? u"."_s
                                                    : u"!"_s;
            finding.fixes.push_back(replacementOf(u"fix-one"_s, run.span, one));
        }
        findings.push_back(std::move(finding));
    }

private:
    QString m_id;
    LexiconNumber m_requests;
    int m_longRun;
    int m_total;
    int m_shortText;
};

} // namespace

std::unique_ptr<const Rule> makeExclamationPressure(const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<ExclamationPressure>(pack, lexicons);
}

} // namespace comity::review

#include "model/review/rules/makers.h"
#include "model/review/text_facts/clauses.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

/// A promise in the draft that no task will remember (S2.16, S2.23).
class UntrackedPromise : public Rule
{
public:
    explicit UntrackedPromise(const RulePack &pack)
        : m_id(pack.id)
        , m_severity(pack.severity)
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const auto promises = draft.intents.of(IntentKind::Promise);
        if (promises.empty() || draft.audience.isEverybody) {
            return;
        }
        const std::vector<bool> tracked = trackedRows(draft);
        Finding finding;
        for (quint32 row = 0; row < draft.audience.rows(); ++row) {
            if (!tracked[row]) {
                finding.recipients.push_back(row);
            }
        }
        if (finding.recipients.empty()) {
            return;
        }
        finding.rule = m_id;
        finding.severity = m_severity;
        finding.span = promisedSpan(draft.text, *promises.front());
        for (auto more = promises.begin() + 1; more != promises.end(); ++more) {
            finding.alsoSpans.push_back(promisedSpan(draft.text, **more));
        }
        finding.arguments = {draft.text.textOf(*finding.span)};
        Fix task;
        task.kind = FixKind::AddTask;
        task.label = u"fix-task"_s;
        task.recipients = finding.recipients;
        finding.fixes.push_back(std::move(task));
        findings.push_back(std::move(finding));
    }

private:
    // From the promise to the end of its sentence: "…, and ring your chef about the oats".
    static Span promisedSpan(const TextFacts &text, const Intent &promise)
    {
        return {clauseAround(text, promise.span, promise.sentence).start,
            text.sentences.at(promise.sentence).span.end};
    }
    static std::vector<bool> trackedRows(const DraftFacts &draft)
    {
        std::vector<bool> tracked(draft.audience.rows(), false);
        if (!draft.context.linkedTasks.hasValue()) {
            return tracked;
        }
        for (const LinkedTask &task : *draft.context.linkedTasks) {
            if (!task.to.hasValue()) {
                tracked.assign(tracked.size(), true);
                return tracked;
            }
            for (const quint32 row : draft.people.rowsOf(*task.to)) {
                tracked[row] = true;
            }
        }
        return tracked;
    }

    QString m_id;
    Severity m_severity;
};

} // namespace

std::unique_ptr<const Rule> makeUntrackedPromise(
    const RulePack &pack, const Lexicons & /*lexicons*/)
{
    return std::make_unique<UntrackedPromise>(pack);
}

} // namespace comity::review

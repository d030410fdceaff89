#include "model/review/rules/makers.h"
#include "model/review/text_facts/clauses.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

/// A favour is asked for and nothing is offered for it (S2.14, S4.46).
class NoGiveBack : public Rule
{
public:
    explicit NoGiveBack(const RulePack &pack)
        : m_id(pack.id)
        , m_severity(pack.severity)
        , m_crowd(pack.whole(u"crowd"_s))
        , m_sorts(pack.words.value(u"sorts"_s))
        , m_stubs(pack.words)
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const auto &all = draft.intents.all();
        const auto favour = std::ranges::find_if(all, [this](const Intent &intent) {
            return intent.kind == IntentKind::FavourAsk && m_sorts.contains(intent.sort);
        });
        if (favour == all.end() || draft.intents.has(IntentKind::GiveBack)
            || draft.audience.isEverybody || hasGiveBackTask(draft.context)) {
            return;
        }
        Finding finding;
        finding.rule = m_id;
        finding.severity = isGrave(draft.audience) ? Severity::Warn : m_severity;
        finding.span = sentenceAround(draft.text, favour->span, favour->sentence);
        const QStringList stub = m_stubs.value(u"stub."_s + draft.text.language);
        if (!stub.isEmpty()) {
            Fix give;
            give.kind = FixKind::Insert;
            give.label = u"fix-give"_s;
            give.span = {finding.span->end, finding.span->end};
            give.text = u' ' + stub.front();
            finding.fixes.push_back(std::move(give));
        }
        Fix task;
        task.kind = FixKind::AddTask;
        task.label = u"fix-task"_s;
        finding.fixes.push_back(std::move(task));
        findings.push_back(std::move(finding));
    }

private:
    bool isGrave(const AudienceFacts &audience) const
    {
        if (audience.total >= m_crowd) {
            return true;
        }
        for (std::size_t row = 0; row < audience.rows(); ++row) {
            if (audience.isStageKnown[row] && audience.stage[row] < Stage::Engagement) {
                return true;
            }
        }
        return false;
    }
    static bool hasGiveBackTask(const DraftContext &context)
    {
        return context.linkedTasks.hasValue()
            && std::ranges::any_of(*context.linkedTasks,
                [](const LinkedTask &task) { return task.kind == "give-back"_L1; });
    }

    QString m_id;
    Severity m_severity;
    int m_crowd;
    QStringList m_sorts;
    QHash<QString, QStringList> m_stubs;
};

} // namespace

std::unique_ptr<const Rule> makeNoGiveBack(const RulePack &pack, const Lexicons & /*lexicons*/)
{
    return std::make_unique<NoGiveBack>(pack);
}

} // namespace comity::review

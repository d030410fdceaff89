#include "model/review/rules/earlier_sends.h"
#include "model/review/rules/makers.h"
#include "model/review/rules/people_finding.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr qint64 daySeconds = 24 * 60 * 60;

class IdenticalToMany final : public Rule
{
public:
    explicit IdenticalToMany(const RulePack &pack)
        : m_id(pack.id)
        , m_severity(pack.severity)
        , m_fewest(pack.whole(u"fewest_people"_s))
        , m_seconds(pack.whole(u"days"_s) * daySeconds)
        , m_likeness {pack.setting(u"likeness"_s), pack.whole(u"shortest_words"_s)}
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const bool wants
            = draft.intents.hasAskOrOffer() || draft.intents.has(IntentKind::Invitation);
        if (!draft.channel.isPrivate() || !wants) {
            return;
        }
        std::vector<quint32> rows = rowsWhere(draft.audience,
            [&draft](quint32 row) { return draft.audience.optIn[row] == Known3::No; });
        if (rows.empty()) {
            return;
        }
        const qint64 people = peopleIn(draft.audience, rows);
        // A list of which no personal lines are known is one text (etiquette.md §1.5.9).
        const bool isOneText = people == 1 || !draft.context.hasPersonalNotes.is(true);
        if (!isOneText
            || (people < m_fewest
                && people + othersSentAlike(draft, m_seconds, m_likeness) < m_fewest)) {
            return;
        }
        Finding finding = findingAbout(m_id, severityFor(draft, rows), std::move(rows));
        finding.span = bodyOf(draft.text);
        addFixes(draft, finding);
        findings.push_back(std::move(finding));
    }

private:
    /// Friends who are told why, and for whom something comes back (S2.18), may get one text.
    Severity severityFor(const DraftFacts &draft, const std::vector<quint32> &rows) const
    {
        const bool areClose = std::ranges::all_of(rows,
            [&draft](quint32 row) { return draft.audience.stage.at(row) >= Stage::Engagement; });
        const auto &tasks = draft.context.linkedTasks;
        const bool givesBack = tasks.hasValue()
            && std::ranges::any_of(
                *tasks, [](const LinkedTask &task) { return task.kind == "give-back"_L1; });
        return areClose && givesBack && draft.intents.has(IntentKind::Reason) ? Severity::Advise
                                                                              : m_severity;
    }

    static void addFixes(const DraftFacts &draft, Finding &finding)
    {
        finding.fixes.push_back(
            fixFor(FixKind::AddTask, u"fix-personal-line"_s, finding.recipients));
        std::vector<quint32> distant;
        std::ranges::copy_if(finding.recipients, std::back_inserter(distant),
            [&draft](quint32 row) { return draft.audience.stage.at(row) < Stage::Engagement; });
        if (!distant.empty() && distant.size() < draft.audience.rows()) {
            finding.fixes.push_back(
                fixFor(FixKind::SplitAudience, u"fix-close-only"_s, std::move(distant)));
        }
    }

    QString m_id;
    Severity m_severity;
    int m_fewest;
    qint64 m_seconds;
    Likeness m_likeness;
};

} // namespace

std::unique_ptr<const Rule> makeIdenticalToMany(const RulePack &pack, const Lexicons & /*lexicons*/)
{
    return std::make_unique<IdenticalToMany>(pack);
}

} // namespace comity::review

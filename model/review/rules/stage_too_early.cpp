#include "model/review/rules/makers.h"
#include "model/review/text_facts/clauses.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

/// A sale, a favour or a meeting is asked for before there was a real exchange (S1.40, S0.49).
class StageTooEarly : public Rule
{
public:
    explicit StageTooEarly(const RulePack &pack)
        : m_id(pack.id)
        , m_severity(pack.severity)
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        if (!draft.channel.isPrivate() && !draft.channel.isReply()) {
            return;
        }
        const auto &all = draft.intents.all();
        const auto ask = std::ranges::find_if(all, isHeavy);
        if (ask == all.end()) {
            return;
        }
        const bool isMeeting = draft.intents.has(IntentKind::MeetingAsk);
        Finding finding;
        for (quint32 row = 0; row < draft.audience.rows(); ++row) {
            const AudienceFacts &audience = draft.audience;
            const bool wrote = audience.hasWritten[row] == Known3::Yes
                || (isMeeting && audience.hasWritten[row] == Known3::No);
            if (wrote && audience.isStageKnown[row] && audience.stage[row] < Stage::Engagement
                && audience.optIn[row] == Known3::No) {
                finding.recipients.push_back(row);
            }
        }
        if (finding.recipients.empty()) {
            return;
        }
        finding.rule = m_id;
        finding.severity = m_severity;
        finding.span = sentenceAround(draft.text, ask->span, ask->sentence);
        finding.message = ask->kind == IntentKind::Offer ? u"message-offer"_s
            : ask->kind == IntentKind::MeetingAsk        ? u"message-meeting"_s
                                                         : u"message"_s;
        if (draft.text.sentences.size() > 1) {
            Fix without;
            without.kind = FixKind::Remove;
            without.label = u"fix-without"_s;
            without.span = withBlanks(draft.text.text, *finding.span);
            finding.fixes.push_back(std::move(without));
        }
        Fix park;
        park.kind = FixKind::AddTask;
        park.label = u"fix-park"_s;
        park.recipients = finding.recipients;
        finding.fixes.push_back(std::move(park));
        findings.push_back(std::move(finding));
    }

private:
    static bool isHeavy(const Intent &intent)
    {
        return intent.kind == IntentKind::Offer || intent.kind == IntentKind::FavourAsk
            || intent.kind == IntentKind::MeetingAsk;
    }

    QString m_id;
    Severity m_severity;
};

} // namespace

std::unique_ptr<const Rule> makeStageTooEarly(const RulePack &pack, const Lexicons & /*lexicons*/)
{
    return std::make_unique<StageTooEarly>(pack);
}

} // namespace comity::review

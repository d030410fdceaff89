#include "model/review/rules/makers.h"

#include "model/review/rules/customers.h"
#include "model/review/rules/finding_parts.h"
#include "model/review/rules/hostility.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

class HostileReply final : public Rule
{
public:
    HostileReply(const RulePack &pack, const Lexicons &)
        : m_id(pack.id)
        , m_minutes(pack.whole(u"hold_minutes"_s))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        std::vector<Intent> insults = hostileWords(draft);
        if (insults.empty()) {
            return;
        }
        // The hardest words are those that are shown.
        std::ranges::stable_sort(insults, std::ranges::greater(), &Intent::strength);
        std::vector<Span> spans;
        std::ranges::transform(insults, std::back_inserter(spans), &Intent::span);
        const bool isThreat = insults.front().strength >= threatStrength;
        // A customer is never snapped at before others (S3.11).
        const bool isAtCustomer = draft.channel.isPublic() && concernsCustomer(draft);
        Finding finding
            = findingAt(m_id, isThreat || isAtCustomer ? Severity::Block : Severity::Warn, spans);
        finding.message = isThreat ? u"message-threat"_s
            : isAtCustomer         ? u"message-customer"_s
                                   : QString();
        finding.arguments = {draft.text.textOf(spans.front())};
        if (draft.context.sendAt.hasValue()) {
            Fix hold;
            hold.kind = FixKind::Reschedule;
            hold.label = u"fix-hold"_s;
            hold.arguments = {QString::number(m_minutes)};
            hold.sendAt = *draft.context.sendAt + m_minutes * 60;
            finding.fixes.push_back(std::move(hold));
        }
        finding.fixes.push_back(removalOf(u"fix-remove"_s, draft.text, spans.front()));
        findings.push_back(std::move(finding));
    }

private:
    QString m_id;
    int m_minutes;
};

} // namespace

std::unique_ptr<const Rule> makeHostileReply(const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<HostileReply>(pack, lexicons);
}

} // namespace comity::review

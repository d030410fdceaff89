#include "model/review/intents/open_call.h"
#include "model/review/rules/finding_parts.h"
#include "model/review/rules/link_host.h"
#include "model/review/rules/makers.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

class PromoOnTheirPage final : public Rule
{
public:
    PromoOnTheirPage(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_lexicons(lexicons)
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const auto advert = advertOf(draft);
        if (!draft.channel.isOnTheirPage() || !advert || !isFirstPost(draft.context)
            || isOpenCall(draft.context, draft.text.language, m_lexicons) == Known3::Yes) {
            return;
        }
        Finding finding = findingAt(m_id, Severity::Warn, {*advert});
        finding.recipients.resize(draft.audience.rows());
        std::iota(finding.recipients.begin(), finding.recipients.end(), 0U);
        Fix move;
        move.kind = FixKind::MoveChannel;
        move.label = u"fix-own-page"_s;
        finding.fixes = {move, removalOf(u"fix-strip"_s, draft.text, *advert)};
        findings.push_back(std::move(finding));
    }

private:
    static std::optional<Span> advertOf(const DraftFacts &draft)
    {
        if (const Intent *const offer = draft.intents.first(IntentKind::Offer)) {
            return draft.text.sentences.at(offer->sentence).span;
        }
        const Token *const link = firstOwnLink(draft.text, draft.context.sender);
        return link == nullptr ? std::nullopt : std::optional(link->span);
    }

    // We have not written to any of them: to the owner is to the page.
    static bool isFirstPost(const DraftContext &context)
    {
        for (const Recipient &owner : context.recipients) {
            if (owner.messagesOut.isUnknown() || owner.messagesOut.valueOr(0) > 0) {
                return false;
            }
        }
        return !context.recipients.empty();
    }

    QString m_id;
    const Lexicons &m_lexicons;
};

} // namespace

std::unique_ptr<const Rule> makePromoOnTheirPage(const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<PromoOnTheirPage>(pack, lexicons);
}

} // namespace comity::review

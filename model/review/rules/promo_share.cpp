#include "model/review/rules/makers.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

/// This post would make our stream more than a fifth advertising (S4.55, S1.22).
class PromoShare : public Rule
{
public:
    explicit PromoShare(const RulePack &pack)
        : m_id(pack.id)
        , m_severity(pack.severity)
        , m_most(pack.setting(u"most_percent"_s))
        , m_mild(pack.setting(u"mild_percent"_s))
        , m_fewestPosts(pack.whole(u"fewest_posts"_s))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const Known<Sender::RecentPosts> &posts = draft.context.sender.recentPosts;
        if (!draft.channel.isPost() || !draft.intents.hasOffer() || !posts.hasValue()
            || posts->total < m_fewestPosts) {
            return;
        }
        const double before = 100.0 * posts->promotional / posts->total;
        const double after = 100.0 * (posts->promotional + 1.0) / (posts->total + 1.0);
        if (after <= m_mild) {
            return;
        }
        Finding finding;
        finding.rule = m_id;
        finding.severity = after > m_most ? m_severity : Severity::Advise;
        finding.message = after > m_most ? u"message"_s : u"message-mild"_s;
        finding.arguments = {percent(before), QString::number(posts->total), percent(after)};
        finding.facts = {{u"threshold"_s, percent(m_most)}};
        Fix later;
        later.kind = FixKind::Reschedule;
        later.label = u"fix-queue"_s;
        finding.fixes.push_back(std::move(later));
        findings.push_back(std::move(finding));
    }

private:
    static QString percent(double share) { return QString::number(std::lround(share)); }

    QString m_id;
    Severity m_severity;
    double m_most;
    double m_mild;
    int m_fewestPosts;
};

} // namespace

std::unique_ptr<const Rule> makePromoShare(const RulePack &pack, const Lexicons & /*lexicons*/)
{
    return std::make_unique<PromoShare>(pack);
}

} // namespace comity::review

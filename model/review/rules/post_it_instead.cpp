#include "model/review/rules/makers.h"

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

/// News or an offer goes to many in private who never asked for it (S1.22).
class PostItInstead : public Rule
{
public:
    explicit PostItInstead(const RulePack &pack)
        : m_id(pack.id)
        , m_severity(pack.severity)
        , m_fewest(pack.whole(u"recipients"_s))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const bool isGeneral = draft.intents.hasOffer() || draft.intents.has(IntentKind::News);
        if (!draft.channel.isPrivate() || !isGeneral || draft.text.sentences.empty()
            || draft.context.hasPersonalNotes.is(true)) {
            return;
        }
        int people = 0;
        Finding finding;
        for (quint32 row = 0; row < draft.audience.rows(); ++row) {
            if (draft.audience.optIn[row] == Known3::No) {
                people += draft.audience.people[row];
                finding.recipients.push_back(row);
            }
        }
        if (people < m_fewest) {
            return;
        }
        finding.rule = m_id;
        finding.severity = m_severity;
        finding.span
            = {draft.text.sentences.front().span.start, draft.text.sentences.back().span.end};
        finding.facts = {{u"threshold"_s, QString::number(m_fewest)}};
        Fix post;
        post.kind = FixKind::MoveChannel;
        post.label = u"fix-post"_s;
        finding.fixes.push_back(std::move(post));
        findings.push_back(std::move(finding));
    }

private:
    QString m_id;
    Severity m_severity;
    int m_fewest;
};

} // namespace

std::unique_ptr<const Rule> makePostItInstead(const RulePack &pack, const Lexicons & /*lexicons*/)
{
    return std::make_unique<PostItInstead>(pack);
}

} // namespace comity::review

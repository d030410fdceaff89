#include "model/review/rules/earlier_sends.h"
#include "model/review/rules/makers.h"
#include "model/review/rules/people_finding.h"

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr qint64 daySeconds = 24 * 60 * 60;

class NoPermissionBulkDm final : public Rule
{
public:
    explicit NoPermissionBulkDm(const RulePack &pack)
        : m_id(pack.id)
        , m_severity(pack.severity)
        , m_fewest(pack.whole(u"fewest_people"_s))
        , m_likeness {pack.setting(u"likeness"_s), pack.whole(u"shortest_words"_s)}
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        if (!draft.channel.isPrivate() || firstPush(draft.intents) == nullptr) {
            return;
        }
        std::vector<quint32> rows = rowsWhere(draft.audience, [&draft](quint32 row) {
            return draft.audience.optIn[row] == Known3::No
                && draft.audience.hasWritten[row] == Known3::No;
        });
        const bool isBulk = draft.audience.total >= m_fewest
            || (!rows.empty()
                && qint64 {draft.audience.total} + othersSentAlike(draft, daySeconds, m_likeness)
                    >= m_fewest);
        if (rows.empty() || !isBulk) {
            return;
        }
        Finding finding = findingAbout(m_id, m_severity, std::move(rows));
        finding.fixes = {fixFor(FixKind::SplitAudience, u"fix-take-out"_s, finding.recipients),
            fixFor(FixKind::MoveChannel, u"fix-post"_s, finding.recipients),
            fixFor(FixKind::AskPermission, u"fix-ask"_s, finding.recipients)};
        findings.push_back(std::move(finding));
    }

private:
    QString m_id;
    Severity m_severity;
    int m_fewest;
    Likeness m_likeness;
};

} // namespace

std::unique_ptr<const Rule> makeNoPermissionBulkDm(
    const RulePack &pack, const Lexicons & /*lexicons*/)
{
    return std::make_unique<NoPermissionBulkDm>(pack);
}

} // namespace comity::review

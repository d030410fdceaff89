#include "model/review/rules/makers.h"

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

/// The four questions before anything that promotes ourselves (S0.34).
class StopAndThink : public Rule
{
public:
    explicit StopAndThink(const RulePack &pack)
        : m_id(pack.id)
        , m_severity(pack.severity)
        , m_required(pack.whole(u"required_from"_s))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        if (!draft.intents.isSolicitation()) {
            return;
        }
        Finding finding;
        finding.rule = m_id;
        finding.severity = m_severity;
        const bool isRequired = draft.audience.isEverybody || draft.audience.total >= m_required;
        finding.message = draft.audience.isEverybody ? u"message-everybody"_s
            : isRequired                             ? u"message-required"_s
                                                     : u"message"_s;
        // While nobody is chosen yet it is said as of one.
        finding.arguments = {QString::number(qMax(draft.audience.total, 1))};
        finding.facts = {{u"threshold"_s, QString::number(m_required)}};
        findings.push_back(std::move(finding));
    }

private:
    QString m_id;
    Severity m_severity;
    int m_required;
};

} // namespace

std::unique_ptr<const Rule> makeStopAndThink(const RulePack &pack, const Lexicons & /*lexicons*/)
{
    return std::make_unique<StopAndThink>(pack);
}

} // namespace comity::review

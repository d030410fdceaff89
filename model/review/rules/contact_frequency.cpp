#include "model/review/rules/exchange.h"
#include "model/review/rules/makers.h"
#include "model/review/rules/people_finding.h"

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr qint64 hourSeconds = 60 * 60;
constexpr qint64 daySeconds = 24 * hourSeconds;
constexpr int weekDays = 7;
constexpr int monthDays = 30;

class ContactFrequency final : public Rule
{
public:
    explicit ContactFrequency(const RulePack &pack)
        : m_id(pack.id)
        , m_severity(pack.severity)
        , m_mostWeek(pack.whole(u"most_in_7_days"_s))
        , m_mostMonth(pack.whole(u"most_in_30_days"_s))
        , m_answerSeconds(pack.whole(u"answer_hours"_s) * hourSeconds)
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        std::vector<quint32> week;
        std::vector<quint32> month;
        for (quint32 row = 0; row < draft.audience.rows(); ++row) {
            const int caps = capsFor(draft, row);
            const Recipient &person = draft.context.recipients[row];
            if (caps == 0) {
                continue;
            }
            if (person.unpromptedOut7Days.valueOr(0) >= m_mostWeek * caps) {
                week.push_back(row);
            } else if (person.unpromptedOut30Days.valueOr(0) >= m_mostMonth * caps) {
                month.push_back(row);
            }
        }
        add(draft, std::move(week), weekDays, findings);
        add(draft, std::move(month), monthDays, findings);
    }

private:
    /// How often the caps hold: twice for those who answer half of what we write, not at all where
    /// the draft is an answer or nothing is known.
    int capsFor(const DraftFacts &draft, quint32 row) const
    {
        const Recipient &person = draft.context.recipients.at(row);
        const bool isKnown
            = person.unpromptedOut7Days.hasValue() || person.unpromptedOut30Days.hasValue();
        if (!isKnown || isAnswer(draft, row) || wroteWithin(draft, row, m_answerSeconds)) {
            return 0;
        }
        // Whoever never wrote answers nothing, even where nothing private went to them.
        const bool answers = person.messagesIn.hasValue() && person.messagesOut.hasValue()
            && *person.messagesIn > 0 && *person.messagesIn * qint64 {2} >= *person.messagesOut
            && person.unansweredOut.valueOr(0) == 0;
        return answers ? 2 : 1;
    }

    // A word below what they told everybody answers nothing that they asked of us.
    static bool isAnswer(const DraftFacts &draft, quint32 row)
    {
        return answersThreadOf(draft, row) && !draft.context.thread->addressedToUs.is(false);
    }

    void add(const DraftFacts &draft, std::vector<quint32> rows, int days,
        std::vector<Finding> &findings) const
    {
        if (rows.empty()) {
            return;
        }
        Finding finding = findingAbout(m_id, m_severity, std::move(rows));
        const Recipient &first = draft.context.recipients.at(finding.recipients.front());
        const int before
            = days == weekDays ? *first.unpromptedOut7Days : *first.unpromptedOut30Days;
        const qint64 touches = qint64 {before} + 1;
        finding.arguments = {QString::number(touches), QString::number(days)};
        if (draft.context.sendAt.hasValue()) {
            // By then every touch that is counted now has left the window.
            Fix fix = fixFor(FixKind::Reschedule, u"fix-later"_s, finding.recipients);
            fix.sendAt = *draft.context.sendAt + days * daySeconds;
            finding.fixes.push_back(std::move(fix));
        }
        if (finding.recipients.size() < draft.audience.rows()) {
            finding.fixes.push_back(
                fixFor(FixKind::SplitAudience, u"fix-set-aside"_s, finding.recipients));
        }
        findings.push_back(std::move(finding));
    }

    QString m_id;
    Severity m_severity;
    int m_mostWeek;
    int m_mostMonth;
    qint64 m_answerSeconds;
};

} // namespace

std::unique_ptr<const Rule> makeContactFrequency(
    const RulePack &pack, const Lexicons & /*lexicons*/)
{
    return std::make_unique<ContactFrequency>(pack);
}

} // namespace comity::review

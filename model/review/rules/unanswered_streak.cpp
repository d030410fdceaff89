#include "model/review/rules/exchange.h"
#include "model/review/rules/makers.h"
#include "model/review/rules/people_finding.h"
#include "model/review/text_facts/said_hits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr qint64 daySeconds = 24 * 60 * 60;

class UnansweredStreak final : public Rule
{
public:
    UnansweredStreak(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_severity(pack.severity)
        , m_warnFrom(pack.whole(u"warn_from_open"_s))
        , m_blockFrom(pack.whole(u"block_from_open"_s))
        , m_soonSeconds(pack.whole(u"soon_days"_s) * daySeconds)
        , m_restDays(pack.whole(u"rest_days"_s))
        , m_closing(lexicons.at(m_id + u".closing"_s))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        if (!draft.channel.isPrivate() || isClosing(draft)) {
            return;
        }
        std::vector<quint32> blocked;
        std::vector<quint32> warned;
        std::vector<quint32> soon;
        for (quint32 row = 0; row < draft.audience.rows(); ++row) {
            const Recipient &person = draft.context.recipients[row];
            // Who asked for a bulletin does not owe an answer to each.
            if (!person.unansweredOut.hasValue() || answersThreadOf(draft, row)
                || draft.audience.optIn[row] == Known3::Yes) {
                continue;
            }
            if (*person.unansweredOut >= m_blockFrom) {
                blocked.push_back(row);
            } else if (*person.unansweredOut >= m_warnFrom) {
                warned.push_back(row);
            } else if (*person.unansweredOut == 1 && isSoon(draft, person)) {
                soon.push_back(row);
            }
        }
        add(draft, Severity::Block, u"message"_s, std::move(blocked), findings);
        add(draft, m_severity, u"message"_s, std::move(warned), findings);
        add(draft, Severity::Advise, u"message-soon"_s, std::move(soon), findings);
    }

private:
    /// A note that ends the matter and asks nothing.
    bool isClosing(const DraftFacts &draft) const
    {
        const bool wants = draft.intents.hasAskOrOffer()
            || draft.intents.has(IntentKind::Invitation)
            || std::ranges::any_of(draft.text.sentences,
                [](const Sentence &sentence) { return sentence.mood == Mood::Question; });
        return !wants && (draft.intents.has(IntentKind::Thanks) || isSaid(draft.text, m_closing));
    }

    bool isSoon(const DraftFacts &draft, const Recipient &person) const
    {
        return draft.context.sendAt.hasValue() && person.lastOut.hasValue()
            && person.lastOut->hasValue()
            && *draft.context.sendAt - person.lastOut->at < m_soonSeconds;
    }

    void add(const DraftFacts &draft, Severity severity, const QString &message,
        std::vector<quint32> rows, std::vector<Finding> &findings) const
    {
        if (rows.empty()) {
            return;
        }
        Finding finding = findingAbout(m_id, severity, std::move(rows));
        finding.message = message;
        const Recipient &first = draft.context.recipients.at(finding.recipients.front());
        finding.arguments = {QString::number(*first.unansweredOut)};
        if (draft.context.sendAt.hasValue()) {
            Fix rest = fixFor(FixKind::Reschedule, u"fix-rest"_s, finding.recipients);
            rest.arguments = {QString::number(m_restDays)};
            rest.sendAt = *draft.context.sendAt + m_restDays * daySeconds;
            finding.fixes.push_back(std::move(rest));
        }
        finding.fixes.push_back(fixFor(FixKind::MoveChannel, u"fix-public"_s, finding.recipients));
        findings.push_back(std::move(finding));
    }

    QString m_id;
    Severity m_severity;
    int m_warnFrom;
    int m_blockFrom;
    qint64 m_soonSeconds;
    int m_restDays;
    LexiconNumber m_closing;
};

} // namespace

std::unique_ptr<const Rule> makeUnansweredStreak(const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<UnansweredStreak>(pack, lexicons);
}

} // namespace comity::review

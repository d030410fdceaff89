#include "model/review/rules/makers.h"

#include "model/review/rules/finding_parts.h"
#include "model/review/text_facts/said_hits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr qint64 daySeconds = 24 * 60 * 60;
constexpr int dayMinutes = 24 * 60;

class SlowReplyUnacknowledged final : public Rule
{
public:
    SlowReplyUnacknowledged(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_lexicons(lexicons)
        , m_acknowledged(lexicons.at(m_id + u".acknowledged"_s))
        , m_complaint(lexicons.at(m_id + u".complaint"_s))
        , m_days(pack.whole(u"days"_s))
        , m_complaintDays(pack.whole(u"complaint_days"_s))
        , m_openings(pack.words)
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const int days = daysWaited(draft);
        if (days < m_complaintDays || !draft.text.hasWordingChecks
            || isSaid(draft.text, m_acknowledged)
            || draft.intents.has(IntentKind::GapAcknowledgement)) {
            return;
        }
        const bool isLate = days > m_days || (days > m_complaintDays && isComplaint(draft));
        if (!isLate) {
            return;
        }
        Finding finding = findingAt(m_id, Severity::Advise, {});
        finding.arguments = {QString::number(days)};
        const QStringList opening = m_openings.value(u"opening."_s + draft.text.language);
        if (!opening.isEmpty()) {
            finding.fixes.push_back(
                insertionAt(u"fix-insert"_s, startOfBody(draft.text), opening.front() + u' '));
            finding.fixes.back().arguments = {opening.front()};
        }
        findings.push_back(std::move(finding));
    }

private:
    // Since what the draft answers; 0 when it answers nothing that we know of.
    static int daysWaited(const DraftFacts &draft)
    {
        const Known<Thread> &thread = draft.context.thread;
        if (thread.hasValue() && thread->inReplyTo.hasValue() && thread->minutesAgo.hasValue()) {
            return *thread->minutesAgo / dayMinutes;
        }
        const Recipient *const reader = onlyRecipient(draft.context);
        const bool isOwed = reader != nullptr && reader->awaitingOurReply.hasValue()
            && draft.context.sendAt.hasValue() && thread.hasValue();
        return isOwed
            ? static_cast<int>((*draft.context.sendAt - reader->awaitingOurReply->at) / daySeconds)
            : 0;
    }

    bool isComplaint(const DraftFacts &draft) const
    {
        if (!draft.context.thread.hasValue() || !draft.context.thread->inReplyTo.hasValue()) {
            return false;
        }
        const TextFacts asked
            = readText(*draft.context.thread->inReplyTo, draft.text.language, m_lexicons);
        return isSaid(asked, m_complaint);
    }

    // Behind the line that greets.
    static qsizetype startOfBody(const TextFacts &text)
    {
        const qsizetype line = text.text.indexOf(u'\n');
        const bool isGreeting = line > 0 && line < text.text.size() / 2
            && u",!:"_s.contains(text.text.left(line).trimmed().back());
        qsizetype at = isGreeting ? line : 0;
        while (at < text.text.size() && text.text.at(at).isSpace()) {
            ++at;
        }
        return at;
    }

    QString m_id;
    const Lexicons &m_lexicons;
    LexiconNumber m_acknowledged;
    LexiconNumber m_complaint;
    int m_days;
    int m_complaintDays;
    QHash<QString, QStringList> m_openings;
};

} // namespace

std::unique_ptr<const Rule> makeSlowReplyUnacknowledged(
    const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<SlowReplyUnacknowledged>(pack, lexicons);
}

} // namespace comity::review

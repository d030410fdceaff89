#include "model/review/rules/makers.h"
#include "model/review/text_facts/clauses.h"

#include <QDateTime>
#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr qint64 daySeconds = 24 * 60 * 60;
constexpr qint64 monthDays = 30;

// "2026-03-03 call": the day they met; nothing for a note without one.
std::optional<qint64> dayOf(const Known<QString> &met)
{
    const QDate day = QDate::fromString(met.valueOr({}).left(10), Qt::ISODate);
    return day.isValid() ? std::optional(day.startOfDay(Qt::UTC).toSecsSinceEpoch()) : std::nullopt;
}

/// Somebody turns up with a request after half a year of silence (S2.20, S2.24, S3.35).
class AskAfterLongSilence : public Rule
{
public:
    explicit AskAfterLongSilence(const RulePack &pack)
        : m_id(pack.id)
        , m_severity(pack.severity)
        , m_silence(pack.whole(u"days"_s) * daySeconds)
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const Intent *const ask = draft.intents.firstAskOrOffer();
        const Known<Thread> &thread = draft.context.thread;
        const bool isAnswer = thread.hasValue() && thread->inReplyTo.hasValue();
        if (ask == nullptr || isAnswer || !draft.context.sendAt.hasValue()
            || draft.channel.isPost()) {
            return;
        }
        Finding finding;
        qint64 longest = 0;
        for (quint32 row = 0; row < draft.audience.rows(); ++row) {
            const auto silent = silenceOf(draft.context.recipients[row], *draft.context.sendAt);
            if (silent && *silent > m_silence && draft.audience.optIn[row] == Known3::No) {
                finding.recipients.push_back(row);
                longest = std::max(longest, *silent);
            }
        }
        if (finding.recipients.empty()) {
            return;
        }
        const bool isAcknowledged = draft.intents.has(IntentKind::GapAcknowledgement);
        finding.rule = m_id;
        finding.severity = isAcknowledged ? Severity::Advise : m_severity;
        finding.message = isAcknowledged ? u"message-acknowledged"_s : u"message"_s;
        finding.arguments = {QString::number(longest / (monthDays * daySeconds))};
        finding.span = sentenceAround(draft.text, ask->span, ask->sentence);
        finding.facts = {{u"threshold"_s, QString::number(m_silence / daySeconds)}};
        addFixes(draft, finding);
        findings.push_back(std::move(finding));
    }

private:
    // Since the last exchange in either direction; nothing when a side is not known.
    static std::optional<qint64> silenceOf(const Recipient &person, qint64 sendAt)
    {
        if (person.lastIn.isUnknown() || person.lastOut.isUnknown()) {
            return {};
        }
        std::optional<qint64> last;
        for (const Known<Dated> *side : {&person.lastIn, &person.lastOut}) {
            if (side->hasValue()) {
                last = std::max(last.value_or(0), (*side)->sortKey());
            }
        }
        if (const auto met = dayOf(person.met); met && last) {
            last = std::max(*last, *met);
        }
        return last ? std::optional(sendAt - *last) : std::nullopt;
    }

    static void addFixes(const DraftFacts &draft, Finding &finding)
    {
        if (draft.text.sentences.size() > 1) {
            Fix hello;
            hello.kind = FixKind::Remove;
            hello.label = u"fix-hello"_s;
            hello.span = withBlanks(draft.text.text, *finding.span);
            finding.fixes.push_back(std::move(hello));
        }
        Fix later;
        later.kind = FixKind::AddTask;
        later.label = u"fix-later"_s;
        later.recipients = finding.recipients;
        finding.fixes.push_back(std::move(later));
    }

    QString m_id;
    Severity m_severity;
    qint64 m_silence;
};

} // namespace

std::unique_ptr<const Rule> makeAskAfterLongSilence(
    const RulePack &pack, const Lexicons & /*lexicons*/)
{
    return std::make_unique<AskAfterLongSilence>(pack);
}

} // namespace comity::review

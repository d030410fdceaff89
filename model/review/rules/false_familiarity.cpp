#include "model/review/rules/makers.h"

#include "model/review/rules/finding_parts.h"
#include "model/review/text_facts/hit_ranges.h"
#include "model/review/text_facts/said_hits.h"

#include <QDateTime>
#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr qint64 daySeconds = 24 * 60 * 60;

class FalseFamiliarity final : public Rule
{
public:
    FalseFamiliarity(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_lexicons(lexicons)
        , m_window(lexicons.at(u"claim-of-contact.window"_s))
        , m_days(pack.whole(u"days"_s))
        , m_recentDays(pack.whole(u"recent_days"_s))
        , m_weekDays(pack.whole(u"week_days"_s))
        , m_monthDays(pack.whole(u"month_days"_s))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        for (const Intent *claim : draft.intents.of(IntentKind::ClaimOfContact)) {
            const int days = daysOf(draft.text, *claim);
            std::vector<quint32> strangers;
            for (quint32 row = 0; row < draft.context.recipients.size(); ++row) {
                if (isStranger(draft, row, days, claim->sort == u"reply"_s)) {
                    strangers.push_back(row);
                }
            }
            if (!strangers.empty()) {
                report(draft, *claim, std::move(strangers), findings);
                return;
            }
        }
    }

private:
    int daysOf(const TextFacts &text, const Intent &claim) const
    {
        int days = m_days;
        for (const PhraseHit &hit :
            hitsInSentences(text, m_window, claim.sentence, claim.sentence)) {
            const QString sort = m_lexicons.sortName(hit.marks.sort);
            const int said = sort == u"recent"_s ? m_recentDays
                : sort == u"weeks"_s             ? m_weekDays
                                                 : m_monthDays;
            days = std::min(days, said);
        }
        return days;
    }

    // Nothing is on record within `days`, and nothing could be that we do not know of.
    static bool isStranger(const DraftFacts &draft, quint32 row, int days, bool isReplyMark)
    {
        const Recipient &person = draft.context.recipients[row];
        const bool isThread = draft.context.thread.hasValue()
            && (draft.context.thread->inReplyTo.hasValue()
                || !draft.context.thread->lastMessages.empty());
        if (isThread) {
            return false;
        }
        const Known3 wrote = draft.audience.hasWritten[row];
        const Known3 met = draft.audience.hasMet[row];
        if (wrote == Known3::No && met == Known3::No) {
            return true;
        }
        // A contact of long ago does not bear out "yesterday"; a mail's RE: needs none of a date.
        if (isReplyMark || wrote == Known3::Unknown || met == Known3::Unknown
            || !draft.context.sendAt.hasValue()) {
            return false;
        }
        const qint64 since = *draft.context.sendAt - days * daySeconds;
        const bool wroteBefore
            = wrote == Known3::No || (person.lastIn.hasValue() && person.lastIn->at < since);
        const bool metBefore = met == Known3::No || metAt(person).value_or(since) < since;
        return wroteBefore && metBefore;
    }

    static std::optional<qint64> metAt(const Recipient &person)
    {
        const QDate day = QDate::fromString(person.met->left(10), Qt::ISODate);
        return day.isValid()
            ? std::optional(QDateTime(day, QTime(12, 0), Qt::UTC).toSecsSinceEpoch())
            : std::nullopt;
    }

    void report(const DraftFacts &draft, const Intent &claim, std::vector<quint32> rows,
        std::vector<Finding> &findings) const
    {
        Finding finding = findingAt(m_id, Severity::Warn, {spanOf(draft.text, claim)});
        finding.message = claim.sort == u"reply"_s ? u"message-reply"_s : QString();
        finding.recipients = std::move(rows);
        finding.fixes.push_back(removalOf(u"fix-remove"_s, draft.text, *finding.span));
        findings.push_back(std::move(finding));
    }

    // With the words that say when: "as agreed on the phone yesterday".
    Span spanOf(const TextFacts &text, const Intent &claim) const
    {
        Span span = claim.span;
        for (const PhraseHit &hit :
            hitsInSentences(text, m_window, claim.sentence, claim.sentence)) {
            const Span when = text.spanOf(hit);
            if (when.end > span.end && when.start <= span.end + 2) {
                span.end = when.end;
            }
        }
        return span;
    }

    QString m_id;
    const Lexicons &m_lexicons;
    LexiconNumber m_window;
    int m_days;
    int m_recentDays;
    int m_weekDays;
    int m_monthDays;
};

} // namespace

std::unique_ptr<const Rule> makeFalseFamiliarity(const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<FalseFamiliarity>(pack, lexicons);
}

} // namespace comity::review

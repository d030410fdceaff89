#include "model/review/rules/makers.h"
#include "model/review/rules/people_finding.h"
#include "model/review/text_facts/clauses.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr qint64 daySeconds = 24 * 60 * 60;

class ThankYouDue final : public Rule
{
public:
    explicit ThankYouDue(const RulePack &pack)
        : m_id(pack.id)
        , m_severity(pack.severity)
        , m_seconds(pack.whole(u"days"_s) * daySeconds)
        , m_thanks(pack.words.value(u"thanks_campaigns"_s))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const Intent *ask = firstOf(draft.intents,
            {IntentKind::FavourAsk, IntentKind::MeetingAsk, IntentKind::InformationAsk});
        const bool isThanks
            = draft.context.campaign.hasValue() && m_thanks.contains(draft.context.campaign->kind);
        if (isThanks && ask != nullptr) {
            addAsksAgain(draft, *ask, findings);
        } else if (ask != nullptr) {
            judgeAsk(draft, *ask, findings);
        } else if (!draft.intents.hasOffer()) {
            judgeThanks(draft, findings);
        }
    }

private:
    void judgeAsk(const DraftFacts &draft, const Intent &ask, std::vector<Finding> &findings) const
    {
        const Intent *thanks = draft.intents.first(IntentKind::Thanks);
        if (thanks != nullptr && thanks->sentence < ask.sentence) {
            return; // it says the thanks that are due
        }
        std::vector<quint32> rows
            = rowsWhere(draft.audience, [&](quint32 row) { return isDue(draft, row); });
        const auto previous = previousOf(draft);
        const bool isLedgerOpen = previous.hasValue() && previous->thanked.hasValue()
            && *previous->thanked < previous->asked && !knowsOfEach(draft);
        if (rows.empty() && !isLedgerOpen) {
            return;
        }
        Finding finding = findingAbout(m_id, m_severity, std::move(rows));
        finding.span = sentenceAround(draft.text, ask.span, ask.sentence);
        if (finding.recipients.empty()) {
            finding.message = u"message-campaign"_s;
            finding.arguments = {QString::number(previous->asked)};
        } else {
            const auto &asked = draft.context.recipients.at(finding.recipients.front()).lastAsked;
            finding.arguments = {dayText(*asked)};
        }
        finding.fixes.push_back(fixFor(FixKind::AddTask, u"fix-thank"_s, finding.recipients));
        findings.push_back(std::move(finding));
    }

    /// Thanks that want something again are none (S2.25).
    void addAsksAgain(
        const DraftFacts &draft, const Intent &ask, std::vector<Finding> &findings) const
    {
        Finding finding = findingAbout(m_id, m_severity);
        finding.span = sentenceAround(draft.text, ask.span, ask.sentence);
        finding.message = u"message-asks"_s;
        finding.why = u"why-asks"_s;
        Fix fix = fixFor(FixKind::Remove, u"fix-ask-later"_s);
        fix.span = *finding.span;
        finding.fixes.push_back(std::move(fix));
        findings.push_back(std::move(finding));
    }

    /// Thanks to those who answered alone (S2.18).
    void judgeThanks(const DraftFacts &draft, std::vector<Finding> &findings) const
    {
        const auto previous = previousOf(draft);
        const bool isThanks = draft.intents.has(IntentKind::Thanks)
            || (draft.context.campaign.hasValue()
                && m_thanks.contains(draft.context.campaign->kind));
        if (!isThanks || !previous.hasValue()) {
            return;
        }
        const qint64 left
            = qint64 {previous->asked} - previous->thanked.valueOr(0) - draft.audience.total;
        if (left <= 0 || draft.audience.rows() == 0) {
            return;
        }
        Finding finding = findingAbout(m_id, Severity::Advise);
        finding.message = u"message-left-out"_s;
        finding.arguments = {QString::number(left)};
        finding.fixes.push_back(fixFor(FixKind::AddTask, u"fix-thank-others"_s));
        findings.push_back(std::move(finding));
    }

    bool isDue(const DraftFacts &draft, quint32 row) const
    {
        const Recipient &person = draft.context.recipients.at(row);
        return draft.context.sendAt.hasValue() && person.lastAsked.hasValue()
            && person.lastAsked->hasValue() && person.thankedSince.is(false)
            && *draft.context.sendAt - person.lastAsked->at >= m_seconds;
    }

    /// The rows say who was thanked, so the sum of the campaign has nothing to add.
    static bool knowsOfEach(const DraftFacts &draft)
    {
        const auto &people = draft.context.recipients;
        return !people.empty() && std::ranges::all_of(people, [](const Recipient &person) {
            return person.thankedSince.hasValue() || person.lastAsked.isNone();
        });
    }

    static Known<Campaign::Previous> previousOf(const DraftFacts &draft)
    {
        return draft.context.campaign.hasValue() ? draft.context.campaign->previous
                                                 : Known<Campaign::Previous>();
    }

    QString m_id;
    Severity m_severity;
    qint64 m_seconds;
    QStringList m_thanks;
};

} // namespace

std::unique_ptr<const Rule> makeThankYouDue(const RulePack &pack, const Lexicons & /*lexicons*/)
{
    return std::make_unique<ThankYouDue>(pack);
}

} // namespace comity::review

#include "model/review/rules/makers.h"

#include "model/review/rules/finding_parts.h"
#include "model/review/rules/hostility.h"
#include "model/review/rules/tone_marks.h"
#include "model/review/text_facts/said_hits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr int minuteSeconds = 60;
constexpr int hourMinutes = 60;

class CoolingOff final : public Rule
{
public:
    CoolingOff(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_joy(lexicons.at(m_id + u".joy"_s))
        , m_acronyms(lexicons.at(u"all-caps-pressure.acronyms"_s))
        , m_fewestPoints(pack.whole(u"points"_s))
        , m_manyPeople(pack.whole(u"many_people"_s))
        , m_hold(pack.whole(u"hold_minutes"_s))
        , m_hostileHold(pack.whole(u"hostile_hold_minutes"_s))
        , m_longRun(pack.whole(u"run"_s))
        , m_shoutedWords(pack.whole(u"shouted_words"_s))
        , m_nightFrom(pack.whole(u"night_from_hour"_s) * hourMinutes)
        , m_nightUntil(pack.whole(u"night_until_hour"_s) * hourMinutes)
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const DraftContext &context = draft.context;
        if (!context.secondsComposing.hasValue() || !context.minutesSinceLastEdit.hasValue()
            || !isSeen(draft)) {
            return;
        }
        const bool isHostile = !hostileWords(draft).empty();
        const qint64 hold = isHostile ? m_hostileHold : m_hold;
        const qint64 age
            = *context.secondsComposing + *context.minutesSinceLastEdit * minuteSeconds;
        const std::vector<UsedFact> points = pointsOf(draft, isHostile);
        const int score = static_cast<int>(points.size()) + (isHostile ? 1 : 0);
        if (score < m_fewestPoints || age >= hold * minuteSeconds) {
            return;
        }
        Finding finding = findingAt(m_id, Severity::Warn, {});
        finding.message = isHostile ? u"message-hostile"_s : QString();
        finding.arguments = {QString::number(*context.secondsComposing), QString::number(hold)};
        finding.facts = points;
        if (context.sendAt.hasValue()) {
            Fix fix;
            fix.kind = FixKind::Reschedule;
            fix.label = u"fix-hold"_s;
            fix.arguments = {QString::number(hold)};
            fix.sendAt = *context.sendAt + hold * minuteSeconds - age;
            finding.fixes.push_back(std::move(fix));
        }
        findings.push_back(std::move(finding));
    }

private:
    bool isSeen(const DraftFacts &draft) const
    {
        const bool isAnswer
            = draft.context.thread.hasValue() && draft.context.thread->inReplyTo.hasValue();
        const bool isCriticism = isAnswer && !hostileWords(draft).empty();
        return draft.channel.isPublic() || draft.audience.total >= m_manyPeople || isCriticism;
    }

    // What it was written in, a point each; hostile words are worth two.
    std::vector<UsedFact> pointsOf(const DraftFacts &draft, bool isHostile) const
    {
        std::vector<UsedFact> points;
        if (isHostile) {
            points.push_back(
                {u"fact-hostile"_s, draft.text.textOf(hostileWords(draft).front().span)});
        }
        for (const ExclamationRun &run : exclamationRuns(draft.text)) {
            if (run.weight >= m_longRun) {
                points.push_back({u"fact-marks"_s, draft.text.textOf(run.span)});
                break;
            }
        }
        for (const Shouting &shouting : shoutings(draft.text, m_acronyms)) {
            if (shouting.longWords >= m_shoutedWords || shouting.inARow > m_shoutedWords) {
                points.push_back({u"fact-capitals"_s, draft.text.textOf(shouting.span)});
                break;
            }
        }
        const auto joy = saidHits(draft.text, m_joy);
        if (!joy.empty()) {
            points.push_back({u"fact-joy"_s, draft.text.textOf(draft.text.spanOf(joy.front()))});
        }
        const int minutes = draft.audience.ourMinutes;
        if (minutes >= 0 && (minutes >= m_nightFrom || minutes < m_nightUntil)) {
            points.push_back({u"fact-night"_s,
                u"%1:%2"_s.arg(minutes / hourMinutes, 2, 10, QChar(u'0'))
                    .arg(minutes % hourMinutes, 2, 10, QChar(u'0'))});
        }
        return points;
    }

    QString m_id;
    LexiconNumber m_joy;
    LexiconNumber m_acronyms;
    int m_fewestPoints;
    int m_manyPeople;
    qint64 m_hold;
    qint64 m_hostileHold;
    int m_longRun;
    int m_shoutedWords;
    int m_nightFrom;
    int m_nightUntil;
};

} // namespace

std::unique_ptr<const Rule> makeCoolingOff(const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<CoolingOff>(pack, lexicons);
}

} // namespace comity::review

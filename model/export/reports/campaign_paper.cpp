#include "model/drafts/outcome_worth.h"
#include "model/export/reports/campaign_days.h"
#include "model/export/reports/campaign_report.h"
#include "model/export/reports/people_cover.h"
#include "model/export/reports/report_voice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using Tone = ReportBlock::Tone;
using drafts::OutcomeKind;
using followups::ObligationKind;
using Channels = std::function<QString(const QString &)>;

constexpr int outcomeKinds = 6;

/// Builds the paper section by section.
class CampaignPaperMaker
{
public:
    CampaignPaperMaker(
        const CampaignReport &report, const ReportVoice &voice, const Channels &channels)
        : m_report(report)
        , m_campaign(report.campaign)
        , m_voice(voice)
        , m_channels(channels)
    {
    }

    ReportPaper paper();

private:
    void addGoal();
    void addObjectives();
    void addResults();
    void addCost();
    void addOutcomes();
    void addDetractors();
    void addPromises();
    void addDrafts();
    void addDays();
    void addLessons();
    QString who(Pk pk) const;
    QString count(QStringView code, qint64 number) const;
    static QString joined(QStringList parts);
    QString outcomeWord(OutcomeKind kind) const;
    static QString worthOf(const drafts::Outcome &outcome);

    const CampaignReport &m_report;
    const drafts::Campaign &m_campaign;
    const ReportVoice &m_voice;
    const Channels &m_channels;
    ReportPaper m_paper;
};

QString CampaignPaperMaker::who(Pk pk) const
{
    const QString name = m_voice.name(m_report.people.shown(pk));
    return name.isEmpty() ? m_voice.say(u"review", u"whom-nameless", {}) : name;
}

QString CampaignPaperMaker::count(QStringView code, qint64 number) const
{
    return m_voice.say(code, {QString::number(number)});
}

QString CampaignPaperMaker::joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString CampaignPaperMaker::outcomeWord(OutcomeKind kind) const
{
    return m_voice.say(QString(u"outcome-"_s + toText(kind)));
}

QString CampaignPaperMaker::worthOf(const drafts::Outcome &outcome)
{
    return outcome.worth
        ? drafts::worthText({{outcome.worthUnit, *outcome.worth}}, ReportVoice::locale())
        : QString();
}

ReportPaper CampaignPaperMaker::paper()
{
    m_paper.title = m_voice.theirs(m_campaign.name);
    m_paper.subtitle = m_voice.say(u"campaign-subtitle",
        {m_voice.say(QString(u"kind-"_s + toText(m_campaign.kind))), m_voice.day(m_report.asOf)});
    m_paper.notice = m_voice.isRedacted() ? m_voice.say(u"redacted") : QString();
    m_paper.foot = m_voice.say(u"foot", {m_voice.day(m_report.asOf)});
    m_paper.page = m_voice.say(u"page");
    addGoal();
    addObjectives();
    addResults();
    addCost();
    addOutcomes();
    addDetractors();
    addPromises();
    addDrafts();
    addLessons();
    addDays();
    return std::move(m_paper);
}

void CampaignPaperMaker::addGoal()
{
    SectionMaker section(m_voice.say(u"section-goal"));
    section.fact(m_voice.say(u"due"), m_voice.day(m_campaign.dueAt));
    section.fact(m_voice.say(u"made"), m_voice.day(m_campaign.madeAt));
    section.fact(m_voice.say(u"closed"),
        m_campaign.closedAt ? m_voice.day(*m_campaign.closedAt) : m_voice.say(u"still-open"));
    section.fact(m_voice.say(u"gain-us"), m_voice.theirs(m_campaign.gainUs));
    section.fact(m_voice.say(u"gain-them"), m_voice.theirs(m_campaign.gainThem));
    section.fact(m_voice.say(u"who-answers"), m_voice.theirs(m_campaign.whoAnswers));
    section.fact(m_voice.say(u"what-we-say"), m_voice.theirs(m_campaign.whatWeSay));
    section.fact(m_voice.say(u"expected"),
        m_campaign.expectedAnswers ? count(u"per-cent", *m_campaign.expectedAnswers)
                                   : m_voice.say(u"not-said"));
    section.fact(m_voice.say(u"capacity"),
        m_campaign.answersADay ? count(u"answers-a-day", *m_campaign.answersADay)
                               : m_voice.say(u"not-said"));
    section.putOn(m_paper);
}

void CampaignPaperMaker::addObjectives()
{
    SectionMaker section(m_voice.say(u"section-objectives"));
    for (const drafts::Objective &objective : m_campaign.objectives) {
        const QString wanted = QString::number(objective.wanted);
        section.fact(m_voice.theirs(objective.what),
            objective.reached
                ? m_voice.say(objective.reached >= objective.wanted ? u"reached" : u"not-reached",
                    {QString::number(*objective.reached), wanted})
                : m_voice.say(u"reached-unknown", {wanted}));
    }
    if (section.isEmpty()) {
        section.sentence(m_voice.say(u"no-objectives"));
    }
    section.putOn(m_paper);
}

void CampaignPaperMaker::addResults()
{
    const drafts::CampaignStanding &standing = m_report.standing;
    SectionMaker section(m_voice.say(u"section-results"));
    const auto add = [&](QStringView code, int people) {
        section.fact(m_voice.say(code), count(u"people", people));
    };
    add(u"asked", standing.asked);
    add(u"answered", standing.answered);
    add(u"outcome-thanks", standing.thanks);
    add(u"outcome-conversion", standing.conversions);
    add(u"outcome-replied", standing.replied);
    add(u"outcome-offended", standing.offended);
    add(u"outcome-unfollowed", standing.unfollowed);
    add(u"outcome-silent", standing.silent);
    add(u"thanked", standing.thanked);
    add(u"to-thank", standing.toThank);
    add(u"to-answer", standing.toAnswer);
    section.small(m_voice.say(u"once-each"));
    section.putOn(m_paper);
}

void CampaignPaperMaker::addCost()
{
    const drafts::CampaignStanding &standing = m_report.standing;
    SectionMaker section(m_voice.say(u"section-cost"));
    section.mark(m_voice.say(standing.isStopped ? u"stopped" : u"within"),
        m_voice.say(standing.isStopped ? u"stop-line-crossed" : u"stop-line-holds"),
        standing.isStopped ? Tone::Stop : Tone::Good);
    section.fact(m_voice.say(u"offended-all"),
        m_voice.say(u"of-accepted",
            {QString::number(standing.offended), QString::number(m_campaign.casualties)}));
    section.fact(m_voice.say(u"offended-close"),
        m_voice.say(u"of-accepted",
            {QString::number(standing.offendedClose),
                QString::number(m_campaign.casualtiesClose)}));
    section.putOn(m_paper);
}

void CampaignPaperMaker::addOutcomes()
{
    SectionMaker section(m_voice.say(u"section-outcomes"));
    for (int kind = 0; kind < outcomeKinds; ++kind) {
        for (const CampaignDraft &draft : m_report.drafts) {
            for (const drafts::Outcome &one : draft.outcomes) {
                // Who stayed silent is counted above: nobody is listed for it.
                if (static_cast<int>(one.kind) == kind && one.kind != OutcomeKind::Silent) {
                    section.item(joined({who(one.pk), m_voice.day(one.at), m_voice.theirs(one.note),
                                     m_voice.theirs(worthOf(one)), m_voice.theirs(one.source),
                                     one.isFromImport ? m_voice.say(u"from-import") : QString()}),
                        outcomeWord(one.kind),
                        one.kind == OutcomeKind::Offended ? Tone::Warn : Tone::Plain);
                }
            }
        }
    }
    section.putOn(m_paper);
}

void CampaignPaperMaker::addDetractors()
{
    SectionMaker section(m_voice.say(u"section-detractors"));
    for (const followups::Obligation &one : m_report.owed) {
        if (one.kind != ObligationKind::Detractor) {
            continue;
        }
        const auto stage = one.stage.value_or(followups::CaseStage::Seen);
        section.item(
            joined({who(one.pk), m_voice.theirs(one.subject), m_voice.theirs(one.evidence),
                one.attempts > 0 ? count(u"attempts", one.attempts) : QString(),
                one.doneAt ? m_voice.say(u"done-on", {m_voice.day(*one.doneAt)}) : QString()}),
            m_voice.say(u"followups", QString(u"stage-"_s + toText(stage)), {}),
            one.doneAt ? Tone::Good : Tone::Warn);
    }
    section.putOn(m_paper);
}

void CampaignPaperMaker::addPromises()
{
    SectionMaker section(m_voice.say(u"section-promises"));
    qint64 made = 0;
    qint64 kept = 0;
    for (const followups::Obligation &one : m_report.owed) {
        made += one.kind == ObligationKind::GiveBack ? 1 : 0;
        kept += one.kind == ObligationKind::GiveBack && one.doneAt ? 1 : 0;
    }
    section.sentence(made == 0
            ? m_voice.say(u"no-promises")
            : m_voice.say(u"promises", {QString::number(made), QString::number(kept)}));
    for (const followups::Obligation &one : m_report.owed) {
        if (one.kind != ObligationKind::GiveBack) {
            continue;
        }
        const QString due = m_voice.day(one.dueAt);
        section.item(joined({who(one.pk), m_voice.theirs(one.subject),
                         one.doneAt          ? m_voice.say(u"done-on", {m_voice.day(*one.doneAt)})
                             : due.isEmpty() ? QString()
                                             : m_voice.say(u"due-on", {due})}),
            m_voice.say(one.doneAt ? u"kept" : u"open"), one.doneAt ? Tone::Good : Tone::Note);
    }
    section.putOn(m_paper);
}

void CampaignPaperMaker::addDrafts()
{
    SectionMaker section(m_voice.say(u"section-drafts"));
    for (const CampaignDraft &draft : m_report.drafts) {
        const auto sent = std::ranges::count(
            draft.handovers, drafts::HandoverState::Sent, &drafts::Handover::state);
        const QString title = m_voice.theirs(draft.title);
        section.item(joined({title.isEmpty() ? m_voice.say(u"untitled") : title,
            m_channels(draft.channel), count(u"sent-to", sent)}));
        for (const drafts::Override &one : draft.overrides) {
            section.small(m_voice.say(u"copied-anyway",
                {joined(
                    {m_voice.theirs(one.reason), m_voice.name(one.who), m_voice.day(one.at)})}));
        }
    }
    section.putOn(m_paper);
}

void CampaignPaperMaker::addDays()
{
    SectionMaker section(m_voice.say(u"section-days"));
    for (const auto &[date, day] : daysOf(m_report, m_voice.zone())) {
        QStringList parts;
        const auto add = [&](QStringView code, int number) {
            parts += number > 0 ? count(code, number) : QString();
        };
        parts += day.isMade ? m_voice.say(u"day-made") : QString();
        add(u"sent-to", day.sent);
        for (int kind = 0; kind < outcomeKinds; ++kind) {
            const int people = day.outcomes.at(static_cast<std::size_t>(kind));
            if (people > 0) {
                parts += m_voice.say(u"day-outcome",
                    {QString::number(people), outcomeWord(static_cast<OutcomeKind>(kind))});
            }
        }
        add(u"day-thanked", day.thanked);
        add(u"day-kept", day.kept);
        add(u"day-resolved", day.resolved);
        add(u"day-overrides", day.overrides);
        parts += day.isClosed ? m_voice.say(u"day-closed") : QString();
        section.fact(ReportVoice::locale().toString(date, u"d MMM yyyy"_s), joined(parts));
    }
    section.putOn(m_paper);
}

void CampaignPaperMaker::addLessons()
{
    SectionMaker section(m_voice.say(u"section-lessons"));
    section.text(m_voice.words(m_campaign.afterNote));
    if (m_campaign.afterNote.trimmed().isEmpty()) {
        section.sentence(m_voice.say(u"no-after-note"));
    }
    for (const drafts::Lesson &lesson : m_report.lessons) {
        section.item(joined({m_voice.theirs(lesson.text), m_voice.day(lesson.madeAt)}));
    }
    section.putOn(m_paper);
}

} // namespace

ReportPaper campaignPaper(const CampaignReport &report, const Wording &wording,
    const QTimeZone &zone, const Channels &channelWords, bool isRedacted)
{
    if (!isRedacted) {
        return CampaignPaperMaker(report, {wording, zone, nullptr}, channelWords).paper();
    }
    NameCover cover(wording);
    teachPeople(cover, report);
    const ReportVoice voice(wording, zone, &cover);
    // Whoever is called by a handle anywhere is covered everywhere: the first paper tells who.
    CampaignPaperMaker(report, voice, channelWords).paper();
    cover.countAnew();
    return CampaignPaperMaker(report, voice, channelWords).paper();
}

} // namespace comity

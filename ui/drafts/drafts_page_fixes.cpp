#include "ui/drafts/drafts_page.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "model/drafts/first_steps.h"
#include "ui/common/notice.h"
#include "ui/common/plural.h"
#include "ui/drafts/answer_pane.h"
#include "ui/drafts/desk/draft_acts.h"
#include "ui/drafts/desk/draft_middle.h"
#include "ui/drafts/editor/draft_editor.h"
#include "ui/drafts/head/draft_head.h"
#include "ui/drafts/menu/draft_menu.h"
#include "ui/drafts/sending/send_plan.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

/// The context of the sentences below.
struct FirstStepWords
{
    Q_DECLARE_TR_FUNCTIONS(comity::ui::FirstStepWords)
};

/// More people than these are asked about before each gets a follow-up.
constexpr std::size_t manyPeople = 25;
constexpr int aWeek = 7;
constexpr int twoWeeks = 14;

/// What a fix notes with each of the people it is about; nothing for one that notes nothing.
struct NotedStep
{
    QString subject = {};
    int days = 0;
};
std::optional<NotedStep> stepOf(QStringView fix)
{
    if (fix == u"fix-engage") {
        return NotedStep {FirstStepWords::tr("Answer one of their posts"), aWeek};
    }
    if (fix == u"fix-listen") {
        return NotedStep {
            FirstStepWords::tr("Follow them and listen, before you offer anything"), twoWeeks};
    }
    if (fix == u"fix-watch") {
        return NotedStep {
            FirstStepWords::tr("Listen to what they talk about, before you join in"), twoWeeks};
    }
    if (fix == u"fix-park") {
        return NotedStep {FirstStepWords::tr("Talk with them, before you ask"), twoWeeks};
    }
    if (fix == u"fix-later") {
        return NotedStep {FirstStepWords::tr("Ask them, after a hello"), twoWeeks};
    }
    return {};
}

} // namespace

void DraftsPage::fix(int finding, int at)
{
    const ReviewAnswer *answer = m_desk->answer();
    if (answer == nullptr || m_desk->isStale() || !m_desk->isWritable()) {
        return;
    }
    const ToldFinding &told = answer->told->findings.at(static_cast<std::size_t>(finding));
    if (static_cast<std::size_t>(at) >= told.finding.fixes.size()) {
        // Some findings are the writer's alone to mend.
        m_middle->editor()->setCurrentMark(finding);
        return;
    }
    const review::Fix &way = told.finding.fixes.at(static_cast<std::size_t>(at));
    switch (way.kind) {
    case review::FixKind::Remove:
        m_middle->makeFixes({way});
        return;
    case review::FixKind::Replace:
    case review::FixKind::Insert:
        if (way.text.isEmpty()) {
            // What comes there is the writer's to say: the words are shown.
            m_middle->editor()->setCurrentMark(finding);
            m_middle->editor()->setFocus();
        } else {
            m_middle->makeFixes({way});
        }
        return;
    default:
        fixPeople(told, way);
    }
}

void DraftsPage::fixPeople(const ToldFinding &told, const review::Fix &way)
{
    const auto &rows = way.recipients.empty() ? told.finding.recipients : way.recipients;
    switch (way.kind) {
    case review::FixKind::SplitAudience:
        if (rows.empty()) {
            m_answer->openTab(AnswerPane::Recipients);
        } else {
            m_acts->takeOut(*m_desk->draft(), profilesOf(rows));
        }
        return;
    case review::FixKind::Reschedule:
        if (way.sendAt) {
            changeDraft(tr("Send at a better time"),
                [&](drafts::Draft &draft) { draft.sendAt = Dated::exact(*way.sendAt); });
        } else {
            m_more->plan()->choose();
        }
        return;
    case review::FixKind::MoveChannel:
        postInstead();
        return;
    case review::FixKind::AddTask:
        doFirst(told, way);
        return;
    case review::FixKind::AnswerFirst:
        answerFirst(profilesOf(rows));
        return;
    case review::FixKind::AskPermission:
        addDraft(u"dm"_s, tr("Ask for permission"), profilesOf(rows));
        return;
    default:
        return;
    }
}

/// What is to be done before this goes out, each as its words say.
void DraftsPage::doFirst(const ToldFinding &told, const review::Fix &way)
{
    const auto &rows = way.recipients.empty() ? told.finding.recipients : way.recipients;
    const QString &title = m_desk->draft()->title;
    if (const auto step = stepOf(way.label)) {
        noteFirst(rows, step->subject, step->days);
    } else if (way.label == u"fix-thank") {
        m_desk->flush();
        m_acts->thankFirst(m_desk->draft()->id, profilesOf(rows),
            title.isEmpty() ? tr("Thank-you") : tr("Thank-you, before %1", "title").arg(title));
    } else if (way.label == u"fix-thank-others") {
        m_acts->thankTheOthersToo(m_desk->draft()->id);
    } else if (way.label == u"fix-personal-line") {
        writeAlone(rows);
    } else if (way.label == u"fix-do") {
        goToPromise(profilesOf(rows));
    } else if (way.label == u"fix-profile") {
        Q_EMIT profileAsked(m_desk->draft()->account);
    } else if (told.finding.rule == u"untracked-promise") {
        m_middle->head()->offerGive(told.quote);
    } else {
        m_middle->head()->editGive();
    }
}

/// The first of them gets a draft of their own with the same text, and the cursor for a line that
/// only they get; the next one waits in the first draft.
void DraftsPage::writeAlone(const std::vector<quint32> &rows)
{
    if (rows.empty() || m_desk->answer()->people.size() < 2) {
        m_middle->editor()->setFocus();
        return;
    }
    const QString &title = m_desk->draft()->title;
    const QString name
        = singleLine(m_desk->answer()->told->draft->recipients.at(rows.front()).name);
    m_desk->flush();
    m_acts->split(m_desk->draft()->id, profilesOf({rows.front()}),
        title.isEmpty() ? name : tr("%1, for %2", "title, a person").arg(title, name));
    m_middle->editor()->setFocus();
}

/// A follow-up with each of them, in so many days; of a finding about no one, with all who get it.
void DraftsPage::noteFirst(const std::vector<quint32> &rows, const QString &subject, int days)
{
    const std::vector<Pk> people = rows.empty() ? m_desk->answer()->people : profilesOf(rows);
    if (people.empty()) {
        m_middle->message()->show(Severity::Note,
            tr("Nobody of the workspace is meant here. Say in To whom it is for, and it is noted "
               "with them."));
        return;
    }
    const drafts::FirstStep step {subject, Dated::day(noonUtc(today().addDays(days)))};
    const drafts::DraftId draft = m_desk->draft()->id;
    m_session.read(
        this,
        [path = m_session.file().path(), draft, people, subject](const JobContext &) {
            return db::guarded(path, [&]() -> Result<drafts::StepPeople> {
                const auto database = db::connect(path, db::Use::Job);
                return drafts::peopleForStep(*database, draft, people, subject);
            });
        },
        [this, draft, step](const Result<drafts::StepPeople> &found) {
            if (found) {
                askBeforeMany(draft, *found, step);
            } else {
                m_middle->message()->show(
                    Severity::Note, m_session.wording().explain(found.error()).happened);
            }
        });
}

void DraftsPage::askBeforeMany(
    drafts::DraftId draft, const drafts::StepPeople &people, const drafts::FirstStep &step)
{
    if (people.whom.size() <= manyPeople) {
        m_acts->noteFirst(draft, people, step);
        return;
    }
    const int count = plural(static_cast<qint64>(people.whom.size()));
    m_session.prompts().ask(this,
        {.title = tr("A follow-up with each of %Ln people?", nullptr, count),
            .body = tr("“%1” is noted with each of them. One Undo takes all of them away again.")
                        .arg(step.subject),
            .act = tr("Note %Ln follow-ups", nullptr, count),
            .cancel = tr("Not for so many")},
        [this, draft, people, step](bool isWanted) {
            if (isWanted) {
                m_acts->noteFirst(draft, people, step);
            }
        });
}

/// Whoever waits is answered from the follow-ups, with the words at hand; where none stands there,
/// in a draft of their own.
void DraftsPage::answerFirst(const std::vector<Pk> &people)
{
    if (people.empty()) {
        return;
    }
    m_session.read(
        this,
        [path = m_session.file().path(), people, asOf = m_session.clock()().toSecsSinceEpoch()](
            const JobContext &) {
            return db::guarded(path, [&]() -> Result<std::vector<followups::Obligation>> {
                const auto database = db::connect(path, db::Use::Job);
                return drafts::answersOwed(*database, people, asOf);
            });
        },
        [this, people](const Result<std::vector<followups::Obligation>> &owed) {
            if (!owed) {
                fail(owed.error());
            } else if (owed->empty()) {
                addDraft(u"dm"_s, tr("Answer"), people);
            } else {
                Q_EMIT followupAsked(owed->front().id);
            }
        });
}

/// What is late when the draft goes out stands among the follow-ups; there it is done.
void DraftsPage::goToPromise(const std::vector<Pk> &people)
{
    const review::DraftContext &draft = *m_desk->answer()->told->draft;
    m_session.read(
        this,
        [path = m_session.file().path(), people,
            goesOut = draft.sendAt.valueOr(m_session.clock()().toSecsSinceEpoch()),
            zone = zoneOrSystem(draft.sender.zone)](const JobContext &) {
            return db::guarded(path, [&]() -> Result<std::vector<followups::Obligation>> {
                const auto database = db::connect(path, db::Use::Job);
                return drafts::latePromises(*database, people, goesOut, zone);
            });
        },
        [this](const Result<std::vector<followups::Obligation>> &late) {
            if (!late) {
                fail(late.error());
            } else if (late->empty()) {
                m_middle->message()->show(Severity::Ok, tr("Nothing is late any more."));
            } else {
                Q_EMIT followupAsked(late->front().id);
            }
        });
}

} // namespace comity::ui

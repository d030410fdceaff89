#include "ui/drafts/desk/draft_acts.h"

#include "model/base/civil_time.h"
#include "model/drafts/answered_words.h"
#include "model/drafts/campaign_edits.h"
#include "model/drafts/handover_take_back.h"
#include "model/drafts/thanks_edits.h"
#include "ui/common/plural.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

DraftActs::DraftActs(WorkspaceSession &session, QObject *parent)
    : EditActs(session, parent)
    , m_made(std::make_shared<std::atomic<qint64>>(0))
{
    connect(this, &EditActs::done, this, [this] {
        if (const qint64 draft = m_made->exchange(0); draft != 0) {
            Q_EMIT made(drafts::DraftId {draft});
        }
    });
}

void DraftActs::runMaking(const QString &command, const QString &sentence, Making work)
{
    run(command, sentence,
        [work = std::move(work), made = m_made](SQLite::Database &writer) -> Result<HandEdit> {
            auto added = work(writer);
            if (!added) {
                return tl::unexpected(added.error());
            }
            *made = number(added->draft);
            return std::move(added->edit);
        });
}

void DraftActs::add(drafts::Draft draft)
{
    draft.madeAt = now();
    draft.editedAt = draft.madeAt;
    draft.settledAt = draft.madeAt;
    runMaking(
        tr("New draft"), tr("New draft"), [draft = std::move(draft)](SQLite::Database &writer) {
            return drafts::addDraft(writer, draft);
        });
}

void DraftActs::addAbout(FactId owed, std::optional<AccountId> otherwise, const QString &author)
{
    runMaking(tr("New draft"), tr("New draft"),
        [owed, otherwise, author, at = now()](SQLite::Database &writer) {
            return drafts::draftAbout(writer, owed, otherwise, author, at);
        });
}

void DraftActs::addGoal(drafts::DraftId draft, drafts::Campaign campaign)
{
    campaign.madeAt = now();
    run(tr("New goal"), tr("New goal"),
        [draft, campaign = std::move(campaign)](
            SQLite::Database &writer) { return drafts::addCampaignTo(writer, draft, campaign); });
}

void DraftActs::change(
    const drafts::Draft &before, const drafts::Draft &after, const QString &command)
{
    run(command, command, [before, after](SQLite::Database &writer) {
        return drafts::changeDraft(writer, before, after);
    });
}

void DraftActs::split(drafts::DraftId draft, std::vector<Pk> people, const QString &title)
{
    const int count = plural(static_cast<qint64>(people.size()));
    runMaking(tr("Split draft"), tr("A draft for %Ln people was split off", nullptr, count),
        [draft, people = std::move(people), title, at = now()](SQLite::Database &writer) {
            return drafts::splitDraft(writer, draft, people, title, at);
        });
}

void DraftActs::thank(drafts::DraftId draft, const QString &name)
{
    runMaking(tr("Draft a thank-you"), tr("A thank-you to everybody who got it"),
        [draft, name, at = now()](
            SQLite::Database &writer) { return drafts::addThanks(writer, draft, name, at); });
}

void DraftActs::thankFirst(drafts::DraftId draft, std::vector<Pk> people, const QString &name)
{
    runMaking(tr("Draft a thank-you"), tr("A thank-you that comes first"),
        [draft, people = std::move(people), name, at = now()](SQLite::Database &writer) {
            return drafts::addThanksFirst(writer, draft, people, name, at);
        });
}

void DraftActs::thankTheOthersToo(drafts::DraftId draft)
{
    run(tr("Thank the others as well"), tr("The others who were asked get it as well"),
        [draft](SQLite::Database &writer) { return drafts::thankTheOthersToo(writer, draft); });
}

void DraftActs::noteFirst(
    drafts::DraftId draft, drafts::StepPeople people, const drafts::FirstStep &step)
{
    QString sentence = tr("Noted in Follow-ups with %Ln people: %1", nullptr,
        plural(static_cast<qint64>(people.whom.size())))
                           .arg(step.subject);
    if (people.leftAlone > 0) {
        sentence += u". "_s
            + tr("%Ln asked you to stop and are left alone", nullptr, plural(people.leftAlone));
    }
    run(tr("Note what comes first"), sentence,
        [draft, whom = std::move(people.whom), step, at = now()](
            SQLite::Database &writer) { return drafts::noteFirst(writer, draft, whom, step, at); });
}

void DraftActs::takeOut(const drafts::Draft &draft, const std::vector<Pk> &people)
{
    drafts::Draft changed = draft;
    changed.out.insert(changed.out.end(), people.begin(), people.end());
    std::ranges::sort(changed.out);
    const auto twice = std::ranges::unique(changed.out);
    changed.out.erase(twice.begin(), twice.end());
    std::erase_if(changed.in, [&](Pk pk) { return std::ranges::binary_search(changed.out, pk); });
    change(draft, changed,
        tr("Take %Ln people out of a draft", nullptr, plural(static_cast<qint64>(people.size()))));
}

void DraftActs::discard(drafts::DraftId draft)
{
    run(tr("Discard draft"), tr("Draft discarded"), [draft, at = now()](SQLite::Database &writer) {
        return drafts::discardDraft(writer, draft, at);
    });
}

void DraftActs::finish(drafts::DraftId draft)
{
    run(tr("Finish draft"), tr("Draft finished"), [draft, at = now()](SQLite::Database &writer) {
        return drafts::finishDraft(writer, draft, at);
    });
}

void DraftActs::answer(drafts::DraftId draft, const drafts::DraftAnswer &answer)
{
    drafts::DraftAnswer given = answer;
    given.at = now();
    run(tr("Answer a question"), {}, [draft, given](SQLite::Database &writer) {
        return drafts::answerQuestion(writer, draft, given);
    });
}

void DraftActs::clearAnswer(drafts::DraftId draft, int question)
{
    run(tr("Take an answer back"), {}, [draft, question](SQLite::Database &writer) {
        return drafts::clearAnswer(writer, draft, question);
    });
}

void DraftActs::putAside(std::optional<drafts::DraftId> draft, const review::Dismissal &dismissal)
{
    run(tr("Put a finding aside"), tr("Finding put aside"),
        [draft, dismissal, at = now()](
            SQLite::Database &writer) { return drafts::putAside(writer, draft, dismissal, at); });
}

void DraftActs::handOver(
    drafts::DraftId draft, Pk pk, drafts::HandoverState state, const QString &text)
{
    const QString sentence = state == drafts::HandoverState::Sent ? tr("Marked as sent")
        : state == drafts::HandoverState::Skipped                 ? tr("Skipped")
                                                                  : tr("Copied");
    run(sentence, sentence, [draft, pk, state, text, at = now()](SQLite::Database &writer) {
        return drafts::handOver(writer, draft, pk, state, text, at);
    });
}

void DraftActs::takeBack(drafts::DraftId draft, Pk pk)
{
    run(tr("Take a handover back"), tr("Taken back"), [draft, pk](SQLite::Database &writer) {
        return drafts::takeBackHandover(writer, draft, pk);
    });
}

void DraftActs::profileRead(drafts::DraftId draft, Pk pk)
{
    run(tr("Profile read"), tr("Profile read"), [draft, pk, at = now()](SQLite::Database &writer) {
        return drafts::profileRead(
            writer, draft, {pk}, at, dateIn(QTimeZone::systemTimeZone(), at));
    });
}

void DraftActs::addStance(drafts::Stance stance)
{
    stance.madeAt = now();
    run(tr("Note what we said in public"), tr("Noted what we said in public"),
        [stance](SQLite::Database &writer) { return drafts::addStance(writer, stance); });
}

void DraftActs::removeStance(FactId stance)
{
    run(tr("Take away what we said in public"), tr("Taken away what we said in public"),
        [stance](SQLite::Database &writer) { return drafts::removeStance(writer, stance); });
}

void DraftActs::addLesson(drafts::Lesson lesson, std::function<void()> then)
{
    lesson.madeAt = now();
    run(
        tr("Note a lesson"), tr("Lesson noted"),
        [lesson](SQLite::Database &writer) { return drafts::addLesson(writer, lesson); },
        std::move(then));
}

void DraftActs::changeLesson(const drafts::Lesson &lesson, std::function<void()> then)
{
    run(
        tr("Change a lesson"), tr("Lesson changed"),
        [lesson](SQLite::Database &writer) { return drafts::changeLesson(writer, lesson); },
        std::move(then));
}

void DraftActs::removeLesson(FactId lesson)
{
    run(tr("Take a lesson away"), tr("Lesson taken away"),
        [lesson](SQLite::Database &writer) { return drafts::removeLesson(writer, lesson); });
}

} // namespace comity::ui

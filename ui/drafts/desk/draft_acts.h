#pragma once

#include "model/drafts/campaign.h"
#include "model/drafts/draft_edits.h"
#include "model/drafts/first_steps.h"
#include "model/drafts/lessons.h"
#include "ui/common/edit_acts.h"

#include <atomic>

namespace comity::ui {

/// What can be done to drafts, each one entry of the undo stack.
class DraftActs : public EditActs
{
    Q_OBJECT

public:
    explicit DraftActs(WorkspaceSession &session, QObject *parent = nullptr);

    /// made() follows.
    void add(drafts::Draft draft);
    /// About what is owed to somebody, with the words that it answers; made() follows.
    void addAbout(FactId owed, std::optional<AccountId> otherwise, const QString &author);
    /// What differs of two, but for the text; what was changed meanwhile stays.
    void change(const drafts::Draft &before, const drafts::Draft &after, const QString &command);
    /// A new draft for these people; they leave the first. made() follows.
    void split(drafts::DraftId draft, std::vector<Pk> people, const QString &title);
    /// A draft that thanks everybody who got this one, or its campaign; made() follows.
    void thank(drafts::DraftId draft, const QString &name);
    /// A draft that thanks these people before anything new is asked of them; without any, those
    /// whom the goal before asked. made() follows.
    void thankFirst(drafts::DraftId draft, std::vector<Pk> people, const QString &name);
    /// Whoever was asked by the goal before and not thanked gets this draft.
    void thankTheOthersToo(drafts::DraftId draft);
    /// A follow-up with each of these people.
    void noteFirst(drafts::DraftId draft, drafts::StepPeople people, const drafts::FirstStep &step);
    /// Takes people out of a draft, one by one.
    void takeOut(const drafts::Draft &draft, const std::vector<Pk> &people);
    /// A new goal, which this draft has from then on.
    void addGoal(drafts::DraftId draft, drafts::Campaign campaign);
    void discard(drafts::DraftId draft);
    void finish(drafts::DraftId draft);
    /// Without a word: what was checked is seen, and nothing is to move under the mouse.
    void answer(drafts::DraftId draft, const drafts::DraftAnswer &answer);
    void clearAnswer(drafts::DraftId draft, int question);
    void putAside(std::optional<drafts::DraftId> draft, const review::Dismissal &dismissal);
    void handOver(drafts::DraftId draft, Pk pk, drafts::HandoverState state, const QString &text);
    /// Nothing of it holds: they did not get it, nor were they skipped.
    void takeBack(drafts::DraftId draft, Pk pk);
    void profileRead(drafts::DraftId draft, Pk pk);
    void addStance(drafts::Stance stance);
    void removeStance(FactId stance);
    /// `then` once it is written.
    void addLesson(drafts::Lesson lesson, std::function<void()> then = {});
    void changeLesson(const drafts::Lesson &lesson, std::function<void()> then = {});
    void removeLesson(FactId lesson);

Q_SIGNALS:
    /// A draft came to be, and stands on the undo stack.
    void made(comity::drafts::DraftId draft);

private:
    using Making = std::function<Result<drafts::AddedDraft>(SQLite::Database &)>;
    void runMaking(const QString &command, const QString &sentence, Making work);

    std::shared_ptr<std::atomic<qint64>> m_made; ///< 0: none since it was last told
};

} // namespace comity::ui

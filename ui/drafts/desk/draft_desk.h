#pragma once

#include "model/drafts/draft_edits.h"
#include "model/drafts/typed_journal.h"
#include "ui/common/workspace_session.h"
#include "ui/drafts/desk/review_room.h"

#include <QObject>
#include <QTimer>
#include <atomic>
#include <map>
#include <memory>

namespace comity::ui {

/// The draft that is open: what is stored of it, its text as it is written, and what the review
/// says. Nothing that is typed is lost: the text is saved a second after it changed, at the latest,
/// and when the draft is left. Reviews are made on a worker a moment after the typing stops;
/// answers to an older text are dropped.
class DraftDesk : public QObject
{
    Q_OBJECT

public:
    explicit DraftDesk(WorkspaceSession &session, QObject *parent = nullptr);
    /// Saves what is not saved yet.
    ~DraftDesk() override;

    /// Another draft, or none. What was open is saved and left in order.
    void open(std::optional<drafts::DraftId> draft);
    /// What is stored but for the text; nothing while no draft is open.
    const std::optional<drafts::Draft> &draft() const { return m_draft; }
    const std::vector<drafts::DraftAnswer> &answers() const { return m_answers; }
    const std::vector<drafts::Override> &overrides() const { return m_overrides; }
    /// Its campaign hurt more people than it may.
    bool isStopped() const { return m_isStopped; }
    bool isWritable() const;

    QString text() const { return m_text; }
    /// What is in the editor by now.
    void write(const QString &text);
    /// Saves at once: before a split, a copy, the end. While something long is being written the
    /// text is queued, before whatever is asked next.
    void flush();
    /// Keeps the text as it is now as a version, before another takes its place.
    void keepVersion();
    /// A reason why it goes out although blockers stand against it: logged for ever.
    void override(const QString &reason);
    /// The text was read from top to bottom once more, now.
    void markReread();
    /// All that was typed is in the workspace.
    bool isSaved() const { return m_text == m_savedText; }
    /// UTC seconds of the last saving that is known; none before the first.
    std::optional<qint64> savedAt() const { return m_savedAt; }

    /// Null before the first answer about this draft.
    const ReviewAnswer *answer() const { return m_answer ? &*m_answer : nullptr; }
    /// What somebody said that the draft answers, as far as the review knows; empty for nothing. A
    /// stranger's words.
    QString answeredWords() const;
    /// The text or the audience changed since the answer.
    bool isStale() const { return m_isStale; }
    /// Asks anew, such as after an edit of the audience or when time has passed.
    void reviewAgain();
    /// Rules of a team that are asked as well; a folder, empty for none. Asks anew when its files
    /// are others than before.
    void setHouseRules(const QString &folder);
    /// A rule's pack, for its card; none where it is not known.
    std::optional<review::RulePack> pack(const QString &rule) { return m_room->pack(rule); }
    QStringList ruleIds() { return m_room->ruleIds(); }

    /// How the drafts that are not open stand, one after the other; standing() follows for each.
    void reviewOthers(const std::vector<drafts::DraftRow> &drafts);

Q_SIGNALS:
    /// Another draft is open, or none.
    void opened();
    /// What is stored changed: channel, audience, answers, who got it.
    void changed();
    void saved();
    /// What is typed waits for somebody else who writes; `isKept`: beside the workspace meanwhile.
    void savingWaits(bool isKept);
    void staleChanged();
    /// The newest text was looked at.
    void reviewed();
    /// Somebody else's draft of the list was looked at.
    void standing(comity::drafts::DraftId draft, const comity::ui::ReviewAnswer &answer);
    void failed(const comity::Error &error);
    /// The review cannot be made; `error` says why.
    void reviewFailed(const comity::Error &error);

private:
    struct Typed
    {
        int revision = 0;
        QString text = {};
        drafts::TextBasis basis = {};
    };

    void readStored();
    void follow();
    void takeStored();
    /// A write that the window does not undo; then what is stored is read again.
    void keep(std::function<Result<void>(SQLite::Database &)> work);
    void begin();
    Result<void> atOnce(const std::function<Result<void>(SQLite::Database &)> &work) const;
    void leave();
    void save();
    void takeSaved(const QString &text, qint64 at);
    void takeRefusal(drafts::DraftId draft, int revision, const Error &error);
    void letGo(drafts::DraftId draft, int revision);
    std::shared_ptr<std::atomic<int>> storedOf(drafts::DraftId draft);
    void keepBeside();
    void takeBackTyped();
    void review();
    void reviewNext();
    void setStale(bool isStale);
    ReviewQuestion question(const drafts::Draft &draft, const QString &text) const;
    qint64 now() const { return m_session.clock()().toSecsSinceEpoch(); }

    WorkspaceSession &m_session;
    std::shared_ptr<ReviewRoom> m_room;
    std::shared_ptr<ReviewRoom> m_otherRoom; ///< so that the open draft's audience is kept
    std::optional<drafts::Draft> m_draft;
    drafts::Draft m_askedOf; ///< as it was when the review was asked for
    std::vector<drafts::DraftAnswer> m_answers;
    std::vector<drafts::Override> m_overrides;
    QString m_text;
    QString m_savedText;
    qint64 m_erasures = 0; ///< ErasedPeople::times() when m_savedText was read
    std::optional<qint64> m_savedAt;
    int m_revision = 0;
    /// The newest revision of the draft in the workspace; one each, for a save may end after its
    /// draft was left.
    std::map<drafts::DraftId, std::shared_ptr<std::atomic<int>>> m_stored;
    std::map<drafts::DraftId, Typed> m_waiting; ///< on its way to the workspace
    std::optional<ReviewAnswer> m_answer;
    bool m_isStale = false;
    bool m_isStopped = false;
    QString m_houseRules;
    qint64 m_houseRulesAt = 0; ///< when its files changed last, with their number
    std::shared_ptr<std::atomic_bool> m_isLeft; ///< null until it is written in
    int m_question = 0;
    JobHandle m_job;
    std::vector<drafts::DraftId> m_others;
    JobHandle m_otherJob;
    drafts::TypedJournal m_journal;
    QTimer m_saveTimer;
    QTimer m_lateTimer; ///< runs while a text is on its way to the workspace
    QTimer m_reviewTimer;
};

} // namespace comity::ui

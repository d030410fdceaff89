#pragma once

#include "model/drafts/campaign.h"
#include "model/drafts/first_steps.h"
#include "model/lists/people_list.h"
#include "model/networks/limit.h"
#include "ui/common/page.h"
#include "ui/drafts/desk/draft_desk.h"

#include <QTimer>
#include <map>

class QSettings;
class QStackedWidget;

namespace comity::ui {

class AnswerPane;
class ClipboardGuard;
class CopyDesk;
class CopyRunner;
class DraftActs;
class DraftMenu;
class DraftMiddle;
class DraftsPane;
class GoalQuestion;
class OutcomeDesk;
class PaneSplitter;
class UndoBar;

/// Every outbound text: written, looked at for each person who gets it, split and mended. Comity
/// copies; sending is the user's.
class DraftsPage : public Page
{
    Q_OBJECT

public:
    /// `session` must outlive the page. `settings` keeps the widths of panes; may be null.
    explicit DraftsPage(
        WorkspaceSession &session, QSettings *settings = nullptr, QWidget *parent = nullptr);
    ~DraftsPage() override;

    QString title() const override;
    QString subtitle() const override;
    QString iconName() const override;
    /// Drafts that are being written.
    std::optional<qint64> badge() const override;
    /// The newest text is looked at, and what came back is read.
    bool isAtRest() const override;
    void setRoom(Room room) override;
    void activate() override;
    void toggleDetail() override;
    bool dismiss() override;
    QList<QWidget *> panes() const override;
    QList<Shortcut> shortcuts() const override;
    std::unique_ptr<QMenu> actsMenu() override;

    /// A new draft for these people, in the words of the account that is chosen.
    void writeTo(std::vector<Pk> people);
    /// A new draft about what is owed to somebody, where they said it and by the account that owes
    /// it, with the words that it answers.
    void writeAbout(FactId owed);
    /// A new draft for everybody on a list, whoever that is then.
    void writeToList(const QString &list);
    /// Opens one that is there, sent or not.
    void showDraft(drafts::DraftId draft);

Q_SIGNALS:
    void personAsked(comity::Pk person);
    /// Why to rest stands in its log.
    void accountAsked(comity::AccountId account);
    /// Something that is owed, among the follow-ups.
    void followupAsked(comity::FactId owed);
    /// Our own profile of an account is to be looked at; none: whichever.
    void profileAsked(std::optional<comity::AccountId> account);

private:
    struct Ground
    {
        std::vector<drafts::DraftRow> drafts;
        std::vector<PeopleList> lists;
        QStringList channels;
        QStringList metered;
        std::map<QString, std::vector<networks::Limit>> limits; ///< by the code of their network
        std::vector<drafts::Campaign> campaigns;
    };

    void connectList();
    void connectHead();
    void connectAnswer();
    void connectActs();
    void connectCopying();
    void connectOutcome();
    void addShortcuts();
    void fillMenu();
    void fillMore(QSettings *settings);

    void readGround();
    void takeGround(Result<Ground> ground);
    void showStanding(drafts::DraftId draft, const ReviewAnswer &answer);
    void showAnswer();
    void showEnd();
    void showNothing();
    void tellRecovered();

    void addDraft(const QString &channelKind, const QString &title, std::vector<Pk> people = {});
    void changeDraft(const QString &command, const std::function<void(drafts::Draft &)> &change);
    void addGoal();
    void chooseGiveDue();
    void nameGoal(const QString &name);
    void chooseAudience();
    void countAudience(const drafts::AudienceChoice &choice);
    void fix(int finding, int at);
    void fixPeople(const ToldFinding &finding, const review::Fix &fix);
    void doFirst(const ToldFinding &finding, const review::Fix &fix);
    void writeAlone(const std::vector<quint32> &rows);
    void noteFirst(const std::vector<quint32> &rows, const QString &subject, int days);
    void askBeforeMany(
        drafts::DraftId draft, const drafts::StepPeople &people, const drafts::FirstStep &step);
    void answerFirst(const std::vector<Pk> &people);
    void goToPromise(const std::vector<Pk> &people);
    void postInstead();
    void putChannel(drafts::Draft &draft, const QString &channel) const;
    void crossPost(const QString &channel);
    void fillChannels(QMenu &menu);
    QString loadSentence() const;
    void putAside(int finding);
    void split(const std::vector<quint32> &rows);
    void copy();
    void copyPost();
    void copyAnyway();
    void widenAnswer();
    void discard();
    void fail(const Error &error);
    void fail(const QString &sentence);
    void showVersions();
    QDate today() const;
    QString sentenceOf(const Error &error) const;
    void undo();
    void answerWithNote(int question, const QString &known);
    void askSecondReader();
    std::vector<Pk> profilesOf(const std::vector<quint32> &rows) const;
    QString channelTo(const std::vector<Pk> &people) const;
    QString defaultChannel(const QString &kind) const;

    WorkspaceSession &m_session;
    DraftDesk *m_desk;
    DraftActs *m_acts;
    DraftsPane *m_list;
    DraftMiddle *m_middle;
    GoalQuestion *m_goal;
    DraftMenu *m_more = nullptr;
    AnswerPane *m_answer;
    CopyRunner *m_runner;
    CopyDesk *m_copying;
    OutcomeDesk *m_outcome;
    ClipboardGuard *m_clipboard; ///< for posts; the runner has one of its own
    PaneSplitter *m_splitter;
    QStackedWidget *m_faces; ///< the draft, or handing it over
    UndoBar *m_undoBar;
    QTimer m_restTimer; ///< so that the list tells a rest as the clock does
    std::vector<PeopleList> m_lists;
    QStringList m_channels;
    std::vector<drafts::Campaign> m_campaigns;
    std::optional<drafts::DraftId> m_toOpen; ///< once the list has it
    int m_undoIndex = -1; ///< of the undo stack when the bar came up
    int m_question = 0;
    int m_countQuestion = 0;
    bool m_isNarrow = false;
    bool m_wasRecoveryTold = false;
};

} // namespace comity::ui

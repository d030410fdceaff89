#pragma once

#include "model/base/wording.h"
#include "ui/common/conversation_file.h"
#include "ui/followups/followups_ground.h"

#include <QFrame>
#include <memory>

class QPushButton;
class QVBoxLayout;

namespace comity::ui {

class FollowupHead;
class PlainLabel;
class ScrollingPane;
class TalkView;

/// One follow-up in full: whom it is owed to, what it rests on, what was said lately, how far a
/// detractor's case is and what comes next. Shows what it is given and says what is asked.
class FollowupPane : public QFrame
{
    Q_OBJECT

public:
    FollowupPane(const Wording &wording, bool isWritable, QWidget *parent = nullptr);

    void show(
        const followups::Obligation &one, const std::shared_ptr<const FollowupsGround> &ground);
    /// What was said with the person shown, once it is read.
    void showTalk(const ConversationFile &talk);
    void setTalkTrouble(const QString &sentence);
    void clear();
    /// Without anybody to write drafts there is no `Draft a reply`.
    void setCanDraft(bool canDraft);
    /// The first stage that the case can go to.
    void focusCase();

Q_SIGNALS:
    void personAsked();
    void menuAsked(const QPoint &at);
    void draftAsked();
    void doneAsked();
    void reopenAsked();
    void snoozeAsked();
    void wakeAsked();
    void attemptAsked();
    /// What to do when a message went wrong.
    void mendAsked();
    void stageAsked(comity::followups::CaseStage stage);

private:
    QWidget *makeCase();
    QWidget *makePlan();
    QWidget *makeAdvice();
    QWidget *makeFoot();
    void showAdvice(bool isStopped);
    void showCase(const followups::Obligation &one);
    void showPlan(const followups::Obligation &one, bool isStopped);
    void showFoot(const followups::Obligation &one, qint64 asOf, bool isStopped);

    const Wording &m_wording;
    bool m_isWritable;
    bool m_canDraft = false;
    FollowupHead *m_head;
    TalkView *m_talk;
    QWidget *m_case;
    PlainLabel *m_next;
    PlainLabel *m_attempts;
    QWidget *m_plan;
    PlainLabel *m_whoAnswers;
    PlainLabel *m_whatWeSay;
    QPushButton *m_attempt;
    QPushButton *m_mend = nullptr;
    std::vector<QPushButton *> m_stages;
    QWidget *m_advice;
    PlainLabel *m_heard = nullptr;
    QPushButton *m_draft;
    QPushButton *m_done;
    QPushButton *m_snooze;
    QWidget *m_foot;
    ScrollingPane *m_scroll;
    PlainLabel *m_nothing;
    followups::Obligation m_shown;
    std::shared_ptr<const FollowupsGround> m_ground; ///< that it was shown with
    bool m_isDone = false;
    bool m_isSnoozed = false;
};

} // namespace comity::ui

#pragma once

#include "model/base/wording.h"
#include "ui/followups/followups_ground.h"

#include <QFrame>

class QPushButton;
class QVBoxLayout;

namespace comity::ui {

class MonogramDisc;
class PlainLabel;
class ScrollingPane;
class SoftBlock;

/// One follow-up in full: whom it is owed to, what it rests on, how far a detractor's case is and
/// what comes next. Shows what it is given and says what is asked.
class FollowupPane : public QFrame
{
    Q_OBJECT

public:
    FollowupPane(const Wording &wording, bool isWritable, QWidget *parent = nullptr);

    void show(const followups::Obligation &one, const FollowupsGround &ground);
    void clear();
    /// Without anybody to write drafts there is no `Draft a reply`.
    void setCanDraft(bool canDraft);
    /// The first stage that the case can go to.
    void focusCase();

Q_SIGNALS:
    void personAsked();
    void draftAsked();
    void doneAsked();
    void reopenAsked();
    void snoozeAsked();
    void wakeAsked();
    void attemptAsked();
    void stageAsked(comity::followups::CaseStage stage);

private:
    QWidget *makeHead();
    QWidget *makeCase();
    QWidget *makeAdvice();
    QWidget *makeFoot();
    void showCase(const followups::Obligation &one);
    void showFoot(const followups::Obligation &one, qint64 asOf, bool isStopped);

    const Wording &m_wording;
    bool m_isWritable;
    bool m_canDraft = false;
    MonogramDisc *m_disc;
    PlainLabel *m_name;
    PlainLabel *m_handle;
    PlainLabel *m_stopped;
    SoftBlock *m_stopBlock;
    PlainLabel *m_kind;
    PlainLabel *m_subject;
    PlainLabel *m_evidence;
    SoftBlock *m_quote;
    PlainLabel *m_times;
    QWidget *m_case;
    PlainLabel *m_next;
    PlainLabel *m_attempts;
    QPushButton *m_attempt;
    std::vector<QPushButton *> m_stages;
    QWidget *m_advice;
    QPushButton *m_draft;
    QPushButton *m_done;
    QPushButton *m_snooze;
    QWidget *m_foot;
    ScrollingPane *m_scroll;
    PlainLabel *m_nothing;
    bool m_isDone = false;
    bool m_isSnoozed = false;
};

} // namespace comity::ui

#include "ui/followups/followup_pane.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "model/followups/due_order.h"
#include "ui/common/buttons.h"
#include "ui/common/flow_layout.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/icon_mark.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/scrolling_pane.h"
#include "ui/common/tool_tip.h"
#include "ui/common/wrapped_label.h"
#include "ui/followups/followup_head.h"
#include "ui/followups/followup_words.h"
#include "ui/followups/talk_view.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

using followups::CaseStage;
using followups::Obligation;
using followups::ObligationKind;

/// Those that a case is taken to; Seen is where it begins.
constexpr std::array stages {
    CaseStage::Acknowledged, CaseStage::Heard, CaseStage::Resolved, CaseStage::AgreedToDiffer};
constexpr int enoughAttempts = 2;

QVBoxLayout *columnOf(QWidget *part)
{
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(scaled(16), scaled(14), scaled(16), scaled(14));
    column->setSpacing(scaled(8));
    return column;
}

bool isAnswer(ObligationKind kind)
{
    return kind == ObligationKind::Reply || kind == ObligationKind::Detractor
        || kind == ObligationKind::Retry;
}

} // namespace

FollowupPane::FollowupPane(const Wording &wording, bool isWritable, QWidget *parent)
    : QFrame(parent)
    , m_wording(wording)
    , m_isWritable(isWritable)
    , m_head(new FollowupHead(wording))
    , m_talk(new TalkView)
    , m_next(makeWrapped({}, TextStyle::Body, Tone::Normal, u"followupNext"_s))
    , m_attempts(makeWrapped({}, TextStyle::Small, Tone::Muted, u"followupAttempts"_s))
    , m_whoAnswers(makeWrapped({}, TextStyle::Body, Tone::Normal, u"followupWhoAnswers"_s))
    , m_whatWeSay(makeWrapped({}, TextStyle::Body, Tone::Normal, u"followupWhatWeSay"_s))
    , m_nothing(makeWrapped({}, TextStyle::Body, Tone::Muted, u"followupNothing"_s))
{
    setObjectName(u"followupPane"_s);
    setProperty("kind", u"pane"_s);
    auto *content = new QWidget;
    auto *parts = new QVBoxLayout(content);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(0);
    connect(m_head, &FollowupHead::personAsked, this, &FollowupPane::personAsked);
    connect(m_head, &FollowupHead::menuAsked, this, &FollowupPane::menuAsked);
    connect(m_talk, &TalkView::allAsked, this, &FollowupPane::personAsked);
    parts->addWidget(m_head);
    parts->addWidget(makeLine());
    parts->addWidget(m_talk);
    parts->addWidget(makeLine());
    m_case = makeCase();
    m_plan = makePlan();
    m_advice = makeAdvice();
    parts->addWidget(m_case);
    parts->addWidget(m_plan);
    parts->addWidget(m_advice);
    parts->addStretch(1);
    m_scroll = new ScrollingPane(content);
    // The ground of the pane shows through.
    content->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_foot = makeFoot();
    m_nothing->setText(tr("Choose a follow-up to see what it rests on."));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setContentsMargins(scaled(16), 0, scaled(16), 0);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_scroll, 1);
    whole->addWidget(m_foot);
    whole->addWidget(m_nothing, 1);
    clear();
}

QWidget *FollowupPane::makeCase()
{
    auto *part = new QWidget;
    part->setObjectName(u"followupCase"_s);
    auto *column = columnOf(part);
    column->addWidget(new PlainLabel(tr("Where the case stands"), TextStyle::Section, Tone::Muted));
    column->addWidget(m_next);
    auto *buttons = new QWidget;
    buttons->setAccessibleName(tr("Stages of the case"));
    auto *flow = new FlowLayout(buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    for (const CaseStage stage : stages) {
        auto *button
            = makeButton(m_wording.sentence(u"followups", QString(u"stage-"_s + toText(stage))),
                ButtonKind::Quiet, {}, nullptr, ButtonSize::Small);
        button->setObjectName(u"stage-"_s + toText(stage));
        connect(button, &QPushButton::clicked, this, [this, stage] { Q_EMIT stageAsked(stage); });
        flow->addWidget(button);
        m_stages.push_back(button);
    }
    column->addWidget(buttons);
    m_attempt = makeButton(tr("&Tried to reach them"), ButtonKind::Quiet, u"view-refresh"_s,
        nullptr, ButtonSize::Small);
    m_attempt->setObjectName(u"followupAttempt"_s);
    setPlainToolTip(m_attempt, tr("One attempt closes no case: if they do not answer, try again"));
    connect(m_attempt, &QPushButton::clicked, this, &FollowupPane::attemptAsked);
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    row->addWidget(m_attempt);
    row->addWidget(m_attempts, 1);
    column->addLayout(row);
    m_mend = makeButton(
        tr("&How to mend it…"), ButtonKind::Quiet, u"help-contents"_s, nullptr, ButtonSize::Small);
    m_mend->setObjectName(u"followupMend"_s);
    connect(m_mend, &QPushButton::clicked, this, &FollowupPane::mendAsked);
    column->addWidget(m_mend, 0, Qt::AlignLeading);
    return part;
}

QWidget *FollowupPane::makePlan()
{
    auto *part = new QWidget;
    part->setObjectName(u"followupPlan"_s);
    auto *column = columnOf(part);
    column->addWidget(
        new PlainLabel(tr("Agreed before it went out"), TextStyle::Section, Tone::Muted));
    column->addWidget(m_whoAnswers);
    column->addWidget(m_whatWeSay);
    return part;
}

QWidget *FollowupPane::makeAdvice()
{
    auto *part = new QWidget;
    part->setObjectName(u"followupAdvice"_s);
    auto *column = columnOf(part);
    column->addWidget(
        new PlainLabel(tr("A good answer does three things"), TextStyle::Section, Tone::Muted));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(scaled(10));
    grid->setVerticalSpacing(scaled(2));
    const std::pair<QString, QString> things[] {{tr("Shows that you heard"), QString()},
        {tr("Owns it, briefly"), tr("No “but”, no link, no offer.")},
        {tr("Answers in person"), tr("Sign with a name. A phone call is fine.")}};
    int row = 0;
    for (const auto &[what, how] : things) {
        auto *text = new PlainLabel(how, TextStyle::Small, Tone::Muted);
        text->setWordWrap(true);
        grid->addWidget(new IconMark(u"checkmark"_s, Tone::Accent), row, 0, Qt::AlignTop);
        grid->addWidget(new PlainLabel(what, TextStyle::Name), row++, 1);
        grid->addWidget(text, row++, 1);
        m_heard = m_heard == nullptr ? text : m_heard;
        grid->setRowMinimumHeight(row++, scaled(6));
    }
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    return part;
}

QWidget *FollowupPane::makeFoot()
{
    m_draft = makeButton(tr("Draft a &reply"), ButtonKind::Primary, u"document-edit"_s);
    m_draft->setObjectName(u"followupDraft"_s);
    m_done = makeButton(tr("Mark &done")); // the three stand beside each other in the pane's width
    m_done->setObjectName(u"followupDone"_s);
    m_snooze = makeButton(tr("&Snooze"), ButtonKind::Flat);
    m_snooze->setObjectName(u"followupSnooze"_s);
    connect(m_draft, &QPushButton::clicked, this, &FollowupPane::draftAsked);
    connect(m_done, &QPushButton::clicked, this,
        [this] { m_isDone ? Q_EMIT reopenAsked() : Q_EMIT doneAsked(); });
    connect(m_snooze, &QPushButton::clicked, this,
        [this] { m_isSnoozed ? Q_EMIT wakeAsked() : Q_EMIT snoozeAsked(); });
    auto *foot = new QFrame;
    foot->setProperty("kind", u"foot"_s);
    auto *row = new FlowLayout(foot, 8);
    row->setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(10));
    row->addWidget(m_draft);
    row->addWidget(m_done);
    row->addWidget(m_snooze);
    return foot;
}

void FollowupPane::clear()
{
    m_scroll->hide();
    m_foot->hide();
    m_nothing->show();
}

void FollowupPane::setCanDraft(bool canDraft)
{
    m_canDraft = canDraft;
    m_draft->setVisible(canDraft);
}

void FollowupPane::show(const Obligation &one, const std::shared_ptr<const FollowupsGround> &ground)
{
    const bool isStopped = ground->isStopped(one);
    const bool isSame = m_shown.pk == one.pk && m_shown.account == one.account;
    m_shown = one;
    m_ground = ground;
    m_head->show(one, *ground);
    if (!isSame) {
        m_talk->clear();
    }
    m_head->leaveOutWords(m_talk->holdsWordsOf(one));
    showCase(one);
    showPlan(one, isStopped);
    showAdvice(isStopped);
    showFoot(one, ground->asOf, isStopped);
    m_nothing->hide();
    m_scroll->show();
    m_foot->show();
}

void FollowupPane::showTalk(const ConversationFile &talk)
{
    m_talk->show(talk, m_shown, *m_ground);
    m_head->leaveOutWords(m_talk->holdsWordsOf(m_shown));
}

void FollowupPane::setTalkTrouble(const QString &sentence)
{
    m_talk->setTrouble(sentence);
}

/// Who was left without an answer before is to hear that it was seen.
void FollowupPane::showAdvice(bool isStopped)
{
    m_advice->setVisible(isAnswer(m_shown.kind) && !m_shown.doneAt && !isStopped);
    std::optional<qint64> missed;
    for (const Obligation &one : waitingReplies(m_shown, *m_ground)) {
        if (one.id != m_shown.id && one.madeAt < m_shown.madeAt) {
            missed = missed ? std::min(*missed, one.madeAt) : one.madeAt;
        }
    }
    m_heard->setText(missed ? tr("Name the missed question of %1.", "a day")
                                  .arg(FollowupWords::day(dateIn(m_ground->zone, *missed),
                                      dateIn(m_ground->zone, m_ground->asOf)))
                            : tr("Name what they said, in their own words."));
}

void FollowupPane::showCase(const Obligation &one)
{
    const CaseStage now = one.stage.value_or(CaseStage::Seen);
    m_case->setVisible(one.kind == ObligationKind::Detractor);
    const QString code = toText(now);
    m_next->setText(tr("%1. %2", "a stage and what comes next")
                        .arg(m_wording.sentence(u"followups", QString(u"stage-"_s + code)),
                            m_wording.sentence(u"followups", QString(u"next-"_s + code))));
    const bool mayEnd = now == CaseStage::Heard || one.attempts >= enoughAttempts;
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const bool ends = stages.at(i) >= CaseStage::Resolved;
        m_stages[i]->setVisible(!one.doneAt && stages.at(i) > now);
        m_stages[i]->setEnabled(m_isWritable && (!ends || mayEnd));
        setPlainToolTip(m_stages[i],
            ends && !mayEnd
                ? tr("A case ends when they were heard, or after a second attempt to reach them")
                : QString());
    }
    m_mend->setVisible(one.draft.has_value()); // what is mended is what we sent
    m_attempt->setVisible(!one.doneAt);
    m_attempt->setEnabled(m_isWritable);
    m_attempts->setText(one.attempts == 0
            ? tr("No attempt noted yet")
            : tr("%Ln attempts to reach them", nullptr, plural(one.attempts)));
}

/// Who answers and what we say (S0.33), where the campaign says it: for a case alone. What is noted
/// before a draft goes out is of that campaign too, and nothing went out yet.
void FollowupPane::showPlan(const Obligation &one, bool isStopped)
{
    const ResponsePlan plan = m_ground->planOf(one);
    m_plan->setVisible(
        one.kind == ObligationKind::Detractor && !one.doneAt && !isStopped && !plan.isEmpty());
    m_whoAnswers->setVisible(!plan.whoAnswers.isEmpty());
    m_whoAnswers->setText(tr("Who answers: %1").arg(singleLine(plan.whoAnswers)));
    m_whatWeSay->setVisible(!plan.whatWeSay.isEmpty());
    m_whatWeSay->setText(tr("What we say: %1").arg(plan.whatWeSay));
}

void FollowupPane::showFoot(const Obligation &one, qint64 asOf, bool isStopped)
{
    m_isDone = one.doneAt.has_value();
    m_isSnoozed = followups::isSnoozed(one, asOf);
    const bool isCase = one.kind == ObligationKind::Detractor;
    m_draft->setVisible(m_canDraft && !m_isDone && !isStopped);
    m_draft->setText(FollowupWords::draftAct(one.kind));
    m_done->setVisible(!isCase || m_isDone);
    m_done->setEnabled(m_isWritable);
    m_done->setText(m_isDone                       ? tr("Open a&gain")
            : one.kind == ObligationKind::Reply    ? tr("Mark &answered")
            : one.kind == ObligationKind::GiveBack ? tr("Mark &kept")
                                                   : tr("Mark &done"));
    m_snooze->setVisible(!m_isDone);
    m_snooze->setEnabled(m_isWritable);
    m_snooze->setText(m_isSnoozed ? tr("&Bring back now") : tr("&Snooze"));
}

void FollowupPane::focusCase()
{
    for (QPushButton *const button : m_stages) {
        if (button->isVisible() && button->isEnabled()) {
            button->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

} // namespace comity::ui

#include "ui/purge/plan_pane.h"

#include "model/purge/plan_maker.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/number_field.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/prompts.h"
#include "ui/common/scrolling_pane.h"
#include "ui/common/tool_tip.h"
#include "ui/purge/chosen_block.h"
#include "ui/purge/follower_block.h"
#include "ui/purge/kind_choice.h"
#include "ui/purge/left_out_choices.h"
#include "ui/purge/pace/pace_button.h"
#include "ui/purge/plan_desk.h"
#include "ui/purge/reason_choices.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

PlanPane::PlanPane(
    PlanDesk &desk, const Wording &wording, Prompts &prompts, bool isWritable, QWidget *parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_prompts(prompts)
    , m_kind(new KindChoice)
    , m_chosen(new ChosenBlock)
    , m_followers(new FollowerBlock)
    , m_reasons(new ReasonChoices(wording))
    , m_leftOut(new LeftOutChoices(wording))
    , m_isWritable(isWritable)
{
    setProperty("kind", u"pane"_s);
    setObjectName(u"planPane"_s);
    auto *content = new QFrame;
    content->setProperty("kind", u"pane"_s);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *part : std::initializer_list<QWidget *> {m_kind, m_chosen, m_followers, m_reasons,
             makeLine(), m_leftOut, makeLine(), makeBatch(), makeLine(), makeTotal()}) {
        column->addWidget(part);
    }
    column->addStretch();
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(makeHead());
    whole->addWidget(new ScrollingPane(content), 1);

    connect(m_kind, &KindChoice::kindChosen, &desk, &PlanDesk::setKind);
    connect(m_chosen, &ChosenBlock::everybodyAsked, &desk, [&desk] { desk.setChosen({}); });
    connect(m_reasons, &ReasonChoices::reasonChosen, &desk, &PlanDesk::setReason);
    connect(m_reasons, &ReasonChoices::matchAllChosen, &desk, &PlanDesk::setMatchAll);
    connect(m_reasons, &ReasonChoices::staleDaysChosen, &desk, &PlanDesk::setStaleDays);
    connect(m_leftOut, &LeftOutChoices::newFollowsChosen, &desk, &PlanDesk::setLeavesOutNewFollows);
    connect(m_leftOut, &LeftOutChoices::likelyChosen, &desk, &PlanDesk::setLeavesOutLikely);
    connect(m_leftOut, &LeftOutChoices::newFollowDaysChosen, &desk, &PlanDesk::setNewFollowDays);
    connect(m_leftOut, &LeftOutChoices::whoAsked, this, &PlanPane::whoAsked);
}

QWidget *PlanPane::makeHead()
{
    auto *head = new QFrame;
    head->setProperty("kind", u"head"_s);
    head->setFixedHeight(scaled(44));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(14), 0, scaled(8), 0);
    row->addWidget(new PlainLabel(tr("Plan"), TextStyle::Strong), 1);
    QPushButton *reset = makeButton(tr("&Reset"), ButtonKind::Flat, {}, head, ButtonSize::Small);
    reset->setObjectName(u"resetPlan"_s);
    row->addWidget(reset);
    connect(reset, &QPushButton::clicked, &m_desk, &PlanDesk::reset);
    return head;
}

QWidget *PlanPane::makeBatch()
{
    auto *holder = new QWidget;
    auto *grid = new QGridLayout(holder);
    grid->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    grid->setVerticalSpacing(scaled(6));
    auto *label = new PlainLabel(tr("&Batch size"), TextStyle::Body, Tone::Muted);
    m_batch = new NumberField(1, 100);
    m_batch->setObjectName(u"batchSize"_s);
    m_batch->setKeyboardTracking(false);
    label->setBuddy(m_batch);
    grid->addWidget(label, 0, 0);
    grid->addWidget(m_batch, 0, 1, Qt::AlignRight);
    grid->addWidget(new PlainLabel(tr("Order"), TextStyle::Body, Tone::Muted), 1, 0);
    m_order = new PlainLabel;
    m_order->setObjectName(u"planOrder"_s);
    m_order->setAlignment(Qt::AlignRight);
    m_order->setWordWrap(true);
    grid->addWidget(m_order, 1, 1);
    auto *paceLabel = new PlainLabel(tr("&Pace"), TextStyle::Body, Tone::Muted);
    m_pace = new PaceButton;
    paceLabel->setBuddy(m_pace);
    grid->addWidget(paceLabel, 2, 0);
    grid->addWidget(m_pace, 2, 1);
    grid->setColumnStretch(1, 1);
    connect(m_pace, &PaceButton::paceChosen, this, &PlanPane::paceChosen);
    connect(m_batch, &QSpinBox::valueChanged, this, [this](int batch) {
        if (!m_isShowing) {
            askForBatch(batch);
        }
    });
    return holder;
}

QWidget *PlanPane::makeTotal()
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    row->setSpacing(scaled(10));
    m_fit = new PlainLabel({}, TextStyle::Figure);
    m_fit->setObjectName(u"fitCount"_s);
    m_fitWord = new PlainLabel({}, TextStyle::Small, Tone::Muted);
    m_fitWord->setObjectName(u"fitWord"_s);
    m_fitWord->setWordWrap(true);
    row->addWidget(m_fit);
    row->addWidget(m_fitWord, 1);
    m_waiting = makeButton({}, ButtonKind::Link);
    m_waiting->setObjectName(u"waitingFirst"_s);
    setPlainToolTip(m_waiting, tr("People who wrote to you and wait: shown before a batch opens"));
    connect(m_waiting, &QPushButton::clicked, this, &PlanPane::waitingAsked);
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, scaled(10));
    column->setSpacing(0);
    column->addWidget(holder);
    auto *indent = new QHBoxLayout;
    indent->setContentsMargins(scaled(12), 0, scaled(12), 0);
    indent->addWidget(m_waiting, 0, Qt::AlignLeft);
    column->addLayout(indent);
    showWaiting(0);
    return whole;
}

void PlanPane::showWaiting(qint64 people)
{
    m_waiting->setVisible(people > 0);
    m_waiting->setText(tr("%Ln people wait for your answer", nullptr, plural(people)));
}

/// More than the network's own batch only once the reason for small ones was read.
void PlanPane::askForBatch(int batch)
{
    const PurgeGround *const ground = m_desk.ground();
    const int before = m_desk.request().batch;
    if (ground == nullptr || batch <= ground->batch || before > ground->batch) {
        m_desk.setBatch(batch);
        return;
    }
    m_prompts.ask(this,
        {tr("Review %1 people at once?").arg(numberText(batch, locale())),
            tr("Small is safer. Networks look twice at accounts that part with many people in a "
               "short time, and after %1 faces it is easy to part with somebody by mistake. You "
               "can always review another batch.")
                .arg(numberText(ground->batch, locale())),
            tr("Review %1").arg(numberText(batch, locale())),
            tr("Keep %1").arg(numberText(before, locale()))},
        [this, batch](bool isAgreed) {
            if (isAgreed) {
                m_desk.setBatch(batch);
            } else {
                m_isShowing = true;
                m_batch->setValue(m_desk.request().batch);
                m_isShowing = false;
            }
        });
}

/// The order of the next batch, as far as it is known since when each follow stands.
void PlanPane::showOrder(const PurgeGround &ground)
{
    const PurgeKind kind = m_desk.request().kind;
    const PurgeProposal *const proposal = m_desk.proposal();
    const qint64 undated
        = proposal == nullptr ? 0 : undatedAmong(proposal->items, kind, ground.facts.hasListOrder);
    const bool isByKey = undated > 0 && undated == static_cast<qint64>(proposal->items.size());
    m_order->setText(isByKey                    ? tr("By id, no date is known")
            : undated > 0                       ? tr("Oldest first, where known")
            : kind == PurgeKind::RemoveFollower ? tr("Oldest follower first")
                                                : tr("Oldest follow first"));
    setPlainToolTip(m_order,
        isByKey ? tr("Since when is not known of anybody, so the order says nothing of the follows")
            : undated > 0
            ? tr("Since when is not known of %Ln of them: they stand where the first list that "
                 "has them puts them",
                nullptr, plural(undated))
            : QString());
    m_order->setAccessibleDescription(m_order->toolTip());
}

void PlanPane::refresh(const PurgeTelling &telling)
{
    const PurgeGround *const ground = m_desk.ground();
    if (ground == nullptr) {
        return;
    }
    const PurgeProposal *const proposal = m_desk.proposal();
    const auto chosen = static_cast<qint64>(m_desk.chosen().size());
    m_chosen->setVisible(chosen > 0);
    const bool isOfFollowers = m_desk.request().kind == PurgeKind::RemoveFollower;
    m_kind->show(m_desk.request().kind, *ground);
    m_followers->setVisible(isOfFollowers);
    m_followers->show(proposal);
    m_reasons->setVisible(chosen == 0 && !isOfFollowers);
    m_chosen->show(
        chosen, proposal == nullptr ? 0 : static_cast<qint64>(proposal->notFollowed.size()));
    m_reasons->show(m_desk.request(), proposal, ground->facts, telling);
    m_leftOut->show(m_desk);
    m_pace->setPace(ground->pace);
    m_pace->setEnabled(m_isWritable);
    m_isShowing = true;
    m_batch->setMaximum(ground->largestBatch);
    m_batch->setValue(m_desk.request().batch);
    m_isShowing = false;
    showOrder(*ground);
    m_fit->setVisible(proposal != nullptr);
    m_fitWord->setVisible(proposal != nullptr);
    if (proposal == nullptr) {
        return;
    }
    const qint64 batch = m_desk.request().batch;
    const qint64 batches = (proposal->fit + batch - 1) / batch;
    m_fit->setText(numberText(proposal->fit, locale()));
    const QString people
        = proposal->fit == 1 ? tr("person fits this plan") : tr("people fit this plan");
    const QString inAll = tr("%Ln batches in all", nullptr, plural(batches));
    m_fitWord->setText(batches == 0 ? people : QString(people + u'\n' + inAll));
}

} // namespace comity::ui

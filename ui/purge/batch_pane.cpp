#include "ui/purge/batch_pane.h"

#include "model/purge/plan_maker.h"
#include "ui/common/buttons.h"
#include "ui/common/empty_state.h"
#include "ui/common/formatting.h"
#include "ui/common/key_hint.h"
#include "ui/common/meter_bar.h"
#include "ui/common/plain_label.h"
#include "ui/purge/batch_table.h"

#include <QAccessible>
#include <QFrame>
#include <QHBoxLayout>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

BatchPane::BatchPane(const PurgeTelling &telling, QSettings *settings, QWidget *parent)
    : QWidget(parent)
    , m_model(new BatchModel(telling, this))
    , m_table(new BatchTable(m_model, settings))
    , m_nobody(new EmptyState(u"checkmark"_s, tr("Nobody to part with"), {}))
    , m_nothingKnown(new EmptyState(u"edit-clear-all"_s, tr("Not enough is known yet"), {}))
    , m_stack(new QStackedLayout(this))
    , m_list(new QWidget)
{
    m_nobody->setObjectName(u"nobodyFits"_s);
    m_nothingKnown->setObjectName(u"nothingKnown"_s);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_table, 1);
    column->addWidget(makeFoot());
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_nobody);
    m_stack->addWidget(m_nothingKnown);
}

QWidget *BatchPane::makeHead()
{
    auto *head = new QFrame;
    head->setProperty("kind", u"head"_s);
    head->setMinimumHeight(scaled(40));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(14), scaled(4), scaled(14), scaled(4));
    row->setSpacing(scaled(8));
    m_title = new PlainLabel({}, TextStyle::Strong);
    m_title->setObjectName(u"batchTitle"_s);
    m_progress = new PlainLabel({}, TextStyle::Small, Tone::Muted);
    m_progress->setObjectName(u"batchProgress"_s);
    m_meter = new MeterBar;
    m_meter->setObjectName(u"batchMeter"_s);
    m_meter->setFixedWidth(scaled(70));
    m_meter->setAccessibleName(tr("Decided"));
    // Asks for no width of its own, so that the page may be narrower than its hints.
    m_keySpace = new QWidget;
    m_keySpace->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *space = new QHBoxLayout(m_keySpace);
    space->setContentsMargins(0, 0, 0, 0);
    space->addStretch();
    m_keys = new QWidget;
    space->addWidget(m_keys);
    auto *keys = new QHBoxLayout(m_keys);
    keys->setContentsMargins(0, 0, 0, 0);
    keys->setSpacing(scaled(12));
    m_unfollowHint = new KeyHint(u"U"_s, tr("Unfollow"));
    m_removeHint = new KeyHint(u"U"_s, tr("Remove"));
    m_hints = {m_unfollowHint, m_removeHint, new KeyHint(u"K"_s, tr("Keep")),
        new KeyHint(u"S"_s, tr("Snooze")), new KeyHint(u"O"_s, tr("Open profile")),
        new KeyHint(tr("Ctrl Z", "key"), tr("Undo"))};
    for (KeyHint *hint : m_hints) {
        keys->addWidget(hint);
    }
    row->addWidget(m_title);
    row->addWidget(m_progress);
    row->addWidget(m_meter);
    row->addWidget(m_keySpace, 1);
    return head;
}

QWidget *BatchPane::makeFoot()
{
    auto *foot = new QFrame;
    foot->setProperty("kind", u"foot"_s);
    foot->setMinimumHeight(scaled(36));
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(scaled(14), 0, scaled(14), 0);
    row->setSpacing(scaled(10));
    m_totals = new PlainLabel({}, TextStyle::Small);
    m_totals->setObjectName(u"batchTotals"_s);
    m_promise = new PlainLabel({}, TextStyle::Small, Tone::Muted);
    m_promise->setObjectName(u"batchPromise"_s);
    m_promise->setWordWrap(true);
    m_promise->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_close = makeButton(tr("&Close batch"), ButtonKind::Link, {}, foot, ButtonSize::Small);
    m_close->setObjectName(u"closeBatch"_s);
    row->addWidget(m_totals);
    row->addWidget(m_promise, 1);
    row->addWidget(m_close);
    connect(m_close, &QPushButton::clicked, this, &BatchPane::closeAsked);
    return foot;
}

/// Puts the current row back to the person it was on; a page of other people begins above.
void BatchPane::setItems(
    std::vector<PlanItem> items, const PurgeTelling &telling, bool hasListOrder)
{
    const PlanItem *const current = m_model->item(m_table->currentIndex().row());
    const std::optional<Pk> pk = current == nullptr ? std::nullopt : std::optional(current->pk);
    const auto count = static_cast<qint64>(items.size());
    m_undated = undatedAmong(items, telling.kind(), hasListOrder);
    wordFor(telling);
    m_model->setItems(std::move(items), telling);
    m_table->setOrdered(count == 0 || m_undated < count);
    if (!m_table->currentIndex().isValid()) {
        m_table->goTo(pk ? qMax(0, m_model->rowOf(*pk)) : 0);
    }
}

void BatchPane::wordFor(const PurgeTelling &telling)
{
    m_isOfFollowers = telling.isOfFollowers();
    m_table->setWords(telling);
    m_promise->setText(m_isOfFollowers
            ? tr("Comity never removes anybody. You do it in your browser, at your pace.")
            : tr("Comity never unfollows. You do it in your browser, at your pace."));
}

void BatchPane::setReviewing(bool isReviewing)
{
    m_meter->setVisible(isReviewing);
    m_close->setVisible(isReviewing);
    m_isReviewing = isReviewing;
    QMetaObject::invokeMethod(this, &BatchPane::showKeysThatFit, Qt::QueuedConnection);
    m_table->setDecidable(isReviewing);
    m_stack->setCurrentWidget(m_list);
}

void BatchPane::showKeysThatFit()
{
    if (!m_isReviewing || !lettersAct(*this)) {
        m_keys->hide();
        return;
    }
    const int gap = m_keys->layout()->spacing();
    int rest = m_keySpace->width() + gap;
    for (KeyHint *hint : m_hints) {
        const bool isOther = hint == (m_isOfFollowers ? m_unfollowHint : m_removeHint);
        rest -= isOther ? 0 : hint->sizeHint().width() + gap;
        hint->setVisible(!isOther && rest >= 0);
    }
    m_keys->show();
}

void BatchPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // The space has its new width once the layouts below have settled.
    QMetaObject::invokeMethod(this, &BatchPane::showKeysThatFit, Qt::QueuedConnection);
}

void BatchPane::showPlan(
    std::vector<PlanItem> items, qint64 fit, const PurgeTelling &telling, bool hasListOrder)
{
    const auto count = static_cast<qint64>(items.size());
    m_plan = std::nullopt;
    m_announced = -1;
    setItems(std::move(items), telling, hasListOrder);
    setReviewing(false);
    m_title->setText(tr("The next batch"));
    const QString order = m_undated == 0 ? tr("%1 of %2 who fit, oldest follow first")
        : m_undated < count
        ? tr("%1 of %2 who fit, oldest follow first; since when is not known of %3")
        : tr("%1 of %2 who fit; since when is not known of anybody");
    m_progress->setText(QString(order)
                            .replace(u"%3"_s, numberText(m_undated, locale()))
                            .arg(numberText(count, locale()), numberText(fit, locale())));
    m_totals->setText(tr("Nothing is stored until you review the batch"));
}

void BatchPane::showBatch(const PlanDocument &batch, const PurgeTelling &telling, bool isDecidable)
{
    const bool isAnother = m_plan != batch.planId;
    m_plan = batch.planId;
    setItems(batch.items, telling, batch.hasListOrder);
    setReviewing(true);
    m_table->setDecidable(isDecidable);
    m_close->setEnabled(isDecidable);
    m_table->setColumnHidden(BatchModel::Decided, false);
    m_title->setText(tr("Batch for today"));
    if (isAnother) {
        m_announced = -1;
        m_table->goTo(qMax(0, m_table->nextUndecided(-1)));
    }
}

void BatchPane::showNobody(const QString &sentence)
{
    m_nobody->setTexts(tr("Nobody to part with"), sentence);
    showInstead(m_nobody);
}

void BatchPane::showNothingKnown(const QString &why)
{
    m_nothingKnown->setTexts(tr("Not enough is known yet"), why);
    showInstead(m_nothingKnown);
}

void BatchPane::showInstead(QWidget *state)
{
    m_model->setItems({}, m_model->telling());
    m_stack->setCurrentWidget(state);
}

void BatchPane::updateRow(int row, const PlanItem &item)
{
    m_model->setItem(row, item);
}

void BatchPane::showTally(const OpenBatch::Tally &tally)
{
    const QString decided = numberText(tally.decided(), locale());
    const QString people = numberText(tally.people, locale());
    m_progress->setText(tr("%1 of %2 decided").arg(decided, people));
    m_meter->setShare(tally.people == 0 ? -1 : static_cast<double>(tally.decided()) / tally.people);
    m_meter->setValueText(m_progress->text());
    const QString parting
        = m_model->telling().isOfFollowers() ? tr("%1 remove") : tr("%1 unfollow");
    QStringList totals {parting.arg(numberText(tally.unfollow, locale())),
        tr("%1 keep").arg(numberText(tally.keep, locale())),
        tr("%1 snoozed").arg(numberText(tally.snoozed, locale())),
        tr("%1 to decide").arg(numberText(tally.undecided(), locale()))};
    m_totals->setText(totals.join(u"   "_s));
    if (m_announced >= 0 && tally.decided() != m_announced) {
        m_progress->setAccessibleName(tr("Batch decided, %1 of %2").arg(decided, people));
        QAccessibleEvent event(m_progress, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
    m_announced = tally.decided();
}

} // namespace comity::ui

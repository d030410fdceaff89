#include "ui/drafts/copying/copy_runner.h"

#include "model/base/civil_time.h"
#include "ui/common/buttons.h"
#include "ui/common/empty_state.h"
#include "ui/common/formatting.h"
#include "ui/common/meter_bar.h"
#include "ui/common/notice.h"
#include "ui/common/plain_label.h"
#include "ui/common/scrolling_pane.h"
#include "ui/common/severity_shape.h"
#include "ui/common/tall_frame.h"
#include "ui/drafts/copying/clipboard_guard.h"
#include "ui/drafts/copying/copy_card.h"
#include "ui/drafts/copying/copy_log.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedWidget>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

constexpr int cardWidth = 620;
constexpr int logWidth = 280;
/// Narrower than this the log stands below the card.
constexpr int leastBeside = 760;

} // namespace

CopyRunner::CopyRunner(Clock clock, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent)
    , m_clock(std::move(clock))
    , m_zone(zone)
    , m_clipboard(new ClipboardGuard(m_clock, this))
    , m_title(new PlainLabel({}, TextStyle::Strong))
    , m_place(new PlainLabel({}, TextStyle::Strong))
    , m_tally(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_meter(new MeterBar(nullptr, 8))
    , m_halt(new Notice)
    , m_card(new CopyCard)
    , m_divider(new QFrame)
    , m_log(new CopyLog)
    , m_faces(new QStackedWidget)
    , m_nobody(new EmptyState(u"mail-sent"_s, {}, {}))
    , m_finished(new EmptyState(u"checkmark"_s, {}, {}))
{
    setObjectName(u"copyRunner"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Copy for each person"));
    m_divider->setProperty("kind", u"line"_s);
    m_work = makeWork();
    m_nobody->setObjectName(u"nobodyToCopyFor"_s);
    m_finished->setObjectName(u"copyFinished"_s);
    QPushButton *toDraft = m_nobody->addButton(tr("Back to the &draft"), u"go-previous"_s);
    connect(toDraft, &QPushButton::clicked, this, &CopyRunner::closeAsked);
    QPushButton *outcome = m_finished->addButton(tr("&Note what came back"));
    outcome->setObjectName(u"copyToOutcome"_s);
    connect(outcome, &QPushButton::clicked, this, &CopyRunner::outcomeAsked);
    QPushButton *done = m_finished->addButton(tr("Back to the &draft"));
    connect(done, &QPushButton::clicked, this, &CopyRunner::closeAsked);
    for (QWidget *face : std::initializer_list<QWidget *> {m_work, m_nobody, m_finished}) {
        m_faces->addWidget(face);
    }
    auto *middle = new QVBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(makeHead());
    middle->addWidget(m_halt);
    middle->addWidget(m_faces, 1);
    m_parts = new QHBoxLayout(this);
    m_parts->setContentsMargins({});
    m_parts->setSpacing(0);
    m_parts->addLayout(middle, 1);
    m_parts->addWidget(m_divider);
    m_parts->addWidget(m_log);
    connectParts();
}

QWidget *CopyRunner::makeHead()
{
    m_title->setObjectName(u"copyTitle"_s);
    m_title->setElided(true);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *close = makeButton(
        tr("Back to the &draft"), ButtonKind::Normal, u"go-previous"_s, nullptr, ButtonSize::Small);
    close->setObjectName(u"closeCopyRunner"_s);
    connect(close, &QPushButton::clicked, this, &CopyRunner::closeAsked);
    auto *head = new QFrame;
    head->setProperty("kind", u"head"_s);
    head->setFixedHeight(scaled(44));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(14), 0, scaled(12), 0);
    row->setSpacing(scaled(8));
    row->addWidget(m_title, 1);
    row->addWidget(close);
    return head;
}

QWidget *CopyRunner::makeWork()
{
    m_place->setObjectName(u"copyPlace"_s);
    m_tally->setObjectName(u"copyTally"_s);
    m_meter->setAccessibleName(tr("Handed over"));
    auto *progress = new QHBoxLayout;
    progress->setSpacing(scaled(12));
    progress->addWidget(m_place);
    progress->addWidget(m_meter, 1);
    progress->addWidget(m_tally);
    auto *seen = new PlainLabel(
        tr("What is sent stays seen; deleting does not undo it."), TextStyle::Small, Tone::Muted);
    seen->setObjectName(u"irreversible"_s);
    seen->setWordWrap(true);
    auto *hint = new QHBoxLayout;
    hint->setSpacing(scaled(8));
    hint->addWidget(new SeverityShape(Severity::Note), 0, Qt::AlignTop);
    hint->addWidget(seen, 1);
    auto *middle = new QWidget;
    middle->setMaximumWidth(scaled(cardWidth));
    middle->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins({});
    column->setSpacing(scaled(14));
    column->addStretch();
    column->addLayout(progress);
    column->addWidget(m_card);
    column->addLayout(hint);
    column->addStretch();
    auto *space = new TallFrame;
    space->setProperty("kind", u"quiet"_s);
    auto *row = new QHBoxLayout(space);
    row->setContentsMargins(scaled(20), scaled(20), scaled(20), scaled(20));
    row->addStretch(1);
    row->addWidget(middle, 1000);
    row->addStretch(1);
    return new ScrollingPane(space);
}

void CopyRunner::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() >= scaled(leastBeside);
    m_parts->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_divider->setMinimumSize(1, 1);
    m_divider->setMaximumSize(isWide ? QSize(1, QWIDGETSIZE_MAX) : QSize(QWIDGETSIZE_MAX, 1));
    m_log->setMinimumWidth(isWide ? scaled(logWidth) : 0);
    m_log->setMaximumWidth(isWide ? scaled(logWidth) : QWIDGETSIZE_MAX);
    m_log->setMaximumHeight(isWide ? QWIDGETSIZE_MAX : height() / 4);
}

void CopyRunner::showAll()
{
    m_title->setText(m_run.title);
    showHalt();
    showProgress();
    if (m_hasPerson) {
        m_faces->setCurrentWidget(m_work);
        showCurrent();
        return;
    }
    const auto in = [this](drafts::HandoverState state) {
        return static_cast<int>(std::ranges::count(m_run.log, state, &CopyEntry::state));
    };
    if (m_order.empty()) {
        m_nobody->setTexts(tr("Nobody is left to write to"),
            leftOut().empty() ? tr("Choose who the draft is for first.")
                              : tr("Everybody in the audience is left out; see who and why."));
        m_faces->setCurrentWidget(m_nobody);
        return;
    }
    m_finished->setTexts(tr("Handed over"),
        tr("%1 sent, %2 skipped.", "how many people")
                .arg(numberText(in(drafts::HandoverState::Sent)),
                    numberText(in(drafts::HandoverState::Skipped)))
            + u' '
            + tr("Now it is their turn. Note what comes back, and thank everybody, also those who "
                 "do not answer."));
    m_faces->setCurrentWidget(m_finished);
}

void CopyRunner::showCurrent()
{
    const bool canCopy = m_run.halt.why == CopyHalt::Why::Nothing;
    m_card->setToday(dateIn(m_zone, m_clock().toSecsSinceEpoch()), m_zone);
    m_card->show(m_person, entryOf(m_person.pk), canCopy, canWrite(), m_at > 0);
    const auto entry = entryOf(m_person.pk);
    m_card->setOnClipboard(
        m_clipboard->holds() && entry && entry->state == drafts::HandoverState::Copied);
}

void CopyRunner::showProgress()
{
    const int all = static_cast<int>(m_order.size());
    const int open
        = static_cast<int>(std::ranges::count_if(m_order, [this](Pk pk) { return isOpen(pk); }));
    const int sent = static_cast<int>(
        std::ranges::count(m_run.log, drafts::HandoverState::Sent, &CopyEntry::state));
    m_place->setText(tr("%1 of %2", "place in a row")
                         .arg(numberText(static_cast<qint64>(m_at) + 1), numberText(all)));
    m_meter->setShare(all == 0 ? 0 : static_cast<double>(all - open) / all);
    m_meter->setValueText(
        tr("%1 of %2 done").arg(numberText(qint64 {all} - open), numberText(all)));
    m_tally->setText(tr("%Ln sent", nullptr, sent));
    m_log->setEntries(m_run.log, dateIn(m_zone, m_clock().toSecsSinceEpoch()), m_zone);
    m_log->setWritable(canWrite());
    m_log->setLeft(leftOut());
    m_log->setPause(m_inARow, open);
}

void CopyRunner::showHalt()
{
    const CopyHalt &halt = m_run.halt;
    if (halt == m_shownHalt) {
        return;
    }
    m_shownHalt = halt;
    switch (halt.why) {
    case CopyHalt::Why::Nothing:
        m_halt->hide();
        return;
    case CopyHalt::Why::Blocked:
        m_halt->show(Severity::Stop, halt.sentence, tr("Copy &anyway…"));
        return;
    case CopyHalt::Why::StopLine:
        m_halt->show(Severity::Stop, halt.sentence);
        return;
    default:
        m_halt->show(Severity::Note, halt.sentence);
    }
}

} // namespace comity::ui

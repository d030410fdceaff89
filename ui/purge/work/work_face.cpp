#include "ui/purge/work/work_face.h"

#include "ui/common/buttons.h"
#include "ui/common/empty_state.h"
#include "ui/common/formatting.h"
#include "ui/common/icons.h"
#include "ui/common/meter_bar.h"
#include "ui/common/plain_label.h"
#include "ui/common/scrolling_pane.h"
#include "ui/common/severity_shape.h"
#include "ui/purge/work/focus_card.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int cardWidth = 600;
/// Opening a profile, looking, and one click: what a person takes, rounded.
constexpr int secondsEach = 15;

} // namespace

WorkFace::WorkFace(QWidget *parent)
    : QFrame(parent)
    , m_stack(new QStackedLayout(this))
    , m_card(new FocusCard)
    , m_nobody(new EmptyState(u"media-playback-start"_s, {}, {}))
    , m_finished(new EmptyState(u"checkmark"_s, {}, {}))
{
    setProperty("kind", u"quiet"_s);
    m_work = makeWork();
    m_nobody->setObjectName(u"nobodyToUnfollow"_s);
    m_finished->setObjectName(u"workFinished"_s);
    QPushButton *review = m_nobody->addButton(tr("Back to &review"), u"go-previous"_s);
    connect(review, &QPushButton::clicked, this, &WorkFace::reviewAsked);
    QPushButton *import = m_finished->addButton(tr("&Import…"), u"document-import"_s);
    connect(import, &QPushButton::clicked, this, &WorkFace::importAsked);
    QPushButton *close = m_finished->addButton(tr("&Close batch"));
    close->setObjectName(u"closeWorkedBatch"_s);
    connect(close, &QPushButton::clicked, this, &WorkFace::closeAsked);
    m_again = m_finished->addButton(tr("&Go to the skipped"));
    m_again->setObjectName(u"goToSkipped"_s);
    connect(m_again, &QPushButton::clicked, this, &WorkFace::skippedAsked);
    m_stack->addWidget(m_work);
    m_stack->addWidget(m_nobody);
    m_stack->addWidget(m_finished);
}

QWidget *WorkFace::makeWork()
{
    m_place = new PlainLabel({}, TextStyle::Strong);
    m_place->setObjectName(u"workPlace"_s);
    m_time = new PlainLabel({}, TextStyle::Small, Tone::Muted);
    m_time->setObjectName(u"workTime"_s);
    m_meter = new MeterBar(nullptr, 8);
    m_meter->setAccessibleName(tr("Worked through"));
    auto *progress = new QHBoxLayout;
    progress->setSpacing(scaled(12));
    progress->addWidget(m_place);
    progress->addWidget(m_meter, 1);
    progress->addWidget(m_time);
    auto *shape = new SeverityShape(Severity::Note);
    auto *note = new PlainLabel(tr("Your browser opens the profile; you decide and click there. "
                                   "Your next import checks every one of these, so nothing "
                                   "depends on memory."),
        TextStyle::Small, Tone::Muted);
    note->setWordWrap(true);
    auto *hint = new QHBoxLayout;
    hint->setSpacing(scaled(8));
    hint->addWidget(shape, 0, Qt::AlignTop);
    hint->addWidget(note, 1);
    auto *middle = new QWidget;
    middle->setMaximumWidth(scaled(cardWidth));
    middle->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(14));
    column->addStretch();
    column->addLayout(progress);
    column->addWidget(m_card);
    column->addLayout(hint);
    column->addStretch();
    auto *space = new QFrame;
    space->setProperty("kind", u"quiet"_s);
    auto *row = new QHBoxLayout(space);
    row->setContentsMargins(scaled(20), scaled(20), scaled(20), scaled(20));
    row->addStretch(1);
    row->addWidget(middle, 1000);
    row->addStretch(1);
    return new ScrollingPane(space);
}

void WorkFace::showProgress(int at, int worked, int all)
{
    const int left = all - worked;
    m_place->setText(
        tr("%1 of %2", "place in a row").arg(numberText(at, locale()), numberText(all, locale())));
    m_meter->setShare(all == 0 ? 0 : static_cast<double>(worked) / all);
    m_meter->setValueText(
        tr("%1 of %2 worked through").arg(numberText(worked, locale()), numberText(all, locale())));
    const int minutes = (left * secondsEach + 59) / 60;
    m_time->setText(left == 0 ? QString() : tr("%Ln minutes, no hurry", nullptr, minutes));
    m_stack->setCurrentWidget(m_work);
}

void WorkFace::showNobody(PurgeKind kind)
{
    m_nobody->setTexts(kind == PurgeKind::RemoveFollower ? tr("Nobody to remove yet")
                                                         : tr("Nobody to unfollow yet"),
        tr("Decide in the review: whoever you mark with U comes here, one at a time."));
    m_stack->setCurrentWidget(m_nobody);
}

void WorkFace::showFinished(int done, int skipped, int kept, PurgeKind kind)
{
    const QString counted = kind == PurgeKind::RemoveFollower
        ? tr("%1 removed, %2 skipped, %3 kept.")
        : tr("%1 unfollowed, %2 skipped, %3 kept.");
    const QString figures = counted.arg(
        numberText(done, locale()), numberText(skipped, locale()), numberText(kept, locale()));
    m_finished->setTexts(tr("Worked through"),
        figures + u' '
            + tr("Import your next export: it proves each of them. Until then nothing else is to "
                 "be done."));
    m_again->setVisible(skipped > 0);
    m_stack->setCurrentWidget(m_finished);
}

} // namespace comity::ui

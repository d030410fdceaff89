#include "ui/purge/review_head.h"

#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/stepper.h"
#include "ui/common/typography.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

ReviewHead::ReviewHead(QWidget *parent)
    : QFrame(parent)
    , m_stepper(new Stepper({tr("Plan"), tr("Review"), tr("Work through"), tr("Verify")}))
    , m_review(makeButton(tr("Re&view batch"), ButtonKind::Primary))
    , m_back(makeButton(tr("&Back to review"), ButtonKind::Normal, u"go-previous"_s))
    , m_export(makeButton(tr("E&xport"), ButtonKind::Normal, u"document-export"_s))
    , m_work(makeButton({}, ButtonKind::Primary, u"media-playback-start"_s))
{
    setProperty("kind", u"head"_s);
    setFixedHeight(scaled(44));
    m_stepper->setObjectName(u"purgeStepper"_s);
    m_review->setObjectName(u"reviewBatch"_s);
    m_back->setObjectName(u"backToReview"_s);
    m_export->setObjectName(u"exportBatch"_s);
    m_work->setObjectName(u"workThrough"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(14), 0, scaled(14), 0);
    row->setSpacing(scaled(8));
    row->addWidget(m_stepper);
    row->addStretch();
    for (QPushButton *button : {m_back, m_export, m_review, m_work}) {
        row->addWidget(button);
    }
    connect(m_stepper, &Stepper::stepChosen, this, &ReviewHead::stepChosen);
    connect(m_review, &QPushButton::clicked, this, &ReviewHead::reviewAsked);
    connect(m_export, &QPushButton::clicked, this, &ReviewHead::exportAsked);
    connect(m_back, &QPushButton::clicked, this, [this] { Q_EMIT stepChosen(Review); });
    connect(m_work, &QPushButton::clicked, this, [this] { Q_EMIT stepChosen(Work); });
}

ReviewHead::Step ReviewHead::step() const
{
    return static_cast<Step>(m_stepper->current());
}

void ReviewHead::setStep(Step step, const Reach &reach)
{
    m_stepper->setCurrent(step);
    m_stepper->setReachable(Verify);
    QList<int> barred;
    if (!reach.hasBatch) {
        barred += Review;
    }
    if (reach.toUnfollow == 0) {
        barred += Work;
    }
    if (!reach.hasTicks) {
        barred += Verify;
    }
    m_stepper->setBarred(barred);
    m_review->setVisible(step == Plan);
    m_back->setVisible(step == Work || (step == Verify && reach.hasBatch));
    m_export->setVisible(step == Review || step == Work);
    m_export->setText(step == Work ? tr("E&xport checklist") : tr("E&xport"));
    m_work->setVisible(step == Review);
    m_work->setEnabled(reach.toUnfollow > 0);
    m_work->setText(reach.toWork > 0 ? tr("Work t&hrough %1").arg(numberText(reach.toWork))
                                     : tr("Work t&hrough"));
}

void ReviewHead::setCanReview(bool canReview)
{
    m_review->setEnabled(canReview);
}

} // namespace comity::ui

#include "ui/purge/review_head.h"

#include "ui/common/buttons.h"
#include "ui/common/stepper.h"
#include "ui/common/typography.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

ReviewHead::ReviewHead(QWidget *parent)
    : QFrame(parent)
    , m_stepper(new Stepper({tr("Plan"), tr("Review")}))
    , m_review(makeButton(tr("Re&view batch"), ButtonKind::Primary))
    , m_close(makeButton(tr("&Close batch")))
    , m_newPlan(makeButton(tr("&New plan"), ButtonKind::Normal, u"list-add"_s))
{
    setProperty("kind", u"head"_s);
    setFixedHeight(scaled(44));
    m_stepper->setObjectName(u"purgeStepper"_s);
    m_review->setObjectName(u"reviewBatch"_s);
    m_close->setObjectName(u"closeBatch"_s);
    m_newPlan->setObjectName(u"newPlan"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(14), 0, scaled(14), 0);
    row->setSpacing(scaled(8));
    row->addWidget(m_stepper);
    row->addStretch();
    row->addWidget(m_close);
    row->addWidget(m_newPlan);
    row->addWidget(m_review);
    connect(m_stepper, &Stepper::stepChosen, this, &ReviewHead::stepChosen);
    connect(m_review, &QPushButton::clicked, this, &ReviewHead::reviewAsked);
    connect(m_close, &QPushButton::clicked, this, &ReviewHead::closeAsked);
    connect(m_newPlan, &QPushButton::clicked, this, [this] { Q_EMIT stepChosen(Plan); });
}

ReviewHead::Step ReviewHead::step() const
{
    return static_cast<Step>(m_stepper->current());
}

void ReviewHead::setStep(Step step, bool hasBatch)
{
    m_stepper->setCurrent(step);
    m_stepper->setReachable(hasBatch ? Review : Plan);
    m_review->setVisible(step == Plan);
    m_close->setVisible(step == Review);
    m_newPlan->setVisible(step == Review);
}

void ReviewHead::setEnabledActs(bool canReview, bool canClose)
{
    m_review->setEnabled(canReview);
    m_close->setEnabled(canClose);
}

} // namespace comity::ui

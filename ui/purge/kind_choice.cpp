#include "ui/purge/kind_choice.h"

#include "model/purge/plan_maker.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/plain_label.h"
#include "ui/purge/purge_ground.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

KindChoice::KindChoice(QWidget *parent)
    : QWidget(parent)
    , m_kinds(new QComboBox)
    , m_reason(new PlainLabel({}, TextStyle::Caption, Tone::Muted))
{
    m_kinds->setObjectName(u"planKind"_s);
    // Asks for no width of its own, so that the pane stays as narrow as it is.
    m_kinds->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kinds->addItem(tr("People you follow"));
    m_kinds->addItem(tr("Your followers"));
    m_reason->setObjectName(u"planKindReason"_s);
    m_reason->setWordWrap(true);
    auto *label = new PlainLabel(tr("Plan &for"), TextStyle::Body, Tone::Muted);
    label->setBuddy(m_kinds);
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    row->addWidget(label);
    row->addWidget(m_kinds, 1);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(8));
    column->setSpacing(scaled(6));
    column->addLayout(row);
    column->addWidget(m_reason);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(column);
    whole->addWidget(makeLine()); // goes with it where there is no choice
    connect(m_kinds, &QComboBox::currentIndexChanged, this,
        [this](int index) { Q_EMIT kindChosen(static_cast<PurgeKind>(index)); });
}

void KindChoice::show(PurgeKind kind, const PurgeGround &ground)
{
    const bool isChoice
        = canRemoveFollowers(ground.account.network) || kind == PurgeKind::RemoveFollower;
    const auto rule = followersStayOn(ground.account.network);
    setVisible(isChoice || rule.has_value());
    m_kinds->setEnabled(isChoice);
    m_reason->setVisible(!isChoice);
    if (rule) {
        m_reason->setText(
            tr("%1 lets nobody remove a follower (%2).").arg(ground.networkName, rule->source));
    }
    const QSignalBlocker blocker(m_kinds);
    m_kinds->setCurrentIndex(static_cast<int>(kind));
}

} // namespace comity::ui

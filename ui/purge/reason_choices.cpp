#include "ui/purge/reason_choices.h"

#include "ui/common/formatting.h"
#include "ui/common/number_field.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/purge/purge_telling.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int indent = 25; ///< where the label of a check box begins
constexpr int mostDays = 3650;
constexpr int matchWidth = 128;

/// What nobody has said of anybody in most workspaces.
bool isRare(PurgeReason reason)
{
    return reason == PurgeReason::OutOfProfile || reason == PurgeReason::Gone;
}

} // namespace

ReasonChoices::ReasonChoices(const Wording &wording, QWidget *parent)
    : QWidget(parent)
    , m_wording(wording)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(4));
    column->addWidget(new PlainLabel(tr("Suggest people who"), TextStyle::Section, Tone::Muted));
    for (int i = 0; i < askableReasonCount; ++i) {
        const auto reason = static_cast<PurgeReason>(i);
        column->addWidget(makeChoice(reason));
        if (reason == PurgeReason::Stale) {
            column->addWidget(makeDays());
        }
    }
    column->addWidget(makeMatch());
    m_coverage = new PlainLabel({}, TextStyle::Caption, Tone::Muted);
    m_coverage->setObjectName(u"coverage"_s);
    m_coverage->setWordWrap(true);
    column->addSpacing(scaled(2));
    column->addWidget(m_coverage);
}

QWidget *ReasonChoices::makeChoice(PurgeReason reason)
{
    Choice &choice = m_choices.at(static_cast<std::size_t>(reason));
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0); // counts of five digits still fit beside the longest reason
    choice.box = new QCheckBox;
    choice.box->setObjectName(u"reason-"_s + toText(reason));
    choice.count = new PlainLabel({}, TextStyle::Small, Tone::Muted);
    choice.count->setObjectName(u"count-"_s + toText(reason));
    choice.need = new PlainLabel({}, TextStyle::Caption, Tone::Muted);
    choice.need->setObjectName(u"need-"_s + toText(reason));
    choice.need->setWordWrap(true);
    choice.need->setContentsMargins(scaled(indent), 0, 0, scaled(2));
    choice.need->hide();
    row->addWidget(choice.box, 1);
    row->addWidget(choice.count);
    column->addLayout(row);
    column->addWidget(choice.need);
    connect(choice.box, &QCheckBox::toggled, this, [this, reason](bool isAsked) {
        if (!m_isShowing) {
            Q_EMIT reasonChosen(reason, isAsked);
        }
    });
    return holder;
}

QWidget *ReasonChoices::makeDays()
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(scaled(indent), 0, 0, scaled(2));
    auto *label = new PlainLabel(tr("Quiet for, in days"), TextStyle::Small, Tone::Muted);
    m_staleDays = new NumberField(1, mostDays);
    m_staleDays->setObjectName(u"staleDays"_s);
    m_staleDays->setKeyboardTracking(false);
    m_staleDays->setAccessibleName(tr("Days without a post"));
    row->addWidget(label, 1);
    row->addWidget(m_staleDays);
    connect(m_staleDays, &QSpinBox::valueChanged, this, [this](int days) {
        if (!m_isShowing) {
            Q_EMIT staleDaysChosen(days);
        }
    });
    return holder;
}

QWidget *ReasonChoices::makeMatch()
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, scaled(2), 0, 0);
    auto *label = new PlainLabel(tr("&Match"), TextStyle::Body, Tone::Muted);
    m_match = new QComboBox;
    m_match->setObjectName(u"match"_s);
    m_match->addItems({tr("Any of these"), tr("All of these")});
    m_match->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_match->setMinimumWidth(scaled(matchWidth));
    label->setBuddy(m_match);
    row->addWidget(label, 1);
    row->addWidget(m_match);
    connect(m_match, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (!m_isShowing) {
            Q_EMIT matchAllChosen(index == 1);
        }
    });
    return holder;
}

QString ReasonChoices::need(PurgeReason reason, const PurgeProposal *proposal,
    const PurgeFacts &facts, const PurgeTelling &telling) const
{
    if (reason == PurgeReason::NotFollowingBack) {
        return telling.whyNotReady(facts);
    }
    if (proposal == nullptr || proposal->lookedAt == 0) {
        return {};
    }
    if (reason == PurgeReason::Stale && proposal->lastPostKnown == 0) {
        return tr("Needs last post dates");
    }
    if (reason == PurgeReason::NeverPosted && proposal->postsKnown == 0) {
        return tr("Needs numbers of posts");
    }
    const bool needsCounts
        = reason == PurgeReason::Lopsided || reason == PurgeReason::LooksAutomated;
    if (needsCounts && proposal->countsKnown == 0) {
        return tr("Needs follower counts");
    }
    return {};
}

void ReasonChoices::show(const PurgeRequest &request, const PurgeProposal *proposal,
    const PurgeFacts &facts, const PurgeTelling &telling)
{
    m_isShowing = true;
    for (int i = 0; i < askableReasonCount; ++i) {
        const auto reason = static_cast<PurgeReason>(i);
        Choice &choice = m_choices.at(static_cast<std::size_t>(i));
        const QString missing = need(reason, proposal, facts, telling);
        const QString label = m_wording.sentence(u"reasons", QString(u"choose-"_s + toText(reason)),
            {QString::number(request.staleDays)}, locale());
        choice.box->setText(label);
        choice.box->setChecked(request.reasons.contains(reason) && missing.isEmpty());
        choice.box->setEnabled(missing.isEmpty());
        choice.need->setText(missing);
        choice.need->setVisible(!missing.isEmpty());
        choice.count->setVisible(missing.isEmpty() && proposal != nullptr);
        if (proposal != nullptr) {
            const qint64 count = proposal->reasonCounts.at(static_cast<std::size_t>(i));
            choice.box->parentWidget()->setVisible(
                count > 0 || !isRare(reason) || request.reasons.contains(reason));
            choice.count->setText(numberText(count, locale()));
            choice.box->setAccessibleDescription(
                missing.isEmpty() ? tr("%Ln people", nullptr, plural(count)) : missing);
        }
    }
    m_staleDays->setValue(request.staleDays);
    m_match->setCurrentIndex(request.matchAll ? 1 : 0);
    m_coverage->setVisible(proposal != nullptr && proposal->lookedAt > 0);
    if (proposal != nullptr) {
        m_coverage->setText(
            tr("Last post is known for %1 of %2 people. Unknown never counts as stale.")
                .arg(numberText(proposal->lastPostKnown, locale()),
                    numberText(proposal->lookedAt, locale())));
    }
    m_isShowing = false;
}

} // namespace comity::ui

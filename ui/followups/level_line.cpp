#include "ui/followups/level_line.h"

#include "ui/common/buttons.h"
#include "ui/common/flow_layout.h"
#include "ui/common/formatting.h"
#include "ui/common/key_hint.h"
#include "ui/common/plain_label.h"
#include "ui/common/severity_shape.h"
#include "ui/common/tool_tip.h"
#include "ui/followups/followup_words.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comity::ui {

LevelLine::LevelLine(bool isWritable, QWidget *parent)
    : QFrame(parent)
    , m_what(new PlainLabel({}, TextStyle::Strong))
    , m_shape(new SeverityShape(Severity::Ok))
    , m_share(new PlainLabel({}, TextStyle::Strong))
    , m_goal(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_unread(new PlainLabel({}, TextStyle::Small, Tone::Muted))
{
    setObjectName(u"levelLine"_s);
    setProperty("kind", u"head"_s);
    m_what->setObjectName(u"levelWhat"_s);
    m_share->setObjectName(u"levelShare"_s);
    m_goal->setObjectName(u"levelGoal"_s);
    m_unread->setObjectName(u"levelUnread"_s);
    auto *change
        = makeButton(tr("Service &level…"), ButtonKind::Link, {}, nullptr, ButtonSize::Small);
    change->setObjectName(u"levelChange"_s);
    change->setEnabled(isWritable);
    setPlainToolTip(change, tr("In what time what you owe is to be done, and how often"));
    connect(change, &QPushButton::clicked, this, &LevelLine::levelAsked);
    // Parts of one height stand on one line.
    auto *share = new QWidget;
    auto *together = new QHBoxLayout(share);
    together->setContentsMargins(0, 0, 0, 0);
    together->setSpacing(scaled(8));
    for (QWidget *const part :
        std::initializer_list<QWidget *> {m_what, m_shape, m_share, m_goal}) {
        together->addWidget(part);
    }
    auto *words = new QWidget;
    auto *flow = new FlowLayout(words, 8);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QWidget *const part : std::initializer_list<QWidget *> {share, change, m_unread}) {
        part->setMinimumHeight(change->sizeHint().height());
        flow->addWidget(part);
    }
    auto *keys = new QWidget;
    keys->setMinimumHeight(change->sizeHint().height());
    auto *hints = new QHBoxLayout(keys);
    hints->setContentsMargins(0, 0, 0, 0);
    hints->setSpacing(scaled(8));
    hints->addWidget(new KeyHint(tr("Enter"), tr("draft")));
    hints->addWidget(new KeyHint(u"D"_s, tr("done")));
    hints->addWidget(new KeyHint(u"S"_s, tr("snooze")));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(14), scaled(6), scaled(14), scaled(6));
    row->setSpacing(scaled(8));
    row->addWidget(words, 1);
    row->addWidget(keys, 0, Qt::AlignTop);
}

void LevelLine::setGround(const FollowupsGround &ground)
{
    const followups::ServiceLevel level = ground.levelOf(followups::ObligationKind::Reply);
    const auto percent = ground.held.percent();
    m_what->setText(FollowupWords::answeredWithin(level.minutes));
    m_shape->setVisible(percent.has_value());
    if (percent) {
        const Severity severity = *percent >= level.percent ? Severity::Ok : Severity::Warn;
        m_shape->setSeverity(severity);
        m_share->setText(percentText(*percent));
        m_share->setTone(toneOf(severity));
        m_goal->setText(tr("goal %1, %2 of %3 in the last 30 days")
                            .arg(percentText(level.percent), numberText(ground.held.within),
                                numberText(ground.held.due)));
        setPlainToolTip(m_share, {});
    } else {
        m_share->setText(unknownText());
        m_share->setTone(Tone::Muted);
        m_goal->setText(
            tr("goal %1, no reply came due in the last 30 days").arg(percentText(level.percent)));
        setPlainToolTip(m_share, unknownMeaning());
    }
    m_unread->setText(FollowupWords::unread(ground));
    m_unread->setVisible(!ground.unread.isEmpty());
}

} // namespace comity::ui

#include "ui/purge/work/focus_card.h"

#include "model/base/civil_time.h"
#include "model/networks/profile_url.h"
#include "ui/common/flow_layout.h"
#include "ui/common/formatting.h"
#include "ui/common/key_button.h"
#include "ui/common/monogram_disc.h"
#include "ui/common/plain_label.h"
#include "ui/common/relation_badge.h"
#include "ui/common/table_view.h"
#include "ui/common/tag_tile.h"
#include "ui/common/tiles.h"
#include "ui/common/toggle_switch.h"
#include "ui/common/tool_tip.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

enum Fact { Followed, LastPost, FollowsBack, YouTwo };

/// When the two last wrote to each other, as far as anything imported tells.
QString lastWord(const PlanItem &item, const PurgeFacts &facts, const PurgeTelling &telling)
{
    const auto found = facts.lastContact.constFind(number(item.pk));
    if (found != facts.lastContact.constEnd()) {
        return FocusCard::tr("Last wrote %1")
            .arg(dateText(dateIn(telling.zone(), found.value()), QLocale()));
    }
    return facts.lastContact.isEmpty() ? FocusCard::tr("Not known") : FocusCard::tr("No messages");
}

void removeAll(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

FocusCard::FocusCard(QWidget *parent)
    : QFrame(parent)
{
    setProperty("kind", u"card"_s);
    setObjectName(u"focusCard"_s);
    m_consequences = new PlainLabel({}, TextStyle::Small, Tone::Muted);
    m_consequences->setObjectName(u"workConsequences"_s);
    m_consequences->setWordWrap(true);
    m_next = new ToggleSwitch(tr("Open the next profile after each one"));
    m_next->setObjectName(u"opensNext"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(24), scaled(22), scaled(24), scaled(22));
    column->setSpacing(scaled(16));
    column->addWidget(makeNames());
    column->addWidget(makeFacts());
    column->addWidget(m_consequences);
    column->addWidget(makeButtons());
    column->addWidget(m_next, 0, Qt::AlignLeft);
    connect(m_open, &QPushButton::clicked, this, &FocusCard::openAsked);
    connect(m_done, &QPushButton::clicked, this, &FocusCard::doneAsked);
    connect(m_skip, &QPushButton::clicked, this, &FocusCard::skipAsked);
    connect(m_keep, &QPushButton::clicked, this, &FocusCard::keepAsked);
    connect(m_next, &ToggleSwitch::clicked, this, &FocusCard::opensNextChosen);
}

QWidget *FocusCard::makeNames()
{
    auto *head = new QWidget;
    m_disc = new MonogramDisc(head, 56);
    m_name = new PlainLabel({}, TextStyle::Verdict);
    m_name->setObjectName(u"workName"_s);
    m_handle = new PlainLabel({}, TextStyle::Body, Tone::Muted);
    m_handle->setObjectName(u"workHandle"_s);
    for (PlainLabel *label : {m_name, m_handle}) {
        label->setElided(true);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }
    m_relation = new RelationBadge;
    m_reasons = new QWidget;
    m_reasons->setObjectName(u"workReasons"_s);
    new FlowLayout(m_reasons, 8);
    auto *badges = new QHBoxLayout;
    badges->setSpacing(scaled(8));
    badges->addWidget(m_relation, 0, Qt::AlignTop);
    badges->addWidget(m_reasons, 1);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(scaled(4));
    texts->addWidget(m_name);
    texts->addWidget(m_handle);
    texts->addLayout(badges);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(16));
    row->addWidget(m_disc, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    return head;
}

QWidget *FocusCard::makeFacts()
{
    auto *frame = new QFrame;
    frame->setProperty("kind", u"card"_s);
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const std::array labels {QString(), tr("Last post"), QString(), tr("You two")};
    for (std::size_t i = 0; i < labels.size(); ++i) {
        addFact(row, static_cast<int>(i), labels.at(i));
    }
    return frame;
}

void FocusCard::addFact(QHBoxLayout *row, int index, const QString &label)
{
    if (index > 0) {
        auto *line = new QFrame;
        line->setProperty("kind", u"line"_s);
        line->setFixedWidth(1);
        row->addWidget(line);
    }
    auto *cell = new QWidget;
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(scaled(12), scaled(9), scaled(8), scaled(9));
    column->setSpacing(scaled(3));
    auto *title = new PlainLabel(label, TextStyle::Caption, Tone::Muted);
    auto *value = new PlainLabel({}, TextStyle::Name);
    value->setObjectName(u"workFact-"_s + QString::number(index));
    for (PlainLabel *text : {title, value}) {
        text->setElided(true);
        text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        column->addWidget(text);
    }
    m_facts.at(static_cast<std::size_t>(index)) = value;
    m_titles.at(static_cast<std::size_t>(index)) = title;
    row->addWidget(cell, 1);
}

QWidget *FocusCard::makeButtons()
{
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons, 8);
    m_open = new KeyButton(
        tr("&Open profile"), tr("Enter"), ButtonKind::Primary, u"internet-services"_s);
    m_open->setObjectName(u"workOpen"_s);
    m_done = new KeyButton(tr("Unfollowed"), u"D"_s, ButtonKind::Normal, u"checkmark"_s);
    m_done->setObjectName(u"workDone"_s);
    m_skip = new KeyButton(tr("Skip"), u"S"_s);
    m_skip->setObjectName(u"workSkip"_s);
    m_keep = new KeyButton(tr("Keep"), u"K"_s);
    m_keep->setObjectName(u"workKeep"_s);
    setPlainToolTip(m_skip, tr("For another time: the decision stands"));
    for (KeyButton *button : {m_open, m_done, m_skip, m_keep}) {
        flow->addWidget(button);
    }
    return buttons;
}

void FocusCard::wordFor(const PurgeTelling &telling)
{
    const bool isOfFollowers = telling.isOfFollowers();
    m_titles.at(Followed)->setText(isOfFollowers ? tr("Follows since") : tr("Followed"));
    m_titles.at(FollowsBack)
        ->setText(isOfFollowers ? tr("Looks automated") : tr("Would follow back"));
    m_done->setText(isOfFollowers ? tr("Removed") : tr("Unfollowed"));
    setPlainToolTip(m_done,
        isOfFollowers ? tr("You removed them as a follower in the browser")
                      : tr("You unfollowed them in the browser"));
    setPlainToolTip(
        m_keep, isOfFollowers ? tr("They go on following you") : tr("You go on following them"));
}

void FocusCard::show(const PlanItem &item, const std::optional<Glance> &glance,
    const PurgeFacts &facts, const PurgeTelling &telling)
{
    wordFor(telling);
    const QString handle = telling.handle(item);
    m_name->setText(telling.name(item));
    m_handle->setText(
        tr("%1 on %2", "a handle, a network").arg(handle, networkName(telling.network())));
    m_disc->setLetters(monogramOf(item.name, item.handle));
    m_relation->setVisible(glance.has_value());
    m_relation->setRelation(glance ? relationMark(glance->relation) : RelationMark::Unknown);
    removeAll(*m_reasons->layout());
    for (const QString &reason : telling.reasonWords(item.reasons)) {
        m_reasons->layout()->addWidget(new TagTile(reason, m_reasons));
    }
    const QString word = telling.likelihoodWord(item.percent).toLower();
    const auto fact = [this](Fact which, const QString &text) {
        m_facts.at(static_cast<std::size_t>(which))->setText(text);
    };
    fact(Followed, telling.followed(item));
    fact(LastPost, telling.lastPost(item));
    const QString standing = telling.standingWord(item, glance, facts.removed.contains(item.pk));
    fact(FollowsBack,
        telling.isOfFollowers()   ? telling.signCount(item)
            : !standing.isEmpty() ? standing
            : item.percent        ? tr("%1, %2").arg(percentText(*item.percent), word)
                                  : unknownText());
    fact(YouTwo, lastWord(item, facts, telling));
    QStringList more {
        telling.isOfFollowers() ? telling.signs(item) : QString(), telling.consequences(item)};
    if (item.decision == Decision::Demote) {
        more += telling.decision(item) + u'.';
    }
    more.removeAll(QString());
    m_consequences->setText(more.join(u' '));
    m_consequences->setVisible(!more.isEmpty());
    m_url = networks::isWebAddress(item.url) ? item.url : QString();
    m_open->setEnabled(!m_url.isEmpty());
    setPlainToolTip(m_open,
        m_url.isEmpty() ? tr("No address of this profile is known")
                        : tr("Opens %1 in your browser").arg(m_url));
}

void FocusCard::setWritable(bool isWritable)
{
    for (KeyButton *button : {m_done, m_skip, m_keep}) {
        button->setEnabled(isWritable);
    }
}

void FocusCard::setOpensNext(bool opensNext)
{
    m_next->setChecked(opensNext);
}

bool FocusCard::openProfile()
{
    return !m_url.isEmpty() && QDesktopServices::openUrl(QUrl(m_url));
}

void FocusCard::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    showKeys();
}

/// Enter acts in any case; letters only where the window lets them.
void FocusCard::showKeys()
{
    for (KeyButton *button : {m_done, m_skip, m_keep}) {
        button->setKeyShown(lettersAct(*this));
    }
}

} // namespace comity::ui

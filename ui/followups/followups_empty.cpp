#include "ui/followups/followups_empty.h"

#include "ui/common/empty_state.h"
#include "ui/common/formatting.h"
#include "ui/common/icon_mark.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/followups/followup_words.h"

#include <QFrame>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int cardWidth = 500;

} // namespace

FollowupsEmpty::FollowupsEmpty(bool isWritable, QWidget *parent)
    : QWidget(parent)
    , m_done(new EmptyState(u"checkmark"_s, tr("Nothing owed to anybody"), {}))
    , m_never(new EmptyState(u"dialog-messages"_s, tr("Nothing noted yet"),
          tr("What you owe to people stands here, with a day for each.")))
{
    setObjectName(u"followupsEmpty"_s);
    QPushButton *see = m_done->addButton(tr("&See what was done"));
    see->setObjectName(u"seeWhatWasDone"_s);
    connect(see, &QPushButton::clicked, this, &FollowupsEmpty::doneAsked);
    for (EmptyState *const state : {m_done, m_never}) {
        QPushButton *add = state->addButton(tr("&Add a follow-up"), u"list-add"_s);
        add->setObjectName(u"addFollowup"_s);
        add->setEnabled(isWritable);
        connect(add, &QPushButton::clicked, this, &FollowupsEmpty::addAsked);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(48));
    column->addStretch(3);
    column->addWidget(m_done);
    column->addWidget(m_never);
    column->addSpacing(scaled(16));
    column->addWidget(makeCard(), 0, Qt::AlignHCenter);
    column->addStretch(4);
    setGround({});
}

QWidget *FollowupsEmpty::makeCard()
{
    using followups::ObligationKind;
    const std::tuple<ObligationKind, QString, QString> kinds[] {
        {ObligationKind::Reply, tr("Replies owed"),
            tr("when an imported message has no answer from you")},
        {ObligationKind::Detractor, tr("Detractors"), tr("when you mark somebody as unhappy")},
        {ObligationKind::ThankYou, tr("Thank-yous"), tr("after a message has an outcome")},
        {ObligationKind::GiveBack, tr("Give-backs"), tr("when a draft promises something")}};
    auto *card = new QFrame;
    card->setProperty("kind", u"card"_s);
    card->setMinimumWidth(scaled(cardWidth));
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(scaled(18), scaled(16), scaled(18), scaled(16));
    grid->setHorizontalSpacing(scaled(10));
    grid->setVerticalSpacing(scaled(12));
    grid->addWidget(
        new PlainLabel(tr("What lands here"), TextStyle::Section, Tone::Muted), 0, 0, 1, 3);
    int row = 1;
    for (const auto &[kind, name, when] : kinds) {
        auto *text = new PlainLabel(when, TextStyle::Body, Tone::Muted);
        text->setWordWrap(true);
        grid->addWidget(new IconMark(FollowupWords::iconName(kind)), row, 0);
        grid->addWidget(new PlainLabel(name, TextStyle::Name), row, 1);
        grid->addWidget(text, row++, 2);
    }
    grid->setColumnStretch(2, 1);
    return card;
}

void FollowupsEmpty::setGround(const FollowupsGround &ground)
{
    m_done->setVisible(!ground.owed.empty());
    m_never->setVisible(ground.owed.empty());
    const QString known = ground.unread.isEmpty()
        ? tr("Everything Comity knows about is answered.")
        : tr("Everything Comity knows about is answered. %1.", "messages that are missing")
              .arg(FollowupWords::unread(ground));
    QString lately = tr("%Ln done in the last 30 days", nullptr, plural(ground.doneLately));
    if (const auto percent = ground.held.percent()) {
        lately = tr("%1, %2 of replies within %3", "things done, a share, a span of time")
                     .arg(lately, percentText(*percent),
                         FollowupWords::span(
                             ground.levelOf(followups::ObligationKind::Reply).minutes));
    }
    m_done->setTexts(tr("Nothing owed to anybody"),
        ground.doneLately == 0 ? known : tr("%1 %2.", "two sentences").arg(known, lately));
    m_never->setTexts(tr("Nothing noted yet"),
        ground.unread.isEmpty() ? tr("What you owe to people stands here, with a day for each.")
                                : tr("What you owe to people stands here, with a day for each. %1.",
                                    "messages that are missing")
                                      .arg(FollowupWords::unread(ground)));
}

} // namespace comity::ui

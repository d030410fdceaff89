#include "ui/accounts/checkup_pane.h"

#include "model/networks/catalogue.h"
#include "model/networks/profile_url.h"
#include "ui/accounts/account_log.h"
#include "ui/accounts/charter_card.h"
#include "ui/accounts/check_rows.h"
#include "ui/accounts/profile_card.h"
#include "ui/common/buttons.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/plain_label.h"
#include "ui/common/scrolling_pane.h"
#include "ui/common/tall_frame.h"
#include "ui/common/tool_tip.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

CheckupPane::CheckupPane(const Wording &wording, bool isWritable, QWidget *parent)
    : QFrame(parent)
    , m_isWritable(isWritable)
    , m_count(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_open(makeButton(tr("&Open profile"), ButtonKind::Normal, u"internet-services"_s, nullptr,
          ButtonSize::Small))
    , m_reread(makeButton(tr("&Re-read from latest import"), ButtonKind::Normal, u"view-refresh"_s,
          nullptr, ButtonSize::Small))
    , m_card(new ProfileCard)
    , m_rows(new CheckRows(wording, isWritable))
    , m_charter(new CharterCard(isWritable))
    , m_log(new AccountLog(wording, isWritable))
{
    setObjectName(u"checkupPane"_s);
    setProperty("kind", u"page"_s);
    auto *body = new TallFrame;
    body->setProperty("kind", u"page"_s);
    auto *parts = new QVBoxLayout(body);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(0);
    auto *card = new QVBoxLayout;
    card->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    card->addWidget(m_card);
    parts->addLayout(card);
    parts->addWidget(makeLine());
    parts->addWidget(m_rows);
    parts->addWidget(m_charter);
    parts->addWidget(m_log);
    parts->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(makeLine(this));
    column->addWidget(new ScrollingPane(body), 1);
    connect(m_open, &QPushButton::clicked, this, &CheckupPane::openProfile);
    connect(m_reread, &QPushButton::clicked, this, &CheckupPane::rereadAsked);
    connect(m_card, &ProfileCard::editAsked, this, &CheckupPane::editAsked);
    connect(m_rows, &CheckRows::fixAsked, this, &CheckupPane::fixAsked);
}

QWidget *CheckupPane::makeHead()
{
    m_count->setObjectName(u"checkupCount"_s);
    m_count->setElided(true);
    m_open->setObjectName(u"openOwnProfile"_s);
    m_reread->setObjectName(u"rereadProfile"_s);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(8));
    row->setSpacing(scaled(8));
    auto *title = new PlainLabel(tr("Profile check-up"), TextStyle::Strong);
    title->setElided(true);
    row->addWidget(title);
    row->addWidget(m_count, 1);
    row->addWidget(m_open);
    row->addWidget(m_reread);
    return head;
}

void CheckupPane::show(const AccountStanding &standing)
{
    const Account &account = standing.record.account;
    const auto *const network = networks::Catalogue::builtIn().find(account.network);
    m_url = network == nullptr ? QString()
                               : networks::profileUrl(*network, account.key, account.handle);
    m_open->setEnabled(!m_url.isEmpty());
    setPlainToolTip(m_open,
        m_url.isEmpty() ? tr("No address of this profile is known")
                        : tr("Opens %1 in your browser").arg(m_url));
    m_open->setAccessibleName(tr("Open profile"));
    m_count->setText(tr("%1 of %2 good", "lines of a check-up")
                         .arg(standing.checkup.count(CheckState::Good))
                         .arg(standing.checkup.rows.size()));
    showReread(standing.record);
    m_card->show(standing);
    m_rows->show(standing.checkup);
    m_charter->show(standing);
    m_log->show(standing);
}

void CheckupPane::showReread(const AccountRecord &record)
{
    // Told by hand, and an import tells it as well.
    const bool isHidden = std::ranges::any_of(record.facts, [&record](const AccountFact &byHand) {
        return byHand.isByHand
            && std::ranges::any_of(record.facts, [&byHand](const AccountFact &one) {
                   return !one.isByHand && one.name == byHand.name;
               });
    });
    const bool isImported
        = std::ranges::any_of(record.facts, [](const AccountFact &one) { return !one.isByHand; });
    m_reread->setEnabled(m_isWritable && isHidden);
    setPlainToolTip(m_reread,
        isHidden         ? tr("What you typed gives way to what the imports tell")
            : isImported ? tr("All of this is as the imports tell it")
                         : tr("No import tells how this profile looks"));
    m_reread->setAccessibleName(tr("Re-read from latest import"));
}

void CheckupPane::openProfile()
{
    if (networks::isWebAddress(m_url)) {
        QDesktopServices::openUrl(QUrl(m_url));
    }
}

} // namespace comity::ui

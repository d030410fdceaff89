#include "ui/accounts/checkup_pane.h"

#include "model/networks/catalogue.h"
#include "model/networks/profile_url.h"
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

using namespace Qt::StringLiterals;

namespace comity::ui {

CheckupPane::CheckupPane(QWidget *parent)
    : QFrame(parent)
    , m_open(makeButton(tr("&Open profile"), ButtonKind::Normal, u"internet-services"_s, nullptr,
          ButtonSize::Small))
    , m_card(new ProfileCard)
{
    setObjectName(u"checkupPane"_s);
    setProperty("kind", u"page"_s);
    m_open->setObjectName(u"openOwnProfile"_s);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(8));
    row->setSpacing(scaled(8));
    row->addWidget(new PlainLabel(tr("Profile"), TextStyle::Strong), 1);
    row->addWidget(m_open);
    auto *body = new TallFrame;
    body->setProperty("kind", u"page"_s);
    auto *parts = new QVBoxLayout(body);
    parts->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(14));
    parts->addWidget(m_card);
    parts->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(makeLine(this));
    column->addWidget(new ScrollingPane(body), 1);
    connect(m_open, &QPushButton::clicked, this, &CheckupPane::openProfile);
    connect(m_card, &ProfileCard::editAsked, this, &CheckupPane::editAsked);
}

void CheckupPane::show(const AccountRecord &record)
{
    const Account &account = record.account;
    const auto *const network = networks::Catalogue::builtIn().find(account.network);
    m_url = network == nullptr ? QString()
                               : networks::profileUrl(*network, account.key, account.handle);
    m_open->setEnabled(!m_url.isEmpty());
    setPlainToolTip(m_open,
        m_url.isEmpty() ? tr("No address of this profile is known")
                        : tr("Opens %1 in your browser").arg(m_url));
    m_open->setAccessibleName(tr("Open profile"));
    m_card->show(record);
}

void CheckupPane::openProfile()
{
    if (networks::isWebAddress(m_url)) {
        QDesktopServices::openUrl(QUrl(m_url));
    }
}

} // namespace comity::ui

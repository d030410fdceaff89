#include "ui/imports/account_choice.h"

#include "model/networks/catalogue.h"
#include "model/networks/profile_url.h"
#include "ui/common/buttons.h"
#include "ui/common/identity_text.h"
#include "ui/common/plain_label.h"
#include "ui/common/tiles.h"
#include "ui/imports/import_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int newAccount = -2;

} // namespace

AccountChoice::AccountChoice(QWidget *parent)
    : QWidget(parent)
    , m_accounts(new QComboBox(this))
    , m_new(new QWidget(this))
    , m_networks(new QComboBox(m_new))
    , m_handle(new QLineEdit(m_new))
    , m_use(makeButton(tr("&Use it"), ButtonKind::Normal, {}, m_new))
    , m_trouble(new PlainLabel({}, TextStyle::Small, Tone::Stop))
{
    m_accounts->setObjectName(u"accountCombo"_s);
    m_accounts->setAccessibleName(tr("Account"));
    m_accounts->setMinimumWidth(scaled(200));
    m_networks->setObjectName(u"networkCombo"_s);
    m_networks->setAccessibleName(tr("Network of the new account"));
    m_handle->setObjectName(u"handleField"_s);
    m_handle->setPlaceholderText(tr("@handle of the account"));
    m_handle->setAccessibleName(tr("Handle of the new account"));
    m_handle->setMaxLength(200);
    m_handle->setMinimumWidth(scaled(150));
    m_use->setObjectName(u"useAccount"_s);
    m_trouble->setObjectName(u"handleTrouble"_s);
    m_trouble->hide();
    auto *fields = new QHBoxLayout(m_new);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(scaled(8));
    fields->addWidget(m_networks);
    fields->addWidget(m_handle);
    fields->addWidget(m_use);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    row->addWidget(m_accounts);
    row->addWidget(m_new);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    column->addLayout(row);
    column->addWidget(m_trouble);
    connect(m_accounts, &QComboBox::activated, this, &AccountChoice::activated);
    connect(m_handle, &QLineEdit::textChanged, this, &AccountChoice::checkHandle);
    connect(m_networks, &QComboBox::currentIndexChanged, this, &AccountChoice::checkHandle);
    connect(m_handle, &QLineEdit::returnPressed, this, &AccountChoice::useNew);
    connect(m_use, &QPushButton::clicked, this, &AccountChoice::useNew);
}

void AccountChoice::setAccounts(
    const std::vector<Account> &accounts, const QString &network, std::optional<AccountId> current)
{
    m_network = network;
    m_offered.clear();
    m_accounts->clear();
    m_handle->clear();
    int chosen = -1;
    for (const Account &account : accounts) {
        // Without a handle an account cannot be named to the reader.
        const bool fits = (network.isEmpty() || account.network == network)
            && (!account.handle.isEmpty() || account.id == current);
        if (!fits) {
            continue;
        }
        if (account.id == current) {
            chosen = m_accounts->count();
        }
        const QString name
            = accountText(account.network, account.handle, account.name, account.key);
        m_accounts->addItem(
            network.isEmpty() ? tr("%1 on %2").arg(name, networkName(account.network)) : name,
            int(m_offered.size()));
        m_offered.push_back(account);
    }
    m_accounts->addItem(tr("New account…"), newAccount);
    if (chosen < 0 && !m_offered.empty()) {
        m_accounts->setPlaceholderText(tr("Choose an account"));
    }
    m_accounts->setCurrentIndex(chosen >= 0 ? chosen : m_offered.empty() ? 0 : -1);
    m_accounts->setVisible(!m_offered.empty());
    fillNetworks();
    showNew(m_offered.empty());
    checkHandle();
}

void AccountChoice::fillNetworks()
{
    m_networks->clear();
    for (const networks::Network &one : networks::Catalogue::builtIn().networks()) {
        if (m_network.isEmpty() || one.code == m_network) {
            m_networks->addItem(one.name, one.code);
        }
    }
    m_networks->setVisible(m_networks->count() > 1);
}

void AccountChoice::showNew(bool isShown)
{
    m_new->setVisible(isShown);
    if (!isShown) {
        m_trouble->hide();
    }
}

void AccountChoice::activated(int index)
{
    const int which = m_accounts->itemData(index).toInt();
    showNew(which == newAccount);
    if (which == newAccount) {
        m_handle->setFocus();
        return;
    }
    const Account &account = m_offered[static_cast<std::size_t>(which)];
    if (!account.handle.isEmpty()) {
        Q_EMIT chosen({account.network, account.handle});
    }
}

void AccountChoice::checkHandle()
{
    const auto *network = networks::Catalogue::builtIn().find(m_networks->currentData().toString());
    const QString handle = m_handle->text().trimmed();
    const bool isValid = network != nullptr && networks::handleLooksValid(*network, handle);
    m_use->setEnabled(isValid);
    m_trouble->setVisible(
        !m_new->isHidden() && !handle.isEmpty() && !isValid && network != nullptr);
    if (network != nullptr) {
        m_trouble->setText(tr("%1 has no such handles").arg(network->name));
    }
}

void AccountChoice::useNew()
{
    if (!m_use->isEnabled()) {
        return;
    }
    QString handle = m_handle->text().trimmed();
    if (handle.startsWith(u'@')) {
        handle.remove(0, 1);
    }
    Q_EMIT chosen({m_networks->currentData().toString(), handle});
}

} // namespace comity::ui

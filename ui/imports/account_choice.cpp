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

AccountChoice::AccountChoice(Answer answer, QWidget *parent)
    : QWidget(parent)
    , m_answer(answer)
    , m_accounts(new QComboBox(this))
    , m_new(new QWidget(this))
    , m_networks(new QComboBox(m_new))
    , m_handle(new QLineEdit(m_new))
    , m_use(makeButton(tr("&Use it"),
          answer == Answer::ByButton ? ButtonKind::Primary : ButtonKind::Normal, {}, this))
    , m_trouble(new PlainLabel({}, TextStyle::Small, Tone::Stop))
{
    m_accounts->setObjectName(u"accountCombo"_s);
    m_accounts->setAccessibleName(tr("Account"));
    m_accounts->setMinimumWidth(scaled(200));
    m_accounts->setMaximumWidth(scaled(420));
    m_accounts->setSizeAdjustPolicy(QComboBox::AdjustToContents);
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
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    row->addWidget(m_accounts);
    row->addWidget(m_new);
    row->addWidget(m_use);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    column->addLayout(row);
    column->addWidget(m_trouble);
    connect(m_accounts, &QComboBox::activated, this, &AccountChoice::activated);
    connect(m_handle, &QLineEdit::textChanged, this, &AccountChoice::check);
    connect(m_networks, &QComboBox::currentIndexChanged, this, &AccountChoice::check);
    connect(m_handle, &QLineEdit::returnPressed, this, &AccountChoice::use);
    connect(m_use, &QPushButton::clicked, this, &AccountChoice::use);
}

void AccountChoice::setAccounts(
    const std::vector<Account> &accounts, const QString &network, std::optional<AccountId> current)
{
    m_network = network;
    m_handle->clear();
    fillAccounts(accounts, current);
    fillNetworks();
    check();
}

void AccountChoice::fillAccounts(
    const std::vector<Account> &accounts, std::optional<AccountId> current)
{
    m_offered.clear();
    m_accounts->clear();
    int chosen = -1;
    for (const Account &account : accounts) {
        if (!m_network.isEmpty() && account.network != m_network) {
            continue;
        }
        if (account.id == current) {
            chosen = m_accounts->count();
        }
        const QString name
            = accountText(account.network, account.handle, account.name, account.key);
        const bool namesNetwork = m_network.isEmpty() || m_answer == Answer::ByButton;
        m_accounts->addItem(
            namesNetwork ? tr("%1 on %2").arg(name, networkName(account.network)) : name,
            int(m_offered.size()));
        m_offered.push_back(account);
    }
    m_accounts->addItem(tr("New account…"), newAccount);
    if (chosen < 0 && !m_offered.empty()) {
        m_accounts->setPlaceholderText(tr("Choose an account"));
    }
    m_accounts->setCurrentIndex(chosen >= 0 ? chosen : m_offered.empty() ? 0 : -1);
    m_accounts->setVisible(!m_offered.empty());
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

bool AccountChoice::isNew() const
{
    return m_accounts->currentData() == newAccount;
}

const Account *AccountChoice::existing() const
{
    const QVariant which = m_accounts->currentData();
    return !which.isValid() || isNew() ? nullptr
                                       : &m_offered[static_cast<std::size_t>(which.toInt())];
}

void AccountChoice::activated()
{
    check();
    if (isNew()) {
        m_handle->setFocus();
    } else if (m_answer == Answer::AtOnce) {
        use();
    }
}

void AccountChoice::check()
{
    const auto *network = networks::Catalogue::builtIn().find(m_networks->currentData().toString());
    const QString handle = m_handle->text().trimmed();
    const bool isValid = network != nullptr && networks::handleLooksValid(*network, handle);
    m_new->setVisible(isNew());
    m_use->setVisible(isNew() || m_answer == Answer::ByButton);
    m_use->setEnabled(isNew() ? isValid : existing() != nullptr);
    m_trouble->setVisible(isNew() && !handle.isEmpty() && !isValid && network != nullptr);
    if (network != nullptr) {
        m_trouble->setText(tr("%1 has no such handles").arg(network->name));
    }
}

void AccountChoice::use()
{
    if (const Account *account = existing()) {
        // Who was typed a moment ago has no id yet.
        const bool isStored = number(account->id) > 0;
        Q_EMIT chosen({account->network, account->handle,
            isStored ? std::optional(account->id) : std::nullopt});
    } else if (m_use->isEnabled()) {
        QString handle = m_handle->text().trimmed();
        if (handle.startsWith(u'@')) {
            handle.remove(0, 1);
        }
        Q_EMIT chosen({m_networks->currentData().toString(), handle});
    }
}

void AccountChoice::focusAnswer()
{
    if (m_use->isEnabled() && !m_use->isHidden()) {
        m_use->setFocus();
    } else if (isNew()) {
        m_handle->setFocus();
    } else {
        m_accounts->setFocus();
    }
}

} // namespace comity::ui

#include "ui/imports/preview_head.h"

#include "model/base/civil_time.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/identity_text.h"
#include "ui/common/plain_label.h"
#include "ui/imports/account_choice.h"
#include "ui/imports/file_bar.h"
#include "ui/imports/import_words.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

PreviewHead::PreviewHead(QWidget *parent)
    : QWidget(parent)
    , m_bar(new FileBar)
    , m_account(new PlainLabel)
    , m_choice(new AccountChoice(AccountChoice::Answer::AtOnce))
    , m_compared(new PlainLabel)
    , m_read(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_columns(makeButton(tr("Change col&umns…"), ButtonKind::Quiet, {}, this, ButtonSize::Small))
{
    m_columns->setObjectName(u"changeColumns"_s);
    m_account->setObjectName(u"previewAccount"_s);
    m_compared->setObjectName(u"previewCompared"_s);
    m_compared->setElided(true);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(scaled(14), scaled(10), scaled(14), 0);
    row->setSpacing(scaled(10));
    row->addWidget(new PlainLabel(tr("For account"), TextStyle::Small, Tone::Muted));
    row->addWidget(m_account);
    row->addWidget(m_choice);
    row->addSpacing(scaled(8));
    row->addWidget(new PlainLabel(tr("Compared with"), TextStyle::Small, Tone::Muted));
    row->addWidget(m_compared, 1);
    row->addWidget(m_read);
    row->addWidget(m_columns);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addLayout(row);
    connect(m_columns, &QPushButton::clicked, this, &PreviewHead::columnsAsked);
    connect(m_choice, &AccountChoice::chosen, this, &PreviewHead::accountChosen);
}

void PreviewHead::show(const ImportSummary &summary, bool namesItsAccount,
    const std::vector<Account> &accounts, qint64 readMs)
{
    const auto used = static_cast<qint64>(summary.files.size());
    const qint64 all = used + summary.filesNotRead;
    m_bar->setFile(summary.source,
        spoken({bytesText(summary.bytes),
            all > 1 ? tr("%1 files, %2 used").arg(numberText(all), numberText(used)) : QString()}));
    m_bar->setVerdict(summary.isCertain ? Severity::Ok : Severity::Note,
        summary.isCertain ? tr("%1, recognised").arg(formatName(summary.format))
                          : tr("Read as %1, check the columns").arg(formatName(summary.format)));
    m_columns->setVisible(summary.format == u"csv" || summary.format == u"xlsx");
    showAccount(summary, namesItsAccount, accounts);
    m_compared->setText(comparedText(summary));
    m_read->setText(tr("Read in %1 s. Nothing is saved yet.")
                        .arg(decimalText(double(qMax(qint64 {50}, readMs)) / 1000.0, 1)));
}

void PreviewHead::showAccount(
    const ImportSummary &summary, bool namesItsAccount, const std::vector<Account> &accounts)
{
    const bool isOne = summary.accounts.size() == 1;
    m_choice->setVisible(isOne && !namesItsAccount);
    m_account->setVisible(!isOne || namesItsAccount);
    if (isOne && !namesItsAccount) {
        const AccountSummary &account = summary.accounts.front();
        std::vector<Account> offered = accounts;
        std::optional<AccountId> current = account.id;
        if (!current && !account.handle.isEmpty()) {
            // Typed a moment ago and not saved yet.
            current = AccountId {-1};
            offered.push_back({*current, account.network, {}, account.handle, {}, {}, {}});
        }
        m_choice->setAccounts(offered, account.network, current);
        return;
    }
    QStringList names;
    for (const AccountSummary &account : summary.accounts) {
        const QString name
            = accountText(account.network, account.handle, account.name, account.key);
        names += account.id ? name : tr("%1, new here", "an account").arg(name);
    }
    m_account->setText(spoken(names));
}

QString PreviewHead::comparedText(const ImportSummary &summary) const
{
    if (summary.isSameAgain) {
        return tr("the same lists, imported before");
    }
    std::optional<Dated> newest;
    for (const AccountSummary &account : summary.accounts) {
        for (const ListSummary &list : account.lists) {
            if (list.comparedWith && (!newest || list.comparedWith->at > newest->at)) {
                newest = list.comparedWith;
            }
        }
    }
    return newest ? tr("the lists of %1").arg(dateText(*newest, zoneOrSystem({})))
                  : tr("nothing: these are the first lists");
}

void PreviewHead::setWaiting(qsizetype imports)
{
    m_bar->setWaiting(imports);
}

} // namespace comity::ui

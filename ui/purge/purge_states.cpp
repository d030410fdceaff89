#include "ui/purge/purge_states.h"

#include "model/accounts/accounts_store.h"
#include "model/db/db_error.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_card.h"
#include "ui/common/identity_text.h"
#include "ui/common/plain_label.h"
#include "ui/common/tiles.h"

#include <QFrame>
#include <QPushButton>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int patienceMs = 150;
constexpr std::size_t mostButtons = 4;

} // namespace

PurgeStates::PurgeStates(const Wording &wording, QWidget *parent)
    : QWidget(parent)
    , m_wording(wording)
    , m_stack(new QStackedLayout(this))
    , m_loading(new QFrame)
    , m_loadingText(new PlainLabel(tr("Reading whom you follow…"), TextStyle::Body, Tone::Muted))
    , m_patience(new QTimer(this))
    , m_importFirst(new EmptyState(u"edit-clear-all"_s, tr("Import who you follow first"), {}))
    , m_error(new ErrorCard)
{
    m_loading->setProperty("kind", u"page"_s);
    m_loading->setObjectName(u"purgeLoading"_s);
    auto *column = new QVBoxLayout(m_loading);
    column->addWidget(m_loadingText, 0, Qt::AlignCenter);
    m_patience->setSingleShot(true);
    m_patience->setInterval(patienceMs);
    connect(m_patience, &QTimer::timeout, m_loadingText, [this] { m_loadingText->show(); });
    m_importFirst->setObjectName(u"importFirst"_s);
    QPushButton *import = m_importFirst->addButton(tr("&Import…"), u"document-import"_s);
    import->setObjectName(u"importFirstButton"_s);
    connect(import, &QPushButton::clicked, this, &PurgeStates::importAsked);
    m_followers = m_importFirst->addButton(tr("Plan for your &followers"));
    m_followers->setObjectName(u"planFollowers"_s);
    connect(m_followers, &QPushButton::clicked, this, &PurgeStates::followersAsked);
    m_error->setObjectName(u"purgeError"_s);
    QPushButton *again = m_error->addButton(tr("&Try again"), u"view-refresh"_s);
    again->setObjectName(u"purgeRetry"_s);
    connect(again, &QPushButton::clicked, this, &PurgeStates::retryAsked);
    m_stack->addWidget(m_loading);
    m_stack->addWidget(m_importFirst);
    m_stack->addWidget(m_error);
    showLoading();
}

void PurgeStates::setWork(QWidget *work)
{
    m_work = work;
    m_stack->addWidget(work);
}

void PurgeStates::show(QWidget *state)
{
    m_patience->stop();
    m_stack->setCurrentWidget(state);
}

void PurgeStates::showWork()
{
    show(m_work);
}

bool PurgeStates::isAtWork() const
{
    return m_work != nullptr && m_stack->currentWidget() == m_work;
}

void PurgeStates::showLoading()
{
    if (m_stack->currentWidget() == m_loading && m_patience->isActive()) {
        return;
    }
    show(m_loading);
    m_loadingText->hide();
    m_patience->start();
}

void PurgeStates::showNoAccount(const db::WorkspaceFile &file)
{
    const auto accounts = db::guarded(file.path(),
        [&]() -> Result<std::vector<Account>> { return AccountsStore(file.reader()).inUse(); });
    if (!accounts) {
        showError(accounts.error());
    } else if (accounts->empty()) {
        showImportFirst({}, false);
    } else {
        showChoice(*accounts);
    }
}

void PurgeStates::showChoice(const std::vector<Account> &accounts)
{
    delete m_choice;
    m_choice = new EmptyState(u"user"_s, tr("Choose an account"),
        tr("A clear-out belongs to one account: who follows back, whom you keep and the batch "
           "under review are never mixed between two."));
    m_choice->setObjectName(u"chooseAccount"_s);
    for (std::size_t i = 0; i < accounts.size() && i < mostButtons; ++i) {
        const Account &account = accounts[i];
        QString text = networkName(account.network) + u' '
            + accountText(account.network, account.handle, account.name, account.key);
        QPushButton *button = m_choice->addButton(text.replace(u'&', u"&&"_s));
        button->setObjectName(u"account-"_s + QString::number(number(account.id)));
        connect(button, &QPushButton::clicked, this,
            [this, id = account.id] { Q_EMIT accountAsked(id); });
    }
    m_stack->addWidget(m_choice);
    show(m_choice);
}

void PurgeStates::showImportFirst(const QString &account, bool hasFollowers)
{
    m_importFirst->setTexts(tr("Import who you follow first"),
        account.isEmpty()
            ? tr("Comity plans small clear-outs from the list of the people you follow. "
                 "Import an export of your account, and the plan is made from it.")
            : hasFollowers
            ? tr("No list of the people that %1 follows is in any import. With one, Comity can "
                 "plan whom to unfollow. For the followers who look automated it needs none.")
                  .arg(account)
            : tr("No list of the people that %1 follows is in any import. With one, Comity can "
                 "plan; with your followers from the same days, it also knows who follows back.")
                  .arg(account));
    m_followers->setVisible(hasFollowers);
    show(m_importFirst);
}

void PurgeStates::showError(const Error &error)
{
    const Wording::Explanation said = m_wording.explain(error);
    ErrorCard::Content content;
    content.title = said.happened;
    content.unharmedTitle = said.unharmed;
    if (!said.advice.isEmpty()) {
        content.advice += said.advice;
    }
    content.details
        = toText(error.code) + (error.detail.isEmpty() ? QString() : u'\n' + error.detail);
    m_error->setContent(content);
    show(m_error);
}

} // namespace comity::ui

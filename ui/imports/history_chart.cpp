#include "ui/imports/history_chart.h"

#include "model/base/civil_time.h"
#include "ui/charts/chart_card.h"
#include "ui/common/identity_text.h"
#include "ui/common/tiles.h"
#include "ui/common/typography.h"
#include "ui/imports/history_chart_content.h"

#include <QComboBox>
#include <QFileInfo>
#include <QSettings>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

/// Below this height of the page, at 100 % text, the history would have fewer than six rows.
constexpr int roomForCharts = 720;

QString foldedKey(const WorkspaceSession &session)
{
    return session.settingsKey(u"imports/chartFolded"_s);
}

} // namespace

HistoryChart::HistoryChart(WorkspaceSession &session, QSettings *settings, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_settings(settings)
    , m_card(new ChartCard(tr("Followers and following"), session.prompts()))
    , m_choice(new QComboBox)
{
    setObjectName(u"historyChart"_s);
    m_choice->setObjectName(u"chartAccount"_s);
    m_choice->setAccessibleName(tr("Account of the chart"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_card->addControl(m_choice);
    m_card->setFileStem(QFileInfo(session.file().path()).completeBaseName()
        + tr("-followers-and-following", "end of a file name"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(14), 0, scaled(14), scaled(14));
    column->addWidget(m_card);
    setVisible(false);
    connect(m_choice, &QComboBox::activated, this, [this] {
        m_picked = m_choice->currentData();
        load();
    });
    connect(&session, &WorkspaceSession::accountChanged, this, [this] { setAccounts(m_accounts); });
    connect(m_card, &ChartCard::foldedByUser, this, [this](bool isFolded) {
        if (m_settings) {
            m_settings->setValue(foldedKey(m_session), isFolded);
        }
    });
    connect(m_card, &ChartCard::exported, this, [this](const QString &path) {
        Q_EMIT told(Severity::Ok, tr("The table is in %1").arg(QFileInfo(path).fileName()));
    });
    connect(m_card, &ChartCard::exportFailed, this, [this](const Error &error) {
        Q_EMIT told(Severity::Stop, m_session.wording().oneLine(error));
    });
    fold();
}

void HistoryChart::setAccounts(const std::vector<AccountOverview> &accounts)
{
    m_accounts = accounts;
    fillChoice(m_accounts);
    load();
}

void HistoryChart::fillChoice(const std::vector<AccountOverview> &accounts)
{
    m_choice->clear();
    const AccountOverview *newest = nullptr;
    for (const AccountOverview &overview : accounts) {
        const Account &account = overview.account;
        if (!overview.newestTakenAt.isKnown()) {
            continue;
        }
        m_choice->addItem(
            tr("%1, %2", "an account and its network")
                .arg(accountText(account.network, account.handle, account.name, account.key),
                    networkName(account.network)),
            number(account.id));
        if (!newest || newest->newestTakenAt.at < overview.newestTakenAt.at) {
            newest = &overview;
        }
    }
    int index = m_picked.isValid() ? m_choice->findData(m_picked) : -1;
    if (index < 0 && newest) {
        index = m_choice->findData(number(newest->account.id));
    }
    m_choice->setCurrentIndex(index);
    m_choice->setVisible(!m_session.account() && m_choice->count() > 1);
}

std::optional<AccountId> HistoryChart::shownAccount() const
{
    if (m_session.account()) {
        return m_session.account();
    }
    const QVariant chosen = m_choice->currentData();
    return chosen.isValid() ? std::optional(AccountId {chosen.toLongLong()}) : std::nullopt;
}

void HistoryChart::load()
{
    m_job.cancel();
    const int question = ++m_question;
    const auto account = shownAccount();
    if (!account) {
        setVisible(false);
        return;
    }
    m_job = m_session.read(
        this,
        [path = m_session.file().path(), id = *account](const JobContext &job) {
            return db::guarded(path, [&] {
                const auto connection = db::connect(path, db::Use::Job);
                return goals::listSeries(*connection, id, job);
            });
        },
        [this, question](const Result<goals::AccountSeries> &series) {
            if (question == m_question) {
                show(series);
            }
        });
}

void HistoryChart::show(const Result<goals::AccountSeries> &series)
{
    if (!series) {
        if (series.error().code != Error::Code::Cancelled) {
            Q_EMIT told(Severity::Stop, m_session.wording().oneLine(series.error()));
        }
        return;
    }
    const auto account = shownAccount();
    const auto found = std::ranges::find(m_accounts, account.value_or(AccountId {}),
        [](const AccountOverview &overview) { return overview.account.id; });
    const QTimeZone zone
        = zoneOrSystem(found != m_accounts.end() ? found->account.timeZone : QString());
    m_card->setContent(historyChartContent(*series, zone));
    setVisible(!series->lists.empty());
}

void HistoryChart::setPageHeight(int pixels)
{
    m_pageHeight = pixels;
    fold();
}

void HistoryChart::fold()
{
    const QVariant remembered = m_settings ? m_settings->value(foldedKey(m_session)) : QVariant();
    m_card->setFolded(
        remembered.isValid() ? remembered.toBool() : m_pageHeight < scaled(roomForCharts));
}

} // namespace comity::ui

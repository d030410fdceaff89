#pragma once

#include "model/accounts/account.h"
#include "model/goals/list_series.h"
#include "ui/common/tokens.h"
#include "ui/common/workspace_session.h"

#include <QVariant>
#include <QWidget>

class QComboBox;
class QSettings;

namespace comity::ui {

class ChartCard;

/// Followers and following over the imports of one account, above their history. The account is
/// the chosen one; under All accounts the card has a choice of its own, at first the account whose
/// import is newest. Hidden while the account has no list. The numbers are read by a job.
///
/// Whether the card is folded is remembered; until somebody folds or unfolds it, it is folded
/// where the page is too low for the charts and the history below.
class HistoryChart : public QWidget
{
    Q_OBJECT

public:
    /// `settings` may be null; it outlives the chart.
    HistoryChart(WorkspaceSession &session, QSettings *settings, QWidget *parent = nullptr);

    /// The accounts may be others, or their imports.
    void setAccounts(const std::vector<AccountOverview> &accounts);
    /// Height of the page, which decides about folding.
    void setPageHeight(int pixels);

Q_SIGNALS:
    void told(comity::ui::Severity severity, const QString &sentence);

private:
    void fillChoice(const std::vector<AccountOverview> &accounts);
    std::optional<AccountId> shownAccount() const;
    void load();
    void show(const Result<goals::AccountSeries> &series);
    void fold();

    WorkspaceSession &m_session;
    QSettings *m_settings;
    ChartCard *m_card;
    QComboBox *m_choice;
    QVariant m_picked; ///< id of the account that the user picked on the card
    std::vector<AccountOverview> m_accounts;
    JobHandle m_job;
    int m_question = 0; ///< answers to older ones are dropped
    int m_pageHeight = 0;
};

} // namespace comity::ui

#pragma once

#include "model/accounts/account.h"

#include <QDate>
#include <QFrame>
#include <vector>

class QGridLayout;
class QScrollArea;

namespace comity::ui {

class PlainLabel;

/// How old what is known of each account is. Without accounts: how to get a first export.
class FreshnessCard : public QFrame
{
    Q_OBJECT

public:
    explicit FreshnessCard(QWidget *parent = nullptr);

    void setAccounts(const std::vector<AccountOverview> &accounts, QDate today);

Q_SIGNALS:
    /// "How to export" of a network, or of "csv".
    void helpAsked(const QString &code);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void lay();
    void addAccount(const AccountOverview &overview);
    void addNetwork(const QString &code);
    void addGuideButton(const QString &code, int row, const QString &whose);
    void clear();

    PlainLabel *m_title;
    PlainLabel *m_hint;
    QWidget *m_rows = nullptr;
    QGridLayout *m_grid = nullptr;
    QScrollArea *m_scroll;
    std::vector<AccountOverview> m_accounts;
    QDate m_today;
    bool m_isNarrow = false; ///< the age has a line of its own
};

} // namespace comity::ui

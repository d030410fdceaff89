#pragma once

#include "model/accounts/account.h"
#include "model/base/wording.h"

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
    explicit FreshnessCard(const Wording &wording, QWidget *parent = nullptr);

    void setAccounts(const std::vector<AccountOverview> &accounts, QDate today);

private:
    void addAccount(const AccountOverview &overview, QDate today);
    void addNetwork(const QString &code);
    void addGuideButton(const QString &code, int row, const QString &whose);
    void clear();

    const Wording &m_wording;
    PlainLabel *m_title;
    PlainLabel *m_hint;
    QWidget *m_rows = nullptr;
    QGridLayout *m_grid = nullptr;
    QScrollArea *m_scroll;
};

} // namespace comity::ui

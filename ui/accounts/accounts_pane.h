#pragma once

#include "ui/accounts/accounts_model.h"

#include <QFrame>

class QListView;
class QPushButton;

namespace comity::ui {

class PlainLabel;

/// The list of our accounts with Add above it. Alt+Up and Alt+Down, or the mouse, move the current
/// one.
class AccountsPane : public QFrame
{
    Q_OBJECT

public:
    explicit AccountsPane(bool isWritable, QWidget *parent = nullptr);

    /// Keeps the current account; `wanted` becomes it instead.
    void setAccounts(
        std::vector<AccountStanding> accounts, std::optional<AccountId> wanted = std::nullopt);
    const std::vector<AccountStanding> &accounts() const { return m_model->accounts(); }
    std::vector<AccountRecord> records() const;
    /// Null when there is none.
    const AccountStanding *current() const;
    void choose(AccountId id);
    QWidget *view() const;

Q_SIGNALS:
    void chosen();
    void addAsked();
    /// Enter or a double click on the current one.
    void editAsked();
    void orderAsked(const std::vector<comity::AccountId> &ids);

private:
    void move(int by);

    AccountsModel *m_model;
    QListView *m_view;
    PlainLabel *m_count;
    QPushButton *m_add;
};

} // namespace comity::ui

#pragma once

#include "model/accounts/account.h"
#include "model/import/import_request.h"

#include <QWidget>
#include <vector>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace comity::ui {

class PlainLabel;

/// Whose lists these are: one of our accounts, or a new one by network and handle. Choosing one
/// answers at once, or with a button where a wrong answer costs more than a click.
class AccountChoice : public QWidget
{
    Q_OBJECT

public:
    enum class Answer { AtOnce, ByButton };

    explicit AccountChoice(Answer answer, QWidget *parent = nullptr);

    /// `network` empty offers all networks. `current` is chosen when it is among them; without one,
    /// the first line asks to choose.
    void setAccounts(const std::vector<Account> &accounts, const QString &network,
        std::optional<AccountId> current);
    /// On what answers, or on what is missing for it.
    void focusAnswer();

Q_SIGNALS:
    void chosen(const comity::ImportRequest::AccountName &account);

private:
    void fillNetworks();
    void fillAccounts(const std::vector<Account> &accounts, std::optional<AccountId> current);
    void activated();
    /// Null when a new one is chosen, or none yet.
    const Account *existing() const;
    bool isNew() const;
    void use();
    void check();

    Answer m_answer;
    std::vector<Account> m_offered;
    QString m_network;
    QComboBox *m_accounts;
    QWidget *m_new;
    QComboBox *m_networks;
    QLineEdit *m_handle;
    QPushButton *m_use;
    PlainLabel *m_trouble;
};

} // namespace comity::ui

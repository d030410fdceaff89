#pragma once

#include "model/accounts/account.h"
#include "model/base/wording.h"
#include "model/db/workspace_file.h"

#include <QWidget>
#include <vector>

class QPushButton;
class QStackedLayout;
class QTimer;

namespace comity::ui {

class EmptyState;
class ErrorCard;
class PlainLabel;

/// What the page is: at work, or what stands in its place while it cannot be.
class PurgeStates : public QWidget
{
    Q_OBJECT

public:
    explicit PurgeStates(const Wording &wording, QWidget *parent = nullptr);

    void setWork(QWidget *work);

    void showWork();
    bool isAtWork() const;
    /// Under 150 ms nothing is said.
    void showLoading();
    /// Asks for an account, or for an import where there is none.
    void showNoAccount(const db::WorkspaceFile &file);
    /// `hasFollowers`: a plan of them can be made all the same.
    void showImportFirst(const QString &account, bool hasFollowers);
    void showError(const Error &error);

Q_SIGNALS:
    void importAsked();
    void followersAsked();
    void accountAsked(comity::AccountId account);
    void retryAsked();

private:
    void show(QWidget *state);
    void showChoice(const std::vector<Account> &accounts);

    const Wording &m_wording;
    QStackedLayout *m_stack;
    QWidget *m_work = nullptr;
    QWidget *m_loading;
    PlainLabel *m_loadingText;
    QTimer *m_patience;
    EmptyState *m_choice = nullptr; ///< made anew, for its buttons are the accounts
    EmptyState *m_importFirst;
    QPushButton *m_followers; ///< plans them where no list of whom we follow is known
    ErrorCard *m_error;
};

} // namespace comity::ui

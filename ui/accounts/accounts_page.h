#pragma once

#include "ui/accounts/accounts_model.h"
#include "ui/common/page.h"
#include "ui/common/workspace_session.h"

class QSettings;
class QStackedWidget;

namespace comity::ui {

class AccountActs;
class AccountForm;
class AccountsPane;
class AccountsSide;
class ChannelsColumn;
class CheckupPane;
class EmptyState;
class Notice;
class UndoBar;

/// Our accounts, how the chosen one looks to somebody new, and the form in which it is edited; on
/// the right what holds for all of them together.
class AccountsPage : public Page
{
    Q_OBJECT

public:
    /// `settings` may be null: then no sizes are kept. Both outlive the page.
    AccountsPage(WorkspaceSession &session, QSettings *settings, QWidget *parent = nullptr);
    ~AccountsPage() override;

    QString title() const override { return tr("Accounts"); }
    QString subtitle() const override { return tr("How each account looks to somebody new"); }
    QString iconName() const override { return QStringLiteral("user-properties"); }
    void setRoom(Room room) override;
    void activate() override;
    void toggleDetail() override;
    bool dismiss() override;
    QList<QWidget *> panes() const override;
    QList<Shortcut> shortcuts() const override;

    /// An empty form.
    void addAccount();
    /// One that is there, with its check-up and its log.
    void showAccount(AccountId id);
    /// The form of the chosen account, in which its hours stand.
    void openForm();
    /// The limits in use, once they are read.
    void openLimits();
    /// What is watched on a network, once it is read.
    void openWatch(const QString &network);

protected:
    void showEvent(QShowEvent *event) override;
    /// What is being typed is saved before the page goes.
    void hideEvent(QHideEvent *event) override;

private:
    void createParts(QSettings *settings);
    void createEmpty();
    void wire();
    void wireActs();
    void follow();
    void read();
    void showAccounts(std::vector<AccountStanding> accounts);
    void showCurrent();
    void showRecord(const AccountStanding &standing);
    void closeForm();
    /// Back to the check-up; what was typed is given up only when the user says so.
    void leaveForm();
    bool isFormOpen() const;
    void discard();
    void changeFact(const QString &name);
    /// Opens what helps with a line of the check-up.
    void fix(ProfileCheck check);
    /// Saves what an account says of itself from today on; several at once are one step.
    void tell(AccountId id, std::vector<std::pair<QString, QString>> facts);
    void reread();
    void wireProfile();
    void pinCharter(AccountId id, const QString &text);
    void editGroups();
    void logHealth();
    void save(const AccountRecord &record);
    void reorder(const std::vector<AccountId> &ids);
    void showTrouble(const Error &error);
    /// By the account's own days.
    QDate todayOf(const AccountRecord &record) const;

    WorkspaceSession &m_session;
    AccountActs *m_acts;
    AccountsPane *m_pane = nullptr;
    CheckupPane *m_checkup = nullptr;
    AccountForm *m_form = nullptr;
    QStackedWidget *m_middle = nullptr; ///< the check-up or the form
    AccountsSide *m_side = nullptr;
    ChannelsColumn *m_channels = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    Notice *m_trouble = nullptr;
    UndoBar *m_undoBar = nullptr;
    std::optional<AccountId> m_shown; ///< in the form
    std::optional<AccountId> m_wanted; ///< was just saved, chosen once it is read
    Room m_room = Room::Wide;
    bool m_isSettled = true; ///< what stands in the form is saved or given up
    bool m_isFormAsked = false; ///< once the accounts are read
    bool m_isOld = true; ///< something changed while the page was out of sight
    int m_question = 0;
};

} // namespace comity::ui

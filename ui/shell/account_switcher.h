#pragma once

#include "model/base/ids.h"

#include <QToolButton>
#include <optional>

class QActionGroup;

namespace comity::ui {

/// Whose people are shown: one of our accounts, or all of them.
class AccountSwitcher : public QToolButton
{
    Q_OBJECT

public:
    struct Entry
    {
        AccountId id {};
        QString network; ///< code
        QString handle; ///< as shown; the name when there is no handle
        std::optional<qint64> followers;
    };

    explicit AccountSwitcher(QWidget *parent = nullptr);

    /// `chosen` empty means all accounts.
    void setAccounts(const QList<Entry> &accounts, std::optional<AccountId> chosen);
    std::optional<AccountId> chosen() const { return m_chosen; }
    /// The tile alone.
    void setCollapsed(bool isCollapsed);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// Empty for all accounts.
    void accountChosen(std::optional<comity::AccountId> account);
    void addAsked();
    void manageAsked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Face
    {
        QString letters;
        QString upper;
        QString lower;
    };
    Face face() const;
    void rebuildMenu();
    void choose(std::optional<AccountId> account);
    void describe();

    QList<Entry> m_accounts;
    std::optional<AccountId> m_chosen;
    bool m_isCollapsed = false;
};

} // namespace comity::ui

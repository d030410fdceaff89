#pragma once

#include "model/accounts/account.h"
#include "model/import/import_request.h"

#include <QWidget>
#include <vector>

class QBoxLayout;
class QPushButton;

namespace comity::ui {

class AccountChoice;
class PlainLabel;

/// Asks the one thing that a file does not say: whose list it is, or which. Nothing else is lost by
/// the answer; leaving it changes nothing.
class QuestionView : public QWidget
{
    Q_OBJECT

public:
    explicit QuestionView(QWidget *parent = nullptr);

    void askDirection(const QString &fileName);
    /// `network` is empty when the file does not tell that either; `likely` only has to be
    /// confirmed.
    void askAccount(const QString &fileName, const std::vector<Account> &accounts,
        const QString &network, std::optional<AccountId> likely);
    void askColumns(const QString &fileName);
    void focusAnswer();

Q_SIGNALS:
    void directionChosen(comity::formats::ListKind kind);
    void accountChosen(const comity::ImportRequest::AccountName &account);
    void columnsAsked();
    void discardAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *addDirection(
        const QString &text, const QString &name, formats::ListKind kind, QBoxLayout *row);

    PlainLabel *m_title;
    PlainLabel *m_sentence;
    QWidget *m_directions;
    QPushButton *m_first = nullptr;
    QPushButton *m_columns;
    AccountChoice *m_account;
};

} // namespace comity::ui

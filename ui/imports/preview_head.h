#pragma once

#include "model/accounts/account.h"
#include "model/import/import_request.h"
#include "model/import/import_summary.h"

#include <QWidget>
#include <vector>

class QPushButton;

namespace comity::ui {

class AccountChoice;
class FileBar;
class PlainLabel;

/// Above a preview: the file and what it is, for which account, and with what it is compared.
class PreviewHead : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewHead(QWidget *parent = nullptr);

    /// `namesItsAccount`: the files say whose they are, so there is nothing to choose.
    void show(const ImportSummary &summary, bool namesItsAccount,
        const std::vector<Account> &accounts, qint64 readMs);
    void setWaiting(qsizetype imports);

Q_SIGNALS:
    void columnsAsked();
    void accountChosen(const comity::ImportRequest::AccountName &account);

private:
    void showAccount(
        const ImportSummary &summary, bool namesItsAccount, const std::vector<Account> &accounts);
    QString comparedText(const ImportSummary &summary) const;

    FileBar *m_bar;
    PlainLabel *m_account;
    AccountChoice *m_choice;
    PlainLabel *m_compared;
    PlainLabel *m_read;
    QPushButton *m_columns;
};

} // namespace comity::ui

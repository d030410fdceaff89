#pragma once

#include "ui/imports/mapping_setup.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;

namespace comity {
class MappingCheck;
}

namespace comity::ui {

class AccountChoice;
class PlainLabel;

/// First step of the wizard: which row has the names of the columns, whose list it is and which.
class MappingFileStep : public QWidget
{
    Q_OBJECT

public:
    MappingFileStep(
        const MappingCheck &check, const MappingSetup &setup, QWidget *parent = nullptr);

    std::optional<formats::ListKind> list() const;
    const std::optional<ImportRequest::AccountName> &account() const { return m_account; }
    bool isSettled() const { return list() && m_account; }
    void focusAnswer();

Q_SIGNALS:
    void headerRowChosen(int row);
    void changed();

private:
    void addRows(const MappingCheck &check);
    void addLists(std::optional<formats::ListKind> known);
    void showMissing();

    QComboBox *m_rows;
    QButtonGroup *m_lists;
    AccountChoice *m_choice;
    PlainLabel *m_missing;
    std::optional<ImportRequest::AccountName> m_account;
};

} // namespace comity::ui

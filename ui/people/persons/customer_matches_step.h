#pragma once

#include "ui/people/persons/customer_match_model.h"
#include "ui/people/persons/customer_permission.h"

#include <QWidget>

class QComboBox;

namespace comity::ui {

class PlainLabel;
class TableView;

/// Whom the rows of a file mean: who becomes a customer is checked, who is unclear is chosen.
class CustomerMatchesStep : public QWidget
{
    Q_OBJECT

public:
    CustomerMatchesStep(
        const CustomerMatchModel::Reader &reader, const QDate &today, QWidget *parent = nullptr);

    /// `unread`: rows that name nobody or could not be read.
    void setMatches(std::vector<MatchedCustomer> matches, qint64 unread);
    const CustomerMatchModel &model() const { return *m_model; }
    const CustomerPermission &permission() const { return *m_permission; }

Q_SIGNALS:
    void changed();

private:
    void makeTable();
    QWidget *makeChoice();
    void showTally();
    void showChoice();

    CustomerMatchModel *m_model;
    TableView *m_table;
    PlainLabel *m_tally;
    QWidget *m_choiceRow;
    QComboBox *m_choice;
    CustomerPermission *m_permission;
    qint64 m_unread = 0;
};

} // namespace comity::ui

#pragma once

#include "model/import/tables/customer_file.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;

namespace comity::ui {

class PlainLabel;

/// What each column of a file of customers holds: guessed, and to be corrected.
class CustomerColumnsStep : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerColumnsStep(QWidget *parent = nullptr);

    void setSurvey(const CustomerSurvey &survey);
    /// As corrected: what the first line is, and the columns.
    const CustomerSurvey &survey() const { return m_survey; }
    const CustomerColumns &columns() const { return m_survey.columns; }

Q_SIGNALS:
    void changed();

private:
    void addColumn(int column, int row);
    void showColumns();
    void choose(int column);
    void chooseFirst(bool isCustomer);

    QGridLayout *m_grid;
    QCheckBox *m_first; ///< the first line is a customer
    std::vector<PlainLabel *> m_names; ///< one a column, as the next two
    std::vector<PlainLabel *> m_values;
    std::vector<QComboBox *> m_fields;
    QComboBox *m_network;
    CustomerSurvey m_survey;
};

} // namespace comity::ui

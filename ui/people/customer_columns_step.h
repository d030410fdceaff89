#pragma once

#include "model/import/customer_file.h"

#include <QWidget>

class QComboBox;
class QGridLayout;

namespace comity::ui {

/// What each column of a file of customers holds: guessed, and to be corrected.
class CustomerColumnsStep : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerColumnsStep(QWidget *parent = nullptr);

    void setSurvey(const CustomerSurvey &survey);
    const CustomerColumns &columns() const { return m_columns; }

Q_SIGNALS:
    void changed();

private:
    void addColumn(const CustomerSurvey &survey, int column, int row);
    void choose(int column);

    QGridLayout *m_grid;
    std::vector<QComboBox *> m_fields; ///< one a column
    QComboBox *m_network;
    CustomerColumns m_columns;
};

} // namespace comity::ui

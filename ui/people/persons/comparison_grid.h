#pragma once

#include "ui/people/persons/comparison.h"

#include <QWidget>

class QGridLayout;

namespace comity::ui {

/// People beside each other, a column each. What differs has a sign before its name and stands in
/// full ink; what is the same is muted.
class ComparisonGrid : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonGrid(QWidget *parent = nullptr);

    void setPeople(const std::vector<PersonCard> &cards, const Today &today);
    void setOnlyDifferent(bool isOnlyDifferent);

private:
    void fill();
    void addHead();
    void addRow(const ComparisonRow &row);
    void clear();

    QGridLayout *m_grid;
    std::vector<PersonRow> m_people;
    std::vector<ComparisonRow> m_rows;
    int m_row = 0;
    bool m_isOnlyDifferent = false;
};

} // namespace comity::ui

#pragma once

#include "model/base/ids.h"

#include <vector>

namespace comity::ui {

class PeopleTableModel;
class PeopleTableView;

/// Whom an act is meant for: the checked people, else the selected rows when they are several, else
/// the current person.
class PeopleChoice
{
public:
    PeopleChoice(PeopleTableModel &model, PeopleTableView &table);

    /// Checked, or several selected; 0 where only one person is current.
    qint64 count() const;
    /// All that the filter lets through.
    bool isEverybody() const;
    /// In the order of the table; none where count() is 0.
    std::vector<Pk> people() const;
    /// These, else the current person.
    std::vector<Pk> meant() const;
    /// Lets go of all but the current row.
    void clear();

private:
    PeopleTableModel &m_model;
    PeopleTableView &m_table;
};

} // namespace comity::ui

#pragma once

#include "ui/common/fact_acts.h"
#include "ui/people/table/person_texts.h"
#include "ui/people/table/table_column.h"

namespace comity::ui {

/// What can be done about people: facts by hand, which can be undone, and copying, which told()
/// says.
class PeopleActs : public FactActs
{
    Q_OBJECT

public:
    using FactActs::FactActs;

    void copyHandles(const std::vector<Pk> &people);
    void copyRows(
        const std::vector<Pk> &people, const std::vector<TableColumn> &shown, const Today &today);

private:
    void toClipboard(const Result<QString> &text, const QString &sentence);
};

} // namespace comity::ui

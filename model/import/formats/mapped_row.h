#pragma once

#include "model/import/formats/column_plan.h"
#include "model/import/formats/records.h"

namespace comity::formats {

/// Turns the rows of one table into people, by its plan.
class MappedRow
{
public:
    MappedRow(ColumnPlan plan, QString network, ColumnMapping::DateOrder order);

    /// A row that names somebody. The record's texts are true until the next call.
    struct Outcome
    {
        bool isPerson = false;
        bool isEmpty = false; ///< no cell holds anything
        const char *reason = nullptr; ///< code of rejected.yml
        std::string_view argument = {};
    };
    Outcome read(const CsvRow &row);
    const PersonRecord &person() const { return m_person; }
    /// Ids that a spreadsheet damaged, in rows that were kept and in rejected ones.
    qint64 damagedIds() const { return m_damagedIds; }
    /// Cells of date columns that hold figures, but no date that is known.
    qint64 unreadDates() const { return m_unreadDates; }

private:
    std::string_view cell(const CsvRow &row, Field field) const;
    void readKeys(const CsvRow &row);
    void readLink(std::string_view url);
    void readName(const CsvRow &row);
    void readTexts(const CsvRow &row);
    void readNumbers(const CsvRow &row);
    void readDates(const CsvRow &row);
    Dated date(const CsvRow &row, Field field);
    Outcome judge(const CsvRow &row);
    bool isKeyedByHandle() const;
    bool mayBeNameOnly() const;

    ColumnPlan m_plan;
    std::string m_network;
    ColumnMapping::DateOrder m_order;
    PersonRecord m_person;
    std::string_view m_givenId;
    std::string_view m_givenHandle;
    bool m_isIdDamaged = false;
    qint64 m_damagedIds = 0;
    qint64 m_unreadDates = 0;
    std::string m_linkText;
    std::string m_key;
    std::string m_nameText;
    std::string m_bioText;
    std::string m_joinedText;
};

} // namespace comity::formats

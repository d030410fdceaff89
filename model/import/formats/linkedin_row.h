#pragma once

#include "model/import/formats/read_options.h"
#include "model/import/formats/records.h"
#include "model/import/formats/table_file.h"

namespace comity::formats {

/// Where the columns of Connections.csv stand; -1 where an era lacks one.
struct LinkedInColumns
{
    int firstName = -1;
    int lastName = -1;
    int url = -1;
    int company = -1;
    int position = -1;
    int connectedOn = -1;
    std::size_t width = 0;

    static LinkedInColumns of(const TableHead::Row &header);
};

/// Turns rows of Connections.csv into people.
class LinkedInRow
{
public:
    LinkedInRow(LinkedInColumns columns, ColumnMapping::DateOrder order)
        : m_columns(columns)
        , m_order(order)
    {
    }

    /// False for a row that names nobody: hidden and closed members leave their date only.
    bool read(const CsvRow &row);
    const PersonRecord &person() const { return m_person; }

private:
    void joinTexts(std::string &into, std::string_view first, std::string_view second,
        std::string_view between);

    LinkedInColumns m_columns;
    ColumnMapping::DateOrder m_order;
    PersonRecord m_person;
    std::string m_name;
    std::string m_slug;
    std::string m_work;
};

} // namespace comity::formats

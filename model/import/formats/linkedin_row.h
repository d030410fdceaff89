#pragma once

#include "model/import/formats/linkedin_people.h"
#include "model/import/formats/read_options.h"

namespace comity::formats {

/// Turns rows of Connections.csv and Member_Follows.csv into people.
class LinkedInRow
{
public:
    LinkedInRow(
        const LinkedInFile &file, const LinkedInPeople &people, ColumnMapping::DateOrder order);

    /// False for a row that names nobody (hidden and closed members leave their date only), and for
    /// somebody who is followed no more.
    bool read(const CsvRow &row);
    const PersonRecord &person() const { return m_person; }

private:
    void joinTexts(std::string &into, std::string_view first, std::string_view second,
        std::string_view between);

    const LinkedInPeople &m_people;
    ColumnMapping::DateOrder m_order;
    int m_firstName = -1;
    int m_lastName = -1;
    int m_url = -1;
    int m_company = -1;
    int m_position = -1;
    int m_status = -1;
    int m_since = -1;
    PersonRecord m_person;
    std::string m_name;
    std::string m_slug;
    std::string m_work;
};

} // namespace comity::formats

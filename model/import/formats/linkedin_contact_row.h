#pragma once

#include "model/import/formats/linkedin_people.h"
#include "model/import/formats/read_options.h"

namespace comity::formats {

/// Turns rows of the other files of a LinkedIn export into messages: invitations, endorsements,
/// recommendations and notes (formats.md §3.3).
class LinkedInContactRow
{
public:
    LinkedInContactRow(
        const LinkedInFile &file, const LinkedInPeople &people, ColumnMapping::DateOrder order);

    /// False for a row that names nobody.
    bool read(const CsvRow &row);
    const MessageRecord &message() const { return m_message; }

private:
    struct Person
    {
        int name = -1; ///< or first name
        int lastName = -1;
        int url = -1;
    };

    void setColumns(const NamedColumns &columns);
    bool readPerson(const CsvRow &row, const Person &person);

    LinkedInKind m_kind;
    const LinkedInPeople &m_people;
    ColumnMapping::DateOrder m_order;
    Person m_other;
    Person m_invitee;
    int m_direction = -1;
    int m_date = -1;
    int m_text = -1;
    MessageRecord m_message;
    std::string m_name;
    std::string m_slug;
};

/// The column that holds the dates of such a file, or -1.
int linkedInDateColumn(const LinkedInFile &file);

} // namespace comity::formats

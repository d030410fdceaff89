#pragma once

#include "model/import/formats/linkedin_people.h"

namespace comity::formats {

/// Turns rows of messages.csv into messages (formats.md §3.2). Left out are drafts, what lies in
/// the spam folder and sponsored messages: none of them is contact with a person.
class LinkedInMessageRow
{
public:
    LinkedInMessageRow(const NamedColumns &columns, const LinkedInPeople &people);

    /// False for a row that is left out.
    bool read(const CsvRow &row);
    const MessageRecord &message() const { return m_message; }

private:
    struct Columns
    {
        int conversation = -1;
        int title = -1;
        int from = -1;
        int sender = -1;
        int to = -1;
        int recipients = -1;
        int date = -1;
        int subject = -1;
        int content = -1;
        int folder = -1;
        int draft = -1;
        int conversationDraft = -1;
    };

    bool isLeftOut(const CsvRow &row) const;
    void readPeople(const CsvRow &row);
    void readRecipients(const CsvRow &row);
    Direction directionOf(std::string_view from, std::string_view sender) const;
    void setOther(std::string_view name, std::string_view slug);
    void readText(const CsvRow &row);

    Columns m_columns;
    const LinkedInPeople &m_people;
    MessageRecord m_message;
    std::vector<std::string> m_recipients; ///< slugs, ours too
    bool m_hasUsAmongThem = false;
    std::string m_slug;
    std::string m_text;
};

} // namespace comity::formats

#include "model/import/formats/text_table.h"

using namespace Qt::StringLiterals;

namespace comity::formats {

TextTable::TextTable(Container &container, std::size_t entry, char delimiter)
    : m_container(container)
    , m_entry(entry)
    , m_delimiter(delimiter)
{
}

QString TextTable::format() const
{
    return u"csv"_s;
}

QString TextTable::path() const
{
    return m_container.entries().at(m_entry).path;
}

Result<TableHead> TextTable::head(const JobContext &job)
{
    Result<TableHead> head = readTableHead(m_container, m_entry, job);
    if (head) {
        m_delimiter = head->delimiter;
    }
    return head;
}

Result<bool> TextTable::rows(const std::function<bool(const CsvRow &)> &row, const JobContext &job)
{
    Q_ASSERT(m_delimiter != '\0');
    return readTable(m_container, m_entry, m_delimiter, row, job);
}

} // namespace comity::formats

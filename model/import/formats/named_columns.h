#pragma once

#include "model/import/formats/table_file.h"

#include <QStringList>

namespace comity::formats {

/// The columns of a table by their headers, compared without case, blanks and signs
/// (`SENDER PROFILE URL` is `senderprofileurl`). Of columns with one name the first counts.
class NamedColumns
{
public:
    NamedColumns() = default;
    explicit NamedColumns(const TableHead::Row &header);

    std::size_t width() const { return static_cast<std::size_t>(m_names.size()); }
    bool has(const QString &name) const { return m_names.contains(name); }
    bool hasAll(const QStringList &names) const;
    /// The place of the first of these names that is there, or -1.
    int of(const QStringList &names) const;

private:
    QStringList m_names;
};

/// A cell without what spreadsheets wrap around it; empty for column -1 and for a short row.
std::string_view cellAt(const CsvRow &row, int column);
/// A cell as it stands, but for blanks around it: for what people wrote.
std::string_view textAt(const CsvRow &row, int column);

} // namespace comity::formats

#pragma once

#include "model/import/formats/table_source.h"

namespace comity::formats {

/// A CSV or TSV in a container, which must outlive it.
class TextTable final : public TableSource
{
public:
    /// The delimiter is told by head(), which comes before rows(), unless it is given.
    TextTable(Container &container, std::size_t entry, char delimiter = '\0');

    QString format() const override;
    QString path() const override;
    Result<TableHead> head(const JobContext &job) override;
    Result<bool> rows(
        const std::function<bool(const CsvRow &)> &row, const JobContext &job) override;

private:
    Container &m_container;
    std::size_t m_entry;
    char m_delimiter;
};

} // namespace comity::formats

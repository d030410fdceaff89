#pragma once

#include "model/import/formats/table_source.h"
#include "model/import/formats/xlsx_parts.h"
#include "model/import/formats/xlsx_sheet.h"
#include "model/import/formats/xlsx_strings.h"

#include <memory>

namespace comity::formats {

/// The first sheet of an XLSX that is not hidden. The container must outlive it.
class XlsxTable final : public TableSource
{
public:
    /// FormatBroken or FormatRefused (refused.yml: spreadsheet-…) for a workbook whose parts cannot
    /// be read.
    static Result<std::unique_ptr<XlsxTable>> open(
        Container &container, const QString &path, const JobContext &job);

    QString format() const override;
    QString path() const override { return m_path; }
    QString title() const override { return m_parts.sheetName; }
    qint64 sheetCount() const { return m_parts.sheetCount; }
    Result<TableHead> head(const JobContext &job) override;
    Result<bool> rows(
        const std::function<bool(const CsvRow &)> &row, const JobContext &job) override;

private:
    XlsxTable(Container &container, QString path);

    bool convert(const SheetRow &row);
    std::string_view shared(std::string_view number);
    void makeRaw();
    tl::unexpected<Error> broken() const;

    Container &m_container;
    QString m_path;
    WorkbookParts m_parts;
    std::vector<bool> m_areDates; ///< by style
    SharedStrings m_strings;

    CsvRow m_row; ///< what convert() made
    std::string m_raw;
    std::string m_made; ///< cells that do not stand in the sheet as they read
    bool m_lacksText = false; ///< a cell names a shared text that is not there
};

} // namespace comity::formats

#include "model/export/table_csv.h"

#include "model/export/csv_writer.h"

#include <QLocale>

namespace comity {
namespace {

struct TextOfCell
{
    QString operator()(std::monostate) const { return {}; }
    QString operator()(const QString &text) const { return text; }
    QString operator()(qint64 number) const { return QString::number(number); }
    QString operator()(double number) const
    {
        return QString::number(number, 'g', QLocale::FloatingPointShortest);
    }
    QString operator()(const Dated &time) const { return isoText(time); }
};

} // namespace

Result<qint64> writeCsv(QIODevice &device, const Table &table)
{
    CsvWriter csv(device);
    csv.writeRow(table.columns);
    qint64 rows = 0;
    QStringList texts;
    const auto done = table.forEachRow([&](const Cells &cells) -> Result<void> {
        texts.clear();
        for (const Cell &cell : cells) {
            texts += std::visit(TextOfCell {}, cell);
        }
        csv.writeRow(texts);
        ++rows;
        return {};
    });
    if (!done) {
        return tl::unexpected(done.error());
    }
    return csv.flush() ? Result<qint64>(rows) : failure(Error::Code::DiskFull, {table.name});
}

} // namespace comity

#pragma once

#include "model/base/dated.h"
#include "model/base/result.h"

#include <QString>
#include <QStringList>
#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace comity {

/// One value of a table: nothing, a text, a count, another number or a time.
using Cell = std::variant<std::monostate, QString, qint64, double, Dated>;
using Cells = std::vector<Cell>;

/// A cell of a count that may be unknown.
Cell cellOf(std::optional<qint64> number);
/// A cell of a text; nothing for an empty one.
Cell cellOf(const QString &text);

/// One table, to be written as it is read: its rows are never held together.
struct Table
{
    QString name; ///< of a sheet
    QStringList columns;
    /// Calls `take` for each row, which has as many cells as there are columns, and ends with what
    /// goes wrong in either. May be called again.
    std::function<Result<void>(const std::function<Result<void>(const Cells &)> &take)> forEachRow;
};

/// What is written to a file, whatever its format.
struct TableDocument
{
    std::vector<Table> tables;
};

} // namespace comity

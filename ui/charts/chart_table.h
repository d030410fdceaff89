#pragma once

#include <QStringList>
#include <QVariant>
#include <vector>

namespace comity::ui {

/// The numbers of a chart as text: what screen readers get and what is exported.
struct ChartTable
{
    enum class Kind {
        Text,
        Number,
        Change, ///< with its sign
        Share, ///< per cent, shown and exported whole
    };
    struct Column
    {
        QString title = {};
        Kind kind = Kind::Text;

        bool operator==(const Column &) const = default;
    };
    enum class Order {
        NewestFirst, ///< rows are given oldest first, and shown the other way round
        AsGiven,
    };
    std::vector<Column> columns = {};
    /// QString, qint64 or double by the kind of the column; invalid: unknown.
    std::vector<std::vector<QVariant>> rows = {};
    /// One a row, or none at all: what the row opens, as in chart_content.h.
    std::vector<qint64> ids = {};
    Order order = Order::NewestFirst;

    bool operator==(const ChartTable &) const = default;
};

/// The rows of a file, oldest first or as given, below their titles: numbers as digits, what is not
/// known left empty.
QList<QStringList> csvRows(const ChartTable &table);

} // namespace comity::ui

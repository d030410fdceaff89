#pragma once

#include "model/import/tables/table_survey.h"

namespace comity {

/// How one column would be read. Counts are of the rows that were looked at.
struct ColumnCheck
{
    qint64 filled = 0;
    qint64 understood = 0;
    qint64 ambiguous = 0; ///< dates that could be read two ways
    QString twoWays = {}; ///< the first of them
};

/// A row as it would be read.
struct CheckedPerson
{
    qint64 line = 0;
    QString id;
    QString handle;
    QString name;
    std::optional<qint64> followers = {};
    Dated lastPostAt = {};
    QString reason = {}; ///< code of rejected.yml for a row that names nobody
    QString argument = {};
};

/// The columns of a table under the hand of the one who maps them: which row has their names, what
/// each goes to and what comes of it. Looks at the rows of the survey, so it answers at once.
class MappingCheck
{
public:
    using Order = formats::ColumnMapping::DateOrder;

    /// `network` is what handles and ids are judged by; empty when nobody knows.
    MappingCheck(TableSurvey survey, QString network);

    const TableSurvey &survey() const { return m_survey; }
    std::size_t headerRow() const { return m_headerRow; }
    /// Begins anew with the guess for this row.
    void setHeaderRow(std::size_t row);
    void setNetwork(const QString &network) { m_network = network; }

    int columnCount() const { return static_cast<int>(m_fields.size()); }
    QString header(int column) const;
    QString firstValue(int column) const;
    /// A column whose name an earlier one has: a mapping cannot tell them apart.
    bool isRepeated(int column) const;
    /// None: left out. Which field it goes to otherwise.
    std::optional<formats::Field> field(int column) const;
    /// Two kinds of values would do and too few are there to tell (`following` with a single 1):
    /// it must be settled by setField().
    bool isUnsettled(int column) const;
    /// A field that another column had is taken from it.
    void setField(int column, std::optional<formats::Field> field);
    Order dateOrder() const { return m_order; }
    void setDateOrder(Order order) { m_order = order; }

    void useGuess();
    void use(const formats::ColumnMapping &mapping);
    formats::ColumnMapping mapping() const;
    QString fingerprint() const;

    qint64 rows() const;
    ColumnCheck check(int column) const;
    /// The columns of dates that no row settles, whatever the chosen order is.
    std::vector<int> ambiguousDates() const;
    bool namesPeople() const;
    /// Everybody is named, and every column and date has one meaning.
    bool isSettled() const;
    /// All rows as they would be read.
    std::vector<CheckedPerson> people() const;

private:
    std::string_view value(std::size_t row, int column) const;
    bool isUnderstood(formats::Field field, std::string_view value, Order order) const;
    Order orderOf(int column) const;

    TableSurvey m_survey;
    QString m_network;
    std::size_t m_headerRow = 0;
    std::vector<std::optional<formats::Field>> m_fields;
    std::vector<bool> m_unsettled;
    Order m_order = Order::Unknown;
};

} // namespace comity

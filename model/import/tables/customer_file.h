#pragma once

#include "model/base/result.h"
#include "model/jobs/job_context.h"
#include "model/people/customer_match.h"

#include <QStringList>
#include <array>

namespace comity {

/// What a column of the user's own file of customers can hold.
enum class CustomerField : quint8 { Name, FirstName, LastName, Email, Phone, Handle };
constexpr int customerFieldCount = 6;

/// Which column holds what; -1: none does.
struct CustomerColumns
{
    std::array<int, customerFieldCount> columnOf {-1, -1, -1, -1, -1, -1};
    QString network = {}; ///< code, for handles that do not tell it; empty: any

    int column(CustomerField field) const { return columnOf.at(static_cast<std::size_t>(field)); }
    /// Takes the field from the column that had it.
    void set(int column, std::optional<CustomerField> field);
    std::optional<CustomerField> fieldOf(int column) const;
    /// Somebody can be found by it.
    bool nameSomebody() const;

    bool operator==(const CustomerColumns &) const = default;
};

/// The beginning of a file of customers: what it is asked about.
struct CustomerSurvey
{
    QString file = {}; ///< its name, without the folder
    QStringList headers = {}; ///< one a column; empty where the file has none
    std::vector<QStringList> rows = {}; ///< the first ones below the header
    qint64 headerLine = 0; ///< 0: the first line is a customer
    CustomerColumns columns = {}; ///< a guess by headers, else by values
    std::vector<QStringList> head = {}; ///< the first rows of the file, whatever they are
    std::vector<qint64> headLines = {}; ///< the line on which each of them stands

    bool isFirstACustomer() const { return headerLine == 0; }
    /// As the user says. What the columns hold is guessed anew.
    void setFirstACustomer(bool is);
};

/// Looks at the first table of a CSV, TSV or XLSX. FormatRefused (refused.yml: customers-…) for
/// what is no table or too large, else what opening gives. Worker thread.
Result<CustomerSurvey> surveyCustomers(const QString &path, const JobContext &job);

/// The rows of a file that could be read.
struct CustomerFile
{
    std::vector<CustomerRow> rows = {};
    qint64 empty = 0; ///< name nobody
    qint64 broken = 0; ///< could not be read
};

/// Reads the customers as the columns tell them. FormatRefused where no column is of use, where
/// nobody is in it, and for more than customersAtMost. Worker thread.
Result<CustomerFile> readCustomers(const QString &path, const CustomerSurvey &survey,
    const CustomerColumns &columns, const JobContext &job);

constexpr qint64 customersAtMost = 200'000;

} // namespace comity

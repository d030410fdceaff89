#include "model/import/tables/customer_file.h"

#include "model/import/formats/cell_values.h"
#include "model/import/formats/profile_link.h"
#include "model/import/tables/customer_columns.h"
#include "model/import/tables/loose_table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr QLatin1StringView kind = "customers"_L1;
constexpr std::size_t rowsShown = 40;

/// A row of the file by its columns.
class RowMaker
{
public:
    explicit RowMaker(const CustomerColumns &columns)
        : m_columns(columns)
    {
    }

    CustomerRow make(const formats::CsvRow &row)
    {
        m_row = &row;
        CustomerRow customer;
        customer.line = row.line;
        customer.name = cell(CustomerField::Name);
        if (customer.name.isEmpty()) {
            QStringList parts {cell(CustomerField::FirstName), cell(CustomerField::LastName)};
            parts.removeAll(QString());
            customer.name = parts.join(u' ');
        }
        customer.email = addressIn(cell(CustomerField::Email));
        customer.phone = cell(CustomerField::Phone);
        readHandle(customer);
        return customer;
    }

private:
    QString cell(CustomerField field) const
    {
        const int column = m_columns.column(field);
        return column >= 0 && static_cast<std::size_t>(column) < m_row->cells.size()
            ? LooseTable::text(m_row->cells[static_cast<std::size_t>(column)])
            : QString();
    }

    /// `Ada <ada@a.example>` and `mailto:` as programs write them.
    static QString addressIn(QString text)
    {
        const qsizetype open = text.indexOf(u'<');
        const qsizetype close = text.indexOf(u'>', open);
        if (open >= 0 && close > open) {
            text = text.mid(open + 1, close - open - 1);
        }
        return text.startsWith(u"mailto:", Qt::CaseInsensitive) ? text.mid(7) : text;
    }

    void readHandle(CustomerRow &customer)
    {
        const QString text = cell(CustomerField::Handle);
        customer.network = text.isEmpty() ? QString() : m_columns.network;
        if (!text.contains(u'/')) {
            const std::string handle = text.toStdString();
            customer.handle = QString::fromStdString(std::string(formats::plainHandle(handle)));
            return;
        }
        const std::string address = text.toStdString();
        const formats::ProfileLink link = formats::profileLink(address, m_scratch);
        customer.handle = QString::fromStdString(std::string(link.handle));
        customer.network = QString::fromStdString(std::string(link.network));
    }

    const CustomerColumns &m_columns;
    const formats::CsvRow *m_row = nullptr;
    std::string m_scratch;
};

void putHeader(CustomerSurvey &survey, std::optional<std::size_t> header)
{
    const std::vector<QStringList> &rows = survey.head;
    qsizetype width = 0;
    for (const QStringList &row : rows) {
        width = std::max(width, row.size());
    }
    survey.headerLine = header ? survey.headLines[*header] : 0;
    survey.headers = header ? rows[*header] : QStringList();
    survey.headers.resize(width);
    const std::size_t first = std::min(header ? *header + 1 : 0, rows.size());
    const std::size_t last = std::min(first + rowsShown, rows.size());
    survey.rows.assign(rows.begin() + static_cast<std::ptrdiff_t>(first),
        rows.begin() + static_cast<std::ptrdiff_t>(last));
    survey.columns = guessCustomerColumns(survey.headers, survey.rows);
}

bool namesNobody(const CustomerRow &row)
{
    return row.name.isEmpty() && row.email.isEmpty() && row.phone.isEmpty() && row.handle.isEmpty();
}

} // namespace

void CustomerSurvey::setFirstACustomer(bool is)
{
    const bool hasHeader = !is && !head.empty();
    putHeader(*this,
        hasHeader ? std::optional(customerHeader(head).value_or(std::size_t {0})) : std::nullopt);
}

Result<CustomerSurvey> surveyCustomers(const QString &path, const JobContext &job)
{
    auto table = LooseTable::open(path, kind, job);
    if (!table) {
        return tl::unexpected<Error>(table.error());
    }
    CustomerSurvey survey;
    survey.file = table->container->name();
    for (const formats::TableHead::Row &row : table->head.rows) {
        QStringList cells;
        for (const std::string &cell : row.cells) {
            cells += LooseTable::text(cell);
        }
        survey.head.push_back(cells);
        survey.headLines.push_back(row.line);
    }
    putHeader(survey, customerHeader(survey.head));
    return survey;
}

Result<CustomerFile> readCustomers(const QString &path, const CustomerSurvey &survey,
    const CustomerColumns &columns, const JobContext &job)
{
    if (!columns.nameSomebody()) {
        return LooseTable::refused(survey.file, "customers-no-column"_L1);
    }
    auto table = LooseTable::open(path, kind, job);
    if (!table) {
        return tl::unexpected<Error>(table.error());
    }
    CustomerFile file;
    RowMaker maker(columns);
    bool isTooLarge = false;
    const auto take = [&](const formats::CsvRow &row) {
        if (row.line <= survey.headerLine) {
            return true;
        }
        if (row.trouble != formats::CsvRow::Trouble::None) {
            ++file.broken;
            return true;
        }
        CustomerRow customer = maker.make(row);
        if (namesNobody(customer)) {
            ++file.empty;
            return true;
        }
        file.rows.push_back(std::move(customer));
        isTooLarge = static_cast<qint64>(file.rows.size()) > customersAtMost;
        return !isTooLarge && !job.isStopped();
    };
    job.say({u"reading"_s, 0, 0});
    if (const Result<bool> done = table->source->rows(take, job); !done) {
        return tl::unexpected<Error>(done.error());
    }
    if (job.isStopped()) {
        return failure(Error::Code::Cancelled);
    }
    if (isTooLarge) {
        return LooseTable::refused(survey.file, "customers-too-large"_L1);
    }
    if (file.rows.empty()) {
        return failure(Error::Code::NothingFound, {survey.file});
    }
    return file;
}

} // namespace comity

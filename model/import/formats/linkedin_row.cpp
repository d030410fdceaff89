#include "model/import/formats/linkedin_row.h"

#include "model/import/formats/cell_values.h"
#include "model/import/formats/dates.h"
#include "model/import/formats/header_fields.h"
#include "model/import/formats/profile_link.h"

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

std::string_view cell(const CsvRow &row, int column)
{
    return column >= 0 && static_cast<std::size_t>(column) < row.cells.size()
        ? plainCell(row.cells[static_cast<std::size_t>(column)])
        : std::string_view();
}

} // namespace

LinkedInColumns LinkedInColumns::of(const TableHead::Row &header)
{
    LinkedInColumns columns;
    columns.width = header.cells.size();
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
        const QString name = normalisedHeader(QString::fromStdString(header.cells.at(i)));
        const auto take = [&](QStringView wanted, int &column) {
            if (name == wanted && column < 0) {
                column = static_cast<int>(i);
            }
        };
        take(u"firstname", columns.firstName);
        take(u"lastname", columns.lastName);
        take(u"url", columns.url);
        take(u"profileurl", columns.url);
        take(u"company", columns.company);
        take(u"position", columns.position);
        take(u"connectedon", columns.connectedOn);
    }
    return columns;
}

bool LinkedInRow::read(const CsvRow &row)
{
    m_person = {};
    joinTexts(m_name, cell(row, m_columns.firstName), cell(row, m_columns.lastName), " ");
    const ProfileLink link = profileLink(cell(row, m_columns.url), m_slug);
    if (link.network == "linkedin" && !link.handle.empty()) {
        m_person.id = link.id;
        m_person.handle = link.handle;
    }
    if (m_name.empty() && m_person.handle.empty()) {
        return false;
    }
    joinTexts(m_work, cell(row, m_columns.position), cell(row, m_columns.company), ", ");
    m_person.name = m_name;
    m_person.bio = m_work;
    m_person.since = readDate(cell(row, m_columns.connectedOn), m_order);
    return true;
}

void LinkedInRow::joinTexts(
    std::string &into, std::string_view first, std::string_view second, std::string_view between)
{
    into = first;
    if (!first.empty() && !second.empty()) {
        into += between;
    }
    into += second;
}

} // namespace comity::formats

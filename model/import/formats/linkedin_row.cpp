#include "model/import/formats/linkedin_row.h"

#include "model/import/formats/dates.h"
#include "model/import/formats/linkedin_contact_row.h"

using namespace Qt::StringLiterals;

namespace comity::formats {

LinkedInRow::LinkedInRow(
    const LinkedInFile &file, const LinkedInPeople &people, ColumnMapping::DateOrder order)
    : m_people(people)
    , m_order(order)
    , m_since(linkedInDateColumn(file))
{
    const NamedColumns &columns = file.columns;
    m_firstName
        = columns.of({u"firstname"_s, u"fullname"_s, u"membername"_s, u"name"_s, u"member"_s});
    m_lastName = columns.of({u"lastname"_s});
    m_url = columns.of({u"url"_s, u"profileurl"_s, u"memberprofileurl"_s, u"publicprofileurl"_s,
        u"publicurl"_s, u"memberurl"_s});
    m_company = columns.of({u"company"_s});
    m_position = columns.of({u"position"_s});
    m_status = file.kind == LinkedInKind::MemberFollows ? columns.of({u"status"_s}) : -1;
}

bool LinkedInRow::read(const CsvRow &row)
{
    m_person = {};
    const std::string_view status = cellAt(row, m_status);
    if (status.starts_with("Un") || status.starts_with("un") || status.starts_with("In")
        || status.starts_with("in")) {
        return false;
    }
    joinTexts(m_name, cellAt(row, m_firstName), cellAt(row, m_lastName), " ");
    if (isNamelessMember(m_name)) {
        m_name.clear();
    }
    std::string_view slug = linkedInSlug(cellAt(row, m_url), m_slug);
    if (slug.empty()) {
        slug = m_people.slugOf(m_name);
    }
    if (m_name.empty() && slug.empty()) {
        return false;
    }
    joinTexts(m_work, cellAt(row, m_position), cellAt(row, m_company), ", ");
    m_person.id = slug;
    m_person.handle = slug;
    m_person.name = m_name;
    m_person.bio = m_work;
    m_person.since = readDate(cellAt(row, m_since), m_order);
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

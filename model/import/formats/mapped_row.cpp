#include "model/import/formats/mapped_row.h"

#include "model/base/text_fold.h"
#include "model/import/formats/cell_values.h"
#include "model/import/formats/dates.h"
#include "model/import/formats/ids.h"
#include "model/import/formats/numbers.h"
#include "model/import/formats/profile_link.h"

#include <algorithm>

namespace comity::formats {
namespace {

/// X opened in March 2006: a date before that is a broken one (formats.md §1.5).
constexpr qint64 firstTimeOfX = 1'141'171'200;

bool isWebAddress(std::string_view text)
{
    return text.starts_with("https://") || text.starts_with("http://");
}

/// What may be an id on a network we know nothing of.
bool isWord(std::string_view text)
{
    return !text.empty() && text.size() <= 200 && std::ranges::none_of(text, [](char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '<' || c == '>';
    });
}

} // namespace

MappedRow::MappedRow(ColumnPlan plan, QString network, ColumnMapping::DateOrder order)
    : m_plan(plan)
    , m_network(network.toStdString())
    , m_order(order)
{
}

std::string_view MappedRow::cell(const CsvRow &row, Field field) const
{
    const int column = m_plan.column(field);
    return column >= 0 && static_cast<std::size_t>(column) < row.cells.size()
        ? plainCell(row.cells[static_cast<std::size_t>(column)])
        : std::string_view();
}

MappedRow::Outcome MappedRow::read(const CsvRow &row)
{
    m_person = {};
    m_isIdDamaged = false;
    readKeys(row);
    // More cells than the header has: a comma that nobody quoted has shifted what follows it, so
    // only what proves itself by its form is taken.
    const bool isShifted = !row.hasOwnCells && row.cells.size() > m_plan.width
        && std::ranges::any_of(row.cells.begin() + static_cast<std::ptrdiff_t>(m_plan.width),
            row.cells.end(), [](std::string_view extra) { return !extra.empty(); });
    if (!isShifted) {
        readName(row);
        readTexts(row);
        readNumbers(row);
        readDates(row);
    }
    return judge(row);
}

void MappedRow::readKeys(const CsvRow &row)
{
    m_givenId = plainId(cell(row, Field::Id));
    m_givenHandle = plainHandle(cell(row, Field::Handle));
    m_isIdDamaged = isDamagedId(m_givenId)
        || (m_plan.idsAreRounded && m_givenId.size() > 15 && isNumericId(m_givenId));
    if (!m_isIdDamaged) {
        const bool isId = m_network == "x" ? isNumericId(m_givenId) : isWord(m_givenId);
        m_person.id = isId ? m_givenId : std::string_view();
    }
    if (isWebAddress(m_givenHandle)) {
        readLink(m_givenHandle);
    } else if (isHandleOn(m_network, m_givenHandle)) {
        m_person.handle = m_givenHandle;
    }
    if (const std::string_view url = cell(row, Field::ProfileUrl); !url.empty()) {
        readLink(url);
    }
}

void MappedRow::readLink(std::string_view url)
{
    const ProfileLink link = profileLink(url, m_linkText);
    const bool isOurs = !link.network.empty() && (m_network.empty() || link.network == m_network);
    if (isOurs && m_person.handle.empty() && isHandleOn(m_network, link.handle)) {
        m_person.handle = link.handle;
    }
    if (isOurs && m_person.id.empty()) {
        m_person.id = link.id;
    }
    if ((!isOurs || (link.handle.empty() && link.id.empty())) && isWebAddress(url)) {
        m_person.url = url;
    }
}

void MappedRow::readName(const CsvRow &row)
{
    m_person.name = cell(row, Field::Name);
    if (!m_person.name.empty()) {
        return;
    }
    m_nameText = cell(row, Field::FirstName);
    if (const std::string_view last = cell(row, Field::LastName); !last.empty()) {
        m_nameText += m_nameText.empty() ? "" : " ";
        m_nameText += last;
    }
    m_person.name = m_nameText;
}

void MappedRow::readTexts(const CsvRow &row)
{
    m_person.bio = cell(row, Field::Bio);
    if (m_plan.hasEscapedBreaks && m_person.bio.find('\\') != std::string_view::npos) {
        m_bioText = m_person.bio;
        for (std::size_t at = 0; (at = m_bioText.find("\\n", at)) != std::string::npos; ++at) {
            m_bioText.replace(at, 2, "\n");
        }
        m_person.bio = m_bioText;
    }
    m_person.location = cell(row, Field::Location);
    m_person.website = cell(row, Field::Website);
    m_person.avatar = cell(row, Field::Avatar);
    m_person.language = cell(row, Field::Language);
}

void MappedRow::readNumbers(const CsvRow &row)
{
    m_person.followers = readCount(cell(row, Field::Followers));
    m_person.following = readCount(cell(row, Field::Following));
    m_person.posts = readCount(cell(row, Field::Posts));
    m_person.listed = readCount(cell(row, Field::Listed));
    m_person.verified = readFlag(cell(row, Field::Verified));
    m_person.isProtected = readFlag(cell(row, Field::Protected));
    m_person.theyFollow = readFlag(cell(row, Field::TheyFollow));
    m_person.weFollow = readFlag(cell(row, Field::WeFollow));
}

void MappedRow::readDates(const CsvRow &row)
{
    m_person.joinedAt = date(row, Field::Joined);
    const auto timeColumn = static_cast<std::size_t>(m_plan.joinTime);
    if (m_plan.joinTime >= 0 && timeColumn < row.cells.size()
        && m_person.joinedAt.precision == DatePrecision::Day) {
        m_joinedText.assign(cell(row, Field::Joined)).append(" ").append(row.cells[timeColumn]);
        const Dated whole = readDate(m_joinedText, m_order);
        m_person.joinedAt = whole.isKnown() ? whole : m_person.joinedAt;
    }
    m_person.lastPostAt = date(row, Field::LastPost);
    m_person.since = date(row, Field::Since);
}

Dated MappedRow::date(const CsvRow &row, Field field)
{
    const std::string_view text = cell(row, field);
    const Dated read = readDate(text, m_order);
    // "never", "-" and zero say that there is none.
    if (!read.isKnown() && text.find_first_of("123456789") != std::string_view::npos) {
        ++m_unreadDates;
    }
    return m_network == "x" && read.isKnown() && read.at < firstTimeOfX ? Dated {} : read;
}

bool MappedRow::isKeyedByHandle() const
{
    return m_network == "instagram" || m_network == "threads" || m_network == "tiktok"
        || m_network == "mastodon";
}

bool MappedRow::mayBeNameOnly() const
{
    return m_network == "linkedin" || m_network == "facebook";
}

MappedRow::Outcome MappedRow::judge(const CsvRow &row)
{
    m_damagedIds += m_isIdDamaged ? 1 : 0;
    if (isKeyedByHandle() && !m_person.handle.empty()) {
        // The user name is the key of these networks (formats.md §15), whatever a tool numbers.
        m_key = foldHandle(m_person.handle);
        m_person.id = m_key;
    }
    if (m_network == "linkedin" && m_person.id.empty() && !m_person.handle.empty()) {
        m_key = plainSlug(m_person.handle);
        m_person.id = m_key;
    }
    if (!m_person.id.empty() || !m_person.handle.empty()
        || (mayBeNameOnly() && !m_person.name.empty())) {
        return {.isPerson = true};
    }
    if (std::ranges::all_of(
            row.cells, [](std::string_view one) { return plainCell(one).empty(); })) {
        return {.isEmpty = true};
    }
    if (m_isIdDamaged) {
        return {.reason = "damaged-id", .argument = m_givenId};
    }
    if (!m_givenHandle.empty()) {
        return {.reason = "bad-handle", .argument = m_givenHandle};
    }
    return m_givenId.empty() ? Outcome {.reason = "no-key"}
                             : Outcome {.reason = "bad-id", .argument = m_givenId};
}

} // namespace comity::formats

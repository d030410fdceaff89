#include "model/import/tables/mapping_check.h"

#include "model/import/formats/cell_values.h"
#include "model/import/formats/ids.h"
#include "model/import/formats/mapped_row.h"
#include "model/import/formats/numbers.h"
#include "model/import/formats/profile_link.h"
#include "model/import/formats/table_network.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {

using formats::Field;

namespace {

constexpr qsizetype longestShown = 200;

QString asText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

bool isDateField(Field field)
{
    return field == Field::LastPost || field == Field::Joined || field == Field::Since;
}

/// `following` and `followers` are counts in one tool and flags in another (formats.md §13.3).
bool isTwofold(const QString &header)
{
    return header == u"following" || header == u"followers";
}

} // namespace

MappingCheck::MappingCheck(TableSurvey survey, QString network)
    : m_survey(std::move(survey))
    , m_network(std::move(network))
{
    setHeaderRow(m_survey.headerRow);
}

void MappingCheck::setHeaderRow(std::size_t row)
{
    m_headerRow = std::min(row, m_survey.head.rows.size() - 1);
    useGuess();
}

QString MappingCheck::header(int column) const
{
    const auto &cells = m_survey.head.rows.at(m_headerRow).cells;
    return asText(cells.at(static_cast<std::size_t>(column))).left(longestShown);
}

std::string_view MappingCheck::value(std::size_t row, int column) const
{
    const auto &cells = m_survey.head.rows.at(row).cells;
    const auto at = static_cast<std::size_t>(column);
    return at < cells.size() ? formats::plainCell(cells[at]) : std::string_view();
}

QString MappingCheck::firstValue(int column) const
{
    for (std::size_t row = m_headerRow + 1; row < m_survey.head.rows.size(); ++row) {
        if (const std::string_view found = value(row, column); !found.empty()) {
            return asText(found).left(longestShown);
        }
    }
    return {};
}

bool MappingCheck::isRepeated(int column) const
{
    const QString name = formats::normalisedHeader(header(column));
    for (int before = 0; before < column; ++before) {
        if (formats::normalisedHeader(header(before)) == name) {
            return true;
        }
    }
    return false;
}

std::optional<Field> MappingCheck::field(int column) const
{
    return m_fields.at(static_cast<std::size_t>(column));
}

bool MappingCheck::isUnsettled(int column) const
{
    return m_unsettled.at(static_cast<std::size_t>(column));
}

void MappingCheck::setField(int column, std::optional<Field> field)
{
    for (std::optional<Field> &other : m_fields) {
        other = field && other == field ? std::nullopt : other;
    }
    m_fields.at(static_cast<std::size_t>(column)) = field;
    m_unsettled.at(static_cast<std::size_t>(column)) = false;
}

void MappingCheck::useGuess()
{
    use(formats::guessMapping(m_survey.head, m_headerRow));
    for (int column = 0; column < columnCount(); ++column) {
        qint64 filled = 0;
        bool areBits = true;
        for (std::size_t row = m_headerRow + 1; row < m_survey.head.rows.size(); ++row) {
            const std::string_view found = value(row, column);
            filled += found.empty() ? 0 : 1;
            areBits = areBits && (found.empty() || found == "0" || found == "1");
        }
        const bool mayBeBoth = isTwofold(formats::normalisedHeader(header(column)))
            && !isRepeated(column) && filled > 0 && areBits
            && (filled == 1 || field(column) == Field::Followers);
        m_unsettled.at(static_cast<std::size_t>(column)) = mayBeBoth;
    }
}

void MappingCheck::use(const formats::ColumnMapping &mapping)
{
    const std::size_t width = m_survey.head.rows.at(m_headerRow).cells.size();
    m_fields.assign(width, std::nullopt);
    m_unsettled.assign(width, false);
    m_order = mapping.dateOrder;
    const formats::ColumnPlan plan = formats::planColumns(m_survey.head, m_headerRow, mapping);
    for (std::size_t i = 0; i < formats::fieldCount; ++i) {
        const auto field = static_cast<Field>(i);
        if (!mapping.isEmpty() && plan.has(field)) {
            m_fields.at(static_cast<std::size_t>(plan.column(field))) = field;
        }
    }
}

formats::ColumnMapping MappingCheck::mapping() const
{
    formats::ColumnMapping mapping;
    const auto &cells = m_survey.head.rows.at(m_headerRow).cells;
    for (int column = 0; column < columnCount(); ++column) {
        if (!isRepeated(column)) {
            mapping.fieldOfHeader.insert(asText(cells.at(static_cast<std::size_t>(column))),
                field(column) ? formats::toText(*field(column)) : u"ignore"_s);
        }
    }
    mapping.dateOrder = ambiguousDates().empty() ? Order::Unknown : m_order;
    return mapping;
}

QString MappingCheck::fingerprint() const
{
    return formats::headerFingerprint(m_survey.head, m_headerRow);
}

qint64 MappingCheck::rows() const
{
    return static_cast<qint64>(m_survey.head.rows.size() - m_headerRow - 1);
}

MappingCheck::Order MappingCheck::orderOf(int column) const
{
    const auto at = static_cast<std::size_t>(column);
    const bool isProved = at < m_survey.dates.size() && m_survey.dates[at].proved != Order::Unknown;
    return isProved ? m_survey.dates[at].proved : m_order;
}

bool MappingCheck::isUnderstood(Field field, std::string_view value, Order order) const
{
    std::string scratch;
    const std::string network = m_network.toStdString();
    switch (field) {
    case Field::Id:
        return !formats::isDamagedId(formats::plainId(value))
            && (m_network != u"x" || formats::isNumericId(formats::plainId(value)));
    case Field::Handle:
        return formats::isHandleOn(network, formats::plainHandle(value))
            || !formats::profileLink(value, scratch).handle.empty();
    case Field::ProfileUrl: {
        const formats::ProfileLink link = formats::profileLink(value, scratch);
        return !link.handle.empty() || !link.id.empty();
    }
    case Field::Followers:
    case Field::Following:
    case Field::Posts:
    case Field::Listed:
        return formats::readCount(value).has_value();
    case Field::Verified:
    case Field::Protected:
    case Field::TheyFollow:
    case Field::WeFollow:
        return formats::readFlag(value).has_value();
    case Field::LastPost:
    case Field::Joined:
    case Field::Since:
        return formats::readDate(value, order).isKnown();
    default:
        return true;
    }
}

ColumnCheck MappingCheck::check(int column) const
{
    ColumnCheck check;
    const std::optional<Field> field = this->field(column);
    for (std::size_t row = m_headerRow + 1; row < m_survey.head.rows.size(); ++row) {
        const std::string_view found = value(row, column);
        if (found.empty()) {
            continue;
        }
        ++check.filled;
        check.understood += field && isUnderstood(*field, found, orderOf(column)) ? 1 : 0;
        const bool isTwoWays = field && isDateField(*field)
            && formats::orderEvidence(found).needsOrder
            && formats::orderEvidence(found).proved == Order::Unknown
            && orderOf(column) == Order::Unknown;
        check.ambiguous += isTwoWays ? 1 : 0;
        if (isTwoWays && check.twoWays.isEmpty()) {
            check.twoWays = asText(found);
        }
    }
    return check;
}

std::vector<int> MappingCheck::ambiguousDates() const
{
    std::vector<int> columns;
    for (int column = 0; column < columnCount(); ++column) {
        const auto at = static_cast<std::size_t>(column);
        const bool hasTwoWays = at < m_survey.dates.size() && m_survey.dates[at].needsOrder
            && m_survey.dates[at].proved == Order::Unknown;
        if (hasTwoWays && field(column) && isDateField(*field(column))) {
            columns.push_back(column);
        }
    }
    return columns;
}

bool MappingCheck::namesPeople() const
{
    return std::ranges::any_of(m_fields, [this](const std::optional<Field> &field) {
        const bool isName = field == Field::Name || field == Field::FirstName;
        return field == Field::Id || field == Field::Handle || field == Field::ProfileUrl
            || (isName && (m_network == u"linkedin" || m_network == u"facebook"));
    });
}

bool MappingCheck::isSettled() const
{
    return namesPeople() && std::ranges::find(m_unsettled, true) == m_unsettled.end()
        && (m_order != Order::Unknown || ambiguousDates().empty());
}

std::vector<CheckedPerson> MappingCheck::people() const
{
    const formats::TableHead &head = m_survey.head;
    const formats::ColumnPlan plan = formats::planColumns(head, m_headerRow, mapping());
    const QString told = formats::networkOfTable(head, m_headerRow, plan);
    formats::MappedRow reader(plan, told.isEmpty() ? m_network : told, m_order);
    std::vector<CheckedPerson> people;
    for (std::size_t i = m_headerRow + 1; i < head.rows.size(); ++i) {
        formats::CsvRow row;
        row.cells.assign(head.rows[i].cells.begin(), head.rows[i].cells.end());
        row.line = head.rows[i].line;
        row.hasOwnCells = m_survey.format == u"xlsx";
        const formats::MappedRow::Outcome outcome = reader.read(row);
        if (outcome.isEmpty) {
            continue;
        }
        CheckedPerson person;
        person.line = row.line;
        person.id = asText(reader.person().id);
        person.handle = asText(reader.person().handle);
        person.name = asText(reader.person().name);
        person.followers = reader.person().followers;
        person.lastPostAt = reader.person().lastPostAt;
        if (!outcome.isPerson) {
            person.reason = QString::fromLatin1(outcome.reason);
            person.argument = asText(outcome.argument);
        }
        people.push_back(person);
    }
    return people;
}

} // namespace comity

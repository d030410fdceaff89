#include "model/import/formats/column_plan.h"

#include "model/import/formats/cell_values.h"
#include "model/import/formats/date_scanner.h"
#include "model/import/formats/ids.h"
#include "model/import/formats/numbers.h"
#include "model/import/formats/profile_link.h"

#include <QCryptographicHash>
#include <QSet>
#include <QStringList>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

constexpr std::size_t headerRowsLooked = 30;

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

/// The values of one column, as far as the beginning of the file shows them.
struct Values
{
    std::vector<std::string_view> filled;

    Values(const TableHead &head, std::size_t headerRow, std::size_t column)
    {
        for (std::size_t i = headerRow + 1; i < head.rows.size(); ++i) {
            const auto &cells = head.rows.at(i).cells;
            const std::string_view value
                = column < cells.size() ? plainCell(cells.at(column)) : std::string_view();
            if (!value.empty()) {
                filled.push_back(value);
            }
        }
    }

    template <typename Test>
    double share(const Test &test) const
    {
        const auto count = std::ranges::count_if(filled, test);
        return filled.empty() ? 0 : static_cast<double>(count) / static_cast<double>(filled.size());
    }

    bool areFlags() const
    {
        if (share(isFlagWord) == 1) {
            return true;
        }
        // One 0 or 1 alone may as well be a count.
        return filled.size() > 1
            && share([](std::string_view value) { return readFlag(value).has_value(); }) == 1;
    }
    bool areHandles() const
    {
        return share([](std::string_view value) { return isShortHandle(value); }) > 0.6;
    }
    bool areProfiles() const
    {
        return share([](std::string_view value) {
            std::string scratch;
            return !profileLink(value, scratch).network.empty();
        }) > 0.5;
    }
    bool areRowNumbers() const
    {
        qint64 expected = filled.empty() || filled.front() != "0" ? 1 : 0;
        const bool areAll = std::ranges::all_of(filled, [&expected](std::string_view value) {
            return readCount(value) == std::optional(expected++);
        });
        return areAll && filled.size() >= 3;
    }
    bool areRounded() const
    {
        const auto isLong = [](std::string_view id) { return isNumericId(id) && id.size() > 15; };
        const auto isRounded = [&](std::string_view id) {
            return isLong(id) && id.find_first_not_of('0', 15) == std::string_view::npos;
        };
        const auto longOnes = std::ranges::count_if(filled, isLong);
        return longOnes >= 3 && std::ranges::count_if(filled, isRounded) == longOnes;
    }
};

class Planner
{
public:
    Planner(const TableHead &head, std::size_t headerRow)
        : m_head(head)
        , m_headerRow(headerRow)
    {
        for (const std::string &cell : head.rows.at(headerRow).cells) {
            m_headers += normalisedHeader(text(cell));
        }
        m_plan.width = static_cast<std::size_t>(m_headers.size());
        m_plan.headerLine = head.rows.at(headerRow).line;
    }

    ColumnPlan guess()
    {
        planAmbiguous();
        for (std::size_t i = 0; i < fieldCount; ++i) {
            assignBySynonym(static_cast<Field>(i));
        }
        planUrl();
        planNames();
        finish();
        return m_plan;
    }

    ColumnPlan apply(const ColumnMapping &mapping)
    {
        for (auto it = mapping.fieldOfHeader.cbegin(); it != mapping.fieldOfHeader.cend(); ++it) {
            const auto field = fieldFromText(it.value());
            const qsizetype column = m_headers.indexOf(normalisedHeader(it.key()));
            if (field && column >= 0) {
                assign(*field, static_cast<int>(column));
            }
        }
        finish();
        return m_plan;
    }

private:
    Values values(int column) const
    {
        return {m_head, m_headerRow, static_cast<std::size_t>(column)};
    }

    /// The first column of that name that means nothing else yet.
    int find(const QString &header) const
    {
        for (qsizetype i = 0; i < m_headers.size(); ++i) {
            if (m_headers.at(i) == header && !m_taken.contains(static_cast<int>(i))) {
                return static_cast<int>(i);
            }
        }
        return -1;
    }

    void assign(Field field, int column)
    {
        m_plan.columnOf.at(static_cast<std::size_t>(field)) = column;
        m_taken.insert(column);
    }

    /// Names that mean a flag in one tool and a count in another.
    void planAmbiguous()
    {
        if (const int column = find(u"following"_s); column >= 0) {
            assign(values(column).areFlags() ? Field::WeFollow : Field::Following, column);
        }
        if (const int column = find(u"followers"_s); column >= 0) {
            const bool areWords = values(column).share(isFlagWord) == 1;
            assign(areWords ? Field::TheyFollow : Field::Followers, column);
        }
        for (const QString &header : {u"id"_s, u"pk"_s}) {
            if (const int column = find(header); column >= 0 && values(column).areRowNumbers()) {
                m_taken.insert(column);
            }
        }
        // The tool that writes `query` beside `timestamp` means when it looked, not who followed.
        if (const int column = find(u"timestamp"_s); column >= 0 && m_headers.contains(u"query")) {
            m_taken.insert(column);
        }
    }

    void assignBySynonym(Field field)
    {
        if (m_plan.has(field)) {
            return;
        }
        for (const char *synonym : synonymsOf(field)) {
            const QString name = QString::fromUtf8(synonym);
            const int column = find(name);
            if (column >= 0 && fits(field, name, column)) {
                assign(field, column);
                return;
            }
        }
    }

    bool fits(Field field, const QString &name, int column) const
    {
        if (field == Field::Handle && (name == u"user"_s || name == u"account"_s)) {
            const Values found = values(column);
            return found.filled.empty() || found.areHandles() || found.areProfiles();
        }
        if (field == Field::ProfileUrl && (name == u"link"_s || name == u"href"_s)) {
            return values(column).areProfiles();
        }
        if (field == Field::Name && name == u"title"_s) {
            return find(u"firstname"_s) < 0 && !m_plan.has(Field::FirstName);
        }
        return true;
    }

    void planUrl()
    {
        for (const QString &header : {u"url"_s, u"link"_s}) {
            const int column = find(header);
            if (column < 0) {
                continue;
            }
            const Field field = values(column).areProfiles() ? Field::ProfileUrl : Field::Website;
            if (!m_plan.has(field)) {
                assign(field, column);
            }
        }
    }

    /// A column of names may be one of handles, and the other way round.
    void planNames()
    {
        const int user = find(u"user"_s) >= 0 ? find(u"user"_s) : find(u"account"_s);
        if (!m_plan.has(Field::Name) && user >= 0) {
            assign(Field::Name, user);
        }
        if (m_plan.has(Field::Handle) || m_plan.has(Field::ProfileUrl)) {
            return;
        }
        const int name = m_plan.column(Field::Name);
        if (name >= 0 && m_headers.at(name) == u"name" && values(name).areHandles()) {
            assign(Field::Handle, name);
            m_plan.columnOf.at(static_cast<std::size_t>(Field::Name)) = -1;
        }
    }

    void finish()
    {
        if (m_plan.has(Field::Id)) {
            m_plan.idsAreRounded = values(m_plan.column(Field::Id)).areRounded();
        }
        m_plan.joinTime = static_cast<int>(m_headers.indexOf(u"jointime"_s));
        m_plan.hasEscapedBreaks
            = m_headers.contains(u"profilebannerurl") && m_headers.contains(u"followedby");
    }

    const TableHead &m_head;
    std::size_t m_headerRow;
    QStringList m_headers;
    QSet<int> m_taken;
    ColumnPlan m_plan;
};

/// How many of a row's cells are headers that mean something.
int knownHeaders(const TableHead::Row &row)
{
    int known = 0;
    for (const std::string &cell : row.cells) {
        if (cell.size() > 60) {
            continue;
        }
        const QString header = normalisedHeader(text(cell));
        bool isKnown = header == u"following" || header == u"url";
        for (std::size_t i = 0; i < fieldCount && !isKnown; ++i) {
            const auto synonyms = synonymsOf(static_cast<Field>(i));
            isKnown = std::ranges::any_of(
                synonyms, [&header](const char *one) { return header == QString::fromUtf8(one); });
        }
        known += isKnown ? 1 : 0;
    }
    return known;
}

int mappedHeaders(const TableHead::Row &row, const ColumnMapping &mapping)
{
    return static_cast<int>(std::ranges::count_if(row.cells, [&mapping](const std::string &cell) {
        const QString header = normalisedHeader(text(cell));
        return std::ranges::any_of(mapping.fieldOfHeader.keys(),
            [&header](const QString &one) { return normalisedHeader(one) == header; });
    }));
}

} // namespace

bool ColumnPlan::namesPeople() const
{
    return has(Field::Id) || has(Field::Handle) || has(Field::ProfileUrl) || has(Field::Name)
        || has(Field::FirstName);
}

std::optional<std::size_t> findHeaderRow(const TableHead &head, const ColumnMapping &mapping)
{
    std::optional<std::size_t> best;
    int most = 0;
    for (std::size_t i = 0; i < std::min(head.rows.size(), headerRowsLooked); ++i) {
        const int known = mapping.isEmpty() ? knownHeaders(head.rows.at(i))
                                            : mappedHeaders(head.rows.at(i), mapping);
        if (known > most && planColumns(head, i, mapping).namesPeople()) {
            most = known;
            best = i;
        }
    }
    return best;
}

ColumnPlan planColumns(const TableHead &head, std::size_t headerRow, const ColumnMapping &mapping)
{
    Planner planner(head, headerRow);
    return mapping.isEmpty() ? planner.guess() : planner.apply(mapping);
}

std::optional<TableHeader> findHeader(const TableHead &head, const ReadOptions &options)
{
    for (std::size_t i = 0; i < std::min(head.rows.size(), headerRowsLooked); ++i) {
        if (!options.mapping.isEmpty() || options.remembered.isEmpty()) {
            break;
        }
        const auto known = options.remembered.constFind(headerFingerprint(head, i));
        if (known != options.remembered.cend() && planColumns(head, i, *known).namesPeople()) {
            ColumnMapping mapping = *known;
            if (options.mapping.dateOrder != ColumnMapping::DateOrder::Unknown) {
                mapping.dateOrder = options.mapping.dateOrder;
            }
            return TableHeader {i, mapping};
        }
    }
    const auto row = findHeaderRow(head, options.mapping);
    return row ? std::optional(TableHeader {*row, options.mapping}) : std::nullopt;
}

ColumnMapping guessMapping(const TableHead &head, std::size_t headerRow)
{
    const ColumnPlan plan = planColumns(head, headerRow);
    const auto &cells = head.rows.at(headerRow).cells;
    ColumnMapping mapping;
    for (const std::string &cell : cells) {
        mapping.fieldOfHeader.insert(text(cell), u"ignore"_s);
    }
    for (std::size_t i = 0; i < fieldCount; ++i) {
        const auto field = static_cast<Field>(i);
        if (plan.has(field)) {
            mapping.fieldOfHeader.insert(
                text(cells.at(static_cast<std::size_t>(plan.column(field)))), toText(field));
        }
    }
    return mapping;
}

QString headerFingerprint(const TableHead &head, std::size_t headerRow)
{
    QStringList headers;
    for (const std::string &cell : head.rows.at(headerRow).cells) {
        headers += normalisedHeader(text(cell));
    }
    const QByteArray digest
        = QCryptographicHash::hash(headers.join(u'\n').toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.left(16).toHex());
}

} // namespace comity::formats

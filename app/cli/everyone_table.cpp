#include "app/cli/everyone_table.h"

#include "app/cli/day_text.h"
#include "app/cli/plan_cells.h"
#include "model/base/civil_days.h"
#include "model/base/text_blocks.h"

#include <algorithm>
#include <array>

namespace comity::cli {
namespace {

constexpr std::size_t itemsInBlock = 4'096;
constexpr std::size_t columnCount = 6;

using Columns = std::vector<TextTable::Column>;
using Widths = std::array<qsizetype, columnCount>;

/// A cell in UTF-8 and how many characters wide it is.
struct Cell
{
    std::string text = {};
    qsizetype width = 0;
};

Cell cellOf(const QString &text, const TextTable::Column &column)
{
    const QString cell = TextTable::cell(text, column);
    return {cell.toStdString(), cell.size()};
}

/// The cells of one person after the other. Those that many share are made once.
class PlanRow
{
public:
    struct View
    {
        std::string_view text = {};
        qsizetype width = 0;
    };

    PlanRow(const Wording &wording, const Columns &columns, const QTimeZone &zone)
        : m_wording(wording)
        , m_columns(columns)
        , m_zone(zone)
        , m_days(zone)
        , m_noPercent(cellOf(percentText(std::nullopt), columns[4]))
    {
        for (std::size_t percent = 0; percent < m_percents.size(); ++percent) {
            m_percents.at(percent) = cellOf(percentText(static_cast<int>(percent)), columns[4]);
        }
    }

    /// Its texts live until the next is taken.
    std::array<View, columnCount> of(const EveryoneItems::Item &item)
    {
        const std::optional<int> percent = item.candidate.percent;
        return {View(), handle(item), day(item.candidate.followedAt, 2),
            day(item.candidate.lastPostAt, 3),
            view(percent ? m_percents.at(static_cast<std::size_t>(*percent)) : m_noPercent),
            view(reasons(item.candidate.reasons))};
    }

private:
    static View view(const Cell &cell) { return {cell.text, cell.width}; }

    View handle(const EveryoneItems::Item &item)
    {
        const std::string_view text = item.handle.empty() ? item.key : item.handle;
        const bool isPlain
            = std::ranges::all_of(text, [](char one) { return one > ' ' && one < '\x7F'; });
        if (isPlain && text.size() <= static_cast<std::size_t>(m_columns[1].most)) {
            return {text, static_cast<qsizetype>(text.size())};
        }
        const auto decoded = [](std::string_view utf8) {
            return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
        };
        const QString shown = decoded(item.handle);
        m_handle = cellOf(shown.isEmpty() ? decoded(item.key) : shown, m_columns[1]);
        return view(m_handle);
    }

    View day(const Dated &time, std::size_t column)
    {
        DayCell &own = m_dayCells.at(column - 2);
        if (own.time == time) {
            return view(own.cell);
        }
        own.time = time;
        const auto clock = time.precision == DatePrecision::Exact ? m_days.wallClock(time.at)
            : time.hasValue()                                     ? std::optional(IsoBytes(time))
                                                                  : std::nullopt;
        if (clock) {
            own.cell.text = clock->view().substr(0, 10);
            own.cell.width = static_cast<qsizetype>(own.cell.text.size());
        } else {
            own.cell = cellOf(dayText(time, m_zone), m_columns[column]);
        }
        return view(own.cell);
    }

    const Cell &reasons(ReasonSet reasons)
    {
        const auto known
            = std::ranges::find(m_reasons, reasons, &std::pair<ReasonSet, Cell>::first);
        return known != m_reasons.end()
            ? known->second
            : m_reasons.emplace_back(reasons, cellOf(reasonsText(m_wording, reasons), m_columns[5]))
                  .second;
    }

    struct DayCell
    {
        std::optional<Dated> time = {};
        Cell cell = {};
    };
    const Wording &m_wording;
    const Columns &m_columns;
    QTimeZone m_zone;
    CivilDays m_days;
    Cell m_noPercent;
    std::array<Cell, 101> m_percents;
    std::array<DayCell, 2> m_dayCells;
    std::vector<std::pair<ReasonSet, Cell>> m_reasons; ///< few combinations occur
    Cell m_handle;
};

/// Makes the lines of a table, a block at a time.
class TableText
{
public:
    TableText(const Wording &wording, const EveryoneItems &everyone, const Columns &columns,
        const QTimeZone &zone)
        : m_everyone(everyone)
        , m_columns(columns)
        , m_row(wording, columns, zone)
    {
        std::ranges::transform(columns, m_widths.begin(),
            [](const TextTable::Column &column) { return column.title.size(); });
    }

    /// Makes room for these people.
    void measure(std::size_t begin, std::size_t end)
    {
        for (std::size_t i = begin; i < end; ++i) {
            const auto cells = m_row.of(m_everyone.at(i));
            for (std::size_t column = 0; column < columnCount; ++column) {
                m_widths.at(column) = std::max(m_widths.at(column), cells.at(column).width);
            }
        }
    }
    const Widths &widths() const { return m_widths; }
    void widenTo(const Widths &widths)
    {
        std::ranges::transform(m_widths, widths, m_widths.begin(),
            [](qsizetype one, qsizetype other) { return std::max(one, other); });
    }

    void fill(std::size_t begin)
    {
        m_text.clear();
        const std::size_t end = std::min(begin + itemsInBlock, m_everyone.size());
        for (std::size_t i = begin; i < end; ++i) {
            const auto cells = m_row.of(m_everyone.at(i));
            for (std::size_t column = 0; column < columnCount; ++column) {
                put(cells.at(column), column);
            }
            endLine();
        }
    }
    void fillTitles()
    {
        m_text.clear();
        for (std::size_t column = 0; column < columnCount; ++column) {
            const std::string title = m_columns[column].title.toStdString();
            put({title, m_columns[column].title.size()}, column);
        }
        endLine();
    }
    const std::string &text() const { return m_text; }

private:
    void put(const PlanRow::View &cell, std::size_t column)
    {
        const auto missing = static_cast<std::size_t>(m_widths.at(column) - cell.width);
        m_text.append(m_columns[column].isNumber ? missing : 0, ' ');
        m_text += cell.text;
        m_text.append((m_columns[column].isNumber ? 0 : missing) + 2, ' ');
    }
    void endLine()
    {
        while (m_text.ends_with(' ')) {
            m_text.pop_back();
        }
        m_text += '\n';
    }

    const EveryoneItems &m_everyone;
    const Columns &m_columns;
    PlanRow m_row;
    Widths m_widths = {};
    std::string m_text;
};

} // namespace

void sayTable(
    Console &console, const EveryoneItems &everyone, const Columns &columns, const QTimeZone &zone)
{
    TableText here(console.wording(), everyone, columns, zone);
    TableText ahead(console.wording(), everyone, columns, zone);
    const std::size_t middle = everyone.size() / 2;
    auto second = std::async([&] { ahead.measure(middle, everyone.size()); });
    here.measure(0, middle);
    second.get();
    here.widenTo(ahead.widths());
    ahead.widenTo(here.widths());
    const auto put = [&console](const std::string &text) {
        console.output().write(text.data(), static_cast<qint64>(text.size()));
    };
    here.fillTitles();
    put(here.text());
    putBlocks(everyone.size(), itemsInBlock, here, ahead, put);
}

} // namespace comity::cli

#include "model/import/tables/score_columns.h"

#include "model/import/formats/dates.h"
#include "model/import/formats/header_fields.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr auto scores = std::to_array<const char *>({"score", "klout", "kred", "peerindex",
    "influence", "index", "punkte", "einfluss", "puntuacion", "puntaje"});
constexpr auto days = std::to_array<const char *>(
    {"date", "day", "datum", "fecha", "measured", "asof", "updated", "checked", "retrieved"});
constexpr auto people = std::to_array<const char *>(
    {"twitter", "instagram", "mastodon", "bluesky", "tiktok", "profile", "account", "person"});

template <std::size_t count>
bool names(const std::array<const char *, count> &words, const QString &header)
{
    const QString plain = formats::normalisedHeader(header);
    return std::ranges::any_of(
        words, [&plain](const char *word) { return plain.contains(QLatin1StringView(word)); });
}

bool isDate(const QString &text)
{
    // A number alone may be a time for programs; here it is a score.
    if (text.isEmpty() || readScoreValue(text)) {
        return false;
    }
    const std::string bytes = text.toStdString();
    return formats::readDate(bytes).isKnown() || formats::orderEvidence(bytes).needsOrder;
}

bool isWho(const QString &text)
{
    return text.startsWith(u'@') || text.contains(u'/');
}

template <typename Is>
bool areMost(const std::vector<QStringList> &rows, int column, const Is &is)
{
    int filled = 0;
    int found = 0;
    for (const QStringList &row : rows) {
        const QString cell = row.value(column);
        filled += cell.isEmpty() ? 0 : 1;
        found += !cell.isEmpty() && is(cell) ? 1 : 0;
    }
    return found * 2 > filled;
}

bool isHeaderOfWho(const QString &header)
{
    const QString plain = formats::normalisedHeader(header);
    for (const formats::Field field :
        {formats::Field::Handle, formats::Field::ProfileUrl, formats::Field::Id}) {
        const auto words = formats::synonymsOf(field);
        if (std::ranges::any_of(
                words, [&plain](const char *word) { return plain == QString::fromUtf8(word); })) {
            return true;
        }
    }
    return names(people, header);
}

} // namespace

std::optional<double> readScoreValue(const QString &text)
{
    QString plain = text.trimmed();
    if (plain.endsWith(u'%')) {
        plain = plain.chopped(1).trimmed();
    }
    if (plain.count(u',') == 1 && !plain.contains(u'.')) {
        plain.replace(u',', u'.');
    }
    bool isNumber = false;
    const double value = plain.toDouble(&isNumber);
    return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

bool isScoreHeader(const QStringList &row)
{
    return std::ranges::none_of(row, [](const QString &cell) {
        return readScoreValue(cell) || isDate(cell);
    }) && std::ranges::any_of(row, [](const QString &cell) { return !cell.isEmpty(); });
}

ScoreColumns guessScoreColumns(const QStringList &headers, const std::vector<QStringList> &rows)
{
    ScoreColumns columns;
    const auto look = [&](ScoreField field, const auto &suits) {
        for (int i = 0; i < headers.size() && columns.column(field) < 0; ++i) {
            if (std::ranges::find(columns.columnOf, i) == columns.columnOf.end() && suits(i)) {
                columns.set(field, i);
            }
        }
    };
    look(ScoreField::Person, [&](int i) { return isHeaderOfWho(headers.at(i)); });
    look(ScoreField::Date, [&](int i) { return names(days, headers.at(i)); });
    look(ScoreField::Score, [&](int i) { return names(scores, headers.at(i)); });
    look(ScoreField::Date, [&](int i) { return areMost(rows, i, isDate); });
    look(ScoreField::Person, [&](int i) { return areMost(rows, i, isWho); });
    const auto isNumber = [](const QString &text) { return readScoreValue(text).has_value(); };
    look(ScoreField::Score, [&](int i) { return areMost(rows, i, isNumber); });
    look(ScoreField::Person, [](int) { return true; }); // what is left, the first
    if (const int score = columns.column(ScoreField::Score); score >= 0) {
        columns.name = headers.at(score);
    }
    return columns;
}

} // namespace comity

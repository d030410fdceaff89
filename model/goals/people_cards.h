#pragma once

#include "model/base/wording.h"
#include "model/standing/people_columns.h"

#include <QTimeZone>
#include <array>

namespace comity::goals {

// The cards of Insights about people as they are now (ui.md §4.7), each of one pass over the
// columns: values to draw, and one sentence computed from them.

/// More people than these are drawn as a density, with the targets alone as points.
constexpr std::size_t mostPoints = 5'000;

/// One whom we follow, by two numbers of theirs.
struct ScatterPoint
{
    enum class Kind : quint8 { Mutual, Followed, Automated };
    Pk pk = {};
    qint64 following = 0;
    qint64 followers = 0;
    Kind kind = Kind::Followed;
    bool isTarget = false;

    bool operator==(const ScatterPoint &) const = default;
};

/// How many fall into a cell: ten cells each way for every power of ten, of n the cell
/// floor(10 log10 n), and of nobody the first.
struct ScatterCell
{
    int following = 0;
    int followers = 0;
    qint64 count = 0;

    bool operator==(const ScatterCell &) const = default;
};

struct ScatterCard
{
    std::vector<ScatterPoint> points = {}; ///< all of them, or the targets
    std::vector<ScatterCell> cells
        = {}; ///< by following, then followers; empty while all are points
    qint64 known = 0; ///< of whom both numbers are known
    qint64 unknown = 0;
    std::optional<qint64> automated = {}; ///< of those known; none: nobody looked
};
int scatterCell(qint64 count);

/// Whom we follow, by days since they last posted.
struct LastPostCard
{
    static constexpr std::array<int, 6> upTo {7, 30, 60, 90, 180, 365};
    std::array<qint64, 7> counts = {}; ///< by the days above, then older
    qint64 never = 0; ///< without a post
    qint64 unknown = 0;
    int staleDays = 90;
    qint64 stale = 0; ///< of so many days or more; who never posted is none of them
};

/// How many people are on our lists.
struct ListCard
{
    struct Row
    {
        ListId list = {};
        QString name = {};
        qint64 people = 0;

        bool operator==(const Row &) const = default;
    };
    std::vector<Row> rows = {}; ///< the fullest first; no smart ones
    qint64 onNoList = 0;
    qint64 all = 0;
};

ScatterCard scatterCard(const PeopleColumns &columns);
/// Says who of them looks automated: `automated` is CompanyScore's, of the same account.
void markAutomated(
    ScatterCard &card, const PeopleColumns &columns, const std::vector<Pk> &automated);
LastPostCard lastPostCard(
    const PeopleColumns &columns, qint64 asOf, const QTimeZone &zone, int staleDays = 90);
ListCard listCard(const PeopleColumns &columns, qint64 asOf, const QTimeZone &zone);

QString sentenceOf(
    const ScatterCard &card, const Wording &wording, const QLocale &numbers = QLocale::c());
QString sentenceOf(
    const LastPostCard &card, const Wording &wording, const QLocale &numbers = QLocale::c());
QString sentenceOf(
    const ListCard &card, const Wording &wording, const QLocale &numbers = QLocale::c());

} // namespace comity::goals

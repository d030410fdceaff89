// The charts about people over very many invented people: from the columns in memory to the painted
// picture, each figure beside its budget. COMITY_BENCH_PEOPLE sets how many.

#include "model/db/workspace_file.h"
#include "model/goals/people_cards.h"
#include "ui/charts/chart_content.h"
#include "ui/charts/column_plot.h"
#include "ui/charts/scatter_plot.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <SQLiteCpp/Database.h>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace comity;
using namespace comity::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 asOf = 1'778'700'000;
constexpr int rounds = 9;
constexpr QSize cardSize(416, 232);

/// Whom we follow, with numbers over five powers of ten.
void fill(SQLite::Database &writer, int people)
{
    const std::string numbers
        = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
        + std::to_string(people) + ") ";
    writer.exec("INSERT OR IGNORE INTO network (id, code) VALUES (100, 'x')");
    writer.exec("INSERT INTO account (id, network, handle, by_hand)"
                " SELECT 1, id, 'ours', 1 FROM network WHERE code = 'x'");
    writer.exec("BEGIN");
    writer.exec("INSERT INTO profile (pk, network, key, handle) " + numbers
        + "SELECT i, (SELECT id FROM network WHERE code = 'x'), i, 'person' || i FROM n");
    writer.exec("INSERT INTO profile_num (pk, followers, following, posts, joined_at,"
                " last_post_at, last_post_precision) "
        + numbers
        + "SELECT i, ((i * 7919) % 1009) * ((i * 31) % 97 + 1), ((i * 104729) % 503) * (i % 13 + "
          "1),"
          " i % 4001, 1778700000 - (i % 3000) * 86400,"
          " CASE WHEN i % 3 THEN 1778700000 - (i % 400) * 86400 END,"
          " CASE WHEN i % 3 THEN 'day' END FROM n");
    writer.exec("INSERT INTO relation (account, pk, we_follow, they_follow) " + numbers
        + "SELECT 1, i, 'yes', CASE i % 2 WHEN 0 THEN 'yes' ELSE 'no' END FROM n");
    writer.exec(
        "UPDATE meta SET value = " + std::to_string(people + 1) + " WHERE name = 'next_pk'");
    writer.exec("COMMIT");
}

/// The middle of some runs, in milliseconds: on the clock, and on a processor, which tells what a
/// busy machine hides.
struct Measured
{
    double wall = 0;
    double cpu = 0;
};

Measured median(const std::function<void()> &work)
{
    std::vector<double> wall;
    std::vector<double> cpu;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t before = std::clock();
        work();
        wall.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        cpu.push_back(static_cast<double>(std::clock() - before) * 1e3 / CLOCKS_PER_SEC);
    }
    std::ranges::sort(wall);
    std::ranges::sort(cpu);
    return {wall[rounds / 2], cpu[rounds / 2]};
}

void say(const char *what, const Measured &measured, const char *budget)
{
    std::printf("%-44s %7.1f ms   of processors %7.1f ms   budget %s\n", what, measured.wall,
        measured.cpu, budget);
    std::fflush(stdout);
}

QImage painted(PlotView &plot)
{
    QImage image(cardSize, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    plot.render(&image);
    return image;
}

ScatterChart chartOf(const goals::ScatterCard &card)
{
    ScatterChart chart;
    chart.across = u"Following"_s;
    chart.up = u"Followers"_s;
    chart.kinds = {{u"Mutual"_s, ScatterChart::Mark::Dot},
        {u"You follow"_s, ScatterChart::Mark::HollowSquare},
        {u"Automated?"_s, ScatterChart::Mark::Triangle}};
    chart.rules = {{50, u"50 to 1"_s}, {1, u"Equal"_s}, {0.02, u"1 to 50"_s}};
    for (const goals::ScatterPoint &point : card.points) {
        chart.dots.push_back({qint64(point.pk), point.following, point.followers, int(point.kind),
            point.isTarget, false, u"Person"_s});
    }
    for (const goals::ScatterCell &cell : card.cells) {
        chart.cells.push_back({cell.following, cell.followers, cell.count});
    }
    return chart;
}

ColumnChart chartOf(const goals::LastPostCard &card)
{
    ColumnChart chart;
    for (std::size_t at = 0; at < card.counts.size(); ++at) {
        chart.columns.push_back({QString::number(at), card.counts[at]});
    }
    chart.columns.push_back({u"Never"_s, card.never, ColumnChart::Look::Hatched});
    chart.columns.push_back({u"Unknown"_s, card.unknown, ColumnChart::Look::Unknown});
    return chart;
}

void measure(const PeopleColumns &columns)
{
    const QTimeZone zone = QTimeZone::utc();
    ScatterPlot scatter;
    scatter.resize(cardSize);
    ColumnPlot posts;
    posts.resize(cardSize);
    goals::ScatterCard card;
    say("scatter: gathered", median([&] { card = goals::scatterCard(columns); }), "part of 100 ms");
    say("scatter: drawn", median([&] {
        scatter.setChart(chartOf(card));
        painted(scatter);
    }),
        "part of 100 ms");
    say("scatter: from columns to picture", median([&] {
        scatter.setChart(chartOf(goals::scatterCard(columns)));
        painted(scatter);
    }),
        "100 ms");
    std::printf("   %zu points, %zu cells, %lld people\n", card.points.size(), card.cells.size(),
        static_cast<long long>(card.known));
    say("days since last post: columns to picture", median([&] {
        posts.setChart(chartOf(goals::lastPostCard(columns, asOf, zone)));
        painted(posts);
    }),
        "100 ms");
}

/// As many points as are drawn one by one.
void measurePoints()
{
    ScatterChart chart = chartOf(goals::ScatterCard {});
    for (int at = 0; at < int(goals::mostPoints); ++at) {
        chart.dots.push_back({at, (qint64(at) * 7919) % 5003 + 1, (qint64(at) * 104729) % 100'003,
            at % 3, at % 50 == 0, false, u"Person"_s});
    }
    ScatterPlot scatter;
    scatter.resize(cardSize);
    scatter.setChart(chart);
    say("scatter: 5,000 points painted", median([&] { painted(scatter); }), "16.7 ms");
    say("scatter: who is under the mouse", median([&] {
        const auto part = scatter.partAt(QPointF(200, 100));
        Q_UNUSED(part);
    }),
        "16.7 ms");
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const Theme theme(application);
    const int asked = qEnvironmentVariableIntValue("COMITY_BENCH_PEOPLE");
    const int people = asked > 0 ? asked : 1'000'000;
    const QTemporaryDir folder;
    const Clock clock = fixedClock(QDateTime::fromSecsSinceEpoch(asOf, Qt::UTC));
    auto file = db::WorkspaceFile::create(folder.filePath(u"bench.comity"_s), clock);
    if (!file) {
        std::printf("the workspace could not be made\n");
        return 1;
    }
    fill(*file->connect(db::Use::Writer), people);
    const auto columns = PeopleColumns::load(file->path(), AccountId {1});
    if (!columns) {
        std::printf("the columns could not be read\n");
        return 1;
    }
    measure(**columns);
    measurePoints();
    return 0;
}

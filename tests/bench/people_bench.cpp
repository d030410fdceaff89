// The People table over very many invented people: reset and first paint, random jumps, scrolling
// 41 × 7 cells. Each figure stands beside its budget.

#include "model/db/workspace_file.h"
#include "model/people/people_store.h"
#include "model/standing/people_order.h"
#include "ui/common/theme.h"
#include "ui/people/table/people_table_model.h"
#include "ui/people/table/people_table_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTemporaryDir>
#include <SQLiteCpp/Database.h>
#include <algorithm>
#include <cstdio>
#include <functional>

using namespace comity;
using namespace comity::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int rowsInSight = 41;

void fill(SQLite::Database &writer, int people)
{
    const std::string numbers
        = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
        + std::to_string(people) + ") ";
    writer.exec("INSERT OR IGNORE INTO network (id, code) VALUES (100, 'x')");
    writer.exec("INSERT INTO account (id, network, handle, by_hand)"
                " SELECT 1, id, 'ours', 1 FROM network WHERE code = 'x'");
    writer.exec("BEGIN");
    writer.exec("INSERT INTO profile (pk, network, key, handle, name, bio) " + numbers
        + "SELECT i, (SELECT id FROM network WHERE code = 'x'), i, 'person' || i,"
          " CASE i % 4 WHEN 0 THEN 'Zoë Öberg ' WHEN 1 THEN 'Мария Иванова ' WHEN 2 THEN 'Ana Penn "
          "'"
          " ELSE '田中 さくら ' END || i, 'bikes, repairs and slow loops since ' || (1990 + i % 30)"
          " FROM n");
    writer.exec("INSERT INTO profile_num (pk, followers, following, last_post_at) " + numbers
        + "SELECT i, (i * 7919) % 100003, (i * 104729) % 5003,"
          " CASE WHEN i % 3 THEN 1778700000 - (i % 400) * 86400 END FROM n");
    writer.exec("INSERT INTO relation (account, pk, we_follow, they_follow) " + numbers
        + "SELECT 1, i, 'yes', CASE i % 2 WHEN 0 THEN 'yes' ELSE 'no' END FROM n");
    writer.exec(
        "UPDATE meta SET value = " + std::to_string(people + 1) + " WHERE name = 'next_pk'");
    writer.exec("COMMIT");
}

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double share(std::vector<double> values, double part)
{
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
}

void say(int people, const char *what, double figure, const char *budget)
{
    std::printf("%9d people  %-28s %7.1f ms   budget %s\n", people, what, figure, budget);
    std::fflush(stdout);
}

void measure(const QString &path, SQLite::Database &reader, int people)
{
    const auto columns = PeopleColumns::load(path, AccountId {1});
    if (!columns) {
        std::printf("the columns could not be read\n");
        return;
    }
    PeopleQuery query;
    query.sort = PeopleSort::LastPost;
    query.descending = true;
    const auto order = orderOf(**columns, query);
    const PeopleStore store(reader);
    PeopleTableModel model([&store](const std::vector<Pk> &pks) { return store.rows(pks); });
    model.setToday({QTimeZone::utc(), 1778749200});
    PeopleTableView view(model, nullptr);
    view.setAttribute(Qt::WA_DontShowOnScreen);
    view.resize(926, rowsInSight * view.verticalHeader()->defaultSectionSize() + 28);
    view.show();
    QPixmap frame(view.size());
    const auto paint = [&] {
        QCoreApplication::processEvents();
        view.render(&frame);
    };
    paint();
    std::vector<double> resets;
    for (int i = 0; i < 5; ++i) {
        std::vector<Pk> pks = *order;
        resets.push_back(milliseconds([&] {
            model.setPeople(*columns, std::move(pks));
            paint();
        }));
    }
    say(people, "reset and first paint", share(resets, 0.5), "<= 50 ms");
    QRandomGenerator random(4711);
    const int last = view.verticalScrollBar()->maximum();
    std::vector<double> jumps;
    std::vector<double> frames;
    for (int i = 0; i < 60; ++i) {
        const int to = random.bounded(last + 1);
        jumps.push_back(milliseconds([&] {
            view.verticalScrollBar()->setValue(to);
            paint();
        }));
        for (int step = 1; step <= 5; ++step) {
            frames.push_back(milliseconds([&] {
                view.verticalScrollBar()->setValue(qMin(last, to + step * 108));
                paint();
            }));
        }
    }
    say(people, "random jump, median", share(jumps, 0.5), "<= 16.7 ms");
    frames.insert(frames.end(), jumps.begin(), jumps.end());
    say(people, "scroll with jumps, p95", share(frames, 0.95), "<= 16.7 ms");
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const Theme theme(application);
    for (const int people : {10'000, 100'000, 1'000'000}) {
        const QTemporaryDir folder;
        const Clock clock = fixedClock(QDateTime(QDate(2026, 5, 14), QTime(9, 0), Qt::UTC));
        auto file = db::WorkspaceFile::create(folder.filePath(u"bench.comity"_s), clock);
        if (!file) {
            std::printf("the workspace could not be made\n");
            return 1;
        }
        fill(*file->connect(db::Use::Writer), people);
        measure(file->path(), file->reader(), people);
    }
    return 0;
}

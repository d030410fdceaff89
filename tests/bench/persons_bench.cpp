// Who may be one person, and whom a file of customers names, among very many invented profiles on
// two networks. COMITY_BENCH_PEOPLE sets how many (1,450,000).

#include "model/db/binding.h"
#include "model/db/workspace_file.h"
#include "model/people/customer_match.h"
#include "model/people/identity_suggestions.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <cstdio>

using namespace comity;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 customers = 10'000;

/// Two thirds are on the first network; of the others every twentieth has the handle, and every
/// fiftieth the website, of somebody there.
void fillProfiles(SQLite::Database &writer, qint64 people)
{
    SQLite::Transaction transaction(writer);
    writer.exec("INSERT OR IGNORE INTO network (id, code) VALUES (1, 'x'), (2, 'mastodon')");
    SQLite::Statement put(writer,
        "INSERT INTO profile (pk, network, key, handle, name, bio, location, website)"
        " VALUES (?1, ?2, ?1, ?3, ?4, 'rides and reads', ?5, ?6)");
    const qint64 first = people * 2 / 3;
    for (qint64 pk = 1; pk <= people; ++pk) {
        const bool isFirst = pk <= first;
        const qint64 twin = isFirst ? pk : pk - first;
        put.reset();
        put.bind(1, static_cast<int64_t>(pk));
        put.bind(2, isFirst ? 1 : 2);
        db::bind(put, 3, isFirst || twin % 20 == 0 ? u"rider_%1"_s.arg(twin) : u"m_%1"_s.arg(pk));
        db::bind(put, 4, u"Rider Öberg%1"_s.arg(pk % 90'000));
        db::bind(put, 5, pk % 3 == 0 ? u"Town %1"_s.arg(pk % 500) : QString());
        db::bind(put, 6,
            pk % 4 == 0 || (!isFirst && twin % 50 == 0)
                ? u"https://rider%1.example/"_s.arg(isFirst || twin % 50 == 0 ? twin : pk)
                : QString());
        put.exec();
    }
    transaction.commit();
}

std::vector<CustomerRow> makeCustomers()
{
    std::vector<CustomerRow> rows;
    for (qint64 i = 1; i <= customers; ++i) {
        rows.push_back({i, u"Rider Öberg%1"_s.arg(i * 9), u"rider%1@shop.example"_s.arg(i), {}, {},
            i % 2 == 0 ? u"rider_%1"_s.arg(i * 31) : QString()});
    }
    return rows;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const qint64 asked = qEnvironmentVariableIntValue("COMITY_BENCH_PEOPLE");
    const qint64 people = asked > 0 ? asked : 1'450'000;
    const QTemporaryDir folder;
    const auto file = db::WorkspaceFile::create(folder.filePath(u"bench.comity"_s),
        fixedClock(QDateTime(QDate(2026, 5, 14), QTime(9, 0), Qt::UTC)));
    if (!file) {
        return 1;
    }
    const auto writer = file->connect(db::Use::Writer);
    fillProfiles(*writer, people);
    const auto reader = file->connect(db::Use::Job);
    for (int round = 0; round < 3; ++round) {
        QElapsedTimer timer;
        timer.start();
        const auto found = suggestIdentities(*reader, {});
        std::printf("%lld suggestions among %lld profiles %9lld ms   budget 5,000\n",
            found ? static_cast<long long>(found->size()) : -1, static_cast<long long>(people),
            static_cast<long long>(timer.elapsed()));
    }
    QElapsedTimer timer;
    timer.start();
    const auto matched = matchCustomers(*reader, makeCustomers(), {});
    std::printf("%zu customers matched %30lld ms   budget 5,000\n", matched ? matched->size() : 0,
        static_cast<long long>(timer.elapsed()));
    return 0;
}

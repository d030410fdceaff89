// Columns, orders, chips, search and plans over very many invented people, each figure beside its
// budget. COMITY_BENCH_PEOPLE sets how many (1,450,000: two lists of a million, 55 % mutual).

#include "model/base/civil_time.h"
#include "model/db/binding.h"
#include "model/db/workspace_file.h"
#include "model/lists/list_edits.h"
#include "model/lists/member_edits.h"
#include "model/purge/calibration.h"
#include "model/purge/purge_planner.h"
#include "model/snapshots/member_blob.h"
#include "model/snapshots/relation_derivation.h"
#include "model/standing/people_counts.h"
#include "model/standing/people_order.h"
#include "model/standing/people_search.h"
#include "model/standing/smart_list.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace comity;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 5;
const qint64 asOf = noonUtc(QDate(2026, 5, 14));

/// The middle of some runs, in milliseconds: on the clock, and of all threads on a processor, which
/// tells what a busy machine hides.
struct Measured
{
    double wall = 0;
    double cpu = 0;
};

Measured median(int runs, const std::function<void()> &work)
{
    std::vector<double> wall;
    std::vector<double> cpu;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t before = std::clock();
        work();
        wall.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        cpu.push_back(static_cast<double>(std::clock() - before) * 1e3 / CLOCKS_PER_SEC);
    }
    const auto middle = static_cast<std::size_t>(runs / 2);
    std::ranges::sort(wall);
    std::ranges::sort(cpu);
    return {wall[middle], cpu[middle]};
}

void say(const char *what, const Measured &measured, const char *budget)
{
    std::printf("%-44s %9.1f ms   of processors %8.1f ms   budget %s\n", what, measured.wall,
        measured.cpu, budget);
    std::fflush(stdout);
}

/// Invented names, bios and numbers; more than half of the names are not ASCII.
class Invented
{
public:
    QString name()
    {
        static const QStringList first {u"Zoë"_s, u"Ana"_s, u"Łukasz"_s, u"José"_s, u"Мария"_s,
            u"Bram"_s, u"Élodie"_s, u"田中"_s, u"Søren"_s, u"Nadia"_s};
        static const QStringList second {u"Öberg"_s, u"Fernhill"_s, u"Иванов"_s, u"Müller"_s,
            u"Quill"_s, u"さくら"_s, u"García"_s, u"Penn"_s};
        return pick(first) + u' ' + pick(second) + QString::number(m_random.bounded(100'000));
    }
    QString bio()
    {
        static const QStringList words {u"journalist"_s, u"bikes"_s, u"café"_s, u"räder"_s,
            u"tea"_s, u"maps"_s, u"photographer"_s, u"rides"_s, u"reads"_s, u"garden"_s};
        QString out;
        for (int i = 0; i < 7; ++i) {
            out += pick(words) + u' ';
        }
        return out;
    }
    qint64 number(qint64 below) { return m_random.bounded(below); }

private:
    const QString &pick(const QStringList &from) { return from.at(m_random.bounded(from.size())); }
    QRandomGenerator m_random {42};
};

void fillProfiles(SQLite::Database &writer, qint64 people)
{
    Invented invented;
    SQLite::Statement profile(writer,
        "INSERT INTO profile (pk, network, key, handle, name, bio) VALUES (?1, 1, ?2, ?3, ?4, ?5)");
    for (qint64 pk = 1; pk <= people; ++pk) {
        profile.reset();
        profile.bind(1, static_cast<int64_t>(pk));
        profile.bind(2, static_cast<int64_t>(1'000'000'000 + pk * 7));
        db::bind(profile, 3, u"person_%1"_s.arg(pk));
        db::bind(profile, 4, invented.name());
        db::bind(profile, 5, invented.bio());
        profile.exec();
    }
    SQLite::Statement numbers(writer,
        "INSERT INTO profile_num (pk, followers, following, posts, joined_at, last_post_at,"
        " last_post_precision) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'day')");
    for (qint64 pk = 1; pk <= people; ++pk) {
        numbers.reset();
        numbers.bind(1, static_cast<int64_t>(pk));
        numbers.bind(2, static_cast<int64_t>(invented.number(100'000)));
        numbers.bind(3, static_cast<int64_t>(invented.number(5'000)));
        numbers.bind(4, static_cast<int64_t>(invented.number(4'000)));
        numbers.bind(5, static_cast<int64_t>(asOf - invented.number(4'000) * 86'400));
        numbers.bind(6, static_cast<int64_t>(asOf - invented.number(400) * 86'400));
        numbers.exec();
    }
    writer.exec("INSERT INTO profile_key (network, ext, pk)"
                " SELECT network, key, pk FROM profile ORDER BY key");
}

void fillLists(SQLite::Database &writer, qint64 people)
{
    Invented invented;
    snapshots::Snapshot list;
    list.import = ImportId {1};
    list.account = AccountId {1};
    list.takenAt = Dated::day(asOf - 3 * 86'400);
    list.ownComplete = list.isComplete = true;
    const auto share = people * 20 / 29; // a million of 1.45 million
    std::vector<Pk> members;
    for (qint64 pk = 1; pk <= share; ++pk) {
        members.push_back(Pk {static_cast<quint32>(pk)});
    }
    list.list = u"followers"_s;
    list.rows = share;
    list.members = snapshots::encodeSet(members);
    snapshots::insert(writer, list);
    members.clear();
    std::vector<qint64> since;
    for (qint64 pk = people - share + 1; pk <= people; ++pk) {
        members.push_back(Pk {static_cast<quint32>(pk)});
        since.push_back(asOf - (30 + invented.number(3'000)) * 86'400);
    }
    list.list = u"following"_s;
    list.members = snapshots::encodeSet(members);
    list.since = snapshots::encodeTimes(since, DatePrecision::Day);
    snapshots::insert(writer, list);
}

void fill(db::WorkspaceFile &file, qint64 people)
{
    const auto writer = file.connect(db::Use::Writer);
    SQLite::Transaction transaction(*writer);
    writer->exec("INSERT INTO network (id, code) VALUES (1, 'x');"
                 "INSERT INTO account (id, network, handle, by_hand) VALUES (1, 1, 'me', 1);"
                 "INSERT INTO import (id, made_at, source, format, bytes, fingerprint, rows,"
                 "  new_rows, left_rows, changed_rows, rejected_rows)"
                 " VALUES (1, 1, 'bench', 'csv', 0, x'00', 0, 0, 0, 0, 0);"
                 "INSERT INTO import_account (import, account, taken_at) VALUES (1, 1, 1)");
    fillProfiles(*writer, people);
    writer->exec(
        "UPDATE meta SET value = " + std::to_string(people + 1) + " WHERE name = 'next_pk'");
    fillLists(*writer, people);
    snapshots::deriveRelations(*writer, AccountId {1}, {});
    transaction.commit();
    writer->exec("PRAGMA wal_checkpoint(TRUNCATE)");
}

void measureOrders(const QString &path, const PeopleColumns &columns)
{
    PeopleQuery query;
    query.sort = PeopleSort::Followers;
    query.descending = true;
    say("order by a number", median(rounds, [&] { static_cast<void>(orderOf(columns, query)); }),
        "50");
    query.staleDays = 90;
    query.asOf = asOf;
    say("order by a number, stale only",
        median(rounds, [&] { static_cast<void>(orderOf(columns, query)); }), "50");
    say("counts of all chips", median(rounds, [&] { static_cast<void>(countsOf(columns, query)); }),
        "50");

    TextOrder::Version names;
    query = {};
    query.sort = PeopleSort::Name;
    say("order by name, first",
        median(3,
            [&] {
                names = TextOrder::load(path, TextOrder::By::Name, u"en"_s).value();
                static_cast<void>(orderOf(columns, query, nullptr, names.get()));
            }),
        "1000");
    say("order by name, again",
        median(rounds, [&] { static_cast<void>(orderOf(columns, query, nullptr, names.get())); }),
        "20");
}

void measureSearch(const QString &path)
{
    PeopleSearch::Version search;
    say("search, load of the texts", median(3, [&] { search = PeopleSearch::load(path).value(); }),
        "800 (off the GUI thread)");
    std::printf("%-44s %9.1f MiB\n", "search, texts in memory",
        static_cast<double>(search->bytes()) / (1024 * 1024));
    for (const QString &key : {u"journalist"_s, u"li"_s, u"garcia9"_s, u"no such"_s}) {
        const std::string label = QString(u"search for "_s + key).toStdString();
        say(label.c_str(), median(rounds, [&] { static_cast<void>(search->find(key)); }), "60");
    }
    const SearchHits last = search->find(u"jour"_s).value();
    say("search on, jour + n",
        median(rounds, [&] { static_cast<void>(search->find(u"journ"_s, &last)); }), "60");
}

void measurePlans(const db::WorkspaceFile &file, const PeopleColumns &columns)
{
    PurgeFacts facts;
    say("facts of a plan",
        median(3, [&] { facts = PurgeFacts::load(file.reader(), AccountId {1}).value(); }), "-");
    PurgeRequest request;
    request.asOf = asOf;
    say("calibration, once for a plan's facts",
        median(rounds, [&] { facts.calibration = calibrationOf(columns, facts, request); }), "-");
    const KeyOrder keys(file.path());
    say("plan, a batch of 50, first (reads the keys)",
        median(1, [&] { static_cast<void>(planPurge(columns, facts, request, &keys)); }), "-");
    say("plan again, a batch of 50",
        median(rounds, [&] { static_cast<void>(planPurge(columns, facts, request, &keys)); }),
        "60");
    request.matchAll = true;
    request.everyone = true;
    request.reasons.remove(PurgeReason::NeverPosted);
    say("plan again, both reasons, everyone",
        median(rounds, [&] { static_cast<void>(planPurge(columns, facts, request, nullptr)); }),
        "60");
}

void add(db::WorkspaceFile &file, ListId list, int first, int count)
{
    std::vector<Pk> people;
    for (int i = 0; i < count; ++i) {
        people.push_back(Pk {static_cast<quint32>(first + i * 7)});
    }
    static_cast<void>(list_edits::add(*file.connect(db::Use::Writer), list, people, asOf).value());
}

/// The morning's work: lists, facets and smart lists while many facts stand beside the columns.
void measureHandFacts(db::WorkspaceFile &file, PeopleColumns::Version columns)
{
    const auto writer = file.connect(db::Use::Writer);
    ListSettings settings;
    std::vector<ListId> lists;
    for (int i = 0; i < 12; ++i) {
        settings.name = u"List %1"_s.arg(i);
        settings.kind = i == 0 ? ListKind::Target : ListKind::Private;
        lists.push_back(list_edits::create(*writer, settings, {}, asOf).value().list);
    }
    writer->exec("INSERT INTO tag SELECT pk, 'tag ' || (pk % 40), 5 FROM profile WHERE pk % 15 = 0;"
                 "INSERT INTO note SELECT pk, pk, 5, 0, 'Likes kites and tea, number ' || pk"
                 " FROM profile WHERE pk % 100 = 0");
    int first = 1;
    say("list, add 10,000 people in one edit",
        median(rounds, [&] { add(file, lists.at(1), first += 100'000, 10'000); }), "-");
    add(file, lists.front(), 3, 500);
    say("columns follow an edit",
        median(rounds, [&] { columns = columns->withEdits(file.path()).value(); }),
        "- (off the GUI thread)");
    PeopleQuery query;
    query.asOf = asOf;
    say("counts of all chips, with lists",
        median(rounds, [&] { static_cast<void>(countsOf(*columns, query)); }), "50");
    query.marks = {{MarkCondition::Kind::NoList}};
    query.relations = {Relation::Mutual};
    query.sort = PeopleSort::Followers;
    say("facets mutual and on no list, by followers",
        median(rounds, [&] { static_cast<void>(orderOf(*columns, query)); }), "50");
    query = {};
    query.asOf = asOf;
    query.relations = {Relation::NotFollowingBack};
    query.numbers = {{NumberCondition::Field::Followers, 1'000, {}},
        {NumberCondition::Field::DaysSincePost, 90, {}}};
    say("smart list of three conditions",
        median(rounds, [&] { static_cast<void>(answerOf(file.path(), *columns, query)); }), "60");
    query.stages.insert(Stage::Exposure);
    query.marks = {{MarkCondition::Kind::List, {}, lists.at(1)}};
    say("smart list, also by stage and list",
        median(rounds, [&] { static_cast<void>(answerOf(file.path(), *columns, query)); }), "60");
    say("search in notes and tags",
        median(rounds, [&] { static_cast<void>(columns->marks().withText("kites")); }), "-");
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    bool isSet = false;
    const qint64 wanted = qEnvironmentVariableIntValue("COMITY_BENCH_PEOPLE", &isSet);
    const qint64 people = isSet ? wanted : 1'450'000;
    const QTemporaryDir folder;
    auto file = db::WorkspaceFile::create(
        folder.filePath(u"bench.comity"_s), fixedClock(QDateTime::fromSecsSinceEpoch(asOf)));
    if (!file) {
        return 1;
    }
    std::printf("standing over %lld people\n", static_cast<long long>(people));
    fill(*file, people);

    PeopleColumns::Version columns;
    say("columns of an account, load",
        median(rounds, [&] { columns = PeopleColumns::load(file->path(), AccountId {1}).value(); }),
        "450");
    std::printf("%-44s %9.1f MiB   budget 40\n", "columns in memory",
        static_cast<double>(columns->bytes()) / (1024 * 1024));
    PeopleColumns::Version all;
    say("columns of all accounts, load",
        median(3, [&] { all = PeopleColumns::load(file->path(), std::nullopt).value(); }), "-");
    all.reset();
    measureOrders(file->path(), *columns);
    measureSearch(file->path());
    measurePlans(*file, *columns);
    measureHandFacts(*file, columns);
    return 0;
}

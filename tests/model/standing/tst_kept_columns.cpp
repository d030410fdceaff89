#include "model/standing/people_columns.h"

#include "model/import/erase/erase.h"
#include "model/people/person_facts.h"
#include "model/purge/key_order.h"
#include "model/standing/chunk_bytes.h"
#include "model/standing/people_columns_loader.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QStandardPaths>
#include <SQLiteCpp/Transaction.h>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// Where the columns of a workspace are kept; empty when none are.
QString keptFile(const QString &name)
{
    QDirIterator all(
        QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/comity"_s,
        {name}, QDir::Files, QDirIterator::Subdirectories);
    return all.hasNext() ? all.next() : QString();
}

std::vector<Glance> everybody(const PeopleColumns &columns)
{
    std::vector<Glance> out;
    columns.forEach(
        [&](const PeopleChunk &chunk, std::size_t row) { out.push_back(columns.at(chunk, row)); });
    return out;
}

/// People of whom some stand far behind in the order of pks, so that there are three chunks.
class Crowd
{
public:
    Crowd()
        : me(workspace.addAccount(u"x:me"_s))
    {
        for (const qint64 from : {1, 70'000, 140'000}) {
            workspace.writer().exec(
                "UPDATE meta SET value = " + std::to_string(from) + " WHERE name = 'next_pk'");
            for (int i = 0; i < 5; ++i) {
                people.push_back(aPerson()
                                     .withKey(QString::number(900'000 - from - i))
                                     .withFollowers(from + i)
                                     .following(i == 2 ? 70'000 : i)
                                     .lastPosted(i % 2 == 0 ? onDay(2025, 3, 1 + i) : Dated())
                                     .in(workspace));
            }
        }
        workspace.addPair(me, onDay(2026, 1, 3), {people[0], people[6]}, people, true);
        workspace.addPair(me, onDay(2026, 2, 3), {people[6], people[11]}, people, true);
        db::WorkspaceFile::bumpGeneration(workspace.writer());
    }
    PeopleColumns::Version load() const
    {
        const auto columns = PeopleColumns::load(workspace.path(), me);
        return columns ? *columns : nullptr;
    }

    PeopleWorkspace workspace;
    AccountId me;
    std::vector<Pk> people;
};

} // namespace

class TestKeptColumns : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keptColumnsEqualThoseThatWereRead();
    void aFactByHandIsSeen();
    void whatIsKeptIsThatOfItsLayout();
    void aMixtureOfTwoContentsIsNotKept();
    void everyColumnComesBack();
    void allAccountsAreKeptApart();
    void fewPeopleAreNotKept();
    void theOrderOfKeysIsKept();
    void erasingSomebodyTakesTheFilesAway();
    void bytesThatAreNoneGiveNothing_data();
    void bytesThatAreNoneGiveNothing();

private:
    std::unique_ptr<QTemporaryDir> m_cache;
};

void TestKeptColumns::init()
{
    TestCase::init();
    m_cache = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CACHE_HOME", QFile::encodeName(m_cache->path()));
}

void TestKeptColumns::keptColumnsEqualThoseThatWereRead()
{
    Crowd crowd;
    const auto read = crowd.load();
    QVERIFY(read);
    QCOMPARE(read->chunks().size(), std::size_t {3});
    const QString file = keptFile(u"columns-*"_s);
    QVERIFY(!file.isEmpty());
    // The next ones are of the file: without the rows they are the same.
    crowd.workspace.file().connect(db::Use::Writer)->exec("DELETE FROM relation");
    const auto kept = crowd.load();
    QCOMPARE(kept->size(), read->size());
    QCOMPARE(everybody(*kept), everybody(*read));
    QCOMPARE(kept->generation(), read->generation());
    QFile::remove(file);
    QCOMPARE(crowd.load()->size(), std::size_t {0});
}

void TestKeptColumns::aFactByHandIsSeen()
{
    Crowd crowd;
    QVERIFY(!crowd.load()->find(crowd.people[7])->isProtected);
    QVERIFY(setFact(crowd.workspace.writer(), PersonFact::Protected, {crowd.people[7]}, true, 5));
    QVERIFY(crowd.load()->find(crowd.people[7])->isProtected);
}

/// When this fails, columns or keys are worked out otherwise than before: `layout` of
/// cache_file.cpp must grow with it, or programs go on with what an older one kept.
void TestKeptColumns::whatIsKeptIsThatOfItsLayout()
{
    Crowd crowd;
    QByteArray kept = bytesOf(crowd.load()->chunks(), {});
    for (const quint32 place :
        KeyOrder(crowd.workspace.path()).first(crowd.people, crowd.people.size())) {
        kept += QByteArray::number(number(crowd.people.at(place))) + ' ';
    }
    QCOMPARE(QCryptographicHash::hash(kept, QCryptographicHash::Md5).toHex(),
        "dbcf2fc4054d46144f345e01e25d361a"_ba);
}

/// What a load over two connections makes when somebody commits between their beginnings.
void TestKeptColumns::aMixtureOfTwoContentsIsNotKept()
{
    Crowd crowd;
    const auto first = db::connect(crowd.workspace.path(), db::Use::Job);
    const auto second = db::connect(crowd.workspace.path(), db::Use::Job);
    const SQLite::Transaction earlier(*second);
    db::WorkspaceFile::generation(*second);
    QVERIFY(setFact(crowd.workspace.writer(), PersonFact::Protected, {crowd.people[7]}, true, 5));
    const JobContext job;
    QVERIFY(PeopleColumnsLoader(*first, crowd.me, job).load(second.get()));
    QCOMPARE(keptFile(u"columns-*"_s), QString());
}

void TestKeptColumns::everyColumnComesBack()
{
    PeopleChunk chunk;
    chunk.base = 131'072;
    chunk.low = {3, 9, 11};
    chunk.state = {PeopleChunk::IsBlocked, 0, PeopleChunk::IsNew | PeopleChunk::TheyWrote};
    quint32 value = 1;
    for (NumberColumn *column : {&chunk.followers, &chunk.following, &chunk.posts, &chunk.lastPost,
             &chunk.weSince, &chunk.theySince, &chunk.connectedSince, &chunk.lastContact,
             &chunk.engaged, &chunk.listRank}) {
        column->set(1, value, 3); // small ones, and wide ones in every second column
        column->set(2, value % 2 == 0 ? 70'000 + value : value + 1, 3);
        ++value;
    }
    chunk.joinedDay = {0, 16'000, 17'000};
    const std::vector<Bounds> bounds {{5, std::nullopt}, {}, {std::nullopt, -7}};
    const QByteArray bytes = bytesOf({std::make_shared<const PeopleChunk>(chunk)}, bounds);
    const auto kept
        = chunksFrom(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    QVERIFY(kept);
    QCOMPARE(kept->bounds, bounds);
    QCOMPARE(kept->chunks.size(), std::size_t {1});
    QCOMPARE(bytesOf(kept->chunks, kept->bounds), bytes);
    const PeopleChunk &one = *kept->chunks.front();
    QCOMPARE(one.pk(2), Pk {131'083});
    QVERIFY(one.has(0, PeopleChunk::IsBlocked) && one.has(2, PeopleChunk::TheyWrote));
    QCOMPARE(one.followers.at(0), NumberColumn::unknown);
    QCOMPARE(one.following.at(2), quint32 {70'002});
    QCOMPARE(one.engaged.at(1), quint32 {9});
    QCOMPARE(one.joinedDay, chunk.joinedDay);
}

void TestKeptColumns::allAccountsAreKeptApart()
{
    Crowd crowd;
    const AccountId other = crowd.workspace.addAccount(u"x:other"_s);
    crowd.workspace.addPair(other, onDay(2026, 2, 3), {crowd.people[1]}, {crowd.people[2]});
    db::WorkspaceFile::bumpGeneration(crowd.workspace.writer());
    const auto all = PeopleColumns::load(crowd.workspace.path(), std::nullopt);
    QVERIFY(all);
    QVERIFY(crowd.load());
    const auto again = PeopleColumns::load(crowd.workspace.path(), std::nullopt);
    QCOMPARE(everybody(**again), everybody(**all));
    QVERIFY(everybody(**again) != everybody(*crowd.load()));
}

void TestKeptColumns::fewPeopleAreNotKept()
{
    PeopleWorkspace workspace;
    const AccountId me = workspace.addAccount(u"x:me"_s);
    const Pk one = aPerson().in(workspace);
    workspace.addPair(me, onDay(2026, 1, 3), {one}, {one});
    db::WorkspaceFile::bumpGeneration(workspace.writer());
    QVERIFY(PeopleColumns::load(workspace.path(), me));
    QCOMPARE(keptFile(u"columns*"_s), QString());
}

void TestKeptColumns::theOrderOfKeysIsKept()
{
    Crowd crowd;
    const auto order = [&crowd] {
        return KeyOrder(crowd.workspace.path()).first(crowd.people, crowd.people.size());
    };
    const std::vector<quint32> read = order();
    QCOMPARE(read.front(), 14U); // of the smallest number
    QVERIFY(!keptFile(u"key-ranks"_s).isEmpty());
    crowd.workspace.writer().exec("DELETE FROM profile_key");
    QCOMPARE(order(), read);
}

void TestKeptColumns::erasingSomebodyTakesTheFilesAway()
{
    Crowd crowd;
    QVERIFY(crowd.load());
    QVERIFY(!keptFile(u"columns-*"_s).isEmpty());
    QVERIFY(erasePeople(crowd.workspace.writer(), {crowd.people[3]}, crowd.workspace.now(), {}));
    QCOMPARE(keptFile(u"columns-*"_s), QString());
    QVERIFY(!crowd.load()->find(crowd.people[3]));
}

void TestKeptColumns::bytesThatAreNoneGiveNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const Crowd crowd;
    const auto columns = crowd.load();
    const QByteArray good = bytesOf(columns->chunks(), {{1, std::nullopt}, {std::nullopt, 7}});
    QVERIFY(chunksFrom(std::span(good.constData(), static_cast<std::size_t>(good.size()))));
    QTest::newRow("none") << QByteArray();
    QTest::newRow("the last is missing") << good.chopped(1);
    QTest::newRow("half") << good.left(good.size() / 2);
    QTest::newRow("three more") << good + "abc"_ba;
    QByteArray counts = good;
    counts.replace(0, 8, QByteArray(8, '\xFF'));
    QTest::newRow("a count beyond everything") << counts;
    QByteArray rows = good;
    rows[8 + 8 * 8 + 8 + 16] = '\x7F'; // how many pks the first chunk says to have
    QTest::newRow("columns of other lengths") << rows;
}

void TestKeptColumns::bytesThatAreNoneGiveNothing()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!chunksFrom(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
}

COMITY_TEST_GUILESS(TestKeptColumns)
#include "tst_kept_columns.moc"

// A person goes from everything, stays away, and others stay as they were.
#include "model/db/backup.h"
#include "model/import/erase/erase.h"
#include "model/import/erase/erased_names.h"
#include "model/import/repair/row_repair.h"
#include "model/people/erased_people.h"
#include "model/people/people_store.h"
#include "model/standing/people_columns.h"
#include "tests/model/import/erase_fixture.h"
#include "tests/support/test_case.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <csignal>
#include <sys/resource.h>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// While it lives, files of this process may not grow beyond a size: writing then fails as on a
/// full disk.
class FullDisk
{
public:
    FullDisk()
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        m_signal = std::signal(SIGXFSZ, SIG_IGN);
    }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }
    void fill(qint64 bytes)
    {
        rlimit now = m_before;
        now.rlim_cur = static_cast<rlim_t>(bytes);
        setrlimit(RLIMIT_FSIZE, &now);
    }

private:
    rlimit m_before {};
    void (*m_signal)(int) = nullptr;
};

} // namespace

class TestErase : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOfThePersonIsInTheBytes();
    void theReceiptCountsWhatWent();
    void othersStayAsTheyWere();
    void laterImportsPassThemOver();
    void messagesOfSomebodyKnownByNameStayAway();
    void allProfilesOfAPersonGo();
    void automaticBackupsThatHoldThemAreDeleted();
    void severalGoTogether();
    void severalAreTakenOutAsOneByOne();
    void whatAFullDiskLeavesIsTold_data();
    void whatAFullDiskLeavesIsTold();
    void whoIsNotThereIsNotErased();
    void namesAreFoundInTexts_data();
    void namesAreFoundInTexts();
};

void TestErase::nothingOfThePersonIsInTheBytes()
{
    EraseFixture fixture;
    fixture.importAll();
    fixture.writeByHand();
    QVERIFY(db::backUpAutomatically(fixture.file().path(), u"daily"_s, fixture.clock(), {}));
    for (const QByteArray &secret : EraseFixture::secrets()) {
        QVERIFY2(!fixture.filesWith(secret).isEmpty(), secret.constData()); // the fixture holds it
    }
    fixture.erase("1432881234567890123");
    for (const QByteArray &secret : EraseFixture::secrets()) {
        QCOMPARE(fixture.filesWith(secret), QStringList());
    }
    QCOMPARE(fixture.problems(), QStringList());
    QVERIFY(!PeopleStore(fixture.file().reader()).find(u"x"_s, u"1432881234567890123"_s));
}

void TestErase::theReceiptCountsWhatWent()
{
    EraseFixture fixture;
    fixture.importAll();
    fixture.writeByHand();
    const ErasureReceipt receipt = fixture.erase("1432881234567890123");
    QCOMPARE(receipt.profiles, 1);
    QCOMPARE(receipt.relations, 1);
    QCOMPARE(receipt.lists, 3); // two of the archive, one of the table
    QCOMPARE(receipt.messages, 2);
    QCOMPARE(receipt.factsByHand, 6);
    QCOMPARE(receipt.planItems, 1);
    QCOMPARE(receipt.rejectedRows, 1);
    QCOMPARE(receipt.mentions, 3);
    QVERIFY(receipt.optedOutIsKept);
    QVERIFY(receipt.isJournalClear);
}

void TestErase::othersStayAsTheyWere()
{
    EraseFixture with;
    with.importAll();
    with.erase("1432881234567890123");
    EraseFixture without;
    without.importAll(false);
    // The same people, as if the one had never been in the files.
    const auto about = [](EraseFixture &fixture) {
        return fixture.asked("SELECT key || ' ' || coalesce(handle, '') || ' ' ||"
                             " coalesce(name, '') || they_follow || we_follow"
                             " FROM v_people JOIN v_relations USING (pk) ORDER BY key");
    };
    QCOMPARE(about(with), about(without));
    QVERIFY(!about(with).isEmpty());
    QCOMPARE(
        with.asked("SELECT text FROM message WHERE text LIKE '%bell%'"), u"A bell for everybody"_s);
    QCOMPARE(with.asked("SELECT rows FROM snapshot ORDER BY id"),
        without.asked("SELECT rows FROM snapshot ORDER BY id"));
    QCOMPARE(with.problems(), QStringList());
}

void TestErase::laterImportsPassThemOver()
{
    EraseFixture fixture;
    fixture.importAll();
    fixture.writeByHand();
    fixture.erase("1432881234567890123");
    const auto people = fixture.asked("SELECT count(*) FROM profile");
    const ImportSummary archive = fixture.importArchive(2); // of another day
    const ImportSummary table = fixture.importTable(3);
    for (const ImportSummary &summary : {archive, table}) {
        QVERIFY(EraseFixture::warns(summary, u"erased-people"_s));
        QVERIFY(!summary.isSameAgain);
    }
    QCOMPARE(fixture.asked("SELECT count(*) FROM profile"), people);
    for (const QByteArray &secret : EraseFixture::secrets()) {
        QVERIFY2(fixture.filesWith(secret).isEmpty(), secret.constData());
    }
    QVERIFY(ErasedPeople(fixture.file().reader()).optedOut(u"x", "1432881234567890123").value());
    QVERIFY(ErasedPeople(fixture.file().reader()).contains(u"x", "@marta_veit"));
    QVERIFY(!ErasedPeople(fixture.file().reader()).contains(u"x", "1432881234567890124"));
    QVERIFY(!ErasedPeople(fixture.file().reader()).contains(u"mastodon", "@marta_veit"));
    QCOMPARE(fixture.problems(), QStringList());
}

void TestErase::messagesOfSomebodyKnownByNameStayAway()
{
    EraseFixture fixture;
    fixture.importLinkedIn();
    const auto pk = PeopleStore(fixture.file().reader()).find(u"linkedin"_s, u"marta-veit"_s);
    QVERIFY(pk);
    QVERIFY(!fixture.filesWith("tandem in the rain").isEmpty());
    QVERIFY(erasePerson(*fixture.file().connect(db::Use::Writer), *pk, 1, {}).has_value());
    QCOMPARE(fixture.filesWith("tandem in the rain"), QStringList());
    fixture.importLinkedIn();
    QCOMPARE(fixture.filesWith("tandem in the rain"), QStringList());
    QCOMPARE(fixture.filesWith("Veit"), QStringList());
}

void TestErase::allProfilesOfAPersonGo()
{
    EraseFixture fixture;
    fixture.importAll();
    fixture.importLinkedIn();
    fixture.sql("UPDATE profile SET person = (SELECT min(pk) FROM v_people WHERE key IN"
                " ('1432881234567890123', 'marta-veit')) WHERE pk IN (SELECT pk FROM v_people"
                " WHERE key IN ('1432881234567890123', 'marta-veit'))");
    QCOMPARE(fixture.erase("1432881234567890123").profiles, 2);
    QCOMPARE(fixture.asked("SELECT count(*) FROM v_people WHERE key = 'marta-veit'"), u"0"_s);
    QCOMPARE(fixture.problems(), QStringList());
}

void TestErase::automaticBackupsThatHoldThemAreDeleted()
{
    EraseFixture fixture;
    const QString path = fixture.file().path();
    const auto before = db::backUpAutomatically(
        path, u"before"_s, fixedClock(QDateTime(QDate(2026, 1, 1), QTime(1, 0), Qt::UTC)), {});
    fixture.importAll();
    const auto after = db::backUpAutomatically(path, u"after"_s, fixture.clock(), {});
    QVERIFY(before && after);
    const ErasureReceipt receipt = fixture.erase("1432881234567890123");
    QCOMPARE(receipt.backups, QStringList(*after));
    QVERIFY(QFile::exists(*before));
    QVERIFY(!QFile::exists(*after));
}

void TestErase::severalGoTogether()
{
    EraseFixture fixture;
    fixture.importAll();
    fixture.writeByHand();
    const PeopleStore people(fixture.file().reader());
    const auto marta = people.find(u"x"_s, u"1432881234567890123"_s);
    const auto ola = people.find(u"x"_s, u"2001000001"_s);
    QVERIFY(marta && ola);
    const QByteArray basis = PeopleColumns::load(fixture.file().path(), {}).value()->basis();
    const auto receipt = erasePeople(*fixture.file().connect(db::Use::Writer),
        {*marta, *ola, *marta, Pk {99'999}}, fixture.clock()().toSecsSinceEpoch(), {});
    QVERIFY(receipt);
    QCOMPARE(receipt->persons, 2);
    QCOMPARE(receipt->profiles, 2); // who is named twice goes once
    QCOMPARE(receipt->lists, 3); // a list that held both is one
    QCOMPARE(receipt->messages, 3);
    for (const QByteArray &secret : EraseFixture::secrets() + QByteArrayList {"Ola Berg"}) {
        QVERIFY2(fixture.filesWith(secret).isEmpty(), secret.constData());
    }
    // Texts that are kept in memory for the search are those of before.
    QVERIFY(PeopleColumns::load(fixture.file().path(), {}).value()->basis() != basis);
    // An opt-out is that of who asked, not of whoever went along.
    const ErasedPeople erased(fixture.file().reader());
    QCOMPARE(erased.optedOut(u"x", "1432881234567890123"), std::optional(true));
    QCOMPARE(erased.optedOut(u"x", "2001000001"), std::optional(false));
    QCOMPARE(fixture.problems(), QStringList());
}

void TestErase::severalAreTakenOutAsOneByOne()
{
    const auto fill = [](EraseFixture &fixture) {
        fixture.importAll();
        fixture.importLinkedIn();
        fixture.writeByHand();
        const PeopleStore people(fixture.file().reader());
        std::vector<Pk> gone;
        for (const auto &[network, key] : {std::pair(u"x"_s, u"1432881234567890123"_s),
                 {u"linkedin"_s, u"marta-veit"_s}, {u"x"_s, u"2001000001"_s}}) {
            gone.push_back(people.find(network, key).value_or(Pk {0}));
        }
        return gone;
    };
    EraseFixture together;
    const std::vector<Pk> gone = fill(together);
    QVERIFY(erasePeople(*together.file().connect(db::Use::Writer), gone, 1'780'000'000, {}));
    EraseFixture oneByOne;
    for (const Pk pk : fill(oneByOne)) {
        QVERIFY(erasePerson(*oneByOne.file().connect(db::Use::Writer), pk, 1'780'000'000, {}));
    }
    // Hashes have a key of their own in each workspace.
    const auto content = [](EraseFixture &fixture) {
        static const QRegularExpression hash(u"[0-9A-F]{64}"_s);
        QStringList lines = QString::fromUtf8(fixture.dump()).replace(hash, u"#"_s).split(u'\n');
        lines.sort();
        return lines;
    };
    QCOMPARE(content(together), content(oneByOne));
    QCOMPARE(together.problems(), QStringList());
}

void TestErase::whatAFullDiskLeavesIsTold_data()
{
    QTest::addColumn<bool>("whileShrinking");
    QTest::newRow("no room to write the journal back") << false;
    QTest::newRow("no room to write the shrunk file") << true;
}

void TestErase::whatAFullDiskLeavesIsTold()
{
    QFETCH(const bool, whileShrinking);
    EraseFixture fixture;
    fixture.importAll();
    fixture.writeByHand();
    // A journal of the whole file is larger than the file, by more than erasing frees.
    fixture.sql("WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 8)"
                " INSERT INTO note SELECT (SELECT pk FROM v_people WHERE key = '2001000001'),"
                " 1000 + i, 5, 0, hex(zeroblob(1000000)) FROM n");
    fixture.sql("PRAGMA wal_checkpoint(TRUNCATE)");
    const QString path = fixture.file().path();
    const auto backup = db::backUpAutomatically(path, u"daily"_s, fixture.clock(), {});
    QVERIFY(backup);
    const auto marta = PeopleStore(fixture.file().reader()).find(u"x"_s, u"1432881234567890123"_s);
    {
        FullDisk disk;
        const JobContext job {{}, [&](const Progress &progress) {
                                  if (progress.step == u"erasing") {
                                      disk.fill(whileShrinking ? QFileInfo(path).size() : 0);
                                  }
                              }};
        const auto receipt
            = erasePerson(*fixture.file().connect(db::Use::Writer), *marta, 1'780'000'000, job);
        QVERIFY(receipt); // done all the same
        QCOMPARE(receipt->profiles, 1);
        QVERIFY(!receipt->isRewritten);
        QVERIFY(!receipt->isJournalClear);
        QCOMPARE(receipt->backups, QStringList(*backup));
        QVERIFY(!QFile::exists(*backup));
    }
    QCOMPARE(fixture.problems(), QStringList());
    QVERIFY(!PeopleStore(fixture.file().reader()).find(u"x"_s, u"1432881234567890123"_s));
    // With room again the next one who is erased takes along what was left.
    const ErasureReceipt next = fixture.erase("2001000001");
    QVERIFY(next.isRewritten && next.isJournalClear);
    for (const QByteArray &secret : EraseFixture::secrets()) {
        QCOMPARE(fixture.filesWith(secret), QStringList());
    }
}

void TestErase::whoIsNotThereIsNotErased()
{
    EraseFixture fixture;
    fixture.importAll();
    const QByteArray before = fixture.dump();
    const auto receipt = erasePerson(*fixture.file().connect(db::Use::Writer), Pk {99'999}, 1, {});
    QVERIFY(receipt.has_value());
    QCOMPARE(receipt->profiles, 0);
    std::stop_source stop;
    stop.request_stop();
    const auto pk = PeopleStore(fixture.file().reader()).find(u"x"_s, u"1432881234567890123"_s);
    const auto stopped
        = erasePerson(*fixture.file().connect(db::Use::Writer), *pk, 1, {stop.get_token(), {}});
    QVERIFY(!stopped.has_value());
    QCOMPARE(stopped.error().code, Error::Code::Cancelled);
    QCOMPARE(fixture.dump(), before);
}

void TestErase::namesAreFoundInTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("blotted");
    QTest::newRow("mention") << "Hi @Marta_Veit, hello"_ba
                             << "Hi @…, hello"_ba;
    QTest::newRow("address") << "https://x.com/marta_veit/status/1"_ba
                             << "https://x.com/…/status/1"_ba;
    QTest::newRow("longer handle") << "Hi @marta_veitch"_ba
                                   << "Hi @marta_veitch"_ba;
    QTest::newRow("a word alone") << "the marta_veit way"_ba
                                  << "the marta_veit way"_ba;
    QTest::newRow("name") << "with MARTA VEIT and Marta"_ba
                          << "with … and Marta"_ba;
    QTest::newRow("id") << "user/1432881234567890123."_ba
                        << "user/…."_ba;
    QTest::newRow("part of a number") << "91432881234567890123"_ba
                                      << "91432881234567890123"_ba;
    QTest::newRow("twice") << "@marta_veit @marta_veit"_ba
                           << "@… @…"_ba;
    QTest::newRow("nobody") << "nothing here"_ba
                            << "nothing here"_ba;
}

void TestErase::namesAreFoundInTexts()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, blotted);
    const ErasedNames names({{Pk {1}, 1, u"x"_s, {"1432881234567890123"}, {"marta_veit"},
        {"Marta Veit", "Marta"}, false}});
    const std::string_view view(text.constData(), static_cast<std::size_t>(text.size()));
    QCOMPARE(QByteArray::fromStdString(names.blotted(view)), blotted);
    QCOMPARE(names.isIn(view), text != blotted);
}

COMITY_TEST_GUILESS(TestErase)
#include "tst_erase.moc"

// A person goes from everything, stays away, and others stay as they were.
#include "model/db/backup.h"
#include "model/import/erase.h"
#include "model/import/erased_names.h"
#include "model/import/row_repair.h"
#include "model/people/erased_people.h"
#include "model/people/people_store.h"
#include "model/standing/people_columns.h"
#include "tests/model/import/erase_fixture.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

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
    QCOMPARE(receipt->profiles, 2); // who is named twice goes once
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

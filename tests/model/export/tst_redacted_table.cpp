#include "model/export/redacted_table.h"
#include "model/export/table_csv.h"
#include "model/export/table_xlsx.h"
#include "tests/model/export/export_fixture.h"
#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

#include <QBuffer>
#include <QRegularExpression>
#include <algorithm>
#include <set>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

struct Fixture : ExportFixture
{
    AccountId us = addAccount(u"x:ourselves"_s);
    AccountId ours = addAccount(u"x:oursecond"_s);
    Pk ana = aPerson()
                 .withKey(u"1432881234567890123"_s)
                 .handled(u"ana_meier"_s)
                 .named(u"Ana Meier"_s)
                 .saying(u"Potter in Bern"_s)
                 .withFollowers(12'345)
                 .following(99)
                 .joined(onDay(2015, 6, 7))
                 .lastPosted(Dated::exact(at(2026, 4, 3, 14, 5)))
                 .in(*this);
    Pk bo = aPerson().withKey(u"777000777"_s).handled(u"bo_laursen"_s).in(*this);

    Fixture()
    {
        addPair(us, onDay(2026, 5, 1), {ana}, {ana, bo});
        addPair(ours, onDay(2026, 5, 1), {ana}, {});
        addMember("Customers of Ana", ana, 1);
        sql("INSERT INTO tag VALUES (1, 'loudmouth', 1)");
        sql("INSERT INTO note (pk, id, at, text) VALUES (1, 1, 1, 'owes us money')");
    }

    Table table()
    {
        return redactedTable(writer(), u"People"_s, {group(us, {ana, bo}), group(ours, {ana})});
    }
    QList<QStringList> rows()
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        if (!writeCsv(out, table())) {
            return {};
        }
        QList<QStringList> rows;
        for (const QString &line :
            QString::fromUtf8(out.data().mid(3)).trimmed().split(u"\r\n"_s)) {
            rows += line.split(u',');
        }
        return rows;
    }
    /// The pseudonym of the mutual person of an account.
    static QString anaOf(const QList<QStringList> &rows, const QString &account)
    {
        for (const QStringList &row : rows) {
            if (row.at(1) == account && row.contains(u"12000"_s)) {
                return row.first();
            }
        }
        return {};
    }
};

} // namespace

class TestRedactedTable : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyIsNamed();
    void whatIsLeftIsRough();
    void pseudonymsHoldWithinOneExport();
    void profilesOfAPersonShareAPseudonym();
    void theOrderTellsNothing();
};

void TestRedactedTable::nobodyIsNamed()
{
    Fixture fixture;
    QBuffer csv;
    csv.open(QIODevice::WriteOnly);
    QVERIFY(writeCsv(csv, fixture.table()).has_value());
    for (const char *secret : {"143288", "ana", "Ana", "Meier", "Potter", "777000", "bo_l",
             "ourselves", "oursecond", "Customers", "loudmouth", "owes", "12345", "2015-06-07",
             "2026-04-03", "http", "x.com"}) {
        QVERIFY2(!csv.data().contains(secret), secret);
    }
}

void TestRedactedTable::whatIsLeftIsRough()
{
    QCOMPARE(coarse(qint64 {0}), 0);
    QCOMPARE(coarse(qint64 {99}), 99);
    QCOMPARE(coarse(qint64 {101}), 100);
    QCOMPARE(coarse(qint64 {12'345'678}), 12'000'000);
    QCOMPARE(coarse(onDay(2024, 3, 31)), u"2024-03"_s);
    QCOMPARE(coarse(Dated::between(1, 2)), QString());
    Fixture fixture;
    const auto rows = fixture.rows();
    QCOMPARE(rows.size(), 4);
    const QString ana = Fixture::anaOf(rows, u"Account 1"_s);
    for (const QStringList &row : rows) {
        if (row.first() == ana && row.at(1) == u"Account 1") {
            QCOMPARE(row.mid(2),
                QStringList({u"x"_s, u"mutual"_s, u"yes"_s, u"yes"_s, u"unknown"_s, u"12000"_s,
                    u"99"_s, u""_s, u"2026-04"_s, u"2015-06"_s, u""_s, u""_s}));
        }
    }
}

void TestRedactedTable::pseudonymsHoldWithinOneExport()
{
    Fixture fixture;
    const auto first = fixture.rows();
    const QString ana = Fixture::anaOf(first, u"Account 1"_s);
    QVERIFY2(
        QRegularExpression(u"^P(-[2-9A-HJ-NP-Z]{4}){3}$"_s).match(ana).hasMatch(), qPrintable(ana));
    QCOMPARE(Fixture::anaOf(first, u"Account 2"_s), ana);
    const auto second = fixture.rows();
    QVERIFY(Fixture::anaOf(second, u"Account 1"_s) != ana);
}

void TestRedactedTable::profilesOfAPersonShareAPseudonym()
{
    Fixture fixture;
    fixture.sql("UPDATE profile SET person = 1");
    std::set<QString> names;
    for (const QStringList &row : fixture.rows().mid(1)) {
        names.insert(row.first());
    }
    QCOMPARE(names.size(), std::size_t {1});
}

void TestRedactedTable::theOrderTellsNothing()
{
    ExportFixture fixture;
    const AccountId us = fixture.addAccount(u"x:us"_s);
    std::vector<Pk> people;
    for (int i = 0; i < 40; ++i) {
        people.push_back(aPerson().withFollowers(i).in(fixture));
    }
    fixture.addPair(us, onDay(2026, 5, 1), people, {});
    const Table table = redactedTable(fixture.writer(), u"People"_s, {fixture.group(us, people)});
    std::vector<qint64> order;
    QVERIFY(table.forEachRow([&order](const Cells &cells) -> Result<void> {
        order.push_back(std::get<qint64>(cells.at(7)));
        return {};
    }));
    QCOMPARE(order.size(), people.size());
    QVERIFY(!std::ranges::is_sorted(order));
}

COMITY_TEST_GUILESS(TestRedactedTable)
#include "tst_redacted_table.moc"

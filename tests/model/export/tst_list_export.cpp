#include "model/export/list_export.h"
#include "tests/model/export/export_fixture.h"
#include "tests/support/test_case.h"

#include <QDir>
#include <QTemporaryDir>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using Column = PersonColumn;

namespace {

struct Fixture : ExportFixture
{
    AccountId us = addAccount(u"x:us"_s);
    Pk ana = aPerson()
                 .withKey(u"11"_s)
                 .handled(u"ana"_s)
                 .named(u"Ana"_s)
                 .withFollowers(90)
                 .following(40)
                 .in(*this);
    Pk bo = aPerson().withKey(u"12"_s).handled(u"bo"_s).named(u"Bo"_s).withFollowers(5).in(*this);
    Pk cy = aPerson().withKey(u"13"_s).handled(u"cy"_s).in(*this);
    QTemporaryDir dir;

    Fixture()
    {
        addPair(us, onDay(2026, 5, 1), {ana, bo}, {ana, cy});
        addMember("Customers", ana, 1, 10);
        addMember("Customers", bo, 2, 20);
        addMember("Friends", cy, 1, 30);
        sql("INSERT INTO list (id, name, kind, query, position, made_at) VALUES"
            " (8, 'Mutual', 'smart', '{\"relations\":[\"mutual\"]}', 5, 1),"
            " (9, 'From later', 'smart', '{\"moon\":1}', 6, 1)");
    }

    Result<std::vector<ExportedPart>> parts(std::vector<ListId> lists)
    {
        return exportedParts(path(), writer(), {std::move(lists), us, now()});
    }

    QString at(const QString &name) const { return dir.filePath(name); }
    QByteArray read(const QString &name) const
    {
        QFile file(at(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

PeopleExport as(ExportFormat format, std::vector<Column> columns = {})
{
    PeopleExport how;
    how.format = format;
    how.columns = std::move(columns);
    return how;
}

} // namespace

class TestListExport : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aFormatHasAName();
    void eachPartIsAFileInAFolder();
    void aFolderIsFilledWhollyOrNotAtAll();
    void onePartIsOneFile();
    void aSmartListHasWhoeverFits();
    void aSmartListOfALaterVersionIsRefused();
    void whatStandsBesideTheRowsIsWritten();
    void redactedListsNameNobody();
    void whoHasNoPlaceInAFormatIsCounted();
    void namesOfListsBecomeNamesOfFiles_data();
    void namesOfListsBecomeNamesOfFiles();
};

void TestListExport::aFormatHasAName()
{
    for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::Xlsx, ExportFormat::Handles,
             ExportFormat::MastodonLists, ExportFormat::MastodonFollowing}) {
        QCOMPARE(exportFormatFromText(toText(format)), std::optional(format));
    }
    QCOMPARE(exportFormatFromText(u"docx"), std::optional<ExportFormat>());
}

void TestListExport::eachPartIsAFileInAFolder()
{
    Fixture fixture;
    const auto parts = fixture.parts({ListId {1}, ListId {2}});
    QVERIFY(parts.has_value());
    ExportFiles files(false);
    QVERIFY(exportLists(
        fixture.writer(), *parts, as(ExportFormat::Handles), fixture.at(u"out"_s), files));
    QCOMPARE(fixture.read(u"out/Customers.txt"_s), "ana\n"_ba);
    QCOMPARE(fixture.read(u"out/Customers 2.txt"_s), "bo\n"_ba);
    QCOMPARE(fixture.read(u"out/Friends.txt"_s), "cy\n"_ba);
    QCOMPARE(files.written().size(), std::size_t {3});
    QCOMPARE(files.rows(), 3);
}

void TestListExport::aFolderIsFilledWhollyOrNotAtAll()
{
    Fixture fixture;
    const auto parts = fixture.parts({ListId {1}});
    QDir().mkpath(fixture.at(u"out"_s));
    QFile standing(fixture.at(u"out/Customers 2.csv"_s));
    QVERIFY(standing.open(QIODevice::WriteOnly));
    ExportFiles files(false);
    const auto refused = exportLists(fixture.writer(), *parts,
        as(ExportFormat::Csv, {Column::Handle}), fixture.at(u"out"_s), files);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::WorkspaceExists);
    QCOMPARE(refused.error().arguments, QStringList(fixture.at(u"out/Customers 2.csv"_s)));
    QVERIFY(!QFile::exists(fixture.at(u"out/Customers.csv"_s)));
    ExportFiles again(true);
    QVERIFY(exportLists(fixture.writer(), *parts, as(ExportFormat::Csv, {Column::Handle}),
        fixture.at(u"out"_s), again));
    QCOMPARE(
        fixture.read(u"out/Customers 2.csv"_s).mid(3), "list,part,handle\r\nCustomers,2,bo\r\n"_ba);
}

void TestListExport::onePartIsOneFile()
{
    Fixture fixture;
    const auto parts = fixture.parts({ListId {2}});
    ExportFiles files(false);
    QVERIFY(exportLists(fixture.writer(), *parts, as(ExportFormat::Csv, {Column::Handle}),
        fixture.at(u"friends.csv"_s), files));
    QCOMPARE(fixture.read(u"friends.csv"_s).mid(3), "list,part,handle\r\nFriends,1,cy\r\n"_ba);
}

void TestListExport::aSmartListHasWhoeverFits()
{
    Fixture fixture;
    const auto parts = fixture.parts({ListId {8}});
    QVERIFY(parts.has_value());
    QCOMPARE(parts->size(), std::size_t {1});
    QCOMPARE(parts->front().people.people, std::vector<Pk>({fixture.ana}));
    ExportFiles files(false);
    QVERIFY(exportLists(
        fixture.writer(), *parts, as(ExportFormat::Handles), fixture.at(u"m.txt"_s), files));
    QCOMPARE(fixture.read(u"m.txt"_s), "ana\n"_ba);
}

void TestListExport::aSmartListOfALaterVersionIsRefused()
{
    Fixture fixture;
    const auto parts = fixture.parts({ListId {9}});
    QVERIFY(!parts.has_value());
    QCOMPARE(parts.error().code, Error::Code::BadSmartList);
    // It is in nobody's way who wants all of them.
    const auto all = fixture.parts({});
    QVERIFY(all.has_value() && !all->empty());
    QVERIFY(std::ranges::none_of(
        *all, [](const ExportedPart &one) { return one.part.list == ListId {9}; }));
}

void TestListExport::whatStandsBesideTheRowsIsWritten()
{
    Fixture fixture;
    const auto parts = fixture.parts({ListId {1}});
    ExportFiles files(false);
    PeopleExport how = as(ExportFormat::Csv,
        {Column::Handle, Column::Ratio, Column::LastContact, Column::Stage, Column::Permission});
    QVERIFY(exportLists(fixture.writer(), {parts->front()}, how, fixture.at(u"a.csv"_s), files));
    QCOMPARE(fixture.read(u"a.csv"_s).mid(3),
        "list,part,handle,ratio,last_contact,stage,permission\r\n"
        "Customers,1,ana,2.25,,exposure,none\r\n"_ba);
}

void TestListExport::redactedListsNameNobody()
{
    Fixture fixture;
    const auto parts = fixture.parts({ListId {1}});
    ExportFiles files(false);
    PeopleExport how;
    how.isRedacted = true;
    QVERIFY(exportLists(fixture.writer(), *parts, how, fixture.at(u"r.csv"_s), files));
    const QByteArray text = fixture.read(u"r.csv"_s);
    QCOMPARE(text.count("\r\n"), 3);
    for (const char *secret : {"ana", "Ana", "bo", "Customers"}) {
        QVERIFY2(!text.contains(secret), secret);
    }
}

void TestListExport::whoHasNoPlaceInAFormatIsCounted()
{
    Fixture fixture;
    const auto parts = fixture.parts({ListId {1}});
    ExportFiles files(false);
    QVERIFY(exportLists(
        fixture.writer(), *parts, as(ExportFormat::MastodonLists), fixture.at(u"l.csv"_s), files));
    QCOMPARE(files.rows(), 0);
    QCOMPARE(files.leftOut(), 2);
}

void TestListExport::namesOfListsBecomeNamesOfFiles_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("base");
    QTest::newRow("plain") << u"Ride leaders"_s << u"Ride leaders"_s;
    QTest::newRow("folders") << u"a/b"_s << u"a-b"_s;
    QTest::newRow("hidden") << u"..secret"_s << u"secret"_s;
    QTest::newRow("nothing") << u" .. "_s << u"list"_s;
    QTest::newRow("long") << QString(300, u'x') << QString(80, u'x');
}

void TestListExport::namesOfListsBecomeNamesOfFiles()
{
    QFETCH(const QString, title);
    QFETCH(const QString, base);
    QCOMPARE(fileBase(title), base);
}

COMITY_TEST_GUILESS(TestListExport)
#include "tst_list_export.moc"

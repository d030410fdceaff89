#include "model/db/connection.h"
#include "model/import/formats/mapping_file.h"
#include "model/import/tables/mapping_check.h"
#include "model/import/tables/mapping_store.h"
#include "tests/model/import/formats/test_workbook.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::Field;
using Order = formats::ColumnMapping::DateOrder;

namespace {

Result<TableSurvey> survey(const QTemporaryDir &dir, const QString &name, const QByteArray &text,
    const formats::ReadOptions &options = {})
{
    writeFile(dir.filePath(name), text);
    return surveyTable(dir.filePath(name), options, {});
}

MappingCheck checkOf(const QByteArray &text, const QString &network = {})
{
    const QTemporaryDir dir;
    return MappingCheck(*survey(dir, u"signups.csv"_s, text), network);
}

} // namespace

class TestMappingCheck : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void anyTableIsSurveyed();
    void whatIsNoTableIsUnknown();
    void columnsAreGuessedAndCounted();
    void nobodyCertainMustBeSettled();
    void aFieldBelongsToOneColumn();
    void twofoldColumnsMustBeSettled();
    void repeatedColumnsAreLeftOut();
    void datesOfTwoReadingsMustBeSettled();
    void aLaterRowSettlesTheDates();
    void anotherRowMayHaveTheNames();
    void peopleAreShownAsTheyWouldBeRead();
    void mappingsAreKeptByTheirHeader();
    void rememberedMappingsAreUsed();
    void mappingFilesAreWrittenWhole();
};

void TestMappingCheck::anyTableIsSurveyed()
{
    const QTemporaryDir dir;
    const auto known = survey(dir, u"followers.csv"_s, "Notes\n\nusername,tweets\nana,1\nbo,2\n");
    QVERIFY(known.has_value());
    QCOMPARE(known->headerRow, 1U);
    QCOMPARE(known->list, std::optional(formats::ListKind::Followers));
    QVERIFY(known->isWhole);
    const auto strange
        = survey(dir, u"a.csv"_s, "Our table\nWer,Was,Wann\nana,x,2026-01-01\nbo,y,2026-01-02\n");
    QVERIFY(strange.has_value());
    QCOMPARE(strange->headerRow, 1U);
    QVERIFY(!strange->list);

    QByteArray large = "username,tweets\n";
    for (int i = 0; i < 1'000; ++i) {
        large += "person" + QByteArray::number(i) + ",1\n";
    }
    QVERIFY(!survey(dir, u"large.csv"_s, large)->isWhole);

    const TestWorkbook book {textRow({"Wer", "Was"}) + textRow({"ana", "x"})};
    const auto sheet = surveyTable(book.write(dir, u"following.xlsx"_s), {}, {});
    QVERIFY(sheet.has_value());
    QCOMPARE(sheet->format, u"xlsx"_s);
    QCOMPARE(sheet->list, std::optional(formats::ListKind::Following));

    writeArchive(dir.filePath(u"a.zip"_s),
        {{u"notes.txt"_s, "just, a\nfew, words\n"}, {u"b.csv"_s, "username,tweets\nana,1\n"}});
    QCOMPARE(surveyTable(dir.filePath(u"a.zip"_s), {}, {})->file, u"b.csv"_s);
}

void TestMappingCheck::whatIsNoTableIsUnknown()
{
    const QTemporaryDir dir;
    for (const QByteArray &text :
        {QByteArray("one line of words"), QByteArray("a\nb\nc\n"), QByteArray(5'000, '\0')}) {
        QCOMPARE(survey(dir, u"a.csv"_s, text).error().code, Error::Code::UnknownFormat);
    }
    QCOMPARE(surveyTable(u"/nowhere.csv"_s, {}, {}).error().code, Error::Code::FileMissing);
}

void TestMappingCheck::columnsAreGuessedAndCounted()
{
    const MappingCheck check
        = checkOf("Screen Name,Followers Count,Verified,Shoe size,Col5\n@ana,1.2K,yes,39,\n"
                  "bo!,many,no,,\ncy,7,perhaps,41,\n",
            u"x"_s);
    QCOMPARE(check.rows(), 3);
    QCOMPARE(check.field(0), std::optional(Field::Handle));
    QCOMPARE(check.check(0).understood, 2);
    QCOMPARE(check.check(1).understood, 2);
    QCOMPARE(check.check(2).understood, 2);
    QVERIFY(!check.field(3));
    QCOMPARE(check.check(3).filled, 2);
    QCOMPARE(check.firstValue(3), u"39"_s);
    QCOMPARE(check.check(4).filled, 0);
    QVERIFY(check.firstValue(4).isEmpty());
    QVERIFY(check.isSettled());
}

void TestMappingCheck::nobodyCertainMustBeSettled()
{
    MappingCheck check = checkOf("Wer,Was\nana,x\nbo,y\n");
    QVERIFY(!check.namesPeople() && !check.isSettled());
    check.setField(1, Field::Name);
    QVERIFY(!check.isSettled()); // a name alone is nobody, but on LinkedIn and Facebook
    check.setNetwork(u"linkedin"_s);
    QVERIFY(check.isSettled());
    check.setNetwork({});
    check.setField(0, Field::Handle);
    QVERIFY(check.isSettled());
    QCOMPARE(check.mapping().fieldOfHeader.value(u"Wer"_s), u"handle"_s);
    check.useGuess();
    QVERIFY(!check.isSettled());
}

void TestMappingCheck::aFieldBelongsToOneColumn()
{
    MappingCheck check = checkOf("username,login,tweets\nana,anna,1\n");
    QCOMPARE(check.field(0), std::optional(Field::Handle));
    check.setField(1, Field::Handle);
    QVERIFY(!check.field(0));
    QCOMPARE(check.field(1), std::optional(Field::Handle));
    check.setField(1, std::nullopt);
    QVERIFY(!check.field(1) && !check.isSettled());
}

void TestMappingCheck::twofoldColumnsMustBeSettled()
{
    MappingCheck check = checkOf("username,following\nana,1\n");
    QVERIFY(check.isUnsettled(1) && !check.isSettled());
    check.setField(1, Field::WeFollow);
    QVERIFY(!check.isUnsettled(1) && check.isSettled());
    QVERIFY(!checkOf("username,following\nana,1\nbo,0\n").isUnsettled(1));
    QVERIFY(!checkOf("username,following\nana,300\n").isUnsettled(1));
}

void TestMappingCheck::repeatedColumnsAreLeftOut()
{
    const MappingCheck check = checkOf("username,Name,name\nana,Ana,Anna\n");
    QVERIFY(check.isRepeated(2) && !check.isRepeated(1));
    QVERIFY(!check.field(2));
    QCOMPARE(check.mapping().fieldOfHeader.value(u"Name"_s), u"name"_s);
}

void TestMappingCheck::datesOfTwoReadingsMustBeSettled()
{
    MappingCheck check = checkOf("username,last tweet\nana,03/04/2026\nbo,05/04/2026\ncy,\n");
    QCOMPARE(check.check(1).ambiguous, 2);
    QCOMPARE(check.check(1).twoWays, u"03/04/2026"_s);
    QCOMPARE(check.ambiguousDates(), std::vector<int> {1});
    QVERIFY(!check.isSettled());
    check.setDateOrder(Order::DayFirst);
    QVERIFY(check.isSettled());
    QCOMPARE(check.check(1).ambiguous, 0);
    QCOMPARE(isoText(check.people().front().lastPostAt), u"2026-04-03"_s);
    QCOMPARE(check.mapping().dateOrder, Order::DayFirst);
    check.setField(1, std::nullopt);
    QCOMPARE(check.mapping().dateOrder, Order::Unknown);
}

void TestMappingCheck::aLaterRowSettlesTheDates()
{
    QByteArray text = "username,last tweet\n";
    for (int i = 0; i < 900; ++i) {
        text += "person" + QByteArray::number(i) + ",03/04/2026\n";
    }
    const MappingCheck check = checkOf(text + "last,25/04/2026\n");
    QVERIFY(check.isSettled());
    QCOMPARE(check.check(1).ambiguous, 0);
    QCOMPARE(check.check(1).understood, check.rows());
}

void TestMappingCheck::anotherRowMayHaveTheNames()
{
    MappingCheck check = checkOf("who,what\nusername,tweets\nana,1\n");
    QCOMPARE(check.headerRow(), 1U);
    check.setHeaderRow(0);
    QCOMPARE(check.header(0), u"who"_s);
    QCOMPARE(check.rows(), 2);
    check.setHeaderRow(99);
    QCOMPARE(check.rows(), 0);
}

void TestMappingCheck::peopleAreShownAsTheyWouldBeRead()
{
    const MappingCheck check
        = checkOf("id,screen_name,name,tweets\n12,ana,<b>Ana</b>,1\n1.4E+18,,Bo,2\n,,,\n", u"x"_s);
    const auto people = check.people();
    QCOMPARE(people.size(), 2U);
    QCOMPARE(people.at(0).name, u"<b>Ana</b>"_s);
    QCOMPARE(people.at(1).reason, u"damaged-id"_s);
    QCOMPARE(people.at(1).line, 3);
}

void TestMappingCheck::mappingsAreKeptByTheirHeader()
{
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("CREATE TABLE csv_mapping (fingerprint TEXT PRIMARY KEY, mapping TEXT NOT NULL)"
                  " STRICT, WITHOUT ROWID");
    MappingStore store(database);
    formats::ColumnMapping mapping;
    mapping.fieldOfHeader = {{u"Wer"_s, u"handle"_s}};
    mapping.dateOrder = Order::MonthFirst;
    store.save(u"one"_s, {});
    store.save(u"one"_s, mapping);
    store.save(u"two"_s, mapping);
    store.forget(u"two"_s);
    database.exec("INSERT INTO csv_mapping VALUES ('three', 'of another version')");
    const auto all = store.all();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.value(u"one"_s).fieldOfHeader, mapping.fieldOfHeader);
    QCOMPARE(all.value(u"one"_s).dateOrder, Order::MonthFirst);
}

void TestMappingCheck::rememberedMappingsAreUsed()
{
    const QTemporaryDir dir;
    const QByteArray text = "Report\nWer;Wann;Username\nana;03/04/2026;other\n";
    const auto first = survey(dir, u"followers.csv"_s, text);
    MappingCheck check(*first, {});
    check.setHeaderRow(1);
    check.setField(0, Field::Handle);
    check.setField(1, Field::LastPost);
    check.setDateOrder(Order::MonthFirst);
    formats::ReadOptions options;
    options.remembered.insert(check.fingerprint(), check.mapping());
    const Reading reading = readLoose(dir, u"followers.csv"_s, text, options);
    const auto &ana = reading.sink.files.front().people.front();
    QCOMPARE(ana.handle, u"ana"_s);
    QCOMPARE(isoText(ana.values.lastPostAt), u"2026-03-04"_s);
    QVERIFY(!reading.sink.noticeWith(u"dates-ambiguous"_s));
    // A map that the user names decides before what is remembered.
    options.mapping.fieldOfHeader = {{u"Username"_s, u"handle"_s}};
    const Reading told = readLoose(dir, u"followers.csv"_s, text, options);
    QCOMPARE(told.sink.files.front().people.front().handle, u"other"_s);
}

void TestMappingCheck::mappingFilesAreWrittenWhole()
{
    const QTemporaryDir dir;
    MappingCheck check = checkOf("Wer,Was\nana,x\n");
    check.setField(0, Field::Handle);
    const QString path = dir.filePath(u"map.json"_s);
    QVERIFY(formats::writeMappingFile(path, check.mapping()).has_value());
    QCOMPARE(formats::readMappingFile(path)->fieldOfHeader, check.mapping().fieldOfHeader);
    const auto refused = formats::writeMappingFile(dir.filePath(u"no/such/map.json"_s), {});
    QCOMPARE(refused.error().code, Error::Code::FileUnreadable);
}

COMITY_TEST_GUILESS(TestMappingCheck)
#include "tst_mapping_check.moc"

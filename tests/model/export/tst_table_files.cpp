// Tables of invented values as files, read again by the importer.
#include "model/export/table_csv.h"
#include "model/export/table_xlsx.h"
#include "model/export/whole_file.h"
#include "tests/model/import/formats/test_archives.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

#include <QBuffer>
#include <QDir>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::ListKind;

namespace {

Table tableOf(const QStringList &columns, const std::vector<Cells> &rows)
{
    Table table {u"People"_s, columns, {}};
    table.forEachRow = [rows](const auto &take) -> Result<void> {
        for (const Cells &row : rows) {
            if (const auto taken = take(row); !taken) {
                return taken;
            }
        }
        return {};
    };
    return table;
}

/// Two people, one of whom tries whatever a spreadsheet would run.
Table hostile()
{
    return tableOf(
        {u"key"_s, u"handle"_s, u"name"_s, u"followers"_s, u"joined"_s, u"last_post"_s, u"bio"_s},
        {{u"1432881234567890123"_s, u"ana_m"_s, u"Ana <b>M</b>"_s, qint64 {12'345'678},
             onDay(2020, 1, 31), Dated::exact(at(2026, 4, 3, 14, 5)),
             u"=HYPERLINK(\"http://x\")"_s},
            {u"77"_s, u"bo_l"_s, u"@cmd|' /C calc'!A0"_s, Cell(), Cell(), Cell(),
                u"one\ntwo _x0041_ \u0007 https://example.org"_s}});
}

QString write(const QTemporaryDir &dir, const QString &name,
    const std::function<Result<qint64>(QIODevice &)> &write)
{
    const QString path = dir.filePath(name);
    const auto done = writeWholeFile(
        path, false, [&](QIODevice &device) { return write(device).map([](qint64) {}); });
    return done ? path : QString();
}

} // namespace

class TestTableFiles : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void csvIsReadAgain();
    void workbooksAreReadAgain();
    void workbooksHoldNoFormulaAndNoLink();
    void longTextsAreCut();
    void aFullSheetGoesOnOnTheNext();
    void whatIsWrongWithARowLeavesNoFile();
    void filesThatStandThereStay();
};

void TestTableFiles::csvIsReadAgain()
{
    const QTemporaryDir dir;
    const QString path = write(
        dir, u"followers.csv"_s, [](QIODevice &device) { return writeCsv(device, hostile()); });
    formats::ReadOptions options;
    options.network = u"x"_s;
    const Reading reading = readPath(path, options);
    QVERIFY(reading.result.has_value());
    QCOMPARE(
        reading.sink.keys(ListKind::Followers), QStringList({u"1432881234567890123"_s, u"77"_s}));
    const auto &ana = reading.sink.files.front().people.at(0);
    QCOMPARE(ana.handle, u"ana_m"_s);
    QCOMPARE(ana.name, u"Ana <b>M</b>"_s);
    QCOMPARE(ana.values.followers, std::optional<qint64>(12'345'678));
    QCOMPARE(ana.values.joinedAt, onDay(2020, 1, 31));
    QCOMPARE(ana.values.lastPostAt, Dated::exact(at(2026, 4, 3, 14, 5)));
    QCOMPARE(ana.bio, u"'=HYPERLINK(\"http://x\")"_s); // guarded, as a spreadsheet needs it
    QCOMPARE(reading.sink.files.front().people.at(1).name, u"'@cmd|' /C calc'!A0"_s);
}

void TestTableFiles::workbooksAreReadAgain()
{
    const QTemporaryDir dir;
    const QString path = write(dir, u"followers.xlsx"_s,
        [](QIODevice &device) { return writeXlsx(device, {{hostile()}}); });
    formats::ReadOptions options;
    options.network = u"x"_s;
    const Reading reading = readPath(path, options);
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"xlsx"_s);
    QCOMPARE(
        reading.sink.keys(ListKind::Followers), QStringList({u"1432881234567890123"_s, u"77"_s}));
    const auto &ana = reading.sink.files.front().people.at(0);
    QCOMPARE(ana.handle, u"ana_m"_s);
    QCOMPARE(ana.name, u"Ana <b>M</b>"_s);
    QCOMPARE(ana.bio, u"=HYPERLINK(\"http://x\")"_s); // a text needs no guard
    QCOMPARE(ana.values.followers, std::optional<qint64>(12'345'678));
    QCOMPARE(ana.values.joinedAt, onDay(2020, 1, 31));
    QCOMPARE(ana.values.lastPostAt, Dated::local(at(2026, 4, 3, 14, 5)));
    const auto &bo = reading.sink.files.front().people.at(1);
    QCOMPARE(bo.bio, u"one\ntwo _x0041_ \u0007 https://example.org"_s);
    QCOMPARE(bo.values.followers, std::optional<qint64>());
}

void TestTableFiles::workbooksHoldNoFormulaAndNoLink()
{
    const QTemporaryDir dir;
    const QString path = write(
        dir, u"book.xlsx"_s, [](QIODevice &device) { return writeXlsx(device, {{hostile()}}); });
    auto opened = formats::Container::open(path, {});
    QVERIFY(opened.has_value());
    int sheets = 0;
    for (std::size_t i = 0; i < (*opened)->entries().size(); ++i) {
        const QString &name = (*opened)->entries().at(i).path;
        QVERIFY2(!name.endsWith(u".rels"_s) || !name.contains(u"sheet"_s), qPrintable(name));
        if (!name.contains(u"worksheets/"_s)) {
            continue;
        }
        const auto text = (*opened)->readWhole(i, 1 << 20, {});
        QVERIFY(text.has_value());
        QVERIFY(!text->contains("<f>"));
        QVERIFY(!text->contains("hyperlink"));
        QVERIFY(text->contains("HYPERLINK(")); // there, as a text
        ++sheets;
    }
    QCOMPARE(sheets, 1);
}

void TestTableFiles::longTextsAreCut()
{
    const QTemporaryDir dir;
    const Table table = tableOf({u"key"_s, u"handle"_s, u"bio"_s},
        {{u"5"_s, u"cy"_s, QString(40'000, u'a')},
            {u"6"_s, u"di"_s, QString(QString(32'765, u'a') + u"\U0001F600\U0001F600")}});
    const QString path = write(
        dir, u"followers.xlsx"_s, [&](QIODevice &device) { return writeXlsx(device, {{table}}); });
    formats::ReadOptions options;
    options.network = u"x"_s;
    const Reading reading = readPath(path, options);
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.files.front().people.at(0).bio, QString(QString(32'766, u'a') + u'…'));
    QCOMPARE(reading.sink.files.front().people.at(1).bio, QString(QString(32'765, u'a') + u'…'));
}

void TestTableFiles::aFullSheetGoesOnOnTheNext()
{
    constexpr qint64 people = 1'048'580;
    Table table {u"People"_s, {u"handle"_s}, {}};
    table.forEachRow = [](const auto &take) -> Result<void> {
        for (qint64 i = 0; i < people; ++i) {
            if (const auto taken = take({qint64 {i}}); !taken) {
                return taken;
            }
        }
        return {};
    };
    const QTemporaryDir dir;
    qint64 rows = 0;
    const QString path = write(dir, u"big.xlsx"_s, [&](QIODevice &device) {
        return writeXlsx(device, {{table}}).map([&rows](qint64 written) { return rows = written; });
    });
    QCOMPARE(rows, people);
    auto opened = formats::Container::open(path, {});
    QVERIFY(opened.has_value());
    QStringList sheets;
    for (const auto &entry : (*opened)->entries()) {
        if (entry.path.contains(u"worksheets/"_s)) {
            sheets += entry.path.section(u'/', -1);
        }
    }
    QCOMPARE(sheets, QStringList({u"sheet1.xml"_s, u"sheet2.xml"_s}));
}

void TestTableFiles::whatIsWrongWithARowLeavesNoFile()
{
    Table table {u"People"_s, {u"handle"_s}, {}};
    table.forEachRow = [](const auto &take) -> Result<void> {
        const auto taken = take({u"ana"_s});
        return taken ? failure(Error::Code::Cancelled) : taken;
    };
    const QTemporaryDir dir;
    for (const bool isBook : {false, true}) {
        const auto done = writeWholeFile(dir.filePath(u"out"_s), false, [&](QIODevice &device) {
            return (isBook ? writeXlsx(device, {{table}}) : writeCsv(device, table))
                .map([](qint64) {});
        });
        QVERIFY(!done.has_value());
        QCOMPARE(done.error().code, Error::Code::Cancelled);
        QVERIFY(QDir(dir.path()).isEmpty());
    }
}

void TestTableFiles::filesThatStandThereStay()
{
    const QTemporaryDir dir;
    const auto put = [&](const QByteArray &bytes, bool overwrites) {
        return writeWholeFile(
            dir.filePath(u"a.csv"_s), overwrites, [&](QIODevice &device) -> Result<void> {
                device.write(bytes);
                return {};
            });
    };
    QVERIFY(put("one", false).has_value());
    const auto refused = put("two", false);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, Error::Code::WorkspaceExists);
    QFile file(dir.filePath(u"a.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "one"_ba);
    QVERIFY(put("two", true).has_value());
    QFile again(dir.filePath(u"a.csv"_s));
    QVERIFY(again.open(QIODevice::ReadOnly));
    QCOMPARE(again.readAll(), "two"_ba);
}

COMITY_TEST_GUILESS(TestTableFiles)
#include "tst_table_files.moc"

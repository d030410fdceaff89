#include "model/import/formats/csv_reader.h"

#include "model/import/formats/table_file.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::formats;
using namespace Qt::StringLiterals;

namespace {

struct Row
{
    std::vector<std::string> cells;
    std::string raw;
    qint64 line = 0;
    CsvRow::Trouble trouble = CsvRow::Trouble::None;
    bool isDoubtful = false;
    bool isLastWithoutEnd = false;
    bool operator==(const Row &) const = default;
};

std::vector<Row> rowsOf(std::string_view text, std::size_t piece, char delimiter = ',',
    std::size_t cap = CsvReader::defaultRowCap)
{
    std::vector<Row> rows;
    CsvReader reader(
        delimiter,
        [&rows](const CsvRow &row) {
            rows.push_back({{row.cells.begin(), row.cells.end()}, std::string(row.raw), row.line,
                row.trouble, row.isDoubtful, row.isLastWithoutEnd});
            return true;
        },
        cap);
    for (std::size_t at = 0; at < text.size(); at += piece) {
        reader.feed(text.substr(at, piece));
    }
    reader.finish();
    return rows;
}

std::string shown(const std::vector<Row> &rows)
{
    std::string out;
    for (const Row &row : rows) {
        out += std::to_string(row.line) + ':';
        for (const std::string &cell : row.cells) {
            out += '[' + cell + ']';
        }
        out += row.trouble == CsvRow::Trouble::None ? "" : "!";
        out += ' ';
    }
    return out;
}

} // namespace

class TestCsvReader : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreReadAsWritten_data();
    void rowsAreReadAsWritten();
    void everyPieceSizeGivesTheSameRows();
    void longLineIsRejectedAndTheNextRead();
    void openQuoteCostsOneLine();
    void memoryDoesNotGrowWithALongCell();
    void zeroByteIsRejected();
    void delimiterIsSniffed_data();
    void delimiterIsSniffed();
    void sinkStopsTheReader();
};

void TestCsvReader::rowsAreReadAsWritten_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
    };
    row("LF", "a,b\nc,d\n", "1:[a][b] 2:[c][d] ");
    row("CRLF", "a,b\r\nc,d\r\n", "1:[a][b] 2:[c][d] ");
    row("CR", "a,b\rc,d\r", "1:[a][b] 2:[c][d] ");
    row("no last line end", "a,b\nc,d", "1:[a][b] 2:[c][d] ");
    row("blank lines", "\n\na,b\n \n\r\nc,d\n\n", "3:[a][b] 6:[c][d] ");
    row("quoted", "\"a\",\"b,c\"\n", "1:[a][b,c] ");
    row("doubled quotes", "\"a \"\"b\"\"\",\"\"\"\"\n", "1:[a \"b\"][\"] ");
    row("quoted line breaks", "\"a\nb\",c\nd,e\n", "1:[a\nb][c] 3:[d][e] ");
    row("quoted CR", "\"a\rb\",c\rd,e\r", "1:[a\rb][c] 3:[d][e] ");
    row("empty cells", ",,\n\"\",x,\n", "1:[][][] 2:[][x][] ");
    row("ragged", "a\nb,c,d\ne,f\n", "1:[a] 2:[b][c][d] 3:[e][f] ");
    row("text after a quote", "\"a\"b,c\n", "1:[ab][c] ");
    row("blanks after a quote", "\"a\" ,c\n", "1:[a][c] ");
    row("quote inside a bare cell", "5\" disk,c\n", "1:[5\" disk][c] ");
    row("letters", "é,田\n", "1:[é][田] ");
    row("long bare cells", "0123456789abcdef,0123456\n01234567,8\n",
        "1:[0123456789abcdef][0123456] 2:[01234567][8] ");
    row("nothing", "", "");
}

void TestCsvReader::rowsAreReadAsWritten()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, expected);
    const std::string given(text.constData(), static_cast<std::size_t>(text.size()));
    for (std::size_t piece = 1; piece <= given.size() + 1; ++piece) {
        QCOMPARE(QByteArray::fromStdString(shown(rowsOf(given, piece))), expected);
    }
}

void TestCsvReader::everyPieceSizeGivesTheSameRows()
{
    // Property: whatever stands in the text, the pieces it comes in change nothing.
    quint32 state = 3;
    constexpr std::string_view letters = "ab,;\"\"\n\r\n0 ";
    for (int round = 0; round < 300; ++round) {
        std::string text;
        for (int i = 0; i < 70; ++i) {
            state = state * 1'664'525 + 1'013'904'223;
            text += letters[(state >> 16) % letters.size()];
        }
        const auto whole = rowsOf(text, text.size());
        for (std::size_t piece = 1; piece < text.size(); ++piece) {
            QVERIFY2(rowsOf(text, piece) == whole, text.c_str());
        }
    }
}

void TestCsvReader::longLineIsRejectedAndTheNextRead()
{
    const std::string text = "h,n\na,b\n" + std::string(10'000'000, 'x') + ",c\nd,e\n";
    for (const std::size_t piece : {std::size_t {1} << 20, text.size()}) {
        const auto rows = rowsOf(text, piece);
        QCOMPARE(rows.size(), 4U);
        QVERIFY(rows[2].trouble == CsvRow::Trouble::TooLong);
        QCOMPARE(rows[2].line, 3);
        QVERIFY(rows[2].raw.size() <= 16'000);
        QCOMPARE(rows[3].cells, (std::vector<std::string> {"d", "e"}));
        QCOMPARE(rows[3].line, 4);
    }
}

void TestCsvReader::openQuoteCostsOneLine()
{
    const auto rows = rowsOf("h,n\n\"a,b\nc,d\n", 4);
    QCOMPARE(rows.size(), 3U);
    QVERIFY(rows[1].trouble == CsvRow::Trouble::QuoteOpen);
    QCOMPARE(rows[1].raw, std::string("\"a,b"));
    QCOMPARE(rows[2].cells, (std::vector<std::string> {"c", "d"}));
    QVERIFY(rows[2].isDoubtful && !rows[0].isDoubtful);
}

void TestCsvReader::memoryDoesNotGrowWithALongCell()
{
    const std::string filler(1 << 20, 'q');
    qint64 rows = 0;
    qint64 bad = 0;
    CsvReader reader(',', [&](const CsvRow &row) {
        ++rows;
        bad += row.trouble == CsvRow::Trouble::None ? 0 : 1;
        return true;
    });
    reader.feed("h,n\n\"");
    for (int i = 0; i < 64; ++i) {
        reader.feed(filler);
    }
    reader.feed("\",x\na,b\n");
    reader.finish();
    QCOMPARE(bad, 1);
    QCOMPARE(rows, 3);
}

void TestCsvReader::zeroByteIsRejected()
{
    using namespace std::string_view_literals;
    const auto rows = rowsOf("h,n\na\0b,c\nd,e\n"sv, 5);
    QCOMPARE(rows.size(), 3U);
    QVERIFY(rows[1].trouble == CsvRow::Trouble::ZeroByte);
    QVERIFY(rows[2].trouble == CsvRow::Trouble::None);
}

void TestCsvReader::delimiterIsSniffed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<char>("delimiter");
    QTest::newRow("comma") << QByteArray("a,b\nc,d\n") << ',';
    QTest::newRow("semicolon") << QByteArray("a;b\n1,5;2,5\n3,1;4,2\n") << ';';
    QTest::newRow("tab") << QByteArray("a\tb\nhello, you\tc; d\nx\ty\n") << '\t';
    QTest::newRow("preamble") << QByteArray("Notes:\n\"One, two; three\"\n\na,b,c\nd,e,f\ng,h,i\n")
                              << ',';
    QTest::newRow("named") << QByteArray("sep=;\na;b\n") << ';';
    QTest::newRow("one column") << QByteArray("handle\nana\nbob\n") << ',';
}

void TestCsvReader::delimiterIsSniffed()
{
    QFETCH(const QByteArray, text);
    QFETCH(const char, delimiter);
    QCOMPARE(sniffDelimiter({text.constData(), static_cast<std::size_t>(text.size())}), delimiter);
}

void TestCsvReader::sinkStopsTheReader()
{
    int rows = 0;
    CsvReader reader(',', [&rows](const CsvRow &) { return ++rows < 2; });
    QVERIFY(!reader.feed("a\nb\nc\nd\n"));
    QVERIFY(!reader.feed("e\n"));
    QCOMPARE(rows, 2);
}

COMITY_TEST_GUILESS(TestCsvReader)
#include "tst_csv_reader.moc"

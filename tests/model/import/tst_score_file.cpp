// Influence scores that somebody else publishes: read from the user's file, kept with name and day.
#include "model/base/civil_time.h"
#include "model/base/wording.h"
#include "model/export/content_dump.h"
#include "model/import/tables/score_columns.h"
#include "model/import/tables/score_file.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

#include <QBuffer>
#include <QFile>
#include <limits>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestScoreFile : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreGuessed_data();
    void columnsAreGuessed();
    void valuesAreRead_data();
    void valuesAreRead();
    void aFileIsKeptOnceAndTakenBack();
    void daysAreReadInOneWayOrNotAtAll_data();
    void daysAreReadInOneWayOrNotAtAll();
    void whatCannotBeReadIsCounted();
    void aFileWithoutDatesHasTheDayOfTheUser();
    void wrongFilesAreRefused_data();
    void wrongFilesAreRefused();
    void aStopIsHeard();

private:
    QString write(const QByteArray &text, const QString &name = u"scores.csv"_s)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                                  : QString();
    }
    static QByteArray dump(PeopleWorkspace &workspace)
    {
        QBuffer out;
        static_cast<void>(out.open(QIODevice::WriteOnly));
        return dumpContent(workspace.writer(), out, {}) ? out.data() : QByteArray("no dump");
    }
    static ScoreColumns onX(ScoreColumns columns)
    {
        columns.network = u"x"_s;
        return columns;
    }

    QTemporaryDir m_folder;
};

void TestScoreFile::columnsAreGuessed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("header");
    QTest::addColumn<QString>("columns"); // who, score, date
    QTest::addColumn<QString>("name");
    QTest::newRow("a vendor") << "Handle,Klout score,Date\nada,48,2026-03-01\n"_ba << qint64 {1}
                              << u"0 1 2"_s << u"Klout score"_s;
    QTest::newRow("by values") << "when,number,who\n2026-03-01,48,@ada\n"_ba << qint64 {1}
                               << u"2 1 0"_s << u"number"_s;
    QTest::newRow("no header") << "@ada;51,5\n@bo;48\n"_ba << qint64 {0} << u"0 1 -1"_s
                               << QString();
    QTest::newRow("German") << "Profil,Einfluss,Datum\nhttps://x.com/ada,48,1.3.2026\n"_ba
                            << qint64 {1} << u"0 1 2"_s << u"Einfluss"_s;
    QTest::newRow("followers are no score")
        << "Handle,Followers,Kred\nada,4800,712\n"_ba << qint64 {1} << u"0 2 -1"_s << u"Kred"_s;
}

void TestScoreFile::columnsAreGuessed()
{
    QFETCH(const QByteArray, text);
    const auto survey = surveyScores(write(text), {});
    QVERIFY(survey);
    QTEST(survey->headerLine, "header");
    QStringList places;
    for (const int column : survey->columns.columnOf) {
        places += QString::number(column);
    }
    QTEST(places.join(u' '), "columns");
    QTEST(survey->columns.name, "name");
}

void TestScoreFile::valuesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    constexpr double none = std::numeric_limits<double>::infinity();
    QTest::newRow("whole") << u"48"_s << 48.0;
    QTest::newRow("point") << u"51.5"_s << 51.5;
    QTest::newRow("comma") << u"51,5"_s << 51.5;
    QTest::newRow("per cent") << u" 48 % "_s << 48.0;
    QTest::newRow("none") << u"n/a"_s << none;
    QTest::newRow("empty") << QString() << none;
    QTest::newRow("not a number") << u"nan"_s << none;
    QTest::newRow("endless") << u"inf"_s << none;
}

void TestScoreFile::valuesAreRead()
{
    QFETCH(const QString, text);
    QTEST(readScoreValue(text).value_or(std::numeric_limits<double>::infinity()), "value");
}

void TestScoreFile::aFileIsKeptOnceAndTakenBack()
{
    PeopleWorkspace workspace;
    const Pk ada = aPerson().withKey(u"1511"_s).handled(u"Ada_Moon"_s).in(workspace);
    const Pk bo = aPerson().withKey(u"1512"_s).handled(u"bo"_s).in(workspace);
    const QString path = write("Who,Klout,Date\n@ada_moon,48,2026-03-01\nhttps://x.com/bo,\"51,5\","
                               "2026-03-01\n@nobody,12,2026-03-01\n@ada_moon,50,2026-04-01\n");
    const auto before = dump(workspace);
    const auto keep = [&]() -> Result<HandEdit> {
        const auto survey = surveyScores(path, {});
        ScoreColumns columns = onX(survey->columns);
        columns.set(ScoreField::Person, 0);
        const auto file = readScores(path, *survey, columns, {});
        const auto matched
            = matchScores(workspace.writer(), file->rows, columns.name, survey->file);
        return matched->unknown == 1 ? putScores(workspace.writer(), matched->scores)
                                     : failure(Error::Code::NothingFound, {});
    };
    const auto first = keep();
    QVERIFY(first);
    QCOMPARE(first->changed, (std::vector<Pk> {ada, bo}));
    const auto scores = scoresOf(workspace.writer(), ada);
    QCOMPARE(scores.size(), std::size_t {2});
    QCOMPARE(scores[0], (Score {ada, u"Klout"_s, noonUtc(QDate(2026, 4, 1)), 50, u"scores.csv"_s}));
    QCOMPARE(scoresOf(workspace.writer(), bo)[0].value, 51.5);
    const auto after = dump(workspace);
    const auto again = keep();
    QVERIFY(again);
    QVERIFY(again->changes.isEmpty()); // read again, nothing is there twice
    QCOMPARE(dump(workspace), after);
    QVERIFY(undo(workspace.writer(), first->changes));
    QCOMPARE(dump(workspace), before);
}

void TestScoreFile::daysAreReadInOneWayOrNotAtAll_data()
{
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("undated");
    QTest::newRow("another row proves the order") << "31/3/2026"_ba << 2 << 0;
    QTest::newRow("nothing proves it") << "2/3/2026"_ba << 0 << 2;
    QTest::newRow("the other says it") << "2026-03-02"_ba << 1 << 1;
    QTest::newRow("the other has none") << ""_ba << 0 << 2;
}

void TestScoreFile::daysAreReadInOneWayOrNotAtAll()
{
    QFETCH(const QByteArray, second);
    QFETCH(const int, rows);
    QFETCH(const int, undated);
    const QString path = write("Handle,Score,Date\nada,48,1/3/2026\nbo,49," + second + '\n');
    const auto survey = surveyScores(path, {});
    const auto file = readScores(path, *survey, onX(survey->columns), {});
    QCOMPARE(file ? static_cast<int>(file->rows.size()) : 0, rows);
    if (file) {
        QCOMPARE(file->undated, undated);
    }
    if (rows == 2) {
        QCOMPARE(file->rows[0].at, noonUtc(QDate(2026, 3, 1)));
    }
}

void TestScoreFile::whatCannotBeReadIsCounted()
{
    const QString path
        = write("Handle,Score,Date\nada,48,2026-03-01\n,49,2026-03-01\n"
                "bo,n/a,2026-03-01\ncy,50,some day\nplain words here,4,2026-03-01\n");
    const auto survey = surveyScores(path, {});
    const auto file = readScores(path, *survey, onX(survey->columns), {});
    QVERIFY(file);
    QCOMPARE(file->rows.size(), std::size_t {1});
    QCOMPARE(file->rows[0].line, 2);
    QCOMPARE(file->nameless, 2);
    QCOMPARE(file->numberless, 1);
    QCOMPARE(file->undated, 1);
}

void TestScoreFile::aFileWithoutDatesHasTheDayOfTheUser()
{
    const QString path = write("Handle,Score\nada,48\n", u"klout-2026-03-01.csv"_s);
    const auto survey = surveyScores(path, {});
    QCOMPARE(survey->columns.day, QDate(2026, 3, 1)); // from its name
    ScoreColumns columns = onX(survey->columns);
    columns.day = QDate(2026, 4, 2);
    const auto file = readScores(path, *survey, columns, {});
    QCOMPARE(file->rows[0].at, noonUtc(QDate(2026, 4, 2)));
    columns.day = {};
    QVERIFY(!columns.areWhole()); // never without a date
    QVERIFY(!readScores(path, *survey, columns, {}));
    columns.day = QDate(2026, 4, 2);
    columns.name = u" "_s;
    QVERIFY(!columns.areWhole()); // nor without a name
}

void TestScoreFile::wrongFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("told");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)
                               << u"scores-no-table"_s;
    QTest::newRow("a web page") << "<!DOCTYPE html><p>Ada</p>"_ba << u"scores-no-table"_s;
    QTest::newRow("no score") << "Handle,Name\nada,Ada\n"_ba << u"scores-no-column"_s;
}

void TestScoreFile::wrongFilesAreRefused()
{
    QFETCH(const QByteArray, text);
    const QString path = write(text);
    const auto survey = surveyScores(path, {});
    const auto file = survey ? readScores(path, *survey, survey->columns, {})
                             : tl::unexpected<Error>(survey.error());
    QVERIFY(!file);
    QTEST(file.error().arguments.value(1), "told");
    const Wording wording = Wording::forLanguage(u"en"_s);
    QVERIFY(wording.explain(file.error()).happened.contains(u"scores.csv"_s));
}

void TestScoreFile::aStopIsHeard()
{
    const QString path = write("Handle,Score,Date\nada,48,2026-03-01\n");
    const auto survey = surveyScores(path, {});
    std::stop_source stop;
    stop.request_stop();
    const auto file = readScores(path, *survey, onX(survey->columns), {stop.get_token(), {}});
    QVERIFY(!file);
    QCOMPARE(file.error().code, Error::Code::Cancelled);
}

COMITY_TEST_GUILESS(TestScoreFile)
#include "tst_score_file.moc"

#include "model/base/wording.h"
#include "tests/support/test_case.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace comity;
using namespace Qt::StringLiterals;

namespace {

/// Every code that a reader writes between quotes after one of these words.
QStringList codesInSource(const QString &pattern)
{
    QStringList codes;
    const QDir folder(QStringLiteral(COMITY_SOURCE_DIR "/model/import/formats"));
    QStringList files;
    for (const QString &name : folder.entryList({u"*.cpp"_s})) {
        files += folder.filePath(name);
    }
    files += folder.filePath(u"../detect.cpp"_s);
    for (const QString &path : files) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            auto found = QRegularExpression(pattern).globalMatch(QString::fromUtf8(file.readAll()));
            while (found.hasNext()) {
                codes += found.next().captured(1);
            }
        }
    }
    return codes;
}

} // namespace

class TestImportWording : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyWarningOfTheContractHasItsSentence();
    void whatIsLeftOutIsToldByCount();
    void everyCodeOfTheReadersHasItsSentence_data();
    void everyCodeOfTheReadersHasItsSentence();
    void refusedFormatsAreToldWithTheirWayOut();
};

void TestImportWording::everyWarningOfTheContractHasItsSentence()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    for (const QString &code :
        {u"missing-part"_s, u"partial-archive"_s, u"shorter-than-before"_s, u"date-range-export"_s,
            u"empty-list"_s, u"same-file-again"_s, u"unknown-format"_s, u"damaged-ids"_s,
            u"encoding-guessed"_s, u"direction-asked"_s, u"homonyms"_s, u"mixed-exports"_s}) {
        QVERIFY2(wording.has(u"warnings", code), qPrintable(code));
        QVERIFY(!wording.sentence(u"warnings", code, {u"2"_s, u"b"_s, u"c"_s}).isEmpty());
    }
    QCOMPARE(wording.sentence(u"warnings", u"missing-part", {u"followers_2.json"_s}),
        u"followers_2.json is missing, so nobody is reported as gone"_s);
}

void TestImportWording::whatIsLeftOutIsToldByCount()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    QCOMPARE(wording.sentence(u"warnings", u"left-out-rows", {u"1"_s, u"followers"_s}),
        u"1 row of the followers list was left out by you, so nobody is reported as gone"_s);
    QCOMPARE(wording.sentence(u"warnings", u"left-out-rows", {u"4431"_s, u"followers"_s},
                 QLocale(QLocale::English, QLocale::UnitedStates)),
        u"4,431 rows of the followers list were left out by you, so nobody is reported as gone"_s);
    QVERIFY(wording.has(u"warnings", u"left-out-values"));
    QCOMPARE(wording.sentence(
                 u"reasons", u"why-not-left-out-rows", {u"followers"_s, u"2"_s, u"followers"_s}),
        u"followers are incomplete: 2 left out by you when the list was imported"_s);
}

void TestImportWording::everyCodeOfTheReadersHasItsSentence_data()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("notices") << u"warnings"_s << u"notice\\(\\s*\\{u\"([a-z-]+)\"_s"_s;
    QTest::newRow("rejected")
        << u"rejected"_s << u"(?:rejected\\(|reason = |Element\\()\"([a-z-]+)\"|\"([a-z-]+)\"_L1"_s;
    QTest::newRow("refused") << u"refused"_s << u"FormatRefused,\\s*\\{[^}]*u\"([a-z-]+)\"_s"_s;
}

void TestImportWording::everyCodeOfTheReadersHasItsSentence()
{
    QFETCH(const QString, group);
    QFETCH(const QString, pattern);
    const Wording wording = Wording::forLanguage(u"en"_s);
    const QStringList codes = codesInSource(pattern);
    QVERIFY(!codes.isEmpty());
    for (const QString &code : codes) {
        QVERIFY2(code.isEmpty() || wording.has(group, code), qPrintable(code));
    }
}

void TestImportWording::refusedFormatsAreToldWithTheirWayOut()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    const auto told
        = wording.explain({Error::Code::FormatRefused, {u"old.zip"_s, u"x-grailbird"_s}});
    QVERIFY(told.happened.startsWith(u"old.zip is an X archive from before August 2018"));
    QCOMPARE(told.advice, u"Ask X for a new archive."_s);
    QVERIFY(!told.unharmed.isEmpty());
}

COMITY_TEST_GUILESS(TestImportWording)
#include "tst_import_wording.moc"

#include "model/base/wording.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace Qt::StringLiterals;

class TestWording : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorCodeSaysWhatHappened();
    void errorsAreToldInThreeParts();
    void argumentsAreFilledOnce();
    void numbersAreWrittenAsPeopleReadThem();
    void daysAreWrittenAsPeopleReadThem();
};

void TestWording::everyErrorCodeSaysWhatHappened()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    for (const Error::Code code : allErrorCodes()) {
        QVERIFY2(wording.has(u"errors", toText(code)), qPrintable(toText(code)));
        QVERIFY(!wording.explain({code, {u"A"_s, u"B"_s, u"C"_s}}).happened.isEmpty());
    }
}

void TestWording::errorsAreToldInThreeParts()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    const auto parts = wording.explain({Error::Code::FileEmpty, {u"follower.js"_s}});
    QCOMPARE(parts.happened, u"follower.js is empty."_s);
    QCOMPARE(parts.unharmed, u"Your workspace is unchanged."_s);
    QVERIFY(!parts.advice.isEmpty());
}

void TestWording::argumentsAreFilledOnce()
{
    const Wording wording = Wording::forLanguage(u"xx"_s);
    const QString line = wording.oneLine(
        {Error::Code::WorkspaceLocked, {u"%2.comity"_s, u"comity (process 7)"_s}});
    QVERIFY2(line.startsWith(u"%2.comity is in use by comity (process 7); "), qPrintable(line));
    QVERIFY2(!line.endsWith(u'.'), qPrintable(line));
}

void TestWording::numbersAreWrittenAsPeopleReadThem()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    const QLocale german(QLocale::German, QLocale::Germany);
    const QStringList arguments {u"4711"_s, u"4431"_s, u"12000"_s};
    const QString plain = wording.sentence(u"warnings", u"shorter-than-before", arguments);
    QVERIFY2(plain.startsWith(u"The 4711 list is much shorter than before (4431 instead of 12000)"),
        qPrintable(plain));
    // What is no number of the sentence stays what it is, and so does what is no number at all.
    const QString told = wording.sentence(u"warnings", u"shorter-than-before", arguments, german);
    QVERIFY2(told.contains(u"The 4711 list") && told.contains(u"(4.431 instead of 12.000)"),
        qPrintable(told));
    QVERIFY(
        wording.sentence(u"warnings", u"shorter-than-before", {u"a"_s, u"%3"_s, u"12k"_s}, german)
            .contains(u"(%3 instead of 12k)"));
}

void TestWording::daysAreWrittenAsPeopleReadThem()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    const auto said = [&wording](const QString &day, const QLocale &locale) {
        return wording.sentence(u"consequences", u"last-message", {day}, locale);
    };
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    QCOMPARE(said(u"2026-03-04"_s, english), u"last message on 4 Mar 2026"_s);
    QCOMPARE(said(u"2026-03-04"_s, QLocale::c()), u"last message on 2026-03-04"_s);
    QCOMPARE(wording.sentence(u"consequences", u"last-message", {u"2026-03-04"_s}),
        u"last message on 2026-03-04"_s);
    // What is no day stays what it is.
    QCOMPARE(said(u"2012"_s, english), u"last message on 2012"_s);
    QCOMPARE(said({}, english), u"last message on "_s);
}

COMITY_TEST_GUILESS(TestWording)
#include "tst_wording.moc"

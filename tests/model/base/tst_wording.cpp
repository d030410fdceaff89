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

COMITY_TEST_GUILESS(TestWording)
#include "tst_wording.moc"

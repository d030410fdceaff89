#include "model/standing/handle_notes.h"

#include "model/base/wording.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestHandleNotes : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void risksAreThoseOfTheHandle_data();
    void risksAreThoseOfTheHandle();
    void whoReadsTheSameIsFound();
    void everyRiskHasItsSentence();
};

void TestHandleNotes::risksAreThoseOfTheHandle_data()
{
    QTest::addColumn<QString>("handle");
    QTest::addColumn<QString>("risks");
    const auto row = [](const QString &handle, const QString &risks) {
        QTest::newRow(qPrintable(handle)) << handle << risks;
    };
    row(u"joinerjohn"_s, {});
    row(u"joiner_john"_s, {});
    row(u"john__smith377"_s, u"doubled-underscore digits"_s);
    row(u"route66"_s, {});
    row(u"maria482"_s, u"digits"_s);
    row(u"t0wnhall"_s, u"look-alikes"_s);
    row(u"he1lo"_s, u"look-alikes"_s);
    row(u"pauI"_s, u"look-alikes"_s);
    row(u"Ida"_s, {});
    row(u"OPINION"_s, {});
    row(u"ada@host123.example"_s, {});
    row({}, {});
}

void TestHandleNotes::risksAreThoseOfTheHandle()
{
    QFETCH(QString, handle);
    QStringList words;
    for (const HandleRisk risk : handleRisks(handle)) {
        words += toText(risk);
    }
    QTEST(words.join(u' '), "risks");
}

void TestHandleNotes::whoReadsTheSameIsFound()
{
    PeopleWorkspace workspace;
    for (const QString &handle :
        {u"john__smith"_s, u"John_Smith"_s, u"JohnSm1th"_s, u"johnsmithy"_s}) {
        aPerson().handled(handle).in(workspace);
    }
    aPerson().on(u"mastodon"_s).handled(u"johnsmith"_s).in(workspace);
    QCOMPARE(handlesLike(workspace.writer(), u"x"_s, u"john__smith"_s),
        (QStringList {u"JohnSm1th"_s, u"John_Smith"_s}));
    QVERIFY(handlesLike(workspace.writer(), u"x"_s, u"johnsmithy"_s).isEmpty());
    QVERIFY(handlesLike(workspace.writer(), u"x"_s, u"o'%_"_s).isEmpty());
}

void TestHandleNotes::everyRiskHasItsSentence()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    for (int i = 0; i < handleRiskCount; ++i) {
        QVERIFY(wording.has(u"handles", toText(static_cast<HandleRisk>(i))));
    }
}

COMITY_TEST_GUILESS(TestHandleNotes)
#include "tst_handle_notes.moc"

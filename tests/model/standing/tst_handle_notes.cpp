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
    std::vector<Pk> people;
    for (const QString &handle :
        {u"john__smith"_s, u"John_Smith"_s, u"JohnSm1th"_s, u"johnsmithy"_s}) {
        people.push_back(aPerson().handled(handle).in(workspace));
    }
    aPerson().on(u"mastodon"_s).handled(u"johnsmith"_s).in(workspace);
    const auto like = [&](Pk pk) { return handlesLike(workspace.writer(), pk); };
    QCOMPARE(like(people[0]), (QStringList {u"JohnSm1th"_s, u"John_Smith"_s}));
    QVERIFY(like(people[3]).isEmpty());
    QVERIFY(like(Pk {99}).isEmpty());
    // Their own other profile is nobody they could be taken for.
    workspace.writer().exec("UPDATE profile SET person = 1 WHERE handle IN"
                            " ('john__smith', 'John_Smith')");
    QCOMPARE(like(people[0]), QStringList {u"JohnSm1th"_s});
    QCOMPARE(like(people[2]), (QStringList {u"John_Smith"_s, u"john__smith"_s}));
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

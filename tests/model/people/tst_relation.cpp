#include "model/people/relation.h"

#include "model/base/wording.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace Qt::StringLiterals;

class TestRelation : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void halvesMakeOneWord_data();
    void halvesMakeOneWord();
    void everyWordComesBackAndHasASentence();
    void aSetKeepsWhatBothHave();
};

namespace {

Half halfFrom(QChar letter)
{
    return letter == u'y' ? Half::Yes : letter == u'n' ? Half::No : Half::Unknown;
}

} // namespace

void TestRelation::halvesMakeOneWord_data()
{
    QTest::addColumn<QString>("halves"); // they, we, connected; then l: they left, e: ended
    QTest::addColumn<QString>("word");
    QTest::newRow("both") << u"yy?"_s << u"mutual"_s;
    QTest::newRow("only we") << u"ny?"_s << u"not-following-back"_s;
    QTest::newRow("only they") << u"yn?"_s << u"fan"_s;
    QTest::newRow("we, they unknown") << u"?y?"_s << u"you-follow"_s;
    QTest::newRow("they, we unknown") << u"y??"_s << u"follows-you"_s;
    QTest::newRow("neither") << u"nn?"_s << u"none"_s;
    QTest::newRow("neither is known") << u"???"_s << u"unknown"_s;
    QTest::newRow("one is known to be no") << u"n??"_s << u"unknown"_s;
    QTest::newRow("left, both known") << u"nn?l"_s << u"left"_s;
    QTest::newRow("left, ours unknown") << u"???l"_s << u"left"_s;
    QTest::newRow("left, and we follow") << u"ny?l"_s << u"not-following-back"_s;
    QTest::newRow("came back") << u"yn?l"_s << u"fan"_s;
    QTest::newRow("connected") << u"??y"_s << u"connected"_s;
    QTest::newRow("connected and followed") << u"yyy"_s << u"connected"_s;
    QTest::newRow("connection ended") << u"??ne"_s << u"left"_s;
    QTest::newRow("not connected") << u"??n"_s << u"none"_s;
    QTest::newRow("not connected, followed") << u"yyn"_s << u"mutual"_s;
}

void TestRelation::halvesMakeOneWord()
{
    QFETCH(QString, halves);
    QFETCH(QString, word);
    const RelationHalves given {halfFrom(halves.at(0)), halfFrom(halves.at(1)),
        halfFrom(halves.at(2)), halves.contains(u'l'), halves.contains(u'e')};
    QCOMPARE(toText(inOneWord(given)), word);
}

void TestRelation::everyWordComesBackAndHasASentence()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    for (int i = 0; i < relationCount; ++i) {
        const auto relation = static_cast<Relation>(i);
        QCOMPARE(relationFromText(toText(relation)), std::optional<Relation>(relation));
        QVERIFY2(wording.has(u"relations", toText(relation)), qPrintable(toText(relation)));
    }
    QCOMPARE(relationFromText(u"friend"), std::optional<Relation>());
}

void TestRelation::aSetKeepsWhatBothHave()
{
    const RelationSet first {Relation::Mutual, Relation::Fan};
    const RelationSet second {Relation::Fan, Relation::Left};
    QCOMPARE(first.both(second), RelationSet {Relation::Fan});
    QVERIFY(RelationSet().isEmpty());
    QVERIFY(!first.contains(Relation::Left));
}

COMITY_TEST_GUILESS(TestRelation)
#include "tst_relation.moc"

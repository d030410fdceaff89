// What was learnt is found again, and what we said in public is kept.
#include "model/drafts/lessons.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::drafts;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestLessons : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void lessonsAreFoundByWordsAndRule();
    void aLessonIsSaidBetterLater();
    void nothingIsLearntWithoutWords();
    void stancesAreKeptChangedAndUndone();
};

void TestLessons::lessonsAreFoundByWordsAndRule()
{
    PeopleWorkspace workspace;
    QVERIFY(addLesson(workspace.writer(),
        {{}, u"Ask the Café crowd early"_s, {u"haste"_s, u"send-time"_s}, CampaignId {7}, 100}));
    QVERIFY(addLesson(workspace.writer(), {{}, u"Thank early"_s, {}, {}, 200}));
    const auto early = searchLessons(workspace.writer(), u"EARLY"_s);
    QCOMPARE(early.size(), std::size_t {2});
    QCOMPARE(early.front().text, u"Thank early"_s);
    const auto cafe = searchLessons(workspace.writer(), u"cafe ask"_s);
    QCOMPARE(cafe.size(), std::size_t {1});
    QCOMPARE(cafe.front().rules, (QStringList {u"haste"_s, u"send-time"_s}));
    QCOMPARE(cafe.front().campaign, CampaignId {7});
    QCOMPARE(searchLessons(workspace.writer(), {}, u"haste"_s).size(), std::size_t {1});
    QVERIFY(searchLessons(workspace.writer(), {}, u"hast"_s).empty());
    const auto removed = removeLesson(workspace.writer(), cafe.front().id);
    QVERIFY(removed);
    QCOMPARE(searchLessons(workspace.writer(), {}).size(), std::size_t {1});
    QVERIFY(undo(workspace.writer(), removed->changes));
    QCOMPARE(searchLessons(workspace.writer(), {}).size(), std::size_t {2});
}

void TestLessons::aLessonIsSaidBetterLater()
{
    PeopleWorkspace workspace;
    QVERIFY(addLesson(workspace.writer(), {{}, u"Ask early"_s, {u"haste"_s}, CampaignId {7}, 100}));
    Lesson lesson = searchLessons(workspace.writer(), {}).front();
    lesson.text = u"Ask two weeks before"_s;
    lesson.rules = {u"send-time"_s};
    const auto changed = changeLesson(workspace.writer(), lesson);
    QVERIFY(changed);
    QCOMPARE(searchLessons(workspace.writer(), {}), std::vector {lesson});
    QVERIFY(undo(workspace.writer(), changed->changes));
    QCOMPARE(searchLessons(workspace.writer(), {}).front().text, u"Ask early"_s);
    QVERIFY(removeLesson(workspace.writer(), lesson.id));
    QVERIFY(!changeLesson(workspace.writer(), lesson));
    lesson.text = u" "_s;
    QVERIFY(!changeLesson(workspace.writer(), lesson));
}

void TestLessons::nothingIsLearntWithoutWords()
{
    PeopleWorkspace workspace;
    QVERIFY(!addLesson(workspace.writer(), {{}, u"  "_s, {}, {}, 100}));
    QVERIFY(!addStance(workspace.writer(), {{}, u"  "_s, u"blog"_s, {}, 100}));
    QVERIFY(searchLessons(workspace.writer(), {}).empty());
}

void TestLessons::stancesAreKeptChangedAndUndone()
{
    PeopleWorkspace workspace;
    QVERIFY(addStance(workspace.writer(), {{}, u"We sell no data"_s, u"blog"_s, 50, 100}));
    Stance stance = stances(workspace.writer()).front();
    QCOMPARE(stance.saidWhere, u"blog"_s);
    QCOMPARE(stance.saidAt, 50);
    stance.text = u"We sell nothing of yours"_s;
    stance.saidAt = std::nullopt;
    const auto changed = changeStance(workspace.writer(), stance);
    QVERIFY(changed);
    QCOMPARE(stances(workspace.writer()), std::vector {stance});
    QVERIFY(undo(workspace.writer(), changed->changes));
    QCOMPARE(stances(workspace.writer()).front().text, u"We sell no data"_s);
    QVERIFY(removeStance(workspace.writer(), stance.id));
    QVERIFY(stances(workspace.writer()).empty());
}

COMITY_TEST_GUILESS(TestLessons)
#include "tst_lessons.moc"

// What the editor saves: never lost, cheap, and settled only when it is left alone.
#include "model/people/erased_people.h"
#include "tests/model/drafts/desk_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::drafts;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// A draft of which `save` writes the text.
class Writing : public DeskWorkspace
{
public:
    Writing() { id = add(std::vector<Pk> {}); }
    bool save(const QString &text, qint64 after)
    {
        return saveText(writer(), id, text, now() + after).has_value();
    }
    qint64 settled() { return draft(id).settledAt - now(); }

    DraftId id = {};
};

} // namespace

class TestDraftTexts : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void savingLeavesTheColumnsAsTheyAre();
    void aTextThatIsAsSavedChangesNothing();
    void fewCharactersLeaveItSettled();
    void manySmallEditsUnsettleIt();
    void aVersionIsKeptEveryTenMinutes();
    void aVersionIsNotKeptTwice();
    void pausesAreNotWriting();
    void whatWasLeftOpenIsFound();
    void anOverrideNeedsAReasonAndStays();
    void whoWasErasedIsNotWrittenBack();
    void theTextOfNoDraftIsRefused();
};

void TestDraftTexts::savingLeavesTheColumnsAsTheyAre()
{
    Writing desk;
    desk.tellFact(aPerson().in(desk), "role", "customer");
    db::WorkspaceFile::bumpGeneration(desk.writer());
    const QString stamp = desk.stamp();
    const qint64 generation = db::WorkspaceFile::generation(desk.writer());
    QVERIFY(desk.save(u"A good deal longer than it was"_s, 2));
    QCOMPARE(desk.stamp(), stamp);
    QCOMPARE(db::WorkspaceFile::generation(desk.writer()), generation + 1);
    QCOMPARE(desk.draft(desk.id).text, u"A good deal longer than it was"_s);
    QCOMPARE(desk.draft(desk.id).editedAt, desk.now() + 2);
}

void TestDraftTexts::aTextThatIsAsSavedChangesNothing()
{
    Writing desk;
    const qint64 generation = db::WorkspaceFile::generation(desk.writer());
    QVERIFY(desk.save(u"We have bells now"_s, 900));
    QCOMPARE(db::WorkspaceFile::generation(desk.writer()), generation);
    QCOMPARE(desk.draft(desk.id).editedAt, desk.now());
    QVERIFY(desk.store().versions(desk.id).empty());
}

void TestDraftTexts::fewCharactersLeaveItSettled()
{
    Writing desk;
    QVERIFY(desk.save(u"We have 10 bells now"_s, 100));
    QCOMPARE(desk.settled(), 0);
    QVERIFY(desk.save(u"We have ten new bells, come now"_s, 200));
    QCOMPARE(desk.settled(), 200);
}

void TestDraftTexts::manySmallEditsUnsettleIt()
{
    Writing desk;
    QString text = u"We have bells now"_s;
    for (int i = 1; i <= 11; ++i) {
        text += u'x';
        QVERIFY(desk.save(text, i));
    }
    QCOMPARE(desk.settled(), 11);
    QVERIFY(desk.save(text + u'y', 50));
    QCOMPARE(desk.settled(), 11);
}

void TestDraftTexts::aVersionIsKeptEveryTenMinutes()
{
    Writing desk;
    QVERIFY(desk.save(u"One"_s, 599));
    QVERIFY(desk.store().versions(desk.id).empty());
    QVERIFY(desk.save(u"Two"_s, 600));
    QVERIFY(desk.save(u"Three"_s, 1198));
    QVERIFY(desk.save(u"Four"_s, 1199));
    const auto versions = desk.store().versions(desk.id);
    QCOMPARE(versions.size(), std::size_t {2});
    QCOMPARE(versions[1].text, u"One"_s);
    QCOMPARE(versions[1].at, desk.now() + 599);
    QCOMPARE(versions[0].text, u"Three"_s);
}

void TestDraftTexts::aVersionIsNotKeptTwice()
{
    Writing desk;
    QVERIFY(keepVersion(desk.writer(), desk.id, desk.now() + 5));
    QVERIFY(keepVersion(desk.writer(), desk.id, desk.now() + 6));
    QCOMPARE(desk.store().versions(desk.id).size(), std::size_t {1});
    QCOMPARE(desk.store().versions(desk.id).front().at, desk.now() + 5);
}

void TestDraftTexts::pausesAreNotWriting()
{
    Writing desk;
    QVERIFY(desk.save(u"a"_s, 40));
    QVERIFY(desk.save(u"b"_s, 42));
    QVERIFY(desk.save(u"c"_s, 4000));
    QCOMPARE(desk.draft(desk.id).secondsComposing, 42);
}

void TestDraftTexts::whatWasLeftOpenIsFound()
{
    Writing desk;
    const DraftId other = desk.add(std::vector<Pk> {});
    QVERIFY(openForWriting(desk.writer(), desk.id, desk.now()));
    QVERIFY(openForWriting(desk.writer(), other, desk.now()));
    QVERIFY(leave(desk.writer(), other));
    const auto open = desk.store().leftOpen();
    QCOMPARE(open.size(), std::size_t {1});
    QCOMPARE(open.front().id, desk.id);
    QCOMPARE(open.front().writingSince, desk.now());
    QVERIFY(discardDraft(desk.writer(), desk.id, desk.now()));
    QVERIFY(desk.store().leftOpen().empty());
}

void TestDraftTexts::anOverrideNeedsAReasonAndStays()
{
    Writing desk;
    QVERIFY(!logOverride(desk.writer(), desk.id, {5, u"Fern"_s, u"  "_s, {}}));
    const Override first {5, u"Fern"_s, u"They asked"_s, {u"haste"_s, u"cold-pitch"_s}};
    const Override second {6, u"Ola"_s, u"It burns"_s, {u"haste"_s}};
    QVERIFY(logOverride(desk.writer(), desk.id, first));
    QVERIFY(logOverride(desk.writer(), desk.id, second));
    QCOMPARE(desk.store().overrides(desk.id), (std::vector {second, first}));
    // Not even the undo of the draft takes it away.
    const auto undone = undo(desk.writer(), desk.last.changes);
    QVERIFY(undone);
    QVERIFY(undone->skipped > 0);
    QCOMPARE(desk.store().overrides(desk.id).size(), std::size_t {2});
}

void TestDraftTexts::whoWasErasedIsNotWrittenBack()
{
    Writing desk;
    QVERIFY(desk.save(u"Ana, the barn is open"_s, 2));
    const TextBasis basis {u"Ana, the barn is open"_s, ErasedPeople::times(desk.writer())};
    const auto save = [&](const QString &text) {
        return saveText(desk.writer(), desk.id, text, desk.now() + 3, basis).has_value();
    };
    // Somebody was erased whom the text does not name.
    ErasedPeople::count(desk.writer());
    QVERIFY(save(u"Ana, the barn is open all day"_s));
    // And somebody whom it names.
    QVERIFY(desk.save(u"…, the barn is open"_s, 4));
    QVERIFY(!save(u"Ana, the barn is open on Sunday"_s));
    QCOMPARE(desk.draft(desk.id).text, u"…, the barn is open"_s);
}

void TestDraftTexts::theTextOfNoDraftIsRefused()
{
    Writing desk;
    QVERIFY(!saveText(desk.writer(), DraftId {999}, u"Lost"_s, desk.now()));
    QVERIFY(!keepVersion(desk.writer(), DraftId {999}, desk.now()));
    QVERIFY(!openForWriting(desk.writer(), DraftId {999}, desk.now()));
}

COMITY_TEST_GUILESS(TestDraftTexts)
#include "tst_draft_texts.moc"

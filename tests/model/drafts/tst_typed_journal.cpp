// What was typed while somebody else held the writer, kept beside the workspace.
#include "model/drafts/typed_journal.h"
#include "model/people/erased_people.h"
#include "tests/model/drafts/desk_workspace.h"
#include "tests/support/test_case.h"

#include <QFile>
#include <QFileInfo>

using namespace comity;
using namespace comity::drafts;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestTypedJournal : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsKeptIsFoundAgain();
    void aNewerTextComesBackAndIsTold();
    void anOlderTextStaysAway();
    void aTextOfBeforeAnErasureStaysAway();
    void anErasureElsewhereTakesNothing();
    void otherFilesAreLeftAlone();
    void whereNothingCanBeWrittenItIsSaid();
};

void TestTypedJournal::whatIsKeptIsFoundAgain()
{
    DeskWorkspace desk;
    const TypedJournal journal(desk.path());
    QVERIFY(journal.left().empty());
    const QString text = u"Hello\n\u201cAna\u201d \U0001F6B2"_s;
    QVERIFY(journal.keep({DraftId {7}, u"Hel"_s, 90}));
    QVERIFY(journal.keep({DraftId {7}, text, 100}));
    QVERIFY(journal.keep({DraftId {5}, {}, 80}));
    using Kept = TypedJournal::Kept;
    QCOMPARE(journal.left(),
        (std::vector {Kept {DraftId {5}, u""_s, 80}, Kept {DraftId {7}, text, 100}}));
    const auto mode = QFileInfo(desk.path() + u"-typed-7"_s).permissions();
    QVERIFY(!(mode & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    journal.drop(DraftId {7});
    QCOMPARE(journal.left().size(), std::size_t {1});
}

void TestTypedJournal::aNewerTextComesBackAndIsTold()
{
    DeskWorkspace desk;
    const DraftId id = desk.add(std::vector<Pk> {});
    const TypedJournal journal(desk.path());
    QVERIFY(journal.keep({id, u"We have bells now, and horns"_s, desk.now() + 30}));
    QVERIFY(journal.keep({DraftId {4711}, u"Of a draft that is gone"_s, desk.now()}));
    QVERIFY(takeBackTyped(desk.writer(), journal));
    QCOMPARE(desk.draft(id).text, u"We have bells now, and horns"_s);
    QCOMPARE(desk.draft(id).editedAt, desk.now() + 30);
    QCOMPARE(desk.store().leftOpen().size(), std::size_t {1});
    QVERIFY(journal.left().empty());
}

void TestTypedJournal::anOlderTextStaysAway()
{
    DeskWorkspace desk;
    const DraftId id = desk.add(std::vector<Pk> {});
    const TypedJournal journal(desk.path());
    QVERIFY(saveText(desk.writer(), id, u"We have horns"_s, desk.now() + 60));
    QVERIFY(journal.keep({id, u"We have bel"_s, desk.now() + 30}));
    QVERIFY(takeBackTyped(desk.writer(), journal));
    QCOMPARE(desk.draft(id).text, u"We have horns"_s);
    QVERIFY(desk.store().leftOpen().empty());
    QVERIFY(journal.left().empty());
}

void TestTypedJournal::aTextOfBeforeAnErasureStaysAway()
{
    DeskWorkspace desk;
    const DraftId id = desk.add(std::vector<Pk> {});
    const TypedJournal journal(desk.path());
    ErasedPeople::count(desk.writer());
    const QString gone = u"Dear Ana"_s;
    QVERIFY(journal.keep({id, u"Dear Ana, we have bells"_s, desk.now() + 30, {gone, 0}}));
    QVERIFY(takeBackTyped(desk.writer(), journal));
    QCOMPARE(desk.draft(id).text, desk.draftTo({}).text);
    QVERIFY(journal.left().empty());
    QVERIFY(journal.keep({id, u"We have horns"_s, desk.now() + 30, {gone, 1}}));
    QVERIFY(takeBackTyped(desk.writer(), journal));
    QCOMPARE(desk.draft(id).text, u"We have horns"_s);
}

void TestTypedJournal::anErasureElsewhereTakesNothing()
{
    DeskWorkspace desk;
    const DraftId id = desk.add(std::vector<Pk> {});
    const TypedJournal journal(desk.path());
    const QString stood = desk.draft(id).text;
    QVERIFY(journal.keep({id, stood + u" Bring lights."_s, desk.now() + 30, {stood, 0}}));
    ErasedPeople::count(desk.writer());
    QVERIFY(takeBackTyped(desk.writer(), journal));
    QCOMPARE(desk.draft(id).text, stood + u" Bring lights."_s);
}

void TestTypedJournal::otherFilesAreLeftAlone()
{
    DeskWorkspace desk;
    const TypedJournal journal(desk.path());
    for (const QString &name : {u"-typed-3-new"_s, u"-typed-x"_s, u"-typed-4"_s}) {
        QFile file(desk.path() + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write("{\"text\": 3") > 0);
    }
    QVERIFY(journal.left().empty());
    QVERIFY(takeBackTyped(desk.writer(), journal));
    QVERIFY(QFile::exists(desk.path() + u"-typed-x"_s));
    // Half-written as Comity ended.
    QVERIFY(!QFile::exists(desk.path() + u"-typed-3-new"_s));
}

void TestTypedJournal::whereNothingCanBeWrittenItIsSaid()
{
    const TypedJournal journal(u"/nowhere/at/all.comity"_s);
    const auto kept = journal.keep({DraftId {1}, u"Hello"_s, 1});
    QVERIFY(!kept);
    QCOMPARE(kept.error().code, Error::Code::WorkspaceReadOnly);
}

COMITY_TEST_GUILESS(TestTypedJournal)
#include "tst_typed_journal.moc"

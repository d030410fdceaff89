// Drafts: kept, changed, split, answered, and undone.
#include "model/drafts/answered_words.h"
#include "model/drafts/audience_record.h"
#include "model/followups/obligation_edits.h"
#include "tests/model/drafts/desk_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::drafts;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestDraftEdits : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsKeptComesBackWhole();
    void undoTakesADraftAndRedoBringsItsTextBack();
    void aChangeIsUndoneAfterTheTextWasSaved();
    void aSplitLeavesEverybodyInOneOfTheTwo();
    void aSplitTakesAlongWhatIsOfItsText();
    void listsKeepTheirNameWhenTheyAreRenamed();
    void aHandleFollowsWhomItNamed();
    void audienceIsToldInWords();
    void theListBeginsWithWhatIsWritten();
    void answersAreKeptOncePerQuestion();
    void answersOfAGoalCountForItsDay();
    void aSecondReaderIsSomebodyElse();
    void whatIsPutAsideNeedsAReasonAndEnds();
    void whatWasHandedOverBelongsToTheFirstGoal();
    void changesOfAnOlderCopyLeaveTheOthers();
};

void TestDraftEdits::whatIsKeptComesBackWhole()
{
    DeskWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    const Pk bob = aPerson().in(workspace);
    workspace.addList(u"Sailors"_s, {ada});
    Draft draft = workspace.draftTo({bob});
    draft.account = workspace.addAccount(u"x:fern"_s);
    draft.audience = {{PartKind::Add, {AudienceTarget::Kind::List, u"Sailors"_s}},
        {PartKind::Leave, {AudienceTarget::Kind::Handle, u"@cleo"_s}},
        {PartKind::Add, {AudienceTarget::Kind::Everybody, {}}}};
    draft.out = {ada};
    draft.topic = u"bells"_s;
    draft.campaign = workspace.addCampaign();
    draft.give = u"A tune"_s;
    draft.giveDue = onDay(2026, 6, 1).at;
    draft.sendAt = onDay(2026, 5, 20);
    draft.editedAt = draft.madeAt + 10;
    draft.settledAt = draft.madeAt + 5;
    draft.secondsComposing = 44;
    draft.id = workspace.add(draft);
    QCOMPARE(workspace.draft(draft.id), draft);
    draft.title = u"Other bells"_s;
    draft.in = {ada};
    draft.out = {bob};
    draft.campaign = std::nullopt;
    draft.sendAt = std::nullopt;
    draft.channel = u"x-post"_s;
    QVERIFY(changeDraft(workspace.writer(), draft));
    QCOMPARE(workspace.draft(draft.id), draft);
}

void TestDraftEdits::undoTakesADraftAndRedoBringsItsTextBack()
{
    DeskWorkspace workspace;
    const DraftId id = workspace.add({aPerson().in(workspace)});
    const HandEdit added = workspace.last;
    QVERIFY(saveText(workspace.writer(), id, u"Typed since"_s, workspace.now()));
    const auto undone = undo(workspace.writer(), added.changes);
    QVERIFY(undone);
    QCOMPARE(undone->skipped, 0);
    QVERIFY(!workspace.store().draft(id));
    QVERIFY(workspace.store().all().empty());
    QVERIFY(undo(workspace.writer(), undone->changes));
    QCOMPARE(workspace.draft(id).text, u"Typed since"_s);
    QCOMPARE(workspace.draft(id).in.size(), std::size_t {1});
}

void TestDraftEdits::aChangeIsUndoneAfterTheTextWasSaved()
{
    DeskWorkspace workspace;
    Draft draft = workspace.draftTo({});
    draft.id = workspace.add(draft);
    draft.title = u"New title"_s;
    const auto changed = changeDraft(workspace.writer(), draft);
    QVERIFY(changed);
    QVERIFY(saveText(workspace.writer(), draft.id, u"And more"_s, workspace.now() + 5));
    QVERIFY(markReread(workspace.writer(), draft.id, workspace.now() + 6));
    const auto undone = undo(workspace.writer(), changed->changes);
    QVERIFY(undone);
    QCOMPARE(undone->skipped, 0);
    QCOMPARE(workspace.draft(draft.id).title, u"Bells for spring"_s);
    QCOMPARE(workspace.draft(draft.id).text, u"And more"_s);
}

void TestDraftEdits::aSplitLeavesEverybodyInOneOfTheTwo()
{
    DeskWorkspace workspace;
    std::vector<Pk> people;
    for (int i = 0; i < 4; ++i) {
        people.push_back(aPerson().handled(u"sailor%1"_s.arg(i)).in(workspace));
    }
    workspace.addList(u"Sailors"_s, people);
    Draft draft = workspace.draftTo({});
    draft.audience = {{PartKind::Add, {AudienceTarget::Kind::List, u"Sailors"_s}}};
    draft.give = u"A tune"_s;
    draft.id = workspace.add(draft);
    QVERIFY(answerQuestion(workspace.writer(), draft.id, {1, 5, u"Fern"_s, {}}));
    const auto split = splitDraft(
        workspace.writer(), draft.id, {people[1], people[3]}, u"For two"_s, workspace.now() + 9);
    QVERIFY(split);
    const Draft part = workspace.draft(split->draft);
    QCOMPARE(part.splitFrom, draft.id);
    QCOMPARE(part.text, draft.text);
    QCOMPARE(part.give, draft.give);
    QVERIFY(workspace.store().answers(split->draft).empty());
    QCOMPARE(workspace.copyList(split->draft).next, (std::vector {people[1], people[3]}));
    QCOMPARE(workspace.copyList(draft.id).next, (std::vector {people[0], people[2]}));
    QVERIFY(undo(workspace.writer(), split->edit.changes));
    QCOMPARE(workspace.copyList(draft.id).next, people);
    QVERIFY(!workspace.store().draft(split->draft));
}

void TestDraftEdits::aSplitTakesAlongWhatIsOfItsText()
{
    DeskWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    const Pk bob = aPerson().in(workspace);
    followups::Obligation owed;
    owed.pk = ada;
    owed.kind = followups::ObligationKind::Reply;
    owed.subject = u"When do you open?"_s;
    owed.madeAt = workspace.now();
    QVERIFY(followups::addObligations(workspace.writer(), {owed}));
    const auto begun = draftAbout(
        workspace.writer(), workspace.owed().all().front().id, {}, u"Fern"_s, workspace.now());
    QVERIFY(begun);
    Draft draft = workspace.draft(begun->draft);
    draft.in = {ada, bob};
    draft.giveDue = at(2026, 6, 1);
    QVERIFY(changeDraft(workspace.writer(), draft));
    QVERIFY(saveText(workspace.writer(), draft.id, u"At nine, as always."_s, workspace.now() + 5));
    QVERIFY(keepVersion(workspace.writer(), draft.id, workspace.now() + 6));
    QVERIFY(markReread(workspace.writer(), draft.id, workspace.now() + 7));
    const review::Dismissal aside {.rule = u"weekend-ask"_s, .reason = u"They asked"_s};
    QVERIFY(putAside(workspace.writer(), draft.id, aside, workspace.now()));
    const auto split
        = splitDraft(workspace.writer(), draft.id, {ada}, u"For Ada"_s, workspace.now() + 900);
    const auto toBob = splitDraft(workspace.writer(), draft.id, {bob}, u"For Bob"_s, 1'800'000'000);
    QVERIFY(split && toBob && !answeredWords(workspace.writer(), toBob->draft)); // he asked nothing
    const Draft first = workspace.draft(draft.id);
    const Draft part = workspace.draft(split->draft);
    const auto answered = answeredWords(workspace.writer(), part.id);
    QVERIFY(answered && answered == answeredWords(workspace.writer(), first.id));
    // It was not written anew, so it rests no longer than the first.
    QCOMPARE(part.settledAt, first.settledAt);
    QCOMPARE(part.editedAt, first.editedAt);
    QCOMPARE(part.rereadAt, first.rereadAt);
    QCOMPARE(part.secondsComposing, first.secondsComposing);
    QCOMPARE(part.giveDue, first.giveDue);
    QCOMPARE(workspace.store().versions(part.id), workspace.store().versions(first.id));
    QCOMPARE(workspace.store().dismissals(part.id, workspace.now()).size(), std::size_t {1});
    QVERIFY(undo(workspace.writer(), split->edit.changes));
    QVERIFY(answeredWords(workspace.writer(), first.id));
    QCOMPARE(workspace.store().dismissals(first.id, workspace.now()).size(), std::size_t {1});
}

void TestDraftEdits::listsKeepTheirNameWhenTheyAreRenamed()
{
    DeskWorkspace workspace;
    workspace.addList(u"Sailors"_s, {});
    Draft draft = workspace.draftTo({});
    draft.audience = {{PartKind::Add, {AudienceTarget::Kind::List, u"sailors 2"_s}},
        {PartKind::Keep, {AudienceTarget::Kind::List, u"No such list"_s}}};
    const DraftId id = workspace.add(draft);
    workspace.writer().exec("UPDATE list SET name = 'Skippers'");
    const auto parts = workspace.draft(id).audience;
    QCOMPARE(parts.size(), std::size_t {2});
    QCOMPARE(parts[0].target.name, u"Skippers 2"_s);
    QCOMPARE(parts[1].target.name, u"No such list"_s);
}

void TestDraftEdits::aHandleFollowsWhomItNamed()
{
    DeskWorkspace workspace;
    const Pk ada = aPerson().handled(u"ada"_s).in(workspace);
    const Pk bob = aPerson().handled(u"bob"_s).withKey(u"7700"_s).in(workspace);
    Draft draft = workspace.draftTo({});
    const auto add = [&draft](const QString &handle) {
        draft.audience.push_back({PartKind::Add, {AudienceTarget::Kind::Handle, handle}});
    };
    add(u"@Ada"_s);
    add(u"x:bob"_s);
    add(u"7700"_s);
    add(u"@nobody_yet"_s);
    const DraftId id = workspace.add(draft);
    const auto names = [&workspace, id] {
        QStringList out;
        for (const AudiencePart &part : workspace.draft(id).audience) {
            out += part.target.name;
        }
        return out;
    };
    QCOMPARE(names(), (QStringList {u"@Ada"_s, u"x:bob"_s, u"7700"_s, u"@nobody_yet"_s}));
    // Both take other names, and somebody else takes one that is free now.
    workspace.writer().exec("UPDATE profile SET handle = handle || '_sails'");
    const Pk other = aPerson().handled(u"ada"_s).in(workspace);
    const QStringList renamed {u"@ada_sails"_s, u"x:bob_sails"_s, u"7700"_s, u"@nobody_yet"_s};
    QCOMPARE(names(), renamed);
    const auto people = [&workspace, id] {
        const auto request = workspace.contextFor(requestFor(workspace.draft(id), workspace.now()));
        return request ? request->people : std::vector<Pk> {};
    };
    QCOMPARE(people(), (std::vector {ada, bob}));
    // So it stays when something else is changed, and a handle typed now is of whoever has it.
    Draft changed = workspace.draft(id);
    changed.title = u"Sails for spring"_s;
    changed.audience.push_back({PartKind::Add, {AudienceTarget::Kind::Handle, u"@ada"_s}});
    QVERIFY(changeDraft(workspace.writer(), changed));
    QCOMPARE(names(), renamed + QStringList {u"@ada"_s});
    QCOMPARE(people(), (std::vector {ada, bob, other}));
}

void TestDraftEdits::audienceIsToldInWords()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    const auto list = [](const QString &name) {
        return AudienceTarget {AudienceTarget::Kind::List, name};
    };
    QCOMPARE(audienceInWords({}, wording), QString());
    QCOMPARE(
        audienceInWords({{PartKind::Add, list(u"Customers"_s)}, {PartKind::Add, list(u"Sailors"_s)},
                            {PartKind::Leave, list(u"Skippers"_s)}},
            wording),
        u"Customers, Sailors, without Skippers"_s);
}

void TestDraftEdits::theListBeginsWithWhatIsWritten()
{
    DeskWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    workspace.addList(u"Sailors"_s, {ada});
    Draft draft = workspace.draftTo({});
    draft.madeAt = 100;
    draft.audience = {{PartKind::Add, {AudienceTarget::Kind::List, u"Sailors"_s}},
        {PartKind::Leave, {AudienceTarget::Kind::Handle, u"@bob"_s}}};
    const DraftId old = workspace.add(draft);
    draft.madeAt = 200;
    draft.audience = {{PartKind::Add, {AudienceTarget::Kind::Everybody, {}}}};
    const DraftId young = workspace.add(draft);
    const DraftId done = workspace.add(draft);
    const DraftId gone = workspace.add(draft);
    QVERIFY(workspace.handOver(old, ada));
    QVERIFY(finishDraft(workspace.writer(), done, 300));
    QVERIFY(discardDraft(workspace.writer(), gone, 300));
    const auto rows = workspace.store().all();
    QCOMPARE(rows.size(), std::size_t {3});
    QCOMPARE(rows[0].id, young);
    QVERIFY(rows[0].isPublic);
    QCOMPARE(rows[0].audience, QString());
    QCOMPARE(rows[1].id, old);
    QCOMPARE(rows[1].audience, u"Sailors"_s);
    QCOMPARE(rows[1].state, DraftState::HandingOver);
    QCOMPARE(rows[1].sent, 1);
    QCOMPARE(rows[2].id, done);
    QCOMPARE(rows[2].state, DraftState::Finished);
    QVERIFY(!workspace.handOver(gone, ada));
    QVERIFY(reopenDraft(workspace.writer(), gone));
    QVERIFY(reopenDraft(workspace.writer(), done));
    QCOMPARE(workspace.store().all().size(), std::size_t {4});
    QCOMPARE(workspace.draft(done).finishedAt, std::nullopt);
}

void TestDraftEdits::answersAreKeptOncePerQuestion()
{
    DeskWorkspace workspace;
    const DraftId id = workspace.add(std::vector<Pk> {});
    QVERIFY(answerQuestion(workspace.writer(), id, {2, 10, u"Fern"_s, u"Gladly"_s}));
    const auto again = answerQuestion(workspace.writer(), id, {2, 20, u"Fern"_s, u"With tea"_s});
    QVERIFY(again);
    QCOMPARE(workspace.store().answers(id),
        (std::vector {DraftAnswer {2, 20, u"Fern"_s, u"With tea"_s}}));
    QVERIFY(undo(workspace.writer(), again->changes));
    QCOMPARE(workspace.store().answers(id).front().note, u"Gladly"_s);
    QVERIFY(!answerQuestion(workspace.writer(), id, {6, 20, u"Fern"_s, {}}));
    QVERIFY(!answerQuestion(workspace.writer(), DraftId {999}, {1, 20, u"Fern"_s, {}}));
    QVERIFY(clearAnswer(workspace.writer(), id, 2));
    QVERIFY(workspace.store().answers(id).empty());
}

void TestDraftEdits::answersOfAGoalCountForItsDay()
{
    DeskWorkspace workspace;
    Draft draft = workspace.draftTo({});
    draft.campaign = workspace.addCampaign();
    const DraftId first = workspace.add(draft);
    draft.id = workspace.add(draft);
    QVERIFY(answerQuestion(workspace.writer(), first, {1, 1500, u"Fern"_s, u"Yes"_s}));
    QVERIFY(answerQuestion(workspace.writer(), first, {2, 999, u"Fern"_s, {}}));
    QVERIFY(answerQuestion(workspace.writer(), first, {3, 1500, u"Fern"_s, u"Theirs"_s}));
    QVERIFY(answerQuestion(workspace.writer(), first, {secondReader, 1500, u"Ola"_s, {}}));
    QVERIFY(answerQuestion(workspace.writer(), draft.id, {3, 10, u"Fern"_s, u"Ours"_s}));
    const auto answers = workspace.store().answersThatCount(draft, 1000, 2000);
    QCOMPARE(answers.size(), std::size_t {2});
    QCOMPARE(answers[0].note, u"Yes"_s);
    QCOMPARE(answers[1].note, u"Ours"_s);
    draft.campaign = std::nullopt;
    QCOMPARE(workspace.store().answersThatCount(draft, 1000, 2000).size(), std::size_t {1});
}

void TestDraftEdits::aSecondReaderIsSomebodyElse()
{
    DeskWorkspace workspace;
    const DraftId id = workspace.add(std::vector<Pk> {});
    QVERIFY(!answerQuestion(workspace.writer(), id, {secondReader, 10, u" fern "_s, {}}));
    QVERIFY(!answerQuestion(workspace.writer(), id, {secondReader, 10, u" "_s, {}}));
    QVERIFY(answerQuestion(workspace.writer(), id, {secondReader, 10, u"Ola"_s, {}}));
}

void TestDraftEdits::whatIsPutAsideNeedsAReasonAndEnds()
{
    DeskWorkspace workspace;
    const DraftId id = workspace.add(std::vector<Pk> {});
    const DraftId other = workspace.add(std::vector<Pk> {});
    const review::Dismissal once {u"haste"_s, u"now"_s, u"@ada"_s, u"f"_s, u"A race"_s, 500};
    const review::Dismissal always {u"caps"_s, {}, {}, {}, u"Our name"_s, {}};
    QVERIFY(!putAside(workspace.writer(), id, {u"haste"_s, {}, {}, {}, u" "_s, {}}, 100));
    QVERIFY(putAside(workspace.writer(), id, once, 100));
    QVERIFY(putAside(workspace.writer(), std::nullopt, always, 100));
    QCOMPARE(workspace.store().dismissals(id, 499).size(), std::size_t {2});
    QCOMPARE(workspace.store().dismissals(id, 499).front(), once);
    QCOMPARE(workspace.store().dismissals(id, 500).size(), std::size_t {1});
    QCOMPARE(workspace.store().dismissals(other, 499).size(), std::size_t {1});
    QVERIFY(heedAgain(workspace.writer(), id, always));
    QCOMPARE(workspace.store().dismissals(other, 499).size(), std::size_t {1});
    QVERIFY(heedAgain(workspace.writer(), std::nullopt, always));
    QVERIFY(workspace.store().dismissals(other, 499).empty());
    QCOMPARE(workspace.store().dismissals(id, 499), std::vector {once});
}

void TestDraftEdits::whatWasHandedOverBelongsToTheFirstGoal()
{
    DeskWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    Draft draft = workspace.draftTo({ada});
    draft.id = workspace.add(draft);
    QVERIFY(workspace.handOver(draft.id, ada));
    draft.campaign = workspace.addCampaign();
    QVERIFY(changeDraft(workspace.writer(), draft));
    const qint64 first = number(*draft.campaign);
    QCOMPARE(workspace.number("SELECT campaign FROM handover"), first);
    draft.campaign = workspace.addCampaign(CampaignKind::Invite, u"Summer"_s);
    QVERIFY(changeDraft(workspace.writer(), draft));
    QCOMPARE(workspace.number("SELECT campaign FROM handover"), first);
}

void TestDraftEdits::changesOfAnOlderCopyLeaveTheOthers()
{
    DeskWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    const Pk bob = aPerson().in(workspace);
    const Pk cleo = aPerson().in(workspace);
    const DraftId id = workspace.add({ada, bob});
    // What a window has in hand while its edits are on their way.
    const Draft before = workspace.draft(id);
    Draft without = before;
    without.in = {bob};
    without.out = {ada};
    Draft moved = before;
    moved.sendAt = Dated::exact(workspace.now() + 3600);
    moved.in = {ada, bob, cleo};
    Draft renamed = before;
    renamed.title = u"Bells for May"_s;
    QVERIFY(changeDraft(workspace.writer(), before, without));
    const auto later = changeDraft(workspace.writer(), before, moved);
    QVERIFY(later);
    QVERIFY(changeDraft(workspace.writer(), before, renamed));
    const Draft stored = workspace.draft(id);
    QCOMPARE(stored.out, std::vector {ada});
    QCOMPARE(stored.in, (std::vector {bob, cleo}));
    QCOMPARE(stored.sendAt, moved.sendAt);
    QCOMPARE(stored.title, renamed.title);
    // Each is taken back by itself.
    const auto undone = undo(workspace.writer(), later->changes);
    QVERIFY(undone && undone->skipped == 0);
    QVERIFY(!workspace.draft(id).sendAt);
    QCOMPARE(workspace.draft(id).in, std::vector {bob});
    QCOMPARE(workspace.draft(id).out, std::vector {ada});
    QCOMPARE(workspace.draft(id).title, renamed.title);
    without.id = DraftId {9999};
    QVERIFY(!changeDraft(workspace.writer(), without));
}

COMITY_TEST_GUILESS(TestDraftEdits)
#include "tst_draft_edits.moc"

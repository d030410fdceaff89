#include "model/people/hand_values.h"
#include "model/people/identity_merge.h"
#include "model/people/meetings.h"
#include "model/people/person_note.h"
#include "model/people/person_sheet.h"
#include "model/people/person_tags.h"
#include "model/people/scores.h"
#include "model/people/triage.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

#include <QLocale>
#include <limits>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using Code = Error::Code;

class TestFactsByHand : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void notesArePinnedChangedAndTakenAway();
    void aNoteForManyIsOneEdit();
    void tagsKeepTheirFirstSpelling();
    void tagsGoFromAllProfiles();
    void theNewestValueWins();
    void twoValuesOfOneSecondAreInOrder();
    void everyFieldComesBack();
    void valuesAreChecked_data();
    void valuesAreChecked();
    void aSnoozeEndsByItself();
    void theNewestTriageWins();
    void meetingsAndScoresHaveDates();
    void aSheetHoldsItAll();
};

void TestFactsByHand::notesArePinnedChangedAndTakenAway()
{
    PeopleWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    QVERIFY(addNote(workspace.writer(), {ada}, u"  Rides on Sundays \n"_s, false, 100));
    QVERIFY(addNote(workspace.writer(), {ada}, u"Prefers replies"_s, true, 50));
    QVERIFY(addNote(workspace.writer(), {ada}, u"New bike"_s, false, 200));
    std::vector<PersonNote> notes = notesOf(workspace.writer(), ada);
    QCOMPARE(notes.size(), std::size_t {3});
    QCOMPARE(notes[0].text, u"Prefers replies"_s);
    QCOMPARE(notes[1].text, u"New bike"_s);
    QCOMPARE(notes[2].text, u"Rides on Sundays"_s);

    PersonNote changed = notes[2];
    changed.text = u"Rides on Saturdays"_s;
    changed.isPinned = true;
    const auto edit = changeNote(workspace.writer(), changed);
    QVERIFY(edit);
    QCOMPARE(notesOf(workspace.writer(), ada).front(), changed);
    QVERIFY(undo(workspace.writer(), edit->changes));
    QCOMPARE(notesOf(workspace.writer(), ada), notes);

    const auto removed = removeNote(workspace.writer(), notes[0].id);
    QCOMPARE(notesOf(workspace.writer(), ada).size(), std::size_t {2});
    QVERIFY(undo(workspace.writer(), removed->changes));
    QCOMPARE(notesOf(workspace.writer(), ada), notes);

    const auto empty = addNote(workspace.writer(), {ada}, u" \n"_s, false, 1);
    QVERIFY(!empty && empty.error().code == Code::ValueRefused);
}

void TestFactsByHand::aNoteForManyIsOneEdit()
{
    PeopleWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    const Pk adaElsewhere = aPerson().on(u"mastodon"_s).in(workspace);
    const Pk bob = aPerson().in(workspace);
    QVERIFY(mergePeople(workspace.writer(), {ada, adaElsewhere}, u"by-hand"_s, 5));

    const auto edit = addNote(
        workspace.writer(), {ada, bob, adaElsewhere, Pk {99}}, u"Met at the fair"_s, false, 5);
    QVERIFY(edit);
    QCOMPARE(edit->changed, (std::vector<Pk> {ada, bob})); // once a person
    QCOMPARE(notesOf(workspace.writer(), adaElsewhere).size(), std::size_t {1});
    QVERIFY(undo(workspace.writer(), edit->changes));
    QCOMPARE(workspace.number("SELECT count(*) FROM note"), 0);
}

void TestFactsByHand::tagsKeepTheirFirstSpelling()
{
    PeopleWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    const Pk bob = aPerson().in(workspace);
    QVERIFY(addTags(workspace.writer(), {ada}, {u" Ride  Leader "_s, u"VIP"_s}, 10));
    QVERIFY(addTags(workspace.writer(), {ada, bob}, {u"ride LEADER"_s, u"Éclair"_s}, 20));
    QVERIFY(addTags(workspace.writer(), {bob}, {u"éclair"_s}, 30));
    QCOMPARE(
        tagsOf(workspace.writer(), ada), (QStringList {u"Ride Leader"_s, u"VIP"_s, u"Éclair"_s}));
    QCOMPARE(tagsOf(workspace.writer(), bob), (QStringList {u"Ride Leader"_s, u"Éclair"_s}));
    QCOMPARE(
        allTags(workspace.writer()).front(), (std::pair<QString, qint64>(u"Ride Leader"_s, 2)));
    const auto empty = addTags(workspace.writer(), {ada}, {u"x"_s, u"  "_s}, 1);
    QVERIFY(!empty && empty.error().code == Code::ValueRefused);
}

void TestFactsByHand::tagsGoFromAllProfiles()
{
    PeopleWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    const Pk elsewhere = aPerson().on(u"mastodon"_s).in(workspace);
    QVERIFY(addTags(workspace.writer(), {ada}, {u"vip"_s}, 10));
    QVERIFY(addTags(workspace.writer(), {elsewhere}, {u"VIP"_s, u"press"_s}, 10));
    QVERIFY(mergePeople(workspace.writer(), {ada, elsewhere}, u"by-hand"_s, 20));
    QCOMPARE(tagsOf(workspace.writer(), elsewhere), (QStringList {u"press"_s, u"vip"_s}));
    const auto edit = removeTags(workspace.writer(), {ada}, {u"Vip"_s});
    QCOMPARE(tagsOf(workspace.writer(), ada), QStringList {u"press"_s});
    QVERIFY(undo(workspace.writer(), edit->changes));
    QCOMPARE(workspace.number("SELECT count(*) FROM tag"), 3);
}

void TestFactsByHand::theNewestValueWins()
{
    PeopleWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    const Pk elsewhere = aPerson().on(u"mastodon"_s).in(workspace);
    QVERIFY(setValue(workspace.writer(), {ada}, HandField::Role, u"supplier"_s, 100));
    QVERIFY(
        setValue(workspace.writer(), {elsewhere}, HandField::Role, u"customer"_s, 90, u"a.csv"_s));
    QVERIFY(mergePeople(workspace.writer(), {ada, elsewhere}, u"by-hand"_s, 110));
    QCOMPARE(handValuesOf(workspace.writer(), elsewhere).at(HandField::Role),
        (HandValue {ada, u"supplier"_s, 100, QString()}));

    const auto conflicts = mergeConflicts(workspace.writer(), {ada});
    QVERIFY(conflicts.empty()); // one person has nothing to disagree about
    QVERIFY(splitPeople(workspace.writer(), {elsewhere}));
    const auto two = mergeConflicts(workspace.writer(), {elsewhere, ada});
    QCOMPARE(two.size(), std::size_t {1});
    QCOMPARE(two[0].field, std::optional(HandField::Role));
    QCOMPARE(two[0].values[0].value, u"supplier"_s);
    QCOMPARE(two[0].values[1].source, u"a.csv"_s);

    const auto cleared = setValue(workspace.writer(), {ada}, HandField::Role, {}, 200);
    QCOMPARE(cleared->changed, std::vector<Pk> {ada});
    QVERIFY(!handValuesOf(workspace.writer(), ada).contains(HandField::Role));
}

void TestFactsByHand::twoValuesOfOneSecondAreInOrder()
{
    PeopleWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    const Pk elsewhere = aPerson().on(u"mastodon"_s).in(workspace);
    QVERIFY(mergePeople(workspace.writer(), {ada, elsewhere}, u"by-hand"_s, 1));
    QVERIFY(setValue(workspace.writer(), {elsewhere}, HandField::Strength, u"friend"_s, 100));
    QVERIFY(setValue(workspace.writer(), {ada}, HandField::Strength, u"contact"_s, 100));
    QCOMPARE(handValuesOf(workspace.writer(), ada).at(HandField::Strength).value, u"contact"_s);
    const auto same
        = setValue(workspace.writer(), {elsewhere}, HandField::Strength, u"contact"_s, 300);
    QVERIFY(same->changes.isEmpty());
}

void TestFactsByHand::everyFieldComesBack()
{
    for (int i = 0; i < handFieldCount; ++i) {
        const auto field = static_cast<HandField>(i);
        QCOMPARE(handFieldFromText(toText(field)), std::optional(field));
        for (const QString &choice : choicesOf(field)) {
            QCOMPARE(keptValue(field, choice).value(), choice);
        }
    }
    QCOMPARE(handFieldFromText(u"protected"), std::optional<HandField>());
    QCOMPARE(choicesOf(HandField::Role).size(), 10);
}

void TestFactsByHand::valuesAreChecked_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept"); // empty: refused
    QTest::newRow("role") << u"role"_s << u"journalist"_s << u"journalist"_s;
    QTest::newRow("no role") << u"role"_s << u"enemy"_s << QString();
    QTest::newRow("zone") << u"time-zone"_s << u"Europe/Lisbon"_s << u"Europe/Lisbon"_s;
    QTest::newRow("no zone") << u"time-zone"_s << u"Mars/Base"_s << QString();
    QTest::newRow("country") << u"country"_s << u"pt"_s << u"PT"_s;
    QTest::newRow("no country") << u"country"_s << u"QX"_s << QString();
    QTest::newRow("address") << u"email"_s << u" ada@fern.example "_s << u"ada@fern.example"_s;
    QTest::newRow("no address") << u"email"_s << u"ada at fern"_s << QString();
    QTest::newRow("two addresses") << u"email"_s << u"a@b.example, c@d.example"_s << QString();
    QTest::newRow("phone") << u"phone"_s << u"+44 (0)20 7946-0123"_s << u"+4402079460123"_s;
    QTest::newRow("no phone") << u"phone"_s << u"call me"_s << QString();
    QTest::newRow("short phone") << u"phone"_s << u"112"_s << QString();
    QTest::newRow("preference") << u"no-dm"_s << u"yes"_s << u"yes"_s;
    QTest::newRow("no preference") << u"no-dm"_s << u"maybe"_s << QString();
    QTest::newRow("stage") << u"stage"_s << u"engagement"_s << u"engagement"_s;
}

void TestFactsByHand::valuesAreChecked()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, kept);
    const Result<QString> checked = keptValue(handFieldFromText(field).value(), text);
    if (kept.isEmpty()) {
        QVERIFY(!checked && checked.error().code == Code::ValueRefused);
    } else {
        QCOMPARE(checked.value(), kept);
    }
}

void TestFactsByHand::aSnoozeEndsByItself()
{
    PeopleWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    QCOMPARE(triageOf(workspace.writer(), ada, 10).state, TriageState::None);
    const auto edit = setTriage(workspace.writer(), {ada}, TriageState::Snoozed, 500, 100);
    QVERIFY(edit);
    QCOMPARE(triageOf(workspace.writer(), ada, 499).state, TriageState::Snoozed);
    QCOMPARE(triageOf(workspace.writer(), ada, 500).state, TriageState::Pending);
    QVERIFY(!setTriage(workspace.writer(), {ada}, TriageState::Snoozed, 90, 100));
    QVERIFY(undo(workspace.writer(), edit->changes));
    QCOMPARE(triageOf(workspace.writer(), ada, 500), Triage());
}

void TestFactsByHand::theNewestTriageWins()
{
    PeopleWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    const Pk elsewhere = aPerson().on(u"mastodon"_s).in(workspace);
    QVERIFY(mergePeople(workspace.writer(), {ada, elsewhere}, u"by-hand"_s, 1));
    QVERIFY(setTriage(workspace.writer(), {elsewhere}, TriageState::Never, {}, 100));
    QVERIFY(setTriage(workspace.writer(), {ada}, TriageState::Reviewed, {}, 100));
    QCOMPARE(triageOf(workspace.writer(), elsewhere, 200).state, TriageState::Reviewed);
    QVERIFY(setTriage(workspace.writer(), {ada}, TriageState::None, {}, 300));
    QCOMPARE(workspace.number("SELECT count(*) FROM triage"), 0);
    for (const char *word : {"none", "pending", "reviewed", "snoozed", "never"}) {
        QCOMPARE(toText(triageStateFromText(QString::fromLatin1(word)).value()),
            QString::fromLatin1(word));
    }
}

void TestFactsByHand::meetingsAndScoresHaveDates()
{
    PeopleWorkspace workspace;
    const Pk ada = aPerson().in(workspace);
    QVERIFY(addMeeting(workspace.writer(), {ada}, u"Bike fair"_s, onDay(2025, 9, 3)));
    QVERIFY(addMeeting(workspace.writer(), {ada}, u"Coffee"_s, onDay(2026, 1, 3)));
    QVERIFY(!addMeeting(workspace.writer(), {ada}, u"Coffee"_s, {}));
    QVERIFY(!addMeeting(workspace.writer(), {ada}, u" "_s, onDay(2026, 1, 3)));
    const auto meetings = meetingsOf(workspace.writer(), ada);
    QCOMPARE(meetings.size(), std::size_t {2});
    QCOMPARE(meetings[0].event, u"Coffee"_s);
    QCOMPARE(meetings[1].at, onDay(2025, 9, 3));
    QVERIFY(removeMeeting(workspace.writer(), meetings[0].id));
    QCOMPARE(meetingsOf(workspace.writer(), ada).size(), std::size_t {1});

    QVERIFY(putScore(workspace.writer(), {ada, u"Klout"_s, 100, 48, u"report.csv"_s}));
    QVERIFY(putScore(workspace.writer(), {ada, u"Klout"_s, 200, 51.5, u"report.csv"_s}));
    QVERIFY(putScore(workspace.writer(), {ada, u"Klout"_s, 200, 52, u"report.csv"_s}));
    QVERIFY(!putScore(
        workspace.writer(), {ada, u"Klout"_s, 1, std::numeric_limits<double>::quiet_NaN(), {}}));
    const auto scores = scoresOf(workspace.writer(), ada);
    QCOMPARE(scores.size(), std::size_t {2});
    QCOMPARE(scores[0].value, 52.0);
    QVERIFY(removeScore(workspace.writer(), ada, u"Klout"_s, 200));
    QCOMPARE(scoresOf(workspace.writer(), ada)[0].value, 48.0);
}

void TestFactsByHand::aSheetHoldsItAll()
{
    PeopleWorkspace workspace;
    const Pk ada = aPerson().livingIn(u"somewhere nice"_s).in(workspace);
    const Pk elsewhere = aPerson().on(u"mastodon"_s).livingIn(u"Lisbon, Portugal"_s).in(workspace);
    QVERIFY(mergePeople(workspace.writer(), {ada, elsewhere}, u"same-website"_s, 1));
    QVERIFY(addNote(workspace.writer(), {elsewhere}, u"Prefers replies"_s, true, 50));
    QVERIFY(addTags(workspace.writer(), {ada}, {u"vip"_s}, 50));
    workspace.writer().exec("INSERT INTO list (id, name, kind, position, made_at)"
                            " VALUES (1, 'Ride leaders', 'private', 0, 1)");
    workspace.writer().exec("INSERT INTO list_member (pk, list, added_at) VALUES (1, 1, 7),"
                            " (2, 1, 8)");
    const PersonSheet sheet = personSheet(workspace.writer(), elsewhere, 100).value();
    QCOMPARE(sheet.notes.size(), std::size_t {1});
    QCOMPARE(sheet.tags, QStringList {u"vip"_s});
    QCOMPARE(sheet.identities.size(), std::size_t {2});
    QCOMPARE(sheet.identities[1].reason, u"same-website"_s);
    QCOMPARE(
        sheet.lists, (std::vector<ListPlace> {{ListId {1}, u"Ride leaders"_s, u"private"_s, 7}}));
    QCOMPARE(sheet.guess->timeZone, u"Europe/Lisbon"_s);
    QCOMPARE(sheet.guessedFrom, u"Lisbon, Portugal"_s);
    PersonSheet nobody;
    nobody.pk = Pk {77};
    QCOMPARE(personSheet(workspace.writer(), Pk {77}, 100).value(), nobody);
}

COMITY_TEST_GUILESS(TestFactsByHand)
#include "tst_facts_by_hand.moc"

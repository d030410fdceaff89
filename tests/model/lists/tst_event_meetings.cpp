#include "model/lists/event_meetings.h"

#include "model/lists/list_edits.h"
#include "model/lists/lists_store.h"
#include "model/lists/member_edits.h"
#include "model/targets/event_campaign.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

qint64 noon(int month, int day, int year = 2026)
{
    return QDateTime(QDate(year, month, day), QTime(12, 0), Qt::UTC).toSecsSinceEpoch();
}

EventPlan anEvent(const QString &name, qint64 from, qint64 until)
{
    return {name, from, until, {}, {}};
}

EventPlan fair()
{
    return anEvent(u"Harbour Fair"_s, noon(5, 12), noon(5, 14));
}

/// Ana and Bo on a target list for the fair; Ana was met there on its second day.
struct Desk
{
    PeopleWorkspace workspace;
    Pk ana = aPerson().handled(u"ana"_s).in(workspace);
    Pk bo = aPerson().handled(u"bo"_s).in(workspace);
    ListId list = made(u"Guests"_s);

    Desk() { met(ana); }

    ListId made(const QString &name)
    {
        ListSettings settings {.name = name, .kind = ListKind::Target};
        settings.event = fair();
        return list_edits::create(workspace.writer(), settings, {ana, bo}, 5)->list;
    }
    void met(Pk pk)
    {
        QVERIFY(logMet(
            workspace.writer(), {pk}, fair(), list, Dated::day(noon(5, 13)), workspace.now()));
    }
    ListEdit to(const std::optional<EventPlan> &plan)
    {
        ListSettings settings = *ListsStore(workspace.writer()).settings(list);
        settings.event = plan;
        return list_edits::change(workspace.writer(), list, settings).value();
    }
    /// Who counts as met at the event of a list.
    int metAt(ListId id)
    {
        const auto plan = ListsStore(workspace.writer()).settings(id)->event;
        const auto meetings
            = std::vector {meetingsOf(workspace.writer(), ana), meetingsOf(workspace.writer(), bo)};
        Target first;
        first.pk = ana;
        Target second;
        second.pk = bo;
        return campaignOf(*plan, id, {first, second}, meetings, noon(6, 1), QTimeZone::utc()).met();
    }
    QString text(const char *sql)
    {
        SQLite::Statement query(workspace.writer(), sql);
        return query.executeStep() ? QString::fromStdString(query.getColumn(0).getString())
                                   : QString();
    }
};

} // namespace

class TestEventMeetings : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aRenamedEventKeepsWhoWasMet();
    void aMovedEventKeepsWhoWasMetOnItsOldDays();
    void aMeetingWrittenByHandGoesAlong();
    void anotherListsEventKeepsItsName();
    void theNextYearsIsAnother();
    void sameEvents_data();
    void sameEvents();
    void theResultIsKeptAndUndone();
    void aDeletedListLeavesTheMeeting();
};

void TestEventMeetings::aRenamedEventKeepsWhoWasMet()
{
    Desk desk;
    QCOMPARE(desk.metAt(desk.list), 1);
    const ListEdit edit = desk.to(anEvent(u"Port Fair"_s, noon(5, 12), noon(5, 14)));
    QCOMPARE(desk.metAt(desk.list), 1);
    QCOMPARE(desk.text("SELECT event FROM meeting"), u"Port Fair"_s);
    QCOMPARE(desk.text("SELECT text FROM touch"), u"Port Fair"_s);
    QVERIFY(undo(desk.workspace.writer(), edit.edit.changes));
    QCOMPARE(desk.text("SELECT event FROM meeting"), u"Harbour Fair"_s);
    QCOMPARE(desk.text("SELECT text FROM touch"), u"Harbour Fair"_s);
    QCOMPARE(desk.metAt(desk.list), 1);
}

void TestEventMeetings::aMovedEventKeepsWhoWasMetOnItsOldDays()
{
    Desk desk;
    const ListEdit edit = desk.to(anEvent(u"Harbour Fair"_s, noon(5, 20), noon(5, 21)));
    QCOMPARE(desk.metAt(desk.list), 1);
    QCOMPARE(desk.workspace.number("SELECT at FROM meeting"), noon(5, 13)); // a fact stays
    desk.to(anEvent(u"Port Fair"_s, noon(5, 21), noon(5, 22))); // renamed after it was moved
    QCOMPARE(desk.metAt(desk.list), 1);
    QCOMPARE(desk.text("SELECT event FROM meeting"), u"Port Fair"_s);
    QCOMPARE(edit.edit.skipped, 0);
}

void TestEventMeetings::aMeetingWrittenByHandGoesAlong()
{
    Desk desk;
    QVERIFY(
        addMeeting(desk.workspace.writer(), {desk.bo}, u"harbour fair"_s, Dated::day(noon(5, 12))));
    QVERIFY(addMeeting(
        desk.workspace.writer(), {desk.bo}, u"Harbour Fair"_s, Dated::day(noon(5, 12, 2025))));
    QCOMPARE(desk.metAt(desk.list), 2);
    const ListEdit edit = desk.to(anEvent(u"Port Fair"_s, noon(5, 13), noon(5, 14)));
    QCOMPARE(desk.metAt(desk.list), 2);
    // That of the year before has nothing to do with it.
    QCOMPARE(desk.workspace.number("SELECT count(*) FROM meeting WHERE event = 'Harbour Fair'"), 1);
    QVERIFY(undo(desk.workspace.writer(), edit.edit.changes));
    QCOMPARE(desk.workspace.number("SELECT count(*) FROM meeting WHERE list IS NULL"), 2);
    QCOMPARE(desk.metAt(desk.list), 2);
}

void TestEventMeetings::anotherListsEventKeepsItsName()
{
    Desk desk;
    const ListId other = desk.made(u"Press at the fair"_s);
    QCOMPARE(desk.metAt(other), 1);
    desk.to(anEvent(u"Port Fair"_s, noon(5, 12), noon(5, 14)));
    QCOMPARE(desk.metAt(desk.list), 1);
    QCOMPARE(desk.metAt(other), 1);
    QCOMPARE(desk.text("SELECT event FROM meeting"), u"Harbour Fair"_s);
}

void TestEventMeetings::theNextYearsIsAnother()
{
    Desk desk;
    desk.to(anEvent(u"Harbour Fair"_s, noon(5, 11, 2027), noon(5, 13, 2027)));
    QCOMPARE(desk.metAt(desk.list), 0);
    desk.to(fair());
    QCOMPARE(desk.metAt(desk.list), 1); // by its name and day
    desk.to({});
    QCOMPARE(desk.workspace.number("SELECT count(*) FROM meeting WHERE list IS NOT NULL"), 0);
    QCOMPARE(desk.workspace.number("SELECT count(*) FROM meeting"), 1);
}

void TestEventMeetings::sameEvents_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("until");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("itself") << u"HARBOUR  fair"_s << noon(5, 12) << noon(5, 14) << true;
    QTest::newRow("renamed") << u"Other"_s << noon(5, 14) << noon(5, 16) << true;
    QTest::newRow("another right after") << u"Other"_s << noon(5, 15) << noon(5, 16) << false;
    QTest::newRow("moved by a month") << u"Harbour Fair"_s << noon(6, 14) << noon(6, 15) << true;
    QTest::newRow("moved farther") << u"Harbour Fair"_s << noon(6, 15) << noon(6, 16) << false;
    QTest::newRow("moved back") << u"Harbour Fair"_s << noon(4, 10) << noon(4, 11) << true;
    QTest::newRow("far back") << u"Harbour Fair"_s << noon(4, 9) << noon(4, 10) << false;
}

void TestEventMeetings::sameEvents()
{
    QFETCH(const QString, name);
    QFETCH(const qint64, from);
    QFETCH(const qint64, until);
    QFETCH(const bool, isSame);
    QCOMPARE(isSameEvent(fair(), anEvent(name, from, until)), isSame);
}

void TestEventMeetings::theResultIsKeptAndUndone()
{
    Desk desk;
    EventPlan plan = fair();
    plan.result = u" Two talks, one offer \n"_s;
    const ListEdit edit = desk.to(plan);
    const ListsStore store(desk.workspace.writer());
    QCOMPARE(store.settings(desk.list)->event->result, u"Two talks, one offer"_s);
    QVERIFY(undo(desk.workspace.writer(), edit.edit.changes));
    QCOMPARE(store.settings(desk.list)->event->result, QString());
}

void TestEventMeetings::aDeletedListLeavesTheMeeting()
{
    Desk desk;
    const auto edit = list_edits::drop(desk.workspace.writer(), desk.list);
    QCOMPARE(desk.workspace.number("SELECT count(*) FROM meeting WHERE list IS NULL"), 1);
    QVERIFY(undo(desk.workspace.writer(), edit->edit.changes));
    QCOMPARE(desk.metAt(desk.list), 1);
}

COMITY_TEST_GUILESS(TestEventMeetings)
#include "tst_event_meetings.moc"

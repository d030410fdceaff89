#include "model/lists/list_edits.h"
#include "model/lists/lists_store.h"
#include "model/targets/event_campaign.h"
#include "tests/model/targets/target_builder.h"
#include "tests/model/targets/targets_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

qint64 noon(int day)
{
    return QDateTime(QDate(2026, 5, day), QTime(12, 0), Qt::UTC).toSecsSinceEpoch();
}

/// Harbour Fair, 12 to 14 May 2026, three meetings wanted; targetNow() is its last day.
EventPlan fair()
{
    return {u"Harbour Fair"_s, noon(12), noon(14), 3, {}};
}

constexpr ListId fairList {9};

Meeting metAt(const QString &event, int day)
{
    return {FactId {1}, Pk {1}, Dated::day(noon(day)), event, {}};
}

EventGuest guestOf(
    const Target &target, const std::vector<Meeting> &meetings, qint64 now = targetNow())
{
    return campaignOf(fair(), fairList, {target}, {meetings}, now, QTimeZone::utc()).guests.front();
}

} // namespace

class TestEventCampaign : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void phases_data();
    void phases();
    void onlyMeetingsAtThisEventCount();
    void whatToSayFirst();
    void whoeverWasMetIsOwedAFollowUp();
    void aTouchAfterTheMeetingIsTheFollowUp();
    void progressAgainstTheQuota();
    void theDayToLogWith();
    void metIsLoggedAsMeetingAndTouchAndUndone();
    void theListKeepsItsEvent();
    void anEventNeedsANameAndDaysInOrder();
};

void TestEventCampaign::phases_data()
{
    QTest::addColumn<int>("day");
    QTest::addColumn<EventPhase>("phase");
    QTest::newRow("eve") << 11 << EventPhase::Before;
    QTest::newRow("first day") << 12 << EventPhase::During;
    QTest::newRow("last day") << 14 << EventPhase::During;
    QTest::newRow("next day") << 15 << EventPhase::After;
}

void TestEventCampaign::phases()
{
    QFETCH(const int, day);
    QFETCH(const EventPhase, phase);
    QCOMPARE(phaseOf(fair(), QDate(2026, 5, day)), phase);
}

void TestEventCampaign::onlyMeetingsAtThisEventCount()
{
    const Target target = aTarget();
    QVERIFY(guestOf(target, {metAt(u"harbour  FAIR"_s, 13)}).met.has_value());
    QVERIFY(!guestOf(target, {metAt(u"Harbour Fair"_s, 11)}).met.has_value()); // last year's, say
    QVERIFY(!guestOf(target, {metAt(u"Harbour Fair"_s, 15)}).met.has_value());
    QVERIFY(!guestOf(target, {metAt(u"Book fair"_s, 13)}).met.has_value());
    // 13 May 23:30 UTC is the 14th in Auckland; the 14th 12:30 UTC is past the event there.
    const QTimeZone auckland("Pacific/Auckland");
    const Meeting late {FactId {1}, Pk {1}, Dated::exact(noon(14) + 1'800), u"Harbour Fair"_s, {}};
    QVERIFY(!campaignOf(fair(), fairList, {target}, {{late}}, targetNow(), auckland)
                 .guests.front()
                 .met.has_value());
    QVERIFY(campaignOf(fair(), fairList, {target}, {{late}}, targetNow(), QTimeZone::utc())
                .guests.front()
                .met.has_value());
}

void TestEventCampaign::whatToSayFirst()
{
    Target target = aTarget();
    QCOMPARE(guestOf(target, {}).begin, FirstWords::Nothing);
    target.facts.why = u"Writes about harbours"_s;
    QCOMPARE(guestOf(target, {}).begin, FirstWords::Why);
    target.facts.nextGive = u"Our tide counts"_s;
    QCOMPARE(guestOf(target, {}).begin, FirstWords::Give);
    target = TargetBuilder(aTarget()).withOpening(ago(9), u"Used"_s, ago(8)).withNextGive(u"g"_s);
    QCOMPARE(guestOf(target, {}).begin, FirstWords::Give);
    target = TargetBuilder(aTarget()).withOpening(ago(9), u"Who counts boats?"_s);
    QCOMPARE(guestOf(target, {}).begin, FirstWords::Opening);
    QCOMPARE(guestOf(target, {}).words, u"Who counts boats?"_s);
}

void TestEventCampaign::whoeverWasMetIsOwedAFollowUp()
{
    const EventGuest guest = guestOf(aTarget(), {metAt(u"Harbour Fair"_s, 12)});
    QCOMPARE(guest.followUpBy, std::optional(QDate(2026, 5, 15)));
    QVERIFY(!guest.isFollowedUp);
    QVERIFY(!guestOf(aTarget(), {}).followUpBy.has_value());
}

void TestEventCampaign::aTouchAfterTheMeetingIsTheFollowUp()
{
    const std::vector<Meeting> met {metAt(u"Harbour Fair"_s, 12)};
    const auto touched = [&](const Dated &at, TouchKind kind) {
        return guestOf(TargetBuilder(aTarget()).touchedAt(at, kind), met);
    };
    QVERIFY(touched(Dated::day(noon(13)), TouchKind::Reply).isFollowedUp);
    QVERIFY(!touched(Dated::day(noon(13)), TouchKind::Reply).followUpBy.has_value());
    QVERIFY(!touched(Dated::day(noon(12)), TouchKind::Reply).isFollowedUp); // perhaps before
    QVERIFY(!touched(Dated::day(noon(11)), TouchKind::Reply).isFollowedUp);
    QVERIFY(!touched(Dated::day(noon(13)), TouchKind::Met).isFollowedUp); // met once more
    QVERIFY(!touched(Dated::exact(noon(20)), TouchKind::Reply).isFollowedUp); // lies ahead
}

void TestEventCampaign::progressAgainstTheQuota()
{
    const Target one = aTarget();
    const Target two = TargetBuilder(aTarget()).touchedAt(Dated::day(noon(13)), TouchKind::Share);
    EventPlan plan = fair();
    const auto campaign = [&] {
        return campaignOf(plan, fairList, {one, two, one},
            {{metAt(u"Harbour Fair"_s, 12)}, {metAt(u"Harbour Fair"_s, 12)}, {}}, targetNow(),
            QTimeZone::utc());
    };
    QCOMPARE(campaign().met(), 2);
    QCOMPARE(campaign().owed(), 1);
    QCOMPARE(campaign().followedUp(), 1);
    QCOMPARE(campaign().isReached(), std::optional(false));
    QCOMPARE(campaign().daysAhead(), -2);
    plan.quota = 2;
    QCOMPARE(campaign().isReached(), std::optional(true));
    plan.quota.reset();
    QCOMPARE(campaign().isReached(), std::optional<bool>());
}

void TestEventCampaign::theDayToLogWith()
{
    QCOMPARE(meetingDay(fair(), QDate(2026, 5, 13)), Dated::day(noon(13)));
    QCOMPARE(meetingDay(fair(), QDate(2026, 5, 1)), Dated::day(noon(12)));
    QCOMPARE(meetingDay(fair(), QDate(2026, 6, 1)), Dated::day(noon(14)));
}

void TestEventCampaign::metIsLoggedAsMeetingAndTouchAndUndone()
{
    TargetsWorkspace workspace;
    const Pk ana = aPerson().handled(u"ana"_s).in(workspace);
    const Pk twin = aPerson().handled(u"ana2"_s).in(workspace);
    const Pk bo = aPerson().handled(u"bo"_s).in(workspace);
    workspace.merge(ana, twin);
    const Dated at = Dated::day(noon(13));
    const auto count = [&](const char *table) {
        return workspace.number(("SELECT count(*) FROM " + std::string(table)).c_str());
    };
    const auto edit
        = logMet(workspace.writer(), {ana, twin, bo}, fair(), fairList, at, workspace.now());
    QVERIFY(edit.has_value());
    QCOMPARE(count("meeting"), 2); // a person once
    QCOMPARE(count("touch"), 2);
    QCOMPARE(workspace.number("SELECT count(*) FROM touch WHERE kind = 'met'"), 2);
    // Once more the same day changes nothing.
    const auto again = logMet(workspace.writer(), {bo}, fair(), fairList, at, workspace.now());
    QVERIFY(again.has_value());
    QVERIFY(again->changes.isEmpty());
    QVERIFY(undo(workspace.writer(), edit->changes).has_value());
    QCOMPARE(count("meeting") + count("touch"), 0);
    QVERIFY(
        !logMet(workspace.writer(), {bo}, EventPlan {}, fairList, at, workspace.now()).has_value());
}

void TestEventCampaign::theListKeepsItsEvent()
{
    PeopleWorkspace workspace;
    ListSettings settings {.name = u"Fair guests"_s, .kind = ListKind::Target};
    settings.event = fair();
    const auto made = list_edits::create(workspace.writer(), settings, {}, workspace.now());
    QVERIFY(made.has_value());
    const ListsStore store(workspace.writer());
    QCOMPARE(store.settings(made->list)->event, settings.event);
    settings.event->quota.reset();
    settings.event->name = u"Harbour Fair 2026"_s;
    const auto changed = list_edits::change(workspace.writer(), made->list, settings);
    QCOMPARE(store.list(made->list)->settings.event, settings.event);
    QVERIFY(undo(workspace.writer(), changed->edit.changes).has_value());
    QCOMPARE(store.settings(made->list)->event, std::optional(fair()));
    // A list of another kind is no campaign.
    settings.kind = ListKind::Private;
    QVERIFY(list_edits::change(workspace.writer(), made->list, settings).has_value());
    QVERIFY(!store.settings(made->list)->event.has_value());
}

void TestEventCampaign::anEventNeedsANameAndDaysInOrder()
{
    PeopleWorkspace workspace;
    const auto refused = [&workspace](const EventPlan &plan) {
        ListSettings settings {.name = u"Fair guests"_s, .kind = ListKind::Target};
        settings.event = plan;
        const auto made = list_edits::create(workspace.writer(), settings, {}, 1);
        return !made && made.error().code == Error::Code::ValueRefused;
    };
    QVERIFY(refused({u" "_s, noon(12), noon(14), {}, {}}));
    QVERIFY(refused({u"Fair"_s, noon(14), noon(12), {}, {}}));
    QVERIFY(refused({u"Fair"_s, noon(12), noon(14), 0, {}}));
    QCOMPARE(workspace.number("SELECT count(*) FROM list"), 0);
}

COMITY_TEST_GUILESS(TestEventCampaign)
#include "tst_event_campaign.moc"

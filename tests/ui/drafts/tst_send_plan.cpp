#include "tests/support/test_case.h"
#include "tests/ui/drafts/drafts_world.h"
#include "ui/drafts/dialogs/send_time_dialog.h"
#include "ui/drafts/findings/findings_view.h"
#include "ui/drafts/sending/send_times.h"

#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QRadioButton>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

const QString request = u"Hi all, would you rate our new bells today? We would be glad."_s;

/// Everybody lives where it is three in the morning.
void sendToSleepers(DraftsWorld &world)
{
    world.workspace().writer().exec(
        "UPDATE person_fact SET value = 'America/Los_Angeles' WHERE field = 'time-zone'");
}

const ToldFinding *findingOf(const DraftsWorld &world, const QString &rule)
{
    for (const ToldFinding &one : world.find<DraftDesk>({})->answer()->told->findings) {
        if (one.finding.rule == rule) {
            return &one;
        }
    }
    return nullptr;
}

review::Recipient living(const QString &zone, int count)
{
    review::Recipient one;
    one.count = count;
    if (!zone.isEmpty()) {
        one.zone = zone;
    }
    return one;
}

} // namespace

class TestSendPlan : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theReviewsWayOutPlansTheMorningOfTheirs()
    {
        DraftsWorld world;
        sendToSleepers(world);
        const auto id = world.addDraft(u"Bells"_s, request);
        world.open();
        QVERIFY(world.waitForReview());
        QVERIFY(!world.find<QWidget>(u"sendPlan"_s)->isVisible());
        const ToldFinding *quiet = findingOf(world, u"quiet-hours"_s);
        QVERIFY(quiet != nullptr);
        const auto &all = world.find<DraftDesk>({})->answer()->told->findings;
        const auto way = std::ranges::find(
            quiet->finding.fixes, review::FixKind::Reschedule, &review::Fix::kind);
        QVERIFY(way != quiet->finding.fixes.end());
        const auto at = way->sendAt;
        QCOMPARE(quiet->fixes.at(way - quiet->finding.fixes.begin()),
            u"Send it in the morning there: Thu 09:30"_s);
        QVERIFY(at.has_value());
        Q_EMIT world.page().findChild<FindingsView *>()->fixAsked(
            static_cast<int>(quiet - all.data()),
            static_cast<int>(way - quiet->finding.fixes.begin()));
        QTRY_COMPARE(world.stored(id).sendAt, std::optional(Dated::exact(*at)));
        QTRY_COMPARE(world.text(u"plannedFor"_s), u"For Thu 14 May, 09:30 their time"_s);
        // The review judges by the time that is planned.
        QTRY_VERIFY_WITH_TIMEOUT(
            world.isLookedAt() && findingOf(world, u"quiet-hours"_s) == nullptr, 60'000);
        world.find<QPushButton>(u"clearPlan"_s)->click();
        QTRY_VERIFY(!world.stored(id).sendAt.has_value());
        QTRY_VERIFY(!world.find<QWidget>(u"sendPlan"_s)->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(
            world.isLookedAt() && findingOf(world, u"quiet-hours"_s) != nullptr, 60'000);
        world.undo();
        QTRY_COMPARE(world.stored(id).sendAt, std::optional(Dated::exact(*at)));
        QTRY_VERIFY(world.find<QWidget>(u"sendPlan"_s)->isVisible());
    }

    void aTimeIsChosenFromTheMenu()
    {
        DraftsWorld world;
        const auto id = world.addDraft(u"Bells"_s, request);
        world.open();
        QVERIFY(world.waitForReview());
        world.find<QAction>(u"sendTime"_s)->trigger();
        auto *dialog = world.find<SendTimeDialog>(u"sendTimeDialog"_s);
        QVERIFY(dialog);
        dialog->findChild<QRadioButton *>(u"sendChoice-2"_s)->click();
        dialog->findChild<QPushButton *>(u"chooseTime"_s)->click();
        QTRY_VERIFY(world.stored(id).sendAt.has_value());
        QTRY_VERIFY(world.text(u"plannedFor"_s).endsWith(u", 10:00 their time"_s));
    }

    void aTimeThatIsOverSaysSo()
    {
        DraftsWorld world;
        const auto id = world.addDraft(u"Bells"_s, request);
        drafts::Draft draft = world.stored(id);
        draft.sendAt = Dated::exact(world.workspace().now() - 7'200);
        QVERIFY(drafts::changeDraft(world.workspace().writer(), draft));
        world.open();
        QTRY_VERIFY(world.text(u"plannedFor"_s).contains(u"That is over"_s));
    }

    void momentsAreOfferedByHowManyTheySuit()
    {
        review::DraftContext draft;
        draft.recipients
            = {living(u"Europe/Lisbon"_s, 5), living(u"Pacific/Auckland"_s, 2), living({}, 3)};
        const qint64 now = at(2026, 5, 15, 18); // a Friday, evening in Lisbon
        const SendTimes times = sendTimesFor(draft, {}, std::nullopt, now, QTimeZone::utc());
        QCOMPARE(times.unknownZones, 3);
        QCOMPARE(times.theirs.size(), 2U);
        QCOMPARE(times.theirs.front().people, 5);
        QCOMPARE(times.slotsToSuggest.size(), 2U);
        // Monday morning in Lisbon; in Auckland it is late then.
        QCOMPARE(times.slotsToSuggest.front().at, at(2026, 5, 18, 9));
        QCOMPARE(times.slotsToSuggest.front().suits, 5);
        QCOMPARE(times.slotsToSuggest.front().of, 7);
        QCOMPARE(times.slotsToSuggest.back().at, at(2026, 5, 17, 22));
        QCOMPARE(times.slotsToSuggest.back().suits, 2);
        QCOMPARE(plannedText(draft, at(2026, 5, 18, 9), QTimeZone::utc()),
            u"For Mon 18 May, 09:00 your time: 10:00 to 21:00 theirs"_s);
        draft.recipients = {living({}, 3)};
        QCOMPARE(plannedText(draft, at(2026, 5, 18, 9), QTimeZone::utc()),
            u"For Mon 18 May, 09:00 your time"_s);
    }
};

int main(int argc, char **argv)
{
    qputenv("TZ", "UTC");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QApplication application(argc, argv);
    TestSendPlan test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_send_plan.moc"

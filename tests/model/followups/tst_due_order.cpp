#include "model/base/civil_time.h"
#include "model/base/wording.h"
#include "model/followups/due_order.h"
#include "tests/support/test_case.h"

#include <map>

using namespace comity;
using namespace comity::tests;
using namespace comity::followups;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3600;
constexpr qint64 day = 24 * hour;
/// 2026-05-14 09:00 UTC, a Thursday.
constexpr qint64 asOf = 1'778'749'200;

Obligation due(const Dated &at, ObligationKind kind = ObligationKind::Reply)
{
    static qint64 ids = 0;
    Obligation out;
    out.id = FactId {++ids};
    out.kind = kind;
    out.dueAt = at;
    return out;
}

Dated on(int dayOfMay)
{
    return Dated::day(noonUtc(QDate(2026, 5, dayOfMay)));
}

Obligation done(qint64 at)
{
    Obligation out = due(Dated::exact(at));
    out.doneAt = at;
    return out;
}

} // namespace

/// What is owed in the order in which it is due, in groups of civil days.
class TestDueOrder : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void groupsAreCivilDays_data()
    {
        QTest::addColumn<Dated>("at");
        QTest::addColumn<QString>("group");
        QTest::newRow("a second ago") << Dated::exact(asOf - 1) << u"overdue"_s;
        QTest::newRow("now") << Dated::exact(asOf) << u"today"_s;
        QTest::newRow("yesterday") << on(13) << u"overdue"_s;
        QTest::newRow("today") << on(14) << u"today"_s;
        QTest::newRow("tomorrow") << on(15) << u"tomorrow"_s;
        QTest::newRow("Saturday") << on(16) << u"this-week"_s;
        QTest::newRow("Sunday") << on(17) << u"this-week"_s;
        QTest::newRow("Monday") << on(18) << u"later"_s;
        QTest::newRow("no time") << Dated() << u"later"_s;
    }

    void groupsAreCivilDays()
    {
        QFETCH(Dated, at);
        QFETCH(QString, group);
        QCOMPARE(toText(groupOf(due(at), asOf, QTimeZone::utc())), group);
    }

    void tomorrowIsThatOfTheZone()
    {
        const Obligation one = due(Dated::exact(asOf + 16 * hour)); // 15 May 01:00 UTC
        QCOMPARE(groupOf(one, asOf, QTimeZone::utc()), DueGroup::Tomorrow);
        QCOMPARE(groupOf(one, asOf, QTimeZone("America/New_York")), DueGroup::Today);
    }

    void onASundayTomorrowIsNotThisWeek()
    {
        const qint64 sunday = asOf + 3 * day;
        QCOMPARE(groupOf(due(on(18)), sunday, QTimeZone::utc()), DueGroup::Tomorrow);
        QCOMPARE(groupOf(due(on(19)), sunday, QTimeZone::utc()), DueGroup::Later);
    }

    void soonestFirstAndADayBehindItsHours()
    {
        const std::vector<Obligation> owing {due({}), due(on(14)), due(Dated::exact(asOf + hour)),
            due(on(15)), due(Dated::exact(asOf - hour)), due(Dated::exact(asOf - 2 * hour))};
        const auto list = listed(owing, FollowupView::All, asOf, QTimeZone::utc());
        const std::vector<ListedObligation> expected {{5, DueGroup::Overdue},
            {4, DueGroup::Overdue}, {2, DueGroup::Today}, {1, DueGroup::Today},
            {3, DueGroup::Tomorrow}, {0, DueGroup::Later}};
        QCOMPARE(list, expected);
    }

    void whatWasDoneThisWeekStandsAtTheEnd()
    {
        const std::vector<Obligation> owing {
            done(asOf - day), done(asOf - 10 * day), done(asOf - hour), due(on(20))};
        const auto list = listed(owing, FollowupView::All, asOf, QTimeZone::utc());
        const std::vector<ListedObligation> expected {
            {3, DueGroup::Later}, {2, DueGroup::DoneThisWeek}, {0, DueGroup::DoneThisWeek}};
        QCOMPARE(list, expected);
        QCOMPARE(countOf(owing, FollowupView::All, asOf), 1);

        const auto all = listed(owing, FollowupView::Done, asOf, QTimeZone::utc());
        QCOMPARE(all.size(), 3U);
        QCOMPARE(all.back(), (ListedObligation {1, DueGroup::DoneEarlier}));
        QCOMPARE(countOf(owing, FollowupView::Done, asOf), 3);
    }

    void whatWasPutOffComesBackByItself()
    {
        Obligation off = due(on(12));
        off.snoozedUntil = snoozeEnd(QDate(2026, 5, 15), QTimeZone::utc());
        const std::vector<Obligation> owing {off};
        QVERIFY(listed(owing, FollowupView::All, asOf, QTimeZone::utc()).empty());
        const auto snoozed = listed(owing, FollowupView::Snoozed, asOf, QTimeZone::utc());
        QCOMPARE(snoozed, (std::vector<ListedObligation> {{0, DueGroup::Tomorrow}}));
        // 15 May 00:00: there again, and long overdue.
        const qint64 morning = *off.snoozedUntil;
        QCOMPARE(listed(owing, FollowupView::All, morning, QTimeZone::utc()),
            (std::vector<ListedObligation> {{0, DueGroup::Overdue}}));
        QCOMPARE(countOf(owing, FollowupView::Snoozed, morning), 0);
    }

    void aSnoozeEndsInTheMorningOfTheAccount()
    {
        QCOMPARE(isoUtc(snoozeEnd(QDate(2026, 5, 14), QTimeZone("Pacific/Honolulu"))),
            u"2026-05-14T10:00:00Z"_s);
        // Where the clocks go forward at midnight, the day begins an hour later.
        QCOMPARE(isoUtc(snoozeEnd(QDate(2024, 4, 26), QTimeZone("Africa/Cairo"))),
            u"2024-04-25T22:00:00Z"_s);
    }

    void viewsAreKinds()
    {
        const std::vector<Obligation> owing {due(on(14)), due(on(14), ObligationKind::Detractor),
            due(on(14), ObligationKind::Retry), due(on(14), ObligationKind::ThankYou),
            due(on(14), ObligationKind::GiveBack)};
        const std::map<FollowupView, int> counts {{FollowupView::All, 5},
            {FollowupView::Replies, 1}, {FollowupView::Detractors, 2}, {FollowupView::ThankYous, 1},
            {FollowupView::GiveBacks, 1}, {FollowupView::Snoozed, 0}, {FollowupView::Done, 0}};
        for (const auto &[view, count] : counts) {
            QCOMPARE(countOf(owing, view, asOf), count);
            QCOMPARE(listed(owing, view, asOf, QTimeZone::utc()).size(),
                static_cast<std::size_t>(count));
        }
    }

    void whatNoAccountOwesIsOwedByEach()
    {
        Obligation one = due(on(14));
        one.account = AccountId {1};
        Obligation other = one;
        other.account = AccountId {2};
        const std::vector<Obligation> owing {one, other, due(on(14))};
        QCOMPARE(ofAccount(owing, AccountId {1}), (std::vector<Obligation> {one, owing.back()}));
        QCOMPARE(ofAccount(owing, {}), owing);
    }

    void everyGroupAndKindHasAWord()
    {
        const Wording wording = Wording::forLanguage(u"en"_s);
        for (const DueGroup group :
            {DueGroup::Overdue, DueGroup::Today, DueGroup::Tomorrow, DueGroup::ThisWeek,
                DueGroup::Later, DueGroup::DoneThisWeek, DueGroup::DoneEarlier}) {
            QVERIFY(wording.has(u"followups", QString(u"group-"_s + toText(group))));
        }
        for (const ObligationKind kind : {ObligationKind::Reply, ObligationKind::Detractor,
                 ObligationKind::ThankYou, ObligationKind::GiveBack, ObligationKind::Retry}) {
            QVERIFY(wording.has(u"followups", QString(u"kind-"_s + toText(kind))));
        }
    }
};

COMITY_TEST_GUILESS(TestDueOrder)
#include "tst_due_order.moc"

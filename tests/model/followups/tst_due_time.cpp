#include "model/base/civil_time.h"
#include "model/followups/due_time.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace comity::followups;
using namespace Qt::StringLiterals;

namespace {

constexpr ServiceLevel aDay {1440, 80};
constexpr qint64 hour = 3600;
constexpr qint64 day = 24 * hour;
/// 2026-05-14 09:00 UTC, a Thursday.
constexpr qint64 asOf = 1'778'749'200;

WorkingHours always(std::optional<AccountId> /*account*/)
{
    return {};
}

Obligation owed(ObligationKind kind, qint64 madeAt, std::optional<qint64> doneAt = {})
{
    Obligation out;
    out.kind = kind;
    out.madeAt = madeAt;
    out.doneAt = doneAt;
    return out;
}

} // namespace

/// "80 % within a day": when something is due, and how often that held.
class TestDueTime : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasAUsualLevelWithItsSource()
    {
        for (const ObligationKind kind : {ObligationKind::Reply, ObligationKind::Detractor,
                 ObligationKind::ThankYou, ObligationKind::GiveBack, ObligationKind::Retry}) {
            const ServiceLevel level = usualLevel(kind);
            QVERIFY(level.minutes > 0 && level.minutes <= mostLevelMinutes);
            QVERIFY(level.percent >= 1 && level.percent <= 100);
            QVERIFY(sourceOfUsualLevel(kind).startsWith(u'S'));
        }
        QCOMPARE(usualLevel(ObligationKind::Reply), aDay);
    }

    void answersAreDueByTheHourAndThanksByTheDay()
    {
        const WorkingHours hours {{1, 2, 3, 4, 5}, 8 * 60, 17 * 60, QTimeZone("Europe/London")};
        // 13 May 17:11 in London: after work.
        const qint64 asked
            = QDateTime(QDate(2026, 5, 13), QTime(16, 11), Qt::UTC).toSecsSinceEpoch();
        const Dated detractor = dueFor(ObligationKind::Detractor, {240, 80}, hours, asked);
        QCOMPARE(isoText(detractor), u"2026-05-14T11:00:00Z"_s); // noon in London
        const Dated reply = dueFor(ObligationKind::Reply, {1440, 80}, hours, asked);
        QCOMPARE(isoText(reply), u"2026-05-15T07:00:00Z"_s);
        const Dated thanks = dueFor(ObligationKind::ThankYou, {2880, 80}, hours, asked);
        QCOMPARE(thanks, Dated::day(noonUtc(QDate(2026, 5, 18)))); // Saturday and Sunday are free
    }

    void aDayIsThatOfTheAccount()
    {
        const WorkingHours hours {{}, 0, 1440, QTimeZone("Pacific/Auckland")};
        const qint64 asked
            = QDateTime(QDate(2026, 5, 10), QTime(20, 0), Qt::UTC).toSecsSinceEpoch();
        QCOMPARE(isoText(dueFor(ObligationKind::ThankYou, {1440, 80}, hours, asked)),
            u"2026-05-12"_s); // asked on the 11th there
    }

    void aDayIsOverWithItsLastMoment()
    {
        const QTimeZone honolulu("Pacific/Honolulu"); // ten hours behind
        const Dated due = Dated::day(noonUtc(QDate(2026, 5, 13)));
        QVERIFY(isOver(due, asOf, QTimeZone::utc()));
        QVERIFY(!isOver(due, asOf, honolulu)); // 23:00 of the 13th there
        QVERIFY(isOver(due, asOf + hour, honolulu));
        QVERIFY(!isOver(Dated::exact(asOf), asOf, honolulu));
        QVERIFY(isOver(Dated::exact(asOf - 1), asOf, honolulu));
        QVERIFY(!isOver({}, asOf, honolulu));
        // A wall clock of unknown zone is read as that of the account.
        QVERIFY(!isOver(Dated::local(asOf - 9 * hour), asOf, honolulu));
    }

    void howOftenItHeld()
    {
        const std::vector<Obligation> owing {
            owed(ObligationKind::Reply, asOf - 3 * day, asOf - 3 * day + hour), // in time
            owed(ObligationKind::Reply, asOf - 3 * day, asOf - 2 * day), // on the second
            owed(ObligationKind::Reply, asOf - 3 * day, asOf - 2 * day + 1), // a second late
            owed(ObligationKind::Reply, asOf - 5 * day), // still open
            owed(ObligationKind::Reply, asOf - hour, asOf), // not due yet
            owed(ObligationKind::Reply, asOf - 40 * day, asOf - 40 * day), // before the span
            owed(ObligationKind::ThankYou, asOf - 3 * day, asOf - 3 * day), // of another kind
        };
        const LevelHeld held
            = heldOver(ObligationKind::Reply, aDay, owing, always, asOf - 30 * day, asOf);
        QCOMPARE(held, (LevelHeld {.within = 2, .due = 4, .unknown = 0}));
        QCOMPARE(held.percent(), 50);
    }

    void nothingThatCameDueIsNotZeroPerCent()
    {
        const LevelHeld held
            = heldOver(ObligationKind::Reply, aDay, {}, always, asOf - 30 * day, asOf);
        QCOMPARE(held, LevelHeld {});
        QVERIFY(!held.percent());
    }

    void aMissedLevelIsNeverRoundedUp()
    {
        QCOMPARE((LevelHeld {.within = 199, .due = 250, .unknown = 0}.percent()), 79); // 79.6
    }

    void puttingOffChangesNothing()
    {
        Obligation late = owed(ObligationKind::Reply, asOf - 5 * day, asOf - day);
        late.snoozedUntil = asOf - day;
        const LevelHeld held = heldOver(
            ObligationKind::Reply, aDay, std::span(&late, 1), always, asOf - 30 * day, asOf);
        QCOMPARE(held, (LevelHeld {.within = 0, .due = 1, .unknown = 0}));
    }

    void aPromiseIsHeldByItsOwnDay()
    {
        Obligation kept = owed(ObligationKind::GiveBack, asOf - 60 * day, asOf - 4 * day);
        kept.dueAt = Dated::day(noonUtc(QDate(2026, 5, 10)));
        Obligation broken = kept;
        broken.doneAt = asOf - 3 * day; // on the 11th
        const Obligation undated = owed(ObligationKind::GiveBack, asOf - 6 * day, asOf - day);
        const std::vector<Obligation> owing {kept, broken, undated};
        const LevelHeld held
            = heldOver(ObligationKind::GiveBack, aDay, owing, always, asOf - 30 * day, asOf);
        QCOMPARE(held, (LevelHeld {.within = 1, .due = 2, .unknown = 1}));
    }

    void hoursAreThoseOfTheAccountThatOwes()
    {
        Obligation one
            = owed(ObligationKind::Reply, asOf - 5 * day, asOf - 3 * day); // Saturday, Monday
        one.account = AccountId {1};
        Obligation other = one;
        other.account = AccountId {2};
        const std::vector<Obligation> owing {one, other};
        const auto hoursOf = [](std::optional<AccountId> account) -> WorkingHours {
            return account == AccountId {1}
                ? WorkingHours {{1, 2, 3, 4, 5}, 0, 1440, QTimeZone::utc()}
                : WorkingHours {};
        };
        const LevelHeld held
            = heldOver(ObligationKind::Reply, aDay, owing, hoursOf, asOf - 30 * day, asOf);
        QCOMPARE(held, (LevelHeld {.within = 1, .due = 2, .unknown = 0}));
    }
};

COMITY_TEST_GUILESS(TestDueTime)
#include "tst_due_time.moc"

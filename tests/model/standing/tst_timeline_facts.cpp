#include "model/people/hand_edit.h"
#include "model/standing/timeline.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

#include <algorithm>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using Kind = TimelineEntry::Kind;

/// What we noted by hand stands in the timeline beside what imports tell.
class TestTimelineFacts : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_workspace = std::make_unique<PeopleWorkspace>();
        m_account = m_workspace->addAccount(u"x:me"_s);
        m_ada = aPerson().withKey(u"501"_s).in(*m_workspace);
        m_bob = aPerson().withKey(u"502"_s).in(*m_workspace);
    }

    void everyKindIsToldInItsPlace()
    {
        write("INSERT INTO touch VALUES (1, 1, " + time(2026, 5, 3)
            + ", NULL, 'share', 'Their route post', " + time(2026, 5, 4) + ")");
        write("INSERT INTO list (id, name, kind, position, made_at)"
              " VALUES (7, 'Ride leaders', 'private', 1, 1)");
        write(
            "INSERT INTO list_member (pk, list, added_at) VALUES (1, 7, " + time(2026, 4, 1) + ")");
        write("INSERT INTO note VALUES (1, 2, " + time(2026, 4, 2) + ", 0, 'Prefers replies')");
        write("INSERT INTO meeting VALUES (1, 3, " + time(2026, 3, 5)
            + ", 'day', 'Harbour fair', NULL)");
        write("INSERT INTO permission VALUES (1, 4, 'ride news', 'opt-in', 'Do send it', 'a talk', "
            + time(2026, 3, 6) + ", NULL, 9)");
        const Timeline told = timelineOf(m_workspace->writer(), m_ada).value();
        QCOMPARE(told.total, 5);
        QCOMPARE(kinds(told),
            (std::vector {Kind::Touched, Kind::Noted, Kind::Listed, Kind::Permitted, Kind::Met}));
        const TimelineEntry &touch = told.entries[0];
        QCOMPARE(touch.code, u"share"_s);
        QCOMPARE(touch.after, u"Their route post"_s);
        QCOMPARE(touch.answeredAt, std::optional(at(2026, 5, 4)));
        QCOMPARE(told.entries[2].listName, u"Ride leaders"_s);
        QCOMPARE(told.entries[3].code, u"opt-in"_s);
        QCOMPARE(told.entries[3].listName, u"ride news"_s);
        QCOMPARE(told.entries[4].when.precision, DatePrecision::Day);
        QVERIFY(timelineOf(m_workspace->writer(), m_bob).value().entries.empty());
    }

    void whatWeOwedAndHandedOverIsTold()
    {
        write("INSERT INTO obligation (pk, id, kind, subject, made_at, done_at) VALUES"
              " (1, 1, 'thank-you', 'The photos', "
            + time(2026, 5, 1) + ", " + time(2026, 5, 3) + "), (1, 2, 'give-back', 'A link', "
            + time(2026, 5, 4) + ", NULL)");
        // Of a message: that stands there itself.
        write("INSERT INTO obligation (pk, id, kind, account, subject, made_at, message, done_at)"
              " VALUES (1, 3, 'reply', 1, 'When?', 5, 1, 6)");
        write(
            "INSERT INTO draft (id, title, channel, made_at) VALUES (5, 'Spring ride', 'x-dm', 1)");
        write("INSERT INTO handover (pk, draft, state, at) VALUES (1, 5, 'sent', "
            + time(2026, 5, 2) + "), (2, 5, 'skipped', 9)");
        const Timeline told = timelineOf(m_workspace->writer(), m_ada).value();
        QCOMPARE(
            kinds(told), (std::vector {Kind::Owed, Kind::Settled, Kind::HandedOver, Kind::Owed}));
        QCOMPARE(told.entries[0].code, u"give-back"_s);
        QCOMPARE(told.entries[1].after, u"The photos"_s);
        QCOMPARE(told.entries[2].listName, u"Spring ride"_s);
        QCOMPARE(told.entries[2].code, u"sent"_s);
        QVERIFY(timelineOf(m_workspace->writer(), m_bob).value().entries.empty());
    }

    void whoWasTakenOffAListKeepsBothDays()
    {
        write("INSERT INTO list (id, name, kind, position, made_at)"
              " VALUES (7, 'Ride leaders', 'target', 1, 1)");
        write("INSERT INTO list_leaving VALUES (1, 7, " + time(2026, 4, 1) + ", " + time(2026, 5, 2)
            + ")");
        const Timeline told = timelineOf(m_workspace->writer(), m_ada).value();
        QCOMPARE(kinds(told), (std::vector {Kind::Unlisted, Kind::Listed}));
        for (const TimelineEntry &one : told.entries) {
            QCOMPARE(one.listName, u"Ride leaders"_s);
            QCOMPARE(one.code, u"target"_s);
        }
        QCOMPARE(told.entries[0].when.at, at(2026, 5, 2));
    }

    void aMergedPersonHasOneTimeline()
    {
        m_workspace->addPair(m_account, onDay(2026, 5, 1), {m_ada, m_bob}, {m_ada, m_bob});
        write("INSERT INTO note VALUES (2, 2, 5, 0, 'Of the other profile')");
        // Recorded for both profiles, and said once.
        write("INSERT INTO permission VALUES (1, 4, 'any', 'opted-out', '', 'mail', 9, NULL, 9),"
              " (2, 5, 'any', 'opted-out', '', 'mail', 9, NULL, 9)");
        write("UPDATE profile SET person = 1");
        const Timeline told = timelineOf(m_workspace->writer(), m_ada).value();
        QCOMPARE(count(told, Kind::Noted), 1);
        QCOMPARE(count(told, Kind::Permitted), 1);
        // Two profiles came on two lists each; one with both is still mutual, told once.
        QCOMPARE(count(told, Kind::Appeared), 4);
        QCOMPARE(count(told, Kind::Stayed), 0);
        m_workspace->addPair(m_account, onDay(2026, 5, 9), {m_ada, m_bob}, {m_ada, m_bob});
        const Timeline later = timelineOf(m_workspace->writer(), m_bob).value();
        QCOMPARE(count(later, Kind::Stayed), 2);
        for (const TimelineEntry &entry : later.entries) {
            if (entry.kind == Kind::Stayed) {
                QCOMPARE(entry.list, u"both"_s);
            }
        }
    }

    void thousandsAreReadAPortionAtATime()
    {
        for (int day = 0; day < 1000; ++day) {
            write("INSERT INTO note VALUES (1, " + std::to_string(day + 1) + ", "
                + std::to_string(day * 86'400) + ", 0, 'Day " + std::to_string(day) + "')");
        }
        const Timeline first = timelineOf(m_workspace->writer(), m_ada, {.atMost = 120}).value();
        QCOMPARE(first.total, 1000);
        QCOMPARE(first.entries.size(), std::size_t {120});
        QCOMPARE(first.entries.front().after, u"Day 999"_s);
        QCOMPARE(first.entries.back().after, u"Day 880"_s);
        const Timeline more = timelineOf(m_workspace->writer(), m_ada, {.atMost = 360}).value();
        QVERIFY(std::ranges::equal(first.entries.begin(), first.entries.end(), more.entries.begin(),
            more.entries.begin() + 120, {}, &TimelineEntry::after, &TimelineEntry::after));
    }

private:
    void write(const std::string &sql) { m_workspace->writer().exec(sql); }
    static std::string time(int year, int month, int day)
    {
        return std::to_string(at(year, month, day));
    }
    static std::vector<Kind> kinds(const Timeline &told)
    {
        std::vector<Kind> out;
        for (const TimelineEntry &entry : told.entries) {
            out.push_back(entry.kind);
        }
        return out;
    }
    static qint64 count(const Timeline &told, Kind kind)
    {
        return std::ranges::count(told.entries, kind, &TimelineEntry::kind);
    }

    std::unique_ptr<PeopleWorkspace> m_workspace;
    AccountId m_account = {};
    Pk m_ada = {};
    Pk m_bob = {};
};

COMITY_TEST_GUILESS(TestTimelineFacts)
#include "tst_timeline_facts.moc"

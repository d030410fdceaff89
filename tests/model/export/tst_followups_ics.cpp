#include "model/base/civil_time.h"
#include "model/export/followups_ics.h"
#include "model/lists/list_edits.h"
#include "model/targets/event_tasks.h"
#include "model/targets/target_edits.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

#include <QBuffer>
#include <QSet>

using namespace comity;
using namespace comity::tests;
using namespace comity::followups;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3600;
/// 2026-05-14 09:00 UTC.
constexpr qint64 asOf = 1'778'749'200;

QByteArray written(const std::vector<CalendarEntry> &entries, WrittenEntries *count = nullptr)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto done = writeIcs(buffer, entries, asOf);
    if (!done) {
        return {};
    }
    if (count != nullptr) {
        *count = *done;
    }
    return buffer.data();
}

/// The content lines, unfolded.
QStringList linesOf(QByteArray text)
{
    return QString::fromUtf8(text.replace("\r\n ", "")).split(u"\r\n"_s, Qt::SkipEmptyParts);
}

CalendarEntry entry(const QString &summary, const Dated &due)
{
    return {u"1@comity"_s, summary, {}, u"Thank-you"_s, due};
}

} // namespace

/// Calendar files of what is owed (RFC 5545).
class TestFollowupsIcs : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void linesEndInCrLfAndAreFoldedBetweenCharacters()
    {
        // Characters of one to four octets, so that a cut at any octet would split some.
        QString long_;
        for (int i = 0; i < 60; ++i) {
            long_ += u"aé€😀"_s;
        }
        const QByteArray text = written({entry(long_, Dated::exact(asOf + hour))});
        QVERIFY(text.endsWith("END:VCALENDAR\r\n"));
        for (const QByteArray &line : text.split('\n')) {
            QVERIFY(line.isEmpty() || line.endsWith('\r'));
            QVERIFY2(line.size() <= 76, line.constData()); // with its CR
            QCOMPARE(QString::fromUtf8(line).toUtf8(), line); // whole characters
            QVERIFY(!QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
        }
        QVERIFY(linesOf(text).contains(u"SUMMARY:"_s + long_));
    }

    void textsOfStrangersStayTexts()
    {
        CalendarEntry hostile = entry(u"a;b,c\\d\r\nEND:VEVENT\x07\x85z"_s, Dated::exact(asOf));
        hostile.description = u"one\ntwo\rthree\u2028four"_s;
        const QStringList lines = linesOf(written({hostile}));
        QVERIFY(lines.contains(u"SUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT  z"_s));
        QVERIFY(lines.contains(u"DESCRIPTION:one\\ntwo\\nthree\\nfour"_s));
        QCOMPARE(lines.count(u"END:VEVENT"_s), 1);
    }

    void everyPrecisionHasItsForm()
    {
        const QStringList lines = linesOf(written({entry(u"exact"_s, Dated::exact(asOf + hour)),
            entry(u"day"_s, Dated::day(noonUtc(QDate(2026, 12, 31)))),
            entry(u"local"_s, Dated::local(asOf + 2 * hour))}));
        QVERIFY(lines.contains(u"DTSTART:20260514T100000Z"_s));
        QVERIFY(lines.contains(u"DTSTART;VALUE=DATE:20261231"_s));
        QVERIFY(lines.contains(u"DTEND;VALUE=DATE:20270101"_s));
        QVERIFY(lines.contains(u"DTSTART:20260514T110000"_s));
        QCOMPARE(lines.count(u"DTSTAMP:20260514T090000Z"_s), 3);
        QCOMPARE(lines.count(u"TRANSP:TRANSPARENT"_s), 3);
    }

    void whatIsOverRemindsNobody()
    {
        const auto reminders = [](const Dated &due) {
            QStringList lines = linesOf(written({entry(u"x"_s, due)}));
            return lines.filter(QRegularExpression(u"^TRIGGER"_s)).join(u',');
        };
        QCOMPARE(reminders(Dated::exact(asOf - hour)), QString());
        QCOMPARE(reminders(Dated::exact(asOf + 1800)), QString()); // half an hour before is now
        QCOMPARE(reminders(Dated::exact(asOf + 1801)), u"TRIGGER:-PT30M"_s);
        QCOMPARE(reminders(Dated::day(noonUtc(QDate(2026, 5, 14)))), QString()); // nine o'clock
        QCOMPARE(reminders(Dated::day(noonUtc(QDate(2026, 5, 15)))), u"TRIGGER:PT9H"_s);
    }

    void whatHasNoTimeIsLeftOut()
    {
        WrittenEntries count;
        const QByteArray text = written(
            {entry(u"whenever"_s, {}), entry(u"some day"_s, Dated::between(asOf, asOf + hour)),
                entry(u"today"_s, Dated::exact(asOf))},
            &count);
        QCOMPARE(count, (WrittenEntries {.written = 1, .leftOut = 2}));
        QCOMPARE(text.count("BEGIN:VEVENT"), 1);
    }

    void aDeviceThatIsFullIsSaid()
    {
        QBuffer closed;
        const auto done = [&closed] {
            closed.open(QIODevice::ReadOnly);
            return writeIcs(closed, {entry(u"x"_s, Dated::exact(asOf))}, asOf);
        };
        QTest::ignoreMessage(
            QtWarningMsg, QRegularExpression(u"QIODevice::write.*ReadOnly device"_s));
        const auto failed = done();
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, Error::Code::DiskFull);
    }

    void openOnesAreNamedByKindAndPerson()
    {
        PeopleWorkspace workspace;
        const Pk ana = aPerson().named(u"Ana Tern"_s).handled(u"anatern"_s).in(workspace);
        const Pk bo = aPerson().handled(u"bo"_s).in(workspace);
        std::vector<Obligation> owed(4);
        for (std::size_t i = 0; i < owed.size(); ++i) {
            owed[i].id = FactId {static_cast<qint64>(i) + 1};
            owed[i].pk = i == 1 ? bo : ana;
            owed[i].subject = u"Subject %1"_s.arg(i);
            owed[i].dueAt = Dated::exact(asOf + hour);
        }
        owed[0].evidence = u"Does it fit?"_s;
        owed[1].kind = ObligationKind::ThankYou;
        owed[2].doneAt = asOf - hour;
        owed[3].snoozedUntil = asOf + hour;
        const Wording wording = Wording::forLanguage(u"en"_s);
        const auto entries = calendarEntries(workspace.file().reader(), u"w1", owed, wording, asOf);
        QCOMPARE(entries.size(), 2U);
        QCOMPARE(entries[0].summary, u"Reply owed: Ana Tern"_s);
        QCOMPARE(entries[0].description, u"Subject 0\nDoes it fit?"_s);
        QCOMPARE(entries[1].summary, u"Thank-you: @bo"_s);
        QCOMPARE(entries[1].description, u"Subject 1"_s);
    }

    void tasksOfEventsStandOnTheirDays()
    {
        PeopleWorkspace workspace;
        const AccountId mine = workspace.addAccount(u"x:me"_s);
        const AccountId other = workspace.addAccount(u"x:other"_s);
        ListSettings fair {.name = u"Guests"_s, .kind = ListKind::Target};
        fair.account = mine;
        fair.event
            = EventPlan {u"Harbour fair"_s, at(2026, 5, 20, 12), at(2026, 5, 21, 12), {}, {}};
        const auto made = list_edits::create(workspace.writer(), fair, {}, asOf);
        QVERIFY(made);
        QVERIFY(setEventTasks(workspace.writer(), made->list,
            {{{}, made->list, -2, u"Print, fold"_s, {}}, {{}, made->list, 1, u"Thank"_s, asOf}}));
        const Wording wording = Wording::forLanguage(u"en"_s);
        const auto entries = eventEntries(workspace.writer(), u"w1", mine, wording);
        QCOMPARE(entries.size(), 1U); // the other is done
        QCOMPARE(entries[0].summary, u"Harbour fair: Print, fold"_s);
        QCOMPARE(entries[0].due, Dated::day(at(2026, 5, 18, 12)));
        QCOMPARE(eventEntries(workspace.writer(), u"w1", {}, wording), entries);
        QVERIFY(eventEntries(workspace.writer(), u"w1", other, wording).empty());
        Obligation one;
        one.id = eventTasks(workspace.writer(), made->list).front().id;
        one.pk = aPerson().in(workspace);
        one.dueAt = Dated::exact(asOf);
        QVERIFY(calendarEntries(workspace.writer(), u"w1", std::span(&one, 1), wording, asOf)
                    .front()
                    .uid
            != entries[0].uid);
    }

    void touchesThatAreDueStandOnToday()
    {
        PeopleWorkspace workspace;
        const AccountId mine = workspace.addAccount(u"x:me"_s);
        const AccountId other = workspace.addAccount(u"x:other"_s);
        const Pk ana = aPerson().handled(u"ana"_s).in(workspace);
        const Pk bo = aPerson().handled(u"bo"_s).in(workspace);
        ListSettings press {.name = u"Press"_s, .kind = ListKind::Target};
        press.account = mine;
        const auto made
            = list_edits::create(workspace.writer(), press, {ana, bo}, at(2026, 5, 1, 9));
        QVERIFY(made && setCadence(workspace.writer(), made->list, {ana}, 7));
        QVERIFY(setCadence(workspace.writer(), made->list, {bo}, 21)); // not before 22 May
        const Wording wording = Wording::forLanguage(u"en"_s);
        const auto entriesOf = [&](std::optional<AccountId> account, qint64 now) {
            return touchEntries(workspace.writer(), u"w1", account, wording, now, QTimeZone::utc());
        };
        const auto entries = entriesOf(mine, at(2026, 5, 14, 9));
        QCOMPARE(entries.size(), 1U);
        QCOMPARE(entries[0].summary, u"Target touch: @ana"_s);
        QCOMPARE(entries[0].due, onDay(2026, 5, 14)); // due since 8 May
        QCOMPARE(entriesOf({}, at(2026, 5, 14, 9)), entries);
        QVERIFY(entriesOf(other, at(2026, 5, 14, 9)).empty());
        const auto later = entriesOf(mine, at(2026, 5, 25, 9));
        QCOMPARE(later.size(), 2U);
        QCOMPARE(later[0].uid, entries[0].uid);
        QCOMPARE(later[0].due, onDay(2026, 5, 25));
        QCOMPARE(later[1].due, onDay(2026, 5, 25));
        QVERIFY(later[1].uid != later[0].uid);
    }

    void uidsStayAndNameNobody()
    {
        PeopleWorkspace workspace;
        const Pk ana = aPerson().named(u"Ana Tern"_s).handled(u"anatern"_s).in(workspace);
        Obligation one;
        one.id = FactId {7};
        one.pk = ana;
        one.dueAt = Dated::exact(asOf);
        const Wording wording = Wording::forLanguage(u"en"_s);
        const auto uid = [&](QStringView key) {
            return calendarEntries(
                workspace.file().reader(), key, std::span(&one, 1), wording, asOf)
                .front()
                .uid;
        };
        const QString first = uid(u"w1");
        one.subject = u"changed"_s;
        one.dueAt = Dated::exact(asOf + hour);
        QCOMPARE(uid(u"w1"), first);
        QVERIFY(uid(u"w2") != first); // another workspace
        one.id = FactId {8};
        QVERIFY(uid(u"w1") != first); // another one
        static const QRegularExpression form(u"^[0-9a-f]{32}@comity$"_s);
        QVERIFY(form.match(first).hasMatch());
    }
};

COMITY_TEST_GUILESS(TestFollowupsIcs)
#include "tst_followups_ics.moc"

#include "model/accounts/account_log_store.h"
#include "model/accounts/account_records.h"
#include "model/accounts/accounts_store.h"
#include "model/accounts/charter_check.h"
#include "model/base/wording.h"
#include "model/people/hand_edit.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;

namespace {

HealthEntry entryOf(HealthKind kind, QDate day, qint64 id = 0)
{
    HealthEntry entry;
    entry.id = id;
    entry.kind = kind;
    entry.day = day;
    return entry;
}

} // namespace

/// The charter, whom an account is for, and the log of what happened to it.
class TestAccountLog : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aPauseLastsAsLongAsItsKind_data();
    void aPauseLastsAsLongAsItsKind();
    void whatRepeatsPausesTwiceAsLong();
    void theLongestPauseCounts();
    void everyKindHasItsSentences();
    void chartersAreRead_data();
    void chartersAreRead();
    void theAnswerIsWhatExplainsFollowing();
    void tooFewRepliesTellNothing();
    void groupsAndEntriesAreKeptAndTakenBack();
    void aCharterIsPinnedWordForWord();
};

void TestAccountLog::aPauseLastsAsLongAsItsKind_data()
{
    QTest::addColumn<HealthKind>("kind");
    QTest::addColumn<int>("days");
    QTest::newRow("report") << HealthKind::Report << 3;
    QTest::newRow("warning") << HealthKind::Warning << 7;
    QTest::newRow("block") << HealthKind::Block << 14;
    QTest::newRow("lock") << HealthKind::Lock << 30;
}

void TestAccountLog::aPauseLastsAsLongAsItsKind()
{
    QFETCH(HealthKind, kind);
    QFETCH(int, days);
    const QDate day(2026, 5, 1);
    const std::vector<HealthEntry> entries {entryOf(kind, day)};
    const auto onTheDay = pauseAdvice(entries, day);
    QVERIFY(onTheDay.has_value());
    QCOMPARE(onTheDay->until, day.addDays(days));
    QCOMPARE(onTheDay->earlier, 0);
    QVERIFY(pauseAdvice(entries, day.addDays(days - 1)).has_value());
    QVERIFY(!pauseAdvice(entries, day.addDays(days)).has_value());
    QVERIFY(!pauseAdvice(entries, day.addDays(-1)).has_value());
    QVERIFY(!pauseAdvice({}, day).has_value());
}

void TestAccountLog::whatRepeatsPausesTwiceAsLong()
{
    const QDate day(2026, 5, 1);
    const auto untilAfter = [&day](int daysBefore) {
        return pauseAdvice({entryOf(HealthKind::Warning, day, 2),
                               entryOf(HealthKind::Report, day.addDays(-daysBefore), 1)},
            day)
            ->until;
    };
    QCOMPARE(untilAfter(90), day.addDays(14));
    QCOMPARE(untilAfter(91), day.addDays(7));
    QCOMPARE(untilAfter(0), day.addDays(14));
    const auto locks = pauseAdvice(
        {entryOf(HealthKind::Lock, day, 2), entryOf(HealthKind::Lock, day.addDays(-40), 1)}, day);
    QCOMPARE(locks->until, day.addDays(60));
    QCOMPARE(locks->earlier, 1);
}

void TestAccountLog::theLongestPauseCounts()
{
    const QDate day(2026, 5, 1);
    const auto advice = pauseAdvice(
        {entryOf(HealthKind::Report, day.addDays(5), 2), entryOf(HealthKind::Lock, day, 1)},
        day.addDays(5));
    QCOMPARE(int(advice->kind), int(HealthKind::Lock));
    QCOMPARE(advice->acts, u"acts-lock"_s);
}

void TestAccountLog::everyKindHasItsSentences()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    for (int i = 0; i < healthKinds; ++i) {
        const QString code = toText(static_cast<HealthKind>(i));
        const QString acts = u"acts-"_s + code;
        QVERIFY2(wording.has(u"health", code) && wording.has(u"health", acts), qPrintable(code));
        QCOMPARE(int(*healthKindFromText(code)), i);
    }
    QVERIFY(!healthKindFromText(u"gossip"));
}

void TestAccountLog::chartersAreRead_data()
{
    QTest::addColumn<QString>("charter");
    QTest::addColumn<bool>("explains");
    QTest::addColumn<int>("minutes");
    QTest::newRow("empty") << QString() << false << 0;
    QTest::newRow("both")
        << u"We follow riders and makers, so we do not follow everybody back. That is no "
           "judgement. Ask us a question and a person answers within a day."_s
        << true << 1440;
    QTest::newRow("hours") << u"We reply within 36 hours. Bikes only."_s << false << 36 * 60;
    QTest::newRow("words") << u"Somebody responds in two working days"_s << false << 2 * 1440;
    QTest::newRow("same day") << u"Answers come the same day"_s << false << 1440;
    QTest::newRow("no promise of an answer") << u"The shop opens two days a week"_s << false << 0;
    QTest::newRow("no time") << u"We answer when the shop is quiet"_s << false << 0;
    QTest::newRow("de") << u"Wir folgen nicht allen zurück. Antworten kommen in zwei Stunden."_s
                        << true << 120;
    QTest::newRow("fr") << u"Une réponse en trois jours"_s << false << 3 * 1440;
    QTest::newRow("absurd") << u"We answer within 999999999 weeks"_s << false << 0;
}

void TestAccountLog::chartersAreRead()
{
    QFETCH(QString, charter);
    QFETCH(bool, explains);
    QFETCH(int, minutes);
    const CharterReading reading = readCharter(charter);
    QCOMPARE(reading.explainsFollowing, explains);
    QCOMPARE(reading.promisedMinutes.value_or(0), minutes);
}

void TestAccountLog::tooFewRepliesTellNothing()
{
    PromiseStanding standing {1440, 80, 4, 4};
    QVERIFY(!standing.isKnown() && !standing.isMet());
    standing = {1440, 80, 10, 8};
    QVERIFY(standing.isMet());
    standing.kept = 7;
    QVERIFY(standing.isKnown() && !standing.isMet());
}

void TestAccountLog::groupsAndEntriesAreKeptAndTakenBack()
{
    PeopleWorkspace workspace;
    SQLite::Database &writer = workspace.writer();
    const AccountId account = AccountsStore::add(writer, u"x:fernhill"_s).value();
    const std::vector<AccountGroup> groups {
        {u"Commuters"_s, {u"riders"_s, u"bike to work"_s}}, {u"Makers"_s, {}}};
    HealthEntry entry = entryOf(HealthKind::Block, QDate(2026, 5, 3));
    entry.account = account;
    entry.note = u"Follows were blocked"_s;
    const auto done = editByHand(writer, [&]() -> Result<void> {
        account_edits::setGroups(writer, account, groups);
        account_edits::logHealth(writer, entry, 1'778'000'000);
        return {};
    });
    QVERIFY(done.has_value());
    QCOMPARE(accountGroups(writer, account), groups);
    const std::vector<HealthEntry> entries = healthEntries(writer, account);
    QCOMPARE(entries.size(), std::size_t {1});
    QCOMPARE(entries.front().day, entry.day);
    QCOMPARE(entries.front().note, entry.note);
    QCOMPARE(int(entries.front().kind), int(HealthKind::Block));
    QVERIFY(undo(writer, done->changes).has_value());
    QVERIFY(accountGroups(writer, account).empty());
    QVERIFY(healthEntries(writer, account).empty());
}

void TestAccountLog::theAnswerIsWhatExplainsFollowing()
{
    QCOMPARE(
        charterAnswer(u" Bikes and tea.\nWe do not follow everybody! We answer within a day.\n"_s),
        u"We do not follow everybody!"_s);
    QCOMPARE(charterAnswer(u" Bikes and tea. Bring a bell. "_s), u"Bikes and tea. Bring a bell."_s);
    QCOMPARE(charterAnswer({}), QString());
}

void TestAccountLog::aCharterIsPinnedWordForWord()
{
    PeopleWorkspace workspace;
    SQLite::Database &writer = workspace.writer();
    const AccountId account = AccountsStore::add(writer, u"x:fernhill"_s).value();
    QVERIFY(account_edits::setCharter(writer, account, u"Bikes."_s).has_value());
    QVERIFY(account_edits::pinCharter(writer, account, u"Bikes."_s, 1'777'800'000).has_value());
    QVERIFY(account_edits::setCharter(writer, account, u"Bikes and tea."_s).has_value());
    const auto record = accountRecord(writer, account);
    QCOMPARE(record->charter, u"Bikes and tea."_s);
    QCOMPARE(record->charterPublished, u"Bikes."_s);
    QCOMPARE(record->charterPublishedAt, std::optional<qint64>(1'777'800'000));
    QVERIFY(!account_edits::setCharter(writer, AccountId {999}, u"?"_s).has_value());
}

QTEST_GUILESS_MAIN(TestAccountLog)
#include "tst_account_log.moc"

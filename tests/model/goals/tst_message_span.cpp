// What imports tell of, and what nobody can know: the end of an export is no silence.
#include "model/base/wording.h"
#include "model/db/binding.h"
#include "model/goals/complacency.h"
#include "model/goals/day_words.h"
#include "model/goals/post_mix.h"
#include "model/goals/scoreboard.h"
#include "model/goals/series.h"
#include "model/snapshots/member_blob.h"
#include "tests/model/followups/talk_workspace.h"
#include "tests/support/test_case.h"

#include <SQLiteCpp/Statement.h>
#include <tuple>

using namespace comity;
using namespace comity::goals;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 86'400;
const QString question = u"Do you open on Sunday?"_s;

class Told : public TalkWorkspace
{
public:
    Told()
        : ana(aPerson().handled(u"ana"_s).in(*this))
    {
    }

    /// An export that holds every message of the account until then, of these kinds.
    void exportTaken(AccountId account, const Dated &when, const char *kinds = "'direct', 'post'")
    {
        const ImportId import = addImport(account, when);
        SQLite::Statement ids(writer(),
            std::string("SELECT id FROM message WHERE account = ?1 AND at <= ?2 AND kind IN (")
                + kinds + ") ORDER BY id");
        ids.bind(1, static_cast<int64_t>(comity::number(account)));
        ids.bind(2, static_cast<int64_t>(when.at));
        std::vector<Pk> messages;
        while (ids.executeStep()) {
            messages.push_back(Pk {ids.getColumn(0).getUInt()});
        }
        SQLite::Statement put(writer(),
            "INSERT INTO import_message (import, account, messages, deleted)"
            " VALUES (?1, ?2, ?3, ?4)");
        put.bind(1, static_cast<int64_t>(comity::number(import)));
        put.bind(2, static_cast<int64_t>(comity::number(account)));
        const QByteArray held = snapshots::encodeSet(messages);
        const QByteArray deleted = snapshots::encodeSet({});
        db::bindBlob(put, 3, held);
        db::bindBlob(put, 4, deleted);
        put.exec();
    }
    void post(qint64 when) { say({}, when, {u"A walk by the river"_s, false, "post", {}, false}); }
    Score score(Measure measure, qint64 asOf)
    {
        DayScope scope;
        scope.path = path();
        scope.account = me;
        scope.asOf = asOf;
        scope.zone = QTimeZone::utc();
        const Scoreboard board = scoreboard(writer(), scope, {}).value();
        for (const Score &one : board.scores) {
            if (one.goal.measure == measure) {
                return one;
            }
        }
        return {};
    }
    Series series(Variable variable) { return series(variable, me); }
    Series series(Variable variable, std::optional<AccountId> account, Bin bin = Bin::Month)
    {
        SeriesQuery query;
        query.variable = variable;
        query.account = account;
        query.bin = bin;
        query.from = QDate(2026, 1, 1);
        query.until = QDate(2026, 5, 14);
        query.zone = QTimeZone::utc();
        query.asOf = now();
        return seriesOf(writer(), query).value();
    }

    Pk ana;
};

QString said(const Score &score)
{
    return DayWords(Wording::forLanguage(u"en"_s), QLocale(u"en_GB"_s)).goal(score);
}

} // namespace

class TestMessageSpan : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void anExportTellsUntilItWasTaken();
    void ownPostsTellNothingOfTalks();
    void talksTellNothingOfPosts();
    void ourWordsAloneTellOfNobody();
    void whatRanOutAfterTheExportIsNotLate();
    void oldExportsSayWhereTheyEnd();
    void whatIsJudgedIsThirtyToldDays();
    void aYearWithoutAWordTakesAYearOfMessages();
    void severalAccountsTellWhatEachOfThemTells();
    void whatWasPutAwayIsInNoNumberOfAll();
};

void TestMessageSpan::anExportTellsUntilItWasTaken()
{
    Told told;
    QVERIFY(!messageSpan(told.writer(), told.me));
    told.say(told.ana, at(2026, 5, 8), {question});
    told.post(at(2026, 5, 1));
    QCOMPARE(messageSpan(told.writer(), told.me)->until, at(2026, 5, 8));
    told.exportTaken(told.me, onDay(2026, 5, 12));
    QCOMPARE(messageSpan(told.writer(), told.me),
        std::optional(MessageSpan {at(2026, 5, 8), at(2026, 5, 12, 12), told.me}));
    told.exportTaken(told.me, onDay(2026, 5, 13), "'post'");
    QCOMPARE(messageSpan(told.writer(), told.me)->until, at(2026, 5, 12, 12));
    QCOMPARE(messageSpan(told.writer(), told.me, SpanOf::Posts),
        std::optional(MessageSpan {at(2026, 5, 1), at(2026, 5, 13, 12), told.me}));
}

void TestMessageSpan::ownPostsTellNothingOfTalks()
{
    Told told;
    told.addPair(told.me, onDay(2026, 5, 10), {told.ana}, {told.ana});
    told.post(at(2024, 5, 1));
    told.post(at(2026, 5, 10));
    for (const Variable variable : {Variable::MessagesIn, Variable::Silence, Variable::Unloved}) {
        const Series series = told.series(variable);
        QVERIFY2(!series.hasValues(), qPrintable(toText(variable)));
    }
    QVERIFY(told.series(Variable::Asks).hasValues());
    QVERIFY(!complacency(told.writer(), told.me, told.now())->isKnown);
    QCOMPARE(
        said(told.score(Measure::RepliesInTime, told.now())), u"Needs messages in an import"_s);
}

void TestMessageSpan::talksTellNothingOfPosts()
{
    Told told;
    told.post(at(2026, 3, 1));
    told.say(told.ana, at(2026, 3, 1), {question});
    told.say(told.ana, at(2026, 5, 10), {question});
    SeriesQuery query;
    query.account = told.me;
    query.from = QDate(2026, 2, 1);
    query.until = QDate(2026, 5, 14);
    query.zone = QTimeZone::utc();
    query.asOf = told.now();
    const auto mix = postMix(told.writer(), query);
    QVERIFY(mix);
    QStringList known;
    for (const MixPeriod &one : mix->periods) {
        known += one.mix.isKnown ? one.from.toString(u"MMM"_s) : u"?"_s;
    }
    QCOMPARE(known, QStringList({u"?"_s, u"Mar"_s, u"?"_s, u"?"_s}));
}

void TestMessageSpan::ourWordsAloneTellOfNobody()
{
    Told told;
    told.say(told.ana, at(2026, 3, 1), {u"We open on Sunday"_s, false});
    told.say(told.ana, at(2026, 5, 10), {u"We open on Sunday"_s, false});
    QVERIFY(!told.series(Variable::MessagesIn).hasValues());
}

void TestMessageSpan::whatRanOutAfterTheExportIsNotLate()
{
    Told told;
    const Pk bo = aPerson().handled(u"bo"_s).in(told);
    told.say(told.ana, at(2026, 5, 12, 8), {question});
    told.say(bo, at(2026, 5, 12, 9), {question});
    told.exportTaken(told.me, Dated::exact(at(2026, 5, 12, 10)));
    told.derive();
    const Score none = told.score(Measure::RepliesInTime, told.now());
    QVERIFY(!none.reading.value);
    QCOMPARE(said(none), u"No reply was due up to 12 May 2026"_s);
    told.exportTaken(told.me, Dated::exact(at(2026, 5, 13, 8, 30)));
    const Score one = told.score(Measure::RepliesInTime, told.now());
    QCOMPARE(one.reading.whole, std::optional<qint64>(1)); // Ana's day was over by then
    QCOMPARE(one.reading.value, std::optional<qint64>(0));
    QCOMPARE(told.series(Variable::RepliesInTime).last()->whole, std::optional<qint64>(1));
}

void TestMessageSpan::oldExportsSayWhereTheyEnd()
{
    Told told;
    told.say(told.ana, at(2026, 3, 10), {question});
    told.post(at(2026, 3, 12));
    told.derive();
    QCOMPARE(said(told.score(Measure::RepliesInTime, told.now())),
        u"Imported messages end on 10 Mar 2026"_s);
    const Score posts = told.score(Measure::PromoShare, told.now());
    QVERIFY(!posts.reading.value);
    QCOMPARE(said(posts), u"Imported posts end on 12 Mar 2026"_s);
}

void TestMessageSpan::whatIsJudgedIsThirtyToldDays()
{
    Told told;
    for (int day = 13; day <= 30; ++day) {
        told.post(at(2026, 4, day));
    }
    told.say({}, at(2026, 5, 9),
        {u"Buy our mugs, £9 each: https://ours.example"_s, false, "post", {}, false});
    told.say(told.ana, at(2026, 4, 15), {question});
    told.say(told.ana, at(2026, 4, 15, 10), {u"Yes"_s, false});
    told.say(told.ana, at(2026, 5, 1), {question});
    told.say(told.ana, at(2026, 5, 9), {question});
    told.derive();
    const Wording wording = Wording::forLanguage(u"en"_s);
    const DayWords words(wording, QLocale(u"en_GB"_s));
    for (const int later : {0, 7 * 86'400 - 60}) { // nothing moves while nothing is told
        const qint64 asOf = at(2026, 5, 9, 23, 59) + later;
        const Score posts = told.score(Measure::PromoShare, asOf);
        QCOMPARE(posts.reading.part, std::optional<qint64>(1));
        QCOMPARE(posts.reading.whole, std::optional<qint64>(19)); // 10 April is the first of them
        const Score replies = told.score(Measure::RepliesInTime, asOf);
        QCOMPARE(replies.reading.part, std::optional<qint64>(1));
        QCOMPARE(replies.reading.whole, std::optional<qint64>(2));
        QCOMPARE(words.pace(replies), later == 0 ? QString() : u"as of 9 May 2026"_s);
    }
    const qint64 tooLate = at(2026, 5, 17, 0, 1);
    QCOMPARE(said(told.score(Measure::PromoShare, tooLate)), u"Imported posts end on 9 May 2026"_s);
    QCOMPARE(said(told.score(Measure::RepliesInTime, tooLate)),
        u"Imported messages end on 9 May 2026"_s);
}

void TestMessageSpan::aYearWithoutAWordTakesAYearOfMessages()
{
    Told told;
    told.addPair(told.me, onDay(2026, 5, 10), {told.ana}, {});
    told.say(aPerson().handled(u"bo"_s).in(told), at(2025, 9, 1), {question});
    told.say(told.ana, at(2026, 5, 12), {question});
    QVERIFY(!told.series(Variable::Unloved).hasValues()); // perhaps we wrote in August
    told.say(told.ana, at(2025, 4, 1), {u"We open on Sunday"_s, false});
    QCOMPARE(told.series(Variable::Unloved).last()->part, std::optional<qint64>(1));
}

void TestMessageSpan::severalAccountsTellWhatEachOfThemTells()
{
    Told told;
    const AccountId other = told.addAccount(u"x:moss"_s);
    told.say(told.ana, at(2025, 1, 1), {u"Glad to be here"_s});
    told.say(aPerson().handled(u"bo"_s).in(told), told.now() - day, {question});
    told.say(other, told.ana, at(2025, 1, 1), {u"Glad to be here"_s});
    for (int i = 0; i < 6; ++i) {
        const Pk pk = aPerson().handled(u"p%1"_s.arg(i)).in(told);
        told.say(other, pk, told.now() - 20 * day - i * 60, {question});
    }
    const auto both = complacency(told.writer(), {}, told.now());
    QVERIFY(both && both->isKnown);
    // Six asked as that export ended, and nobody knows how long they waited after it; on Today they
    // wait beside Bo.
    QCOMPARE(both->now.waiting, std::optional<qint64>(7));
    QVERIFY(*both->now.medianMinutes < 60);
    const Series silence = told.series(Variable::Silence, {}, Bin::Day);
    QCOMPARE(silence.last()->value, std::optional(1.0)); // of that account nobody knows
    QVERIFY(silence.last()->isPartial);
    told.writer().exec("DELETE FROM message WHERE account = " + std::to_string(number(other))
        + " AND at < 1750000000");
    QVERIFY(!complacency(told.writer(), {}, told.now())->isKnown);
}

void TestMessageSpan::whatWasPutAwayIsInNoNumberOfAll()
{
    Told told;
    const AccountId other = told.addAccount(u"x:moss"_s);
    const Pk bo = aPerson().handled(u"bo"_s).in(told);
    told.say(told.ana, at(2026, 5, 1), {question});
    told.post(at(2026, 5, 1));
    told.say(other, bo, at(2026, 5, 1), {question});
    for (int i = 0; i <= floodPosts; ++i) {
        told.say(other, {}, at(2026, 5, 1, 8) + i, {u"Note %1"_s.arg(i), false, "post", {}, false});
    }
    const auto numbers = [&told] {
        SeriesQuery query;
        query.from = QDate(2026, 5, 1);
        query.until = QDate(2026, 5, 1);
        query.zone = QTimeZone::utc();
        query.asOf = told.now();
        return std::tuple(told.series(Variable::MessagesIn, {}).last()->value.value_or(-1),
            told.series(Variable::Silence, {}).last()->value.value_or(-1),
            postMix(told.writer(), query)->floods.size());
    };
    QCOMPARE(numbers(), std::tuple(2.0, 2.0, std::size_t {1}));
    told.writer().exec(
        "UPDATE account SET archived_at = 1 WHERE id = " + std::to_string(number(other)));
    QCOMPARE(numbers(), std::tuple(1.0, 1.0, std::size_t {0}));
}

COMITY_TEST_GUILESS(TestMessageSpan)
#include "tst_message_span.moc"

// A year of lists and messages in bins, beside what counting by hand gives; what no import tells
// has no value.
#include "model/goals/series.h"
#include "tests/model/goals/told_year.h"
#include "tests/support/test_case.h"

#include <cmath>

using namespace comity;
using namespace comity::goals;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestSeries : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyVariableKeepsItsWord();
    void binsBeginOnMondaysAndFirsts();
    void listsAreCountedWhereTheyWereTaken();
    void agreesWithCountingByHand_data();
    void agreesWithCountingByHand();
    void theNewestNamesWhomItCounts();
    void whatNobodyToldHasNoValue();
    void operationsTellTheSameDaysApart();
    void refusesWhatMeansNothing();
    void asksAreThoseThatWantSomething();
    void aDayHasTheHoursOfItsZone();

private:
    Series read(Variable variable, Bin bin, std::optional<Operation> operation = {})
    {
        return readOf(*m_year, variable, bin, operation);
    }
    static Series readOf(
        ToldYear &year, Variable variable, Bin bin, std::optional<Operation> operation = {});

    std::unique_ptr<ToldYear> m_year;
    std::unique_ptr<ToldYear> m_longer; ///< with a word before it
};

Series TestSeries::readOf(
    ToldYear &year, Variable variable, Bin bin, std::optional<Operation> operation)
{
    SeriesQuery query;
    query.variable = variable;
    query.bin = bin;
    query.operation = operation;
    query.account = year.me;
    query.from = QDate(2025, 5, 1);
    query.until = QDate(2026, 5, 14);
    query.zone = QTimeZone::utc();
    query.asOf = year.now();
    const auto series = seriesOf(year.writer(), query);
    if (!series) {
        qFatal("no series");
    }
    return *series;
}

void TestSeries::initTestCase()
{
    m_year = std::make_unique<ToldYear>();
    m_longer = std::make_unique<ToldYear>(ToldYear::Before::AWord);
}

void TestSeries::everyVariableKeepsItsWord()
{
    for (int i = 0; i < variableCount; ++i) {
        const auto variable = static_cast<Variable>(i);
        QCOMPARE(variableFromText(toText(variable)), std::optional(variable));
        QVERIFY(!operationsOf(variable).empty());
    }
    QVERIFY(!variableFromText(u"likes"));
}

void TestSeries::binsBeginOnMondaysAndFirsts()
{
    const QDate thursday(2026, 5, 14);
    QCOMPARE(binStart(Bin::Day, thursday), thursday);
    QCOMPARE(binStart(Bin::Week, thursday), QDate(2026, 5, 11));
    QCOMPARE(binStart(Bin::Week, QDate(2026, 5, 17)), QDate(2026, 5, 11));
    QCOMPARE(binStart(Bin::Month, thursday), QDate(2026, 5, 1));
    QCOMPARE(nextBin(Bin::Month, QDate(2026, 1, 1)), QDate(2026, 2, 1));
    const Series months = read(Variable::Followers, Bin::Month);
    QCOMPARE(months.points.size(), 13U);
    QCOMPARE(months.points.back().until, QDate(2026, 5, 31));
}

void TestSeries::listsAreCountedWhereTheyWereTaken()
{
    const auto &looks = m_year->looks();
    const Series followers = read(Variable::Followers, Bin::Month);
    const Series gained = read(Variable::Gained, Bin::Month);
    const Series lost = read(Variable::Lost, Bin::Month);
    const Series share = read(Variable::MutualShare, Bin::Month);
    const ToldYear::Look *before = nullptr;
    std::size_t seen = 0;
    for (std::size_t i = 0; i < followers.points.size(); ++i) {
        const SeriesPoint &point = followers.points[i];
        const auto look = std::ranges::find_if(looks, [&point](const ToldYear::Look &one) {
            return one.day >= point.from && one.day <= point.until;
        });
        if (look == looks.end()) { // nobody exported anything in that month
            QVERIFY(!point.value && !gained.points[i].value && !share.points[i].value);
            continue;
        }
        ++seen;
        QCOMPARE(point.value, std::optional(double(look->followers.size())));
        QCOMPARE(point.isPartial, !look->isComplete);
        if (!look->isComplete) {
            QVERIFY(!gained.points[i].value && !share.points[i].value);
            continue;
        }
        const auto common = std::ranges::count_if(
            look->following, [&](Pk pk) { return look->followers.contains(pk); });
        QCOMPARE(share.points[i].part, std::optional<qint64>(common));
        QCOMPARE(share.points[i].whole, std::optional<qint64>(look->following.size()));
        if (before != nullptr) {
            const auto isNew = [&](Pk pk) { return !before->followers.contains(pk); };
            const auto isGone = [&](Pk pk) { return !look->followers.contains(pk); };
            QCOMPARE(gained.points[i].value,
                std::optional(double(std::ranges::count_if(look->followers, isNew))));
            QCOMPARE(lost.points[i].value,
                std::optional(double(std::ranges::count_if(before->followers, isGone))));
        }
        before = &*look;
    }
    QCOMPARE(seen, looks.size());
    // A line runs over a month without an import, and not to a list that was cut off.
    QVERIFY(!followers.points[0].value && !followers.points[1].isJoined);
    QVERIFY(followers.points[2].isJoined);
    QVERIFY(!followers.points[4].value && followers.points[5].isJoined);
    QVERIFY(followers.points[7].isPartial && !followers.points[7].isJoined);
    QVERIFY(!followers.points[8].isJoined && followers.points[9].isJoined);
}

void TestSeries::agreesWithCountingByHand_data()
{
    QTest::addColumn<int>("variable");
    QTest::addColumn<int>("bin");
    for (const Variable variable :
        {Variable::MessagesIn, Variable::MessagesOut, Variable::RepliesInTime, Variable::Answers,
            Variable::Silence, Variable::Ignored, Variable::Unloved, Variable::TwoWay}) {
        for (const Bin bin : {Bin::Day, Bin::Week, Bin::Month}) {
            QTest::addRow("%s %d", qPrintable(toText(variable)), static_cast<int>(bin))
                << static_cast<int>(variable) << static_cast<int>(bin);
        }
    }
}

void TestSeries::agreesWithCountingByHand()
{
    QFETCH(int, variable);
    QFETCH(int, bin);
    const auto what = static_cast<Variable>(variable);
    ToldYear &year = what == Variable::Unloved ? *m_longer : *m_year;
    const Series series = readOf(year, what, static_cast<Bin>(bin));
    int values = 0;
    for (const SeriesPoint &point : series.points) {
        const ToldYear::Counted counted = year.counted(what, point.from, point.until);
        QCOMPARE(point.value.has_value(), counted.value.has_value());
        if (point.value) {
            ++values;
            QVERIFY2(std::abs(*point.value - *counted.value) < 1e-9,
                qPrintable(u"%1: %2, by hand %3"_s.arg(point.from.toString(Qt::ISODate))
                               .arg(*point.value)
                               .arg(*counted.value)));
            QCOMPARE(point.part, counted.part);
            QCOMPARE(point.whole, counted.whole);
        }
    }
    QVERIFY(values >= 8);
}

void TestSeries::theNewestNamesWhomItCounts()
{
    const Series unloved = readOf(*m_longer, Variable::Unloved, Bin::Month);
    QCOMPARE(qint64(unloved.people.size()), unloved.last()->part.value());
    const auto &look = m_longer->looks().back();
    QVERIFY(std::ranges::all_of(
        unloved.people, [&look](Pk pk) { return look.followers.contains(pk); }));
    const Series waiting = read(Variable::Silence, Bin::Week);
    QCOMPARE(double(waiting.people.size()), waiting.last()->value.value()); // each in one talk
    QVERIFY(!waiting.people.empty());
    QVERIFY(read(Variable::Silence, Bin::Week, Operation::Mean).people.empty());
    QVERIFY(read(Variable::MessagesIn, Bin::Week).people.empty());
}

void TestSeries::whatNobodyToldHasNoValue()
{
    const Series in = read(Variable::MessagesIn, Bin::Day);
    for (const SeriesPoint &point : in.points) {
        QCOMPARE(point.value.has_value(),
            point.from >= m_year->firstTold() && point.from <= m_year->lastTold());
    }
    QVERIFY(std::ranges::any_of(
        in.points, [](const SeriesPoint &point) { return point.value == 0.0; }));
    QVERIFY(in.first()->isPartial && in.last()->isPartial); // the day is not told whole
    QVERIFY(!in.first()->isJoined && in.last()->isJoined);

    TalkWorkspace empty;
    SeriesQuery query;
    query.variable = Variable::MessagesIn;
    query.account = empty.me;
    query.from = QDate(2026, 1, 1);
    query.until = QDate(2026, 5, 14);
    query.asOf = empty.now();
    auto series = seriesOf(empty.writer(), query);
    QVERIFY(series && !series->hasValues());
    QCOMPARE(series->lack, u"needs-messages"_s);
    query.variable = Variable::Gained;
    QCOMPARE(seriesOf(empty.writer(), query)->lack, u"needs-lists"_s);
    query.account = std::nullopt;
    QCOMPARE(seriesOf(empty.writer(), query)->lack, u"needs-account"_s);
}

void TestSeries::operationsTellTheSameDaysApart()
{
    const Series days = read(Variable::MessagesOut, Bin::Day);
    const auto most = read(Variable::MessagesOut, Bin::Month, Operation::Highest);
    const auto least = read(Variable::MessagesOut, Bin::Month, Operation::Lowest);
    const auto mean = read(Variable::MessagesOut, Bin::Month, Operation::Mean);
    const auto sum = read(Variable::MessagesOut, Bin::Month, Operation::Sum);
    for (std::size_t i = 0; i < sum.points.size(); ++i) {
        std::vector<double> values;
        for (const SeriesPoint &day : days.points) {
            if (day.value && day.from >= sum.points[i].from && day.from <= sum.points[i].until) {
                values.push_back(*day.value);
            }
        }
        QCOMPARE(sum.points[i].value.has_value(), !values.empty());
        if (!values.empty()) {
            QCOMPARE(*most.points[i].value, *std::ranges::max_element(values));
            QCOMPARE(*least.points[i].value, *std::ranges::min_element(values));
            QCOMPARE(*mean.points[i].value, *sum.points[i].value / double(values.size()));
        }
    }
}

void TestSeries::refusesWhatMeansNothing()
{
    SeriesQuery query;
    query.variable = Variable::Followers;
    query.operation = Operation::Sum; // followers of two months are not added
    query.account = m_year->me;
    query.from = QDate(2026, 1, 1);
    query.until = QDate(2026, 5, 14);
    QCOMPARE(seriesOf(m_year->writer(), query).error().code, Error::Code::Usage);
    query.operation = std::nullopt;
    query.until = QDate(2025, 5, 14);
    QCOMPARE(seriesOf(m_year->writer(), query).error().code, Error::Code::Usage);
}

void TestSeries::asksAreThoseThatWantSomething()
{
    TalkWorkspace talk;
    const Pk ana = aPerson().handled(u"ana"_s).in(talk);
    talk.say(ana, at(2026, 5, 1, 8), {u"Could you vote for our bakery, please?"_s, false});
    talk.say(ana, at(2026, 5, 2, 8), {u"Thank you so much!"_s, false});
    talk.say({}, at(2026, 5, 3, 8),
        {u"Our mugs are on sale now, buy yours for £9 at https://ours.example"_s, false, "post", {},
            false});
    talk.say({}, at(2026, 5, 3, 9),
        {u"Buy their mugs, £9 each"_s, false, "repost", {}, false}); // their words
    talk.say(ana, at(2026, 5, 4, 8), {u"Could you vote for our bakery, please?"_s});
    SeriesQuery query;
    query.variable = Variable::Asks;
    query.bin = Bin::Day;
    query.account = talk.me;
    query.from = QDate(2026, 5, 1);
    query.until = QDate(2026, 5, 5);
    query.zone = QTimeZone::utc();
    query.asOf = talk.now();
    const auto series = seriesOf(talk.writer(), query);
    std::vector<std::optional<double>> values;
    for (const SeriesPoint &point : series->points) {
        values.push_back(point.value);
    }
    const std::vector<std::optional<double>> wanted {1.0, 0.0, 1.0, 0.0, std::nullopt};
    QCOMPARE(values, wanted);
}

void TestSeries::aDayHasTheHoursOfItsZone()
{
    TalkWorkspace talk;
    const Pk ana = aPerson().handled(u"ana"_s).in(talk);
    talk.say(ana, at(2026, 5, 1, 8), {u"Do you open on Sunday?"_s});
    talk.say(ana, at(2026, 5, 2, 23), {u"And on Monday?"_s});
    talk.say(ana, at(2026, 5, 4, 23), {u"Well?"_s});
    SeriesQuery query;
    query.variable = Variable::MessagesIn;
    query.bin = Bin::Day;
    query.from = QDate(2026, 5, 1);
    query.until = QDate(2026, 5, 4);
    query.zone = QTimeZone("Europe/Berlin");
    query.asOf = talk.now();
    const auto series = seriesOf(talk.writer(), query);
    QCOMPARE(series->points[0].value, std::optional(1.0));
    QCOMPARE(series->points[1].value, std::optional(0.0));
    QCOMPARE(series->points[2].value, std::optional(1.0)); // 01:00 of the third
}

COMITY_TEST_GUILESS(TestSeries)
#include "tst_series.moc"

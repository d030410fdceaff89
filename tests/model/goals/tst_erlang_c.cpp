// Who is needed so that few wait, beside values that others published.
#include "model/goals/erlang_c.h"
#include "tests/support/test_case.h"

#include <cmath>

using namespace comity;
using namespace comity::goals;

namespace {

/// Straight from the definition, with every term of the sum.
double bySums(int people, double erlangs)
{
    double term = 1;
    double sum = 0;
    for (int k = 0; k < people; ++k) {
        sum += term;
        term *= erlangs / (k + 1);
    }
    const double last = term * people / (people - erlangs);
    return last / (sum + last);
}

/// The load at which a share waits.
double loadFor(int people, double share)
{
    double low = 0;
    double high = people;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        (waitingShare(people, middle) < share ? low : high) = middle;
    }
    return low;
}

/// So many erlangs of conversations of so many minutes.
Workload loadOf(double erlangs, double minutesEach)
{
    return {erlangs * 60 / minutesEach, minutesEach};
}

/// Within half a per cent of a published value.
bool isAbout(double value, double published)
{
    return std::abs(value - published) <= 0.005 * published;
}

} // namespace

class TestErlangC : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithPublishedValues_data();
    void agreesWithPublishedValues();
    void needsThePeopleThatOthersPublished();
    void agreesWithTheDefinition();
    void whoNeverCatchesUpPromisesNothing();
    void nobodyIsNeededForNothing();
    void fewerThanNeededAreTooFew();
};

void TestErlangC::agreesWithPublishedValues_data()
{
    QTest::addColumn<double>("ours");
    QTest::addColumn<double>("published");
    const auto row = [](const char *name, double ours, double published) {
        QTest::newRow(name) << ours << published;
    };
    // R package ErlangC 0.1.0 and pyworkforce 0.1.0: 100 calls of 3 minutes in half an hour.
    row("R: 14 for 10 erlangs wait", waitingShare(14, 10), 0.1741319);
    row("R: 11 for 10 erlangs wait", waitingShare(11, 10), 0.6821182);
    row("R: 14 within 20 s", shareWithin(14, {200, 3}, 20.0 / 60), 0.88835);
    row("R: 14 mean wait, s", meanWait(14, {200, 3}).value() * 60, 7.83593701);
    row("pyworkforce: wait", waitingShare(14, 10), 0.1741319335950498);
    row("pyworkforce: within 20 s", shareWithin(14, {200, 3}, 20.0 / 60), 0.8883500191794669);
    // The classic 360 calls of 4 minutes in half an hour.
    row("55 for 48 erlangs wait", waitingShare(55, 48), 0.23870);
    row("55 within 20 s", shareWithin(55, {720, 4}, 20.0 / 60), 0.8668);
    row("54 within 20 s", shareWithin(54, {720, 4}, 20.0 / 60), 0.817);
    row("55 mean wait, s", meanWait(55, {720, 4}).value() * 60, 8.184);
    row("12 for 10 erlangs wait", waitingShare(12, 10), 0.44939);
    row("12 within 30 s", shareWithin(12, loadOf(10, 5), 0.5), 0.63207);
    row("1 for 0.2 erlangs within 20 s", shareWithin(1, {12, 1}, 20.0 / 60), 0.847);
    // Published checks of other implementations, small and large.
    row("132 for 123 erlangs wait", waitingShare(132, 123), 0.3211);
    row("12421 for 12345 erlangs wait", waitingShare(12'421, 12'345), 0.3812);
    row("35 for 0.1/0.0033 wait", waitingShare(35, 0.1 / 0.0033), 0.3121925015328496);
    row("35 for 120/5 wait", waitingShare(35, 24), 0.023521116861458607);
    row("35 for 90/3.0033 wait", waitingShare(35, 90 / 3.0033), 0.2816872350258893);
    row("40 for 0.1/0.0033 wait", waitingShare(40, 0.1 / 0.0033), 0.06278834613535761);
    row("35 within 20", shareWithin(35, loadOf(0.1 / 0.0033, 1 / 0.0033), 20), 0.7710233599946846);
    row("40 within 20", shareWithin(40, loadOf(0.1 / 0.0033, 1 / 0.0033), 20), 0.9668921807646333);
    // The Erlang C table of a handbook of TETRA radio: the load at which so many wait.
    row("8 channels, 5 %", loadFor(8, 0.05), 3.87);
    row("10 channels, 1 %", loadFor(10, 0.01), 4.08);
    // One person: the share is the load.
    row("1 for 0.5 erlangs wait", waitingShare(1, 0.5), 0.5);
    row("1 for 0.8 erlangs wait", waitingShare(1, 0.8), 0.8);
}

void TestErlangC::agreesWithPublishedValues()
{
    QFETCH(double, ours);
    QFETCH(double, published);
    QVERIFY2(isAbout(ours, published), qPrintable(QString::number(ours, 'g', 10)));
}

void TestErlangC::needsThePeopleThatOthersPublished()
{
    QCOMPARE(peopleNeeded({200, 3}, 20.0 / 60, 80), std::optional(14));
    QCOMPARE(employedFor(14, 30), std::optional(20));
    QCOMPARE(peopleNeeded({720, 4}, 20.0 / 60, 80), std::optional(54));
    QCOMPARE(peopleNeeded({12, 1}, 20.0 / 60, 80), std::optional(1));
}

void TestErlangC::agreesWithTheDefinition()
{
    for (int people = 1; people <= 40; ++people) {
        for (double part = 0.05; part < 1; part += 0.05) {
            const double erlangs = part * people;
            QVERIFY(std::abs(waitingShare(people, erlangs) - bySums(people, erlangs)) < 1e-9);
        }
    }
}

void TestErlangC::whoNeverCatchesUpPromisesNothing()
{
    QCOMPARE(waitingShare(10, 10), 1.0);
    QCOMPARE(shareWithin(10, loadOf(10, 3), 60), 0.0);
    QVERIFY(!meanWait(10, loadOf(10, 3)));
    QVERIFY(!peopleNeeded(loadOf(10, 3), 1, 100));
    QVERIFY(!peopleNeeded(loadOf(20'000, 3), 1, 80));
    QVERIFY(!employedFor(3, 100));
}

void TestErlangC::nobodyIsNeededForNothing()
{
    QCOMPARE(peopleNeeded({0, 3}, 1, 80), std::optional(0));
    QCOMPARE(waitingShare(3, 0), 0.0);
    QCOMPARE(shareWithin(3, {0, 3}, 1), 1.0);
    QCOMPARE(meanWait(3, {0, 3}), std::optional(0.0));
    QCOMPARE(employedFor(0, 30), std::optional(0));
}

void TestErlangC::fewerThanNeededAreTooFew()
{
    for (double erlangs = 0.1; erlangs < 60; erlangs *= 1.7) {
        const Workload load = loadOf(erlangs, 6);
        const int needed = peopleNeeded(load, 2, 90).value();
        QVERIFY(shareWithin(needed, load, 2) >= 0.9);
        QVERIFY(shareWithin(needed - 1, load, 2) < 0.9);
    }
}

COMITY_TEST_GUILESS(TestErlangC)
#include "tst_erlang_c.moc"

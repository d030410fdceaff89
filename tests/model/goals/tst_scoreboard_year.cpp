// Each measure of the scoreboard as it stood at each month's end of a year, beside what counting by
// hand gives, for each of two accounts and for both together.
#include "tests/model/goals/scored_year.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::goals;
using namespace comity::tests;

namespace {

enum Whose { Mine, Moss, Both };

} // namespace

class TestScoreboardYear : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agreesWithCountingByHand_data();
    void agreesWithCountingByHand();

private:
    /// A month's end, and what the scoreboard said then.
    struct Then
    {
        QDate day;
        std::unique_ptr<ScoredYear> year;
        std::map<Whose, Scoreboard> boards;
    };
    static std::optional<AccountId> accountOf(const ScoredYear &year, Whose whose);

    std::vector<Then> m_months;
};

std::optional<AccountId> TestScoreboardYear::accountOf(const ScoredYear &year, Whose whose)
{
    return whose == Both ? std::nullopt : std::optional(whose == Mine ? year.me : year.moss);
}

void TestScoreboardYear::initTestCase()
{
    for (QDate month(2025, 7, 1); month < QDate(2026, 5, 1); month = month.addMonths(1)) {
        const QDate last = month.addMonths(1).addDays(-1);
        Then then {last, std::make_unique<ScoredYear>(last), {}};
        for (const Whose whose : {Mine, Moss, Both}) {
            then.boards.emplace(whose, then.year->read(accountOf(*then.year, whose)));
        }
        m_months.push_back(std::move(then));
    }
}

void TestScoreboardYear::agreesWithCountingByHand_data()
{
    QTest::addColumn<int>("measure");
    QTest::addColumn<int>("whose");
    constexpr std::array names {"mine", "moss", "both"};
    for (int measure = 0; measure < measureCount; ++measure) {
        for (const Whose whose : {Mine, Moss, Both}) {
            QTest::addRow(
                "%s %s", qPrintable(toText(static_cast<Measure>(measure))), names.at(whose))
                << measure << int(whose);
        }
    }
}

void TestScoreboardYear::agreesWithCountingByHand()
{
    QFETCH(int, measure);
    QFETCH(int, whose);
    int known = 0;
    for (const Then &then : m_months) {
        const Reading &reading
            = then.boards.at(Whose(whose)).scores.at(static_cast<std::size_t>(measure)).reading;
        const ScoredYear::Counted counted = then.year->counted(
            static_cast<Measure>(measure), accountOf(*then.year, Whose(whose)));
        const QByteArray day = then.day.toString(Qt::ISODate).toUtf8();
        const auto said = [](std::optional<qint64> value) {
            return value ? QByteArray::number(*value) : QByteArray("unknown");
        };
        QCOMPARE(day + ": " + said(reading.value), day + ": " + said(counted.value));
        QCOMPARE(reading.value.has_value(), reading.lack.isEmpty());
        if (reading.value) {
            ++known;
            QCOMPARE(day + ": " + said(reading.part), day + ": " + said(counted.part));
            QCOMPARE(day + ": " + said(reading.whole), day + ": " + said(counted.whole));
        }
    }
    QVERIFY2(known >= 6, qPrintable(QString::number(known)));
}

COMITY_TEST_GUILESS(TestScoreboardYear)
#include "tst_scoreboard_year.moc"

// What no card follows: its numbers are the model's, what is not known stays a gap.
#include "model/db/connection.h"
#include "model/goals/trend_cards.h"
#include "tests/support/test_case.h"
#include "tests/ui/insights/insights_world.h"
#include "ui/common/named_people.h"
#include "ui/common/translation.h"
#include "ui/insights/series_content.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QMenu>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;
using goals::Variable;

namespace {

/// By months from January 2026 on.
goals::Series told(Variable variable, const std::vector<std::optional<double>> &values)
{
    goals::Series series;
    series.query.variable = variable;
    series.query.operation = goals::operationsOf(variable).front();
    for (std::size_t at = 0; at < values.size(); ++at) {
        const QDate from = QDate(2026, 1, 1).addMonths(int(at));
        goals::SeriesPoint point {from, from.addMonths(1).addDays(-1), values[at], {}, {}, false,
            at > 0 && values[at] && values[at - 1]};
        if (values[at] && goals::isShare(variable)) {
            point.part = qint64(*values[at]);
            point.whole = 100;
        }
        series.points.push_back(point);
    }
    return series;
}

} // namespace

class TestInsightsSeries : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotKnownStaysAGap();
    void theSentenceSaysHowItMoved();
    void whatIsToldInPartIsNotCompared();
    void everyChoiceIsAskedAlike();
    void theDialogShowsWhatTheModelReads();
    void theNewestOpensWhomItCounts();
    void theChoiceIsRemembered();
    void listsWantOneAccount();

private:
    const Wording m_wording = Wording::forLanguage(u"en"_s);
    QString sentence(const goals::Series &series) const
    {
        return goals::seriesSentence(series, m_wording, QLocale(u"en_GB"_s));
    }
    static QDialog *openDialog(InsightsWorld &world)
    {
        const auto menu = world.page().actsMenu();
        for (QAction *action : menu->actions()) {
            if (action->objectName() == u"openSeries") {
                action->trigger();
            }
        }
        return world.find<QDialog>(u"seriesDialog"_s);
    }
    static const ChartContent &contentOf(const QDialog &dialog)
    {
        return dialog.findChild<ChartCard *>()->content();
    }
    static void choose(const QDialog &dialog, const QString &text)
    {
        auto *what = dialog.findChild<QComboBox *>(u"seriesWhat"_s);
        QVERIFY(what->findText(text) >= 0);
        what->setCurrentIndex(what->findText(text));
    }
};

void TestInsightsSeries::whatIsNotKnownStaysAGap()
{
    const ChartContent content = seriesContent(
        {{told(Variable::Asks, {4, {}, 6, 9}), told(Variable::Answers, {1, 2, {}, {}})}, {}},
        m_wording);
    const auto &chart = std::get<LineChart>(content.charts.front());
    QCOMPARE(chart.lines.size(), 2U);
    QCOMPARE(chart.lines[0].points.size(), 3U);
    QVERIFY(!chart.lines[0].points[1].isJoined); // over the gap
    QVERIFY(chart.lines[0].points[2].isJoined);
    QCOMPARE(content.table.rows.size(), 4U);
    QVERIFY(!content.table.rows[1][2].isValid());
    QCOMPARE(content.table.rows[1][3].toLongLong(), 2);
    QCOMPARE(csvRows(content.table).at(2).at(2), QString());
    QVERIFY(content.takeaway.contains(u"Asks and offers: Up to 9, from 4 on 1 Jan 2026."));
}

void TestInsightsSeries::theSentenceSaysHowItMoved()
{
    QCOMPARE(sentence(told(Variable::Unloved, {40, 61, {}, 30})),
        u"Down to 30%, from 40% on 1 Jan 2026. The highest was 61%, on 1 Feb 2026."_s);
    QCOMPARE(sentence(told(Variable::Silence, {3, 3})), u"3, as on 1 Jan 2026."_s);
    goals::Series nothing = told(Variable::Followers, {{}, {}});
    nothing.lack = u"needs-lists"_s;
    QCOMPARE(sentence(nothing), u"It takes complete lists in an import to tell."_s);
}

void TestInsightsSeries::whatIsToldInPartIsNotCompared()
{
    goals::Series series = told(Variable::MessagesIn, {40, 50, 3});
    series.points.back().isPartial = true; // the month is not over
    QCOMPARE(sentence(series), u"Up to 50, from 40 on 1 Jan 2026."_s);
    series.points[1].value.reset();
    QVERIFY(sentence(series).startsWith(u"3 from 1 Mar 2026 on"));
}

void TestInsightsSeries::everyChoiceIsAskedAlike()
{
    std::vector<Variable> all;
    for (const SeriesChoice &one : seriesChoices()) {
        QVERIFY(!one.name.isEmpty() && one.meaning.endsWith(u'.'));
        for (const Variable variable : one.variables) {
            QCOMPARE(goals::operationsOf(variable), goals::operationsOf(one.variables.front()));
            QCOMPARE(goals::isShare(variable), goals::isShare(one.variables.front()));
            all.push_back(variable);
        }
    }
    QCOMPARE(all.size(), std::size_t(goals::variableCount)); // each once
    std::ranges::sort(all);
    QVERIFY(std::ranges::adjacent_find(all) == all.end());
}

void TestInsightsSeries::theDialogShowsWhatTheModelReads()
{
    InsightsWorld world;
    world.fill();
    world.talk(4, 30);
    world.open();
    QTRY_VERIFY(world.isAtRest());
    QDialog *dialog = openDialog(world);
    QVERIFY(dialog != nullptr);
    choose(*dialog, u"Replies in time"_s);
    QTRY_VERIFY(!contentOf(*dialog).charts.empty());
    QTRY_COMPARE(contentOf(*dialog).table.columns.at(2).title, u"Replies in time"_s);
    goals::SeriesQuery query;
    query.variable = Variable::RepliesInTime;
    query.bin = goals::Bin::Month;
    query.account = world.mine();
    query.from = QDate(2025, 5, 14);
    query.until = QDate(2026, 5, 14);
    query.zone = QTimeZone::utc();
    query.asOf = world.now();
    const auto reader = db::connect(world.session().file().path(), db::Use::Job);
    const auto series = goals::seriesOf(*reader, query);
    QVERIFY(series && series->hasValues());
    const auto &rows = contentOf(*dialog).table.rows;
    std::size_t at = rows.size() - series->points.size();
    for (const goals::SeriesPoint &point : series->points) {
        QCOMPARE(rows[at][2].isValid(), point.value.has_value());
        if (point.value) {
            QCOMPARE(rows[at][2].toDouble(), *point.value);
            QCOMPARE(rows[at][4].toLongLong(), *point.whole);
        }
        ++at;
    }
    // By week there are more.
    auto *bin = dialog->findChild<QComboBox *>(u"seriesBin"_s);
    bin->setCurrentIndex(1);
    Q_EMIT bin->activated(1);
    QTRY_VERIFY(contentOf(*dialog).table.rows.size() > 50);
}

void TestInsightsSeries::theNewestOpensWhomItCounts()
{
    goals::Series unloved = told(Variable::Unloved, {40, 62, {}});
    QVERIFY(seriesContent({{unloved}, {}}, m_wording).table.ids
        == (std::vector {noPart, noPart, noPart}));
    unloved.people = {Pk {3}, Pk {7}};
    const ChartContent content = seriesContent({{unloved}, {}}, m_wording);
    QVERIFY(content.table.ids == (std::vector {noPart, newestPart, noPart}));
    const auto &points = std::get<LineChart>(content.charts.front()).lines.front().points;
    QCOMPARE(points.front().id, noPart);
    QCOMPARE(points.back().id, newestPart);
    unloved.people.assign(mostNamed + 1, Pk {3});
    const ChartContent tooMany = seriesContent({{unloved}, {}}, m_wording);
    QVERIFY(tooMany.table.ids == (std::vector {noPart, noPart, noPart}));
    QCOMPARE(std::get<LineChart>(tooMany.charts.front()).lines.front().points.back().id, noPart);
    InsightsWorld world;
    world.addPeople(20);
    world.look(world.mine(), {2026, 5, 11}, 20, 0, 20);
    for (const std::size_t i : {2U, 5U}) {
        world.workspace().say(
            world.people().at(i), world.now() - 7'200, {u"Where do you stand?"_s});
    }
    world.open();
    QTRY_VERIFY(world.isAtRest());
    QDialog *dialog = openDialog(world);
    auto *card = dialog->findChild<ChartCard *>();
    dialog->findChild<QComboBox *>(u"seriesWhat"_s)->setCurrentText(u"Waiting for an answer"_s);
    QTRY_VERIFY(!card->content().table.ids.empty());
    QCOMPARE(card->content().table.ids.back(), newestPart);
    Q_EMIT card->partActivated(newestPart);
    QTRY_VERIFY(dialog->findChild<QDialog *>(u"peopleDialog"_s));
    QCOMPARE(dialog->findChild<QListWidget *>(u"namedPeople"_s)->count(), 2);
}

void TestInsightsSeries::theChoiceIsRemembered()
{
    InsightsWorld world;
    world.fill();
    world.open();
    QTRY_VERIFY(world.isAtRest());
    QDialog *dialog = openDialog(world);
    QCOMPARE(
        dialog->findChild<QComboBox *>(u"seriesWhat"_s)->currentText(), u"Asks against answers"_s);
    choose(*dialog, u"Unloved"_s);
    dialog->reject();
    world.open();
    QTRY_VERIFY(world.isAtRest());
    dialog = openDialog(world);
    QCOMPARE(dialog->findChild<QComboBox *>(u"seriesWhat"_s)->currentText(), u"Unloved"_s);
    QVERIFY(dialog->findChild<QLabel *>(u"seriesMeaning"_s)->text().contains(u"in a year"));
}

void TestInsightsSeries::listsWantOneAccount()
{
    InsightsWorld world;
    world.workspace().addAccount(u"x:other"_s, u"UTC"_s);
    world.fill();
    world.open();
    world.session().chooseAccount(std::nullopt);
    QTRY_VERIFY(world.isAtRest());
    QDialog *dialog = openDialog(world);
    choose(*dialog, u"Mutuals"_s);
    QTRY_COMPARE(contentOf(*dialog).emptySentence,
        u"Each account has lists of its own: choose one above the cards."_s);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(application);
    TestInsightsSeries test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_insights_series.moc"

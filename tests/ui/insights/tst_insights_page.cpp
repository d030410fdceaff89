// The page of trends: what it is about, what it opens, what it hands out.
#include "model/goals/goals_store.h"
#include "tests/support/test_case.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/insights/insights_world.h"
#include "ui/common/translation.h"
#include "ui/insights/card_grid.h"
#include "ui/insights/insights_content.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;

class TestInsightsPage : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theHeadSaysWhatItIsAbout();
    void theChosenPeriodIsRemembered();
    void anotherAccountDropsWhatIsStillRead();
    void underAllAccountsListsMakeNoLine();
    void aPartOpensThePeopleBehindIt();
    void carelessnessIsTold();
    void withoutAReasonNothingIsTold();
    void theNumbersOfAllCardsAreExported();
    void anExportThatStandsIsNotReplacedSilently();
    void thePictureHoldsTheWholeGrid();
    void theGoalOfPromotionIsSetAndTakenBack();
    void readOnlyChangesNothing();
    void oneImportSaysWhatComesNext();
    void aNewWorkspaceSaysHowToBegin();
    void whatIsOutOfSightIsReadWhenItIsLookedAt();
    void narrowWindowsFlowAndScroll();

private:
    static QStringList linesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly)
            ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)
            : QStringList();
    }
    static void choosePeriod(InsightsWorld &world, int index)
    {
        auto *period = world.find<QComboBox>(u"insightsPeriod"_s);
        period->setCurrentIndex(index);
        Q_EMIT period->activated(index);
    }
};

void TestInsightsPage::theHeadSaysWhatItIsAbout()
{
    InsightsWorld world;
    world.fill();
    world.open();
    QTRY_VERIFY(world.isAtRest());
    QCOMPARE(world.text(u"insightsImports"_s), u"12 imports, newest 11 May 2026"_s);
    QCOMPARE(world.find<QComboBox>(u"insightsPeriod"_s)->currentText(), u"Last 12 months"_s);
    QCOMPARE(world.find<QComboBox>(u"insightsAccount"_s)->currentText(), u"@fern, X"_s);
    QVERIFY(world.page().actsMenu() != nullptr);
}

void TestInsightsPage::theChosenPeriodIsRemembered()
{
    InsightsWorld world;
    world.fill();
    world.open();
    QTRY_VERIFY(world.isAtRest());
    choosePeriod(world, 1);
    QTRY_VERIFY(world.isAtRest());
    QCOMPARE(world.text(u"insightsImports"_s), u"3 imports, newest 11 May 2026"_s);
    world.open();
    QTRY_VERIFY(world.isAtRest());
    QCOMPARE(world.find<QComboBox>(u"insightsPeriod"_s)->currentText(), u"Last 90 days"_s);
}

void TestInsightsPage::anotherAccountDropsWhatIsStillRead()
{
    InsightsWorld world;
    const AccountId other = world.workspace().addAccount(u"x:other"_s, u"UTC"_s);
    world.fill();
    world.look(other, {2026, 3, 1}, 7, 0, 3);
    world.look(other, {2026, 5, 1}, 9, 0, 5);
    world.open();
    world.session().chooseAccount(world.mine());
    QTRY_VERIFY(world.isAtRest());
    // One question after the other, each before the last one is answered.
    for (int i = 0; i < 6; ++i) {
        world.session().chooseAccount(i % 2 == 0 ? other : world.mine());
    }
    world.session().chooseAccount(other);
    QTRY_VERIFY(world.isAtRest());
    QTRY_COMPARE(world.find<QComboBox>(u"insightsAccount"_s)->currentText(), u"@other, X"_s);
    QTRY_VERIFY(world.isAtRest());
    const auto &rows = world.card(u"growth"_s).content().table.rows;
    QCOMPARE(rows.size(), 2U);
    QCOMPARE(rows[1][1].toLongLong(), 9);
    // By the filter, too.
    auto *account = world.find<QComboBox>(u"insightsAccount"_s);
    account->setCurrentIndex(account->findText(u"@fern, X"_s));
    Q_EMIT account->activated(account->currentIndex());
    QCOMPARE(world.session().account(), std::optional(world.mine()));
    QTRY_COMPARE(world.card(u"growth"_s).content().table.rows.size(), 12U);
}

void TestInsightsPage::underAllAccountsListsMakeNoLine()
{
    InsightsWorld world;
    const AccountId other = world.workspace().addAccount(u"x:other"_s, u"UTC"_s);
    world.fill();
    world.look(other, {2026, 5, 1}, 9, 0, 5);
    world.open();
    world.session().chooseAccount(std::nullopt);
    QTRY_VERIFY(world.isAtRest());
    QTRY_COMPARE(world.card(u"growth"_s).content().emptyTitle, u"One account at a time"_s);
    QCOMPARE(world.card(u"mutual-share"_s).content().emptyTitle, u"One account at a time"_s);
    QTRY_VERIFY(!world.card(u"last-post"_s).content().charts.empty());
    QCOMPARE(world.find<QComboBox>(u"insightsAccount"_s)->currentText(), u"All accounts"_s);
}

void TestInsightsPage::aPartOpensThePeopleBehindIt()
{
    InsightsWorld world;
    world.fill();
    const ListId extra = world.list(u"Press"_s, 0, 5);
    world.open();
    QTRY_VERIFY(world.isAtRest());
    QSignalSpy people(&world.page(), &ui::InsightsPage::peopleAsked);
    QSignalSpy person(&world.page(), &ui::InsightsPage::personAsked);
    QSignalSpy list(&world.page(), &ui::InsightsPage::listAsked);
    QSignalSpy draft(&world.page(), &ui::InsightsPage::draftAsked);
    Q_EMIT world.card(u"last-post"_s).partActivated(4);
    QCOMPARE(people.size(), 1);
    QCOMPARE(people.takeFirst().front().value<PeopleQuery>(), ui::lastPostQuery(4));
    const ui::ChartContent &growth = world.card(u"growth"_s).content();
    QVERIFY(growth.table.ids.front() == ui::noPart && growth.table.ids.back() != ui::noPart);
    Q_EMIT world.card(u"growth"_s).partActivated(growth.table.ids.back());
    QVERIFY(people.takeFirst().front().value<PeopleQuery>().relations.contains(Relation::Mutual));
    Q_EMIT world.card(u"mutual-share"_s).partActivated(ui::mutualPart);
    const auto mutual = people.takeFirst().front().value<PeopleQuery>().relations;
    QVERIFY(mutual.contains(Relation::Mutual) && !mutual.contains(Relation::Fan));
    Q_EMIT world.card(u"gained-and-lost"_s).partActivated(ui::newestSpan);
    QVERIFY(people.takeFirst().front().value<PeopleQuery>().onlyNew);
    Q_EMIT world.card(u"people-per-list"_s).partActivated(ui::noListPart);
    QCOMPARE(people.takeFirst().front().value<PeopleQuery>().marks.size(), 1U);
    Q_EMIT world.card(u"people-per-list"_s).partActivated(number(extra));
    QCOMPARE(list.takeFirst().front().value<ListId>(), extra);
    const auto &dots = std::get<ui::ScatterChart>(
        world.card(u"following-against-followers"_s).content().charts.front())
                           .dots;
    Q_EMIT world.card(u"following-against-followers"_s).partActivated(dots[3].id);
    QCOMPARE(qint64(number(person.takeFirst().front().value<Pk>())), dots[3].id);
    const auto &rows
        = std::get<ui::OutcomeChart>(world.card(u"outcome-per-message"_s).content().charts.front())
              .rows;
    Q_EMIT world.card(u"outcome-per-message"_s).partActivated(rows[1].id);
    QCOMPARE(number(draft.takeFirst().front().value<drafts::DraftId>()), rows[1].id);
}

void TestInsightsPage::carelessnessIsTold()
{
    InsightsWorld world;
    world.fill();
    world.talk(4, 30);
    world.open();
    QTRY_VERIFY(world.isAtRest());
    auto *notice = world.find<QWidget>(u"complacencyNotice"_s);
    QVERIFY(notice->isVisible());
    QSignalSpy asked(&world.page(), &ui::InsightsPage::followupsAsked);
    notice->findChild<QPushButton *>()->click();
    QCOMPARE(asked.size(), 1);
}

void TestInsightsPage::withoutAReasonNothingIsTold()
{
    InsightsWorld world;
    world.fill();
    world.talk(4, 4);
    world.open();
    QTRY_VERIFY(world.isAtRest());
    QVERIFY(!world.find<QWidget>(u"complacencyNotice"_s)->isVisible());
}

void TestInsightsPage::theNumbersOfAllCardsAreExported()
{
    InsightsWorld world;
    world.fill();
    world.open();
    QTRY_VERIFY(world.isAtRest());
    world.prompts().files = {{world.folder()}};
    QTest::keyClick(&world.page(), Qt::Key_E, Qt::ControlModifier);
    QTRY_COMPARE(
        QDir(world.folder()).entryList({u"*-insights-2026-05-14"_s}, QDir::Dirs).size(), 1);
    const QDir into(world.folder() + u'/'
        + QDir(world.folder()).entryList({u"*-insights-2026-05-14"_s}, QDir::Dirs).first());
    QTRY_COMPARE(into.entryList(QDir::Files).size(), 8);
    QTRY_COMPARE(linesOf(into.filePath(u"growth.csv"_s)).size(), 13);
    QVERIFY(linesOf(into.filePath(u"growth.csv"_s)).last().contains(u"108"));
    QCOMPARE(linesOf(into.filePath(u"people-per-list.csv"_s)).size(), 4);
}

void TestInsightsPage::anExportThatStandsIsNotReplacedSilently()
{
    InsightsWorld world;
    world.fill();
    world.open();
    QTRY_VERIFY(world.isAtRest());
    world.prompts().files = {{world.folder()}, {world.folder()}};
    world.click(u"insightsExport"_s);
    const QString name
        = QFileInfo(world.session().file().path()).completeBaseName() + u"-insights-2026-05-14"_s;
    const QString path = world.folder() + u'/' + name + u"/growth.csv"_s;
    QTRY_COMPARE(linesOf(path).size(), 13);
    QFile kept(path);
    QVERIFY(kept.open(QIODevice::WriteOnly));
    kept.write("mine\n");
    kept.close();
    world.click(u"insightsExport"_s);
    QCOMPARE(world.prompts().questions.size(), 1);
    QVERIFY(world.prompts().questions.first().title.contains(name));
    QCOMPARE(linesOf(path), QStringList {u"mine"_s});
}

void TestInsightsPage::thePictureHoldsTheWholeGrid()
{
    InsightsWorld world;
    world.fill();
    world.open();
    QTRY_VERIFY(world.isAtRest());
    world.page().resize(808, 512);
    QCoreApplication::processEvents();
    auto *grid = world.find<QWidget>(u"insightsGrid"_s);
    QVERIFY(grid->height() > world.page().height());
    world.click(u"insightsCopy"_s);
    QCOMPARE(QGuiApplication::clipboard()->image().size(), grid->size() * 2);
}

void TestInsightsPage::theGoalOfPromotionIsSetAndTakenBack()
{
    InsightsWorld world;
    world.fill();
    world.open();
    QTRY_VERIFY(world.isAtRest());
    world.page().actsMenu()->actions().back()->trigger();
    auto *dialog = world.find<QDialog>(u"promotionGoalDialog"_s);
    QVERIFY(dialog != nullptr);
    auto *field = dialog->findChild<QSpinBox *>(u"promotionPercent"_s);
    QCOMPARE(field->value(), 20);
    field->setValue(35);
    dialog->findChild<QPushButton *>(u"setPromotionGoal"_s)->click();
    const auto most = [&world] {
        const auto &charts = world.card(u"what-you-posted"_s).content().charts;
        return charts.empty() ? std::optional<int>() : std::get<ui::MixChart>(charts.front()).most;
    };
    QTRY_COMPARE(most(), std::optional(35));
    QTRY_COMPARE(world.text(u"undoText"_s), u"Goal set: promotion under 35%"_s);
    undoLast(world.session());
    QTRY_COMPARE(most(), std::optional(20));
}

void TestInsightsPage::readOnlyChangesNothing()
{
    InsightsWorld world;
    world.fill();
    world.open(db::WorkspaceFile::Access::ReadOnly);
    QTRY_VERIFY(world.isAtRest());
    QCOMPARE(world.page().actsMenu()->actions().size(), 6); // no goal to be changed
    QVERIFY(!world.card(u"growth"_s).content().charts.empty());
}

void TestInsightsPage::oneImportSaysWhatComesNext()
{
    InsightsWorld world;
    world.addPeople(30);
    world.look(world.mine(), {2026, 5, 11}, 20, 5, 30);
    world.open();
    QTRY_VERIFY(world.isAtRest());
    for (const QString &name : {u"growth"_s, u"gained-and-lost"_s, u"mutual-share"_s}) {
        QCOMPARE(world.card(name).content().emptyTitle, u"Two imports make a trend"_s);
        QCOMPARE(
            world.card(name).content().emptySentence, u"The next import draws the first line."_s);
    }
    QVERIFY(!world.card(u"last-post"_s).content().charts.empty());
    QCOMPARE(world.card(u"what-you-posted"_s).content().emptyTitle,
        u"Your posts are not in any import yet"_s);
    QCOMPARE(world.text(u"insightsImports"_s), u"1 import, newest 11 May 2026"_s);
}

void TestInsightsPage::aNewWorkspaceSaysHowToBegin()
{
    InsightsWorld world;
    world.open();
    QTRY_VERIFY(world.isAtRest());
    QVERIFY(world.find<QWidget>(u"insightsEmpty"_s)->isVisible());
    QVERIFY(!world.find<QWidget>(u"insightsExport"_s)->isEnabled());
    QVERIFY(world.page().actsMenu() == nullptr);
    QSignalSpy asked(&world.page(), &ui::InsightsPage::importAsked);
    world.click(u"insightsImport"_s);
    QCOMPARE(asked.size(), 1);
}

void TestInsightsPage::whatIsOutOfSightIsReadWhenItIsLookedAt()
{
    InsightsWorld world;
    world.fill();
    world.open();
    QTRY_VERIFY(world.isAtRest());
    world.page().hide();
    world.session().chooseAccount(std::nullopt);
    QVERIFY(world.page().isAtRest());
    QTRY_VERIFY(!world.session().isLoading());
    QCOMPARE(world.card(u"growth"_s).content().table.rows.size(), 12U);
    world.page().show();
    QTRY_COMPARE(world.card(u"growth"_s).content().emptyTitle, u"One account at a time"_s);
}

void TestInsightsPage::narrowWindowsFlowAndScroll()
{
    InsightsWorld world;
    world.fill();
    world.open();
    QTRY_VERIFY(world.isAtRest());
    const auto place = [&world](const QString &name) { return world.card(name).geometry(); };
    world.page().resize(1264, 826);
    QCoreApplication::processEvents();
    QCOMPARE(place(u"growth"_s).top(), place(u"mutual-share"_s).top());
    QVERIFY(place(u"growth"_s).width() > place(u"gained-and-lost"_s).width());
    world.page().resize(808, 512);
    QCoreApplication::processEvents();
    QVERIFY(place(u"growth"_s).bottom() < place(u"gained-and-lost"_s).top());
    QCOMPARE(place(u"gained-and-lost"_s).top(), place(u"mutual-share"_s).top());
    ui::CardGrid grid;
    std::array<QFrame *, 3> cards {};
    for (QFrame *&card : cards) {
        card = new QFrame;
        grid.addCard(card, 40, 60, 200);
    }
    grid.show();
    grid.resize(500, 300);
    QVERIFY(cards[0]->geometry().bottom() < cards[1]->geometry().top());
    QVERIFY(cards[1]->geometry().bottom() < cards[2]->geometry().top());
    QVERIFY(grid.minimumHeight() > 600);
    grid.resize(1200, 700);
    QCOMPARE(cards[0]->geometry().top(), cards[2]->geometry().top());
    QCOMPARE(cards[0]->height(), cards[2]->height());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(application);
    TestInsightsPage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_insights_page.moc"

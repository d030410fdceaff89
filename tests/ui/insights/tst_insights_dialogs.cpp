// What the team can hold, the company we keep, and the report for the boss.
#include "model/db/connection.h"
#include "model/goals/team_store.h"
#include "tests/support/test_case.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/insights/insights_world.h"
#include "ui/common/chip.h"
#include "ui/common/named_people.h"
#include "ui/common/translation.h"
#include "ui/insights/boss_report_dialog.h"
#include "ui/insights/capacity_content.h"
#include "ui/insights/company_dialog.h"
#include "ui/print/report_pdf.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QBuffer>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

namespace {

qsizetype pagesIn(const QByteArray &pdf)
{
    static const QRegularExpression page(u"/Type\\s*/Page\\b"_s);
    return QString::fromLatin1(pdf).count(page);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestInsightsDialogs : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theTeamIsReckonedAndRemembered();
    void theHoursSayWhoIsNeeded();
    void withoutMessagesTheHoursAreNotKnown();
    void companyHasItsReasons();
    void aReasonOpensItsPeople();
    void aReasonOfTooManyOpensNobody();
    void unknownCompanyIsNoScore();
    void aMonthOpensItsPosts();
    void theSortChosenWhilePostsAreReadStays();
    void theReportSaysWhatTheModelSays();
    void theReportIsOnePage();
    void theReportIsSavedAndNeverReplacedSilently();

private:
    static QDialog *openDialog(InsightsWorld &world, int action, const QString &name)
    {
        const auto menu = world.page().actsMenu();
        menu->actions().at(action)->trigger();
        return world.find<QDialog>(name);
    }
    static goals::Team storedIn(InsightsWorld &world)
    {
        return goals::storedTeam(world.session().file().reader());
    }
    static QString textIn(const QWidget &parent, const QString &name)
    {
        const auto *label = parent.findChild<QLabel *>(name);
        return label == nullptr ? QString() : label->text();
    }
};

void TestInsightsDialogs::theTeamIsReckonedAndRemembered()
{
    InsightsWorld world;
    world.fill();
    world.talk(4, 4);
    world.open();
    QTRY_VERIFY(world.isAtRest());
    QDialog *dialog = openDialog(world, 4, u"capacityDialog"_s);
    QVERIFY(dialog != nullptr);
    QVERIFY(textIn(*dialog, u"capacityAnswer"_s).contains(u"how many you can give is not said"));
    QCOMPARE(dialog->findChild<QSpinBox *>(u"teamPeople"_s)->text(), u"—"_s);
    dialog->findChild<QSpinBox *>(u"teamPeople"_s)->setValue(2);
    dialog->findChild<QSpinBox *>(u"teamMinutesADay"_s)->setValue(60);
    dialog->findChild<QSpinBox *>(u"teamMinutesEach"_s)->setValue(6);
    // 2 × 60 minutes, less 30 per cent, at 6 minutes each.
    QVERIFY2(textIn(*dialog, u"capacityAnswer"_s).contains(u"you can hold 14"),
        qPrintable(textIn(*dialog, u"capacityAnswer"_s)));
    dialog->reject();
    undoLast(world.session());
    QTRY_VERIFY(storedIn(world) == goals::Team {});
    QVERIFY(editsAreDone(world.session()));
    world.session().undoStack().redo();
    QTRY_VERIFY(storedIn(world) == (goals::Team {2, 60, 6, 30}));
    QVERIFY(editsAreDone(world.session()));
    world.open();
    QTRY_VERIFY(world.isAtRest());
    dialog = openDialog(world, 4, u"capacityDialog"_s);
    QCOMPARE(dialog->findChild<QSpinBox *>(u"teamMinutesEach"_s)->value(), 6);
    QCOMPARE(dialog->findChild<QSpinBox *>(u"teamShrinkage"_s)->value(), 30);
    dialog->reject(); // as it was
    QVERIFY(editsAreDone(world.session()));
    QCOMPARE(world.session().undoStack().count(), 0);
}

void TestInsightsDialogs::theHoursSayWhoIsNeeded()
{
    goals::ReplyHours hours;
    hours.days = 10;
    hours.asked[9] = 200;
    hours.asked[14] = 50;
    goals::Team team;
    team.minutesEach = 6;
    const followups::ServiceLevel level {30, 80};
    const auto staff = goals::staffFor(hours, team, level);
    const ChartContent content = capacityContent(hours, staff);
    const auto &columns = std::get<ColumnChart>(content.charts.front()).columns;
    QCOMPARE(columns.size(), 24U);
    for (std::size_t hour = 0; hour < 24; ++hour) {
        QCOMPARE(columns[hour].value, hours.asked.at(hour));
        QCOMPARE(content.table.rows[hour][1].toLongLong(), hours.asked.at(hour));
        QCOMPARE(content.table.rows[hour][3].toInt(), staff[hour].onDuty.value_or(-1));
        QCOMPARE(content.table.rows[hour][4].toInt(), staff[hour].employed.value_or(-1));
    }
    QCOMPARE(content.table.rows[9][2].toString(), u"20.00"_s);
    // Without the length of a conversation nobody knows who is needed.
    QVERIFY(!capacityContent(hours, {}).table.rows[9][3].isValid());
}

void TestInsightsDialogs::withoutMessagesTheHoursAreNotKnown()
{
    QVERIFY(!capacityContent({}, {}).emptyTitle.isEmpty());
    QVERIFY(capacityContent({}, {}).charts.empty());
}

void TestInsightsDialogs::companyHasItsReasons()
{
    InsightsHabits habits;
    habits.company.score = 81;
    habits.company.marks = {{u"automated"_s, 12, 100, 50}, {u"no-bio"_s, 1, 90, 25}};
    habits.noise.followed = 100;
    habits.noise.measured = 40;
    habits.noise.typical = 1.5;
    habits.noise.postsADay = 150;
    const CompanyDialog dialog(habits, Wording::forLanguage(u"en"_s));
    QCOMPARE(textIn(dialog, u"companyScore"_s), u"Your company scores 81 of 100."_s);
    QCOMPARE(textIn(dialog, u"companyMark0"_s), u"12 of 100 look automated."_s);
    QCOMPARE(textIn(dialog, u"companyMark1"_s), u"1 of 90 has an empty bio."_s);
    QCOMPARE(textIn(dialog, u"companyNoise"_s),
        u"We follow 100 accounts; posts a day there: about 150."_s);
}

void TestInsightsDialogs::aReasonOpensItsPeople()
{
    InsightsWorld world;
    world.fill();
    world.open();
    QTRY_VERIFY(world.isAtRest());
    QSignalSpy asked(&world.page(), &InsightsPage::personAsked);
    QDialog *company = openDialog(world, 5, u"companyDialog"_s);
    QVERIFY(company != nullptr);
    QCOMPARE(textIn(*company, u"companyMark0"_s), u"12 of 116 look automated."_s);
    company->findChild<QPushButton *>(u"companyPeople0"_s)->click();
    QTRY_VERIFY(company->findChild<QDialog *>(u"peopleDialog"_s));
    auto *people = company->findChild<QListWidget *>(u"namedPeople"_s);
    QCOMPARE(people->count(), 12);
    QTest::keyClick(people, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().front().value<Pk>(), world.people().at(23));
    QVERIFY(!company->isVisible());
}

void TestInsightsDialogs::aReasonOfTooManyOpensNobody()
{
    const auto hasLink = [](std::size_t people) {
        InsightsHabits habits;
        habits.company.score = 81;
        habits.company.marks.push_back(
            {u"no-bio"_s, qint64(people), 10'000, 25, std::vector<Pk>(people, Pk {3})});
        const CompanyDialog dialog(habits, Wording::forLanguage(u"en"_s));
        return dialog.findChild<QPushButton *>(u"companyPeople0"_s) != nullptr;
    };
    QVERIFY(hasLink(mostNamed));
    QVERIFY(!hasLink(mostNamed + 1));
}

void TestInsightsDialogs::unknownCompanyIsNoScore()
{
    const CompanyDialog dialog({}, Wording::forLanguage(u"en"_s));
    QVERIFY(textIn(dialog, u"companyScore"_s).contains(u"not known"));
    QVERIFY(textIn(dialog, u"companyNoise"_s).contains(u"not known"));
}

void TestInsightsDialogs::aMonthOpensItsPosts()
{
    const QString pitch
        = u"<b>Our mugs are on sale now</b>, buy yours for £9\nand <img src='http://mugs.example'>"_s;
    InsightsWorld world;
    world.addPeople(3);
    world.look(world.mine(), {2026, 5, 11}, 2, 0, 3);
    world.post(u"How we glaze: one dip, two breaths, out."_s, 1);
    world.post(pitch, 4);
    world.post(u"Our bowls are on sale now, buy yours for £9"_s, 2);
    world.post(u"Our plates are on sale now, buy yours for £9"_s, 20); // in April
    world.open();
    QTRY_VERIFY(world.isAtRest());
    const ChartTable &table = world.card(u"what-you-posted"_s).content().table;
    Q_EMIT world.card(u"what-you-posted"_s).partActivated(table.ids.back());
    auto *dialog = world.find<QDialog>(u"postsDialog"_s);
    QVERIFY(dialog != nullptr);
    const auto *posts = dialog->findChild<QAbstractItemView *>(u"postsTable"_s)->model();
    const auto words
        = [posts](int row) { return posts->index(row, 2).data(Qt::DisplayRole).toString(); };
    QTRY_COMPARE(posts->rowCount(), 2); // what promotes, newest first
    QVERIFY(words(0).startsWith(u"Our bowls"));
    QVERIFY(words(1).startsWith(u"<b>Our mugs are on sale now</b>, buy yours for £9 and"));
    QCOMPARE(posts->index(1, 0).data(Qt::DisplayRole).toString(), u"10 May 2026"_s);
    QTest::keyClick(dialog->findChild<QAbstractItemView *>(u"postsTable"_s), Qt::Key_Down);
    QCOMPARE(dialog->findChild<QPlainTextEdit *>(u"postWords"_s)->toPlainText(), pitch);
    QTest::keyClick(dialog->findChild<Chip *>(u"chipAllPosts"_s), Qt::Key_Space);
    QCOMPARE(posts->rowCount(), 3);
    QCOMPARE(dialog->findChild<Chip *>(u"chipOwn"_s)->count(), std::optional<qint64>(1));
    QTest::keyClick(dialog->findChild<Chip *>(u"chipSharing"_s), Qt::Key_Space);
    QCOMPARE(posts->rowCount(), 0);
    QCOMPARE(textIn(*dialog, u"postsState"_s), u"None of your posts is that."_s);
    dialog->reject();
}

void TestInsightsDialogs::theSortChosenWhilePostsAreReadStays()
{
    InsightsWorld world;
    world.addPeople(3);
    world.look(world.mine(), {2026, 5, 11}, 2, 0, 3);
    world.post(u"How we glaze: one dip, two breaths, out."_s, 1);
    world.post(u"Our bowls are on sale now, buy yours for £9"_s, 2);
    world.open();
    QTRY_VERIFY(world.isAtRest());
    const ChartTable &table = world.card(u"what-you-posted"_s).content().table;
    Q_EMIT world.card(u"what-you-posted"_s).partActivated(table.ids.back());
    auto *dialog = world.find<QDialog>(u"postsDialog"_s);
    QVERIFY(dialog != nullptr);
    auto *all = dialog->findChild<Chip *>(u"chipAllPosts"_s);
    QTest::keyClick(all, Qt::Key_Space); // no event was handled since: nothing is read yet
    QCOMPARE(textIn(*dialog, u"postsState"_s), u"Reading your posts…"_s);
    const auto *posts = dialog->findChild<QAbstractItemView *>(u"postsTable"_s)->model();
    QTRY_COMPARE(posts->rowCount(), 2);
    QVERIFY(all->isChecked());
    QVERIFY(!dialog->findChild<Chip *>(u"chipPromotion"_s)->isChecked());
    dialog->reject();
}

void TestInsightsDialogs::theReportSaysWhatTheModelSays()
{
    InsightsWorld world;
    world.fill();
    world.open();
    QTRY_VERIFY(world.isAtRest());
    InsightsQuestion question;
    question.path = world.session().file().path();
    question.account = world.mine();
    question.columns = world.session().columns();
    question.asOf = world.now();
    const auto facts = readBossFacts(question, {});
    QVERIFY(facts.has_value());
    const Wording wording = Wording::forLanguage(u"en"_s);
    const ReportPaper paper = bossPaper(*facts, u"@fern"_s, wording, QLocale());
    const auto sections = goals::bossReport(*facts, wording, QLocale());
    QCOMPARE(paper.sections.size(), sections.size());
    for (std::size_t at = 0; at < sections.size(); ++at) {
        QCOMPARE(paper.sections[at].title, sections[at].title);
        QCOMPARE(qsizetype(paper.sections[at].blocks.size()), sections[at].sentences.size());
    }
    QCOMPARE(paper.subtitle, u"@fern, 14 May 2025 to 14 May 2026"_s);
    QVERIFY(paper.sections[0].blocks[0].text.startsWith(u"Followers grow by about"));
}

void TestInsightsDialogs::theReportIsOnePage()
{
    // The longest that it can be: every sentence about something bad.
    InsightsWorld world;
    world.fill();
    world.talk(4, 30);
    world.open();
    QTRY_VERIFY(world.isAtRest());
    InsightsQuestion question;
    question.path = world.session().file().path();
    question.account = world.mine();
    question.columns = world.session().columns();
    goals::setTeam(*db::connect(question.path, db::Use::Writer), {2, 60, 6, 30}, world.now());
    question.asOf = world.now();
    const auto facts = readBossFacts(question, {});
    QVERIFY(facts.has_value());
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const ReportPaper paper
        = bossPaper(*facts, QString(80, u'W'), Wording::forLanguage(u"en"_s), QLocale());
    QVERIFY(paintReportPdf(buffer, paper).has_value());
    QCOMPARE(pagesIn(buffer.data()), 1);
}

void TestInsightsDialogs::theReportIsSavedAndNeverReplacedSilently()
{
    InsightsWorld world;
    world.fill();
    world.open();
    QTRY_VERIFY(world.isAtRest());
    const QString path = world.folder() + u"/for-the-boss.pdf"_s;
    const auto save = [&world, &path] {
        world.click(u"insightsReport"_s);
        auto *dialog = world.find<QDialog>(u"bossReportDialog"_s);
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(!dialog->findChild<QWidget *>(u"bossReading"_s)->isVisible());
        auto *field = dialog->findChild<QLineEdit *>(u"exportPath"_s);
        field->setText(path);
        Q_EMIT field->textEdited(path);
        QTRY_VERIFY(dialog->findChild<QPushButton *>(u"exportAct"_s)->isEnabled());
        dialog->findChild<QPushButton *>(u"exportAct"_s)->click();
    };
    save();
    QTRY_COMPARE(pagesIn(bytesOf(path)), 1);
    QTRY_VERIFY(world.find<QWidget>(u"reportDone"_s)->isVisible());
    auto *first = world.find<QDialog>(u"bossReportDialog"_s);
    first->reject();
    QTRY_VERIFY(world.find<QDialog>(u"bossReportDialog"_s) == nullptr);
    QFile kept(path);
    QVERIFY(kept.open(QIODevice::WriteOnly));
    kept.write("mine");
    kept.close();
    save();
    QTRY_COMPARE(world.prompts().questions.size(), 1);
    QCOMPARE(bytesOf(path), QByteArray("mine"));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(application);
    TestInsightsDialogs test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_insights_dialogs.moc"

#include "tests/support/test_case.h"
#include "tests/ui/common/scripted_prompts.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/people/sample_people.h"
#include "ui/common/chip.h"
#include "ui/common/job_strip.h"
#include "ui/common/search_field.h"
#include "ui/common/table_header.h"
#include "ui/common/table_roles.h"
#include "ui/common/theme.h"
#include "ui/people/people_page.h"
#include "ui/people/table/people_table_model.h"
#include "ui/people/table/people_table_view.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

class TestPeoplePage : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_workspace = std::make_unique<SampleWorkspace>();
        fillSamplePeople(*m_workspace);
        m_session = std::make_unique<WorkspaceSession>(
            m_workspace->open(), m_workspace->clock(), m_wording, m_prompts);
        m_page = std::make_unique<PeoplePage>(*m_session, nullptr);
        m_page->resize(1264, 826);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_COMPARE(model()->rowCount(), 21);
    }

    void cleanup()
    {
        m_page.reset();
        m_session.reset();
        m_workspace.reset();
    }

    void chipsCountAsTheDatabaseDoes()
    {
        const auto count = [this](const char16_t *chip) {
            return m_page->findChild<Chip *>(QString::fromUtf16(chip))->count().value_or(-1);
        };
        const auto sql = [this](const QString &where) {
            return m_workspace->number(u"SELECT count(*) FROM relation WHERE "_s + where);
        };
        QCOMPARE(count(u"chipAll"), sql(u"they_follow = 'yes' OR we_follow = 'yes'"_s));
        QCOMPARE(count(u"chipMutual"), sql(u"they_follow = 'yes' AND we_follow = 'yes'"_s));
        QCOMPARE(
            count(u"chipNotFollowingBack"), sql(u"they_follow = 'no' AND we_follow = 'yes'"_s));
        QCOMPARE(count(u"chipFan"), sql(u"they_follow = 'yes' AND we_follow = 'no'"_s));
        QCOMPARE(count(u"chipStale"),
            m_workspace->number(
                u"SELECT count(*) FROM profile_num WHERE last_post_at <= unixepoch('2026-02-13 12:00')"_s));
        QCOMPARE(count(u"chipLeft"), sql(u"they_left IS NOT NULL AND they_follow IS NOT 'yes'"_s));
        QCOMPARE(count(u"chipNew"), 2);
        QVERIFY(!m_page->findChild<Chip *>(u"chipYouFollow"_s)->isVisible());
    }

    void theHeadSaysWhenAChangeIsUnderWay()
    {
        const QString before = m_page->subtitle();
        bool isOver = false;
        const int running = m_session->run(
            m_page.get(), u"Saving"_s, {}, true,
            [](const JobContext &job) {
                while (!job.isStopped()) {
                    QThread::yieldCurrentThread();
                }
                return Result<int>(0);
            },
            [&isOver](const Result<int> &) { isOver = true; });
        QVERIFY(m_page->subtitle().contains(u"before this change"));
        // Its progress is the shell's to show.
        QVERIFY(!m_page->findChild<JobStrip *>());
        m_session->cancelJob(running);
        QTRY_VERIFY(isOver);
        QCOMPARE(m_page->subtitle(), before);
    }

    void aChipNarrowsAndCtrlCombines()
    {
        auto *chip = m_page->findChild<Chip *>(u"chipNotFollowingBack"_s);
        QTest::mouseClick(chip, Qt::LeftButton);
        const qint64 oneSided = *chip->count();
        QTRY_COMPARE(model()->rowCount(), int(oneSided));
        QTest::mouseClick(
            m_page->findChild<Chip *>(u"chipStale"_s), Qt::LeftButton, Qt::ControlModifier);
        QTRY_COMPARE(model()->rowCount(), 2);
        QCOMPARE(resultText(), u"2 people"_s);
        QVERIFY(m_page->dismiss());
        QTRY_COMPARE(model()->rowCount(), 21);
        QVERIFY(!m_page->dismiss());
    }

    void theFilterFindsWithoutAccents()
    {
        auto *filter = m_page->findChild<SearchField *>(u"peopleFilter"_s);
        m_page->focusFilter();
        QTest::keyClicks(filter, u"cafe"_s);
        QTRY_COMPARE(model()->rowCount(), 1);
        QCOMPARE(handleAt(0), u"kettlespoke"_s);
        QTest::keyClick(filter, Qt::Key_Return);
        QVERIFY(table()->hasFocus());
        QCOMPARE(table()->currentIndex().row(), 0);
        filter->setText(u"nobody of that name"_s);
        QTRY_VERIFY(m_page->findChild<QWidget *>(u"nobodyMatches"_s)->isVisible());
        QTest::mouseClick(m_page->findChild<QPushButton *>(u"clearFilters"_s), Qt::LeftButton);
        QTRY_COMPARE(model()->rowCount(), 21);
        QVERIFY(filter->text().isEmpty());
    }

    void somebodyIsShownWhateverIsFiltered()
    {
        choose(u"starlingoka"_s);
        const Pk wanted
            = m_page->findChild<PeopleTableModel *>()->pkAt(table()->currentIndex().row());
        auto *filter = m_page->findChild<SearchField *>(u"peopleFilter"_s);
        filter->setText(u"cafe"_s);
        QTRY_COMPARE(model()->rowCount(), 1);
        m_page->showPerson(wanted);
        QTRY_COMPARE(model()->rowCount(), 21);
        QTRY_COMPARE(handleAt(table()->currentIndex().row()), u"starlingoka"_s);
        QVERIFY(filter->text().isEmpty());
    }

    void sortingKeepsThePersonAndPutsUnknownLast()
    {
        choose(u"starlingoka"_s);
        auto *header = table()->tableHeader();
        header->setSortIndicator(int(TableColumn::Followers), Qt::AscendingOrder);
        QTRY_COMPARE(handleAt(0), u"mfennimore_post"_s);
        QCOMPARE(handleAt(table()->currentIndex().row()), u"starlingoka"_s);
        QVERIFY(table()->selectionModel()->isRowSelected(table()->currentIndex().row(), {}));
        QCOMPARE(handleAt(20), QString());
        header->setSortIndicator(int(TableColumn::Followers), Qt::AscendingOrder);
        QTRY_COMPARE(handleAt(0), u"markup"_s);
        QCOMPARE(handleAt(20), QString());
        QCOMPARE(handleAt(table()->currentIndex().row()), u"starlingoka"_s);
        header->setSortIndicator(int(TableColumn::Person), Qt::AscendingOrder);
        QTRY_COMPARE(handleAt(table()->currentIndex().row()), u"starlingoka"_s);
    }

    void protectingIsUndoneAndDoneAgain()
    {
        choose(u"bramtangle"_s);
        const int row = table()->currentIndex().row();
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_P);
        QCOMPARE(flagAt(row), int(RowFlag::Protected));
        const auto *trouble = m_page->findChild<QWidget *>(u"troubleNotice"_s);
        QTRY_VERIFY2(protectedPeople() == 1, qPrintable(trouble->accessibleName()));
        QTRY_COMPARE(m_session->undoStack().count(), 1);
        QTRY_COMPARE(chipCount(u"chipProtected"_s), 1);
        QCOMPARE(handleAt(table()->currentIndex().row()), u"bramtangle"_s);
        auto *undo = m_page->findChild<QPushButton *>(u"undoButton"_s);
        QVERIFY(undo->isVisible());
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE(protectedPeople(), 0);
        QTRY_COMPARE(chipCount(u"chipProtected"_s), 0);
        m_session->undoStack().redo();
        QTRY_COMPARE(protectedPeople(), 1);
        undoLast(*m_session);
        QTRY_COMPARE(protectedPeople(), 0);
    }

    void undoPassesOverWhatWasChangedSince()
    {
        model()->setData(model()->index(0, 0), Qt::Checked, Qt::CheckStateRole);
        model()->setData(model()->index(1, 0), Qt::Checked, Qt::CheckStateRole);
        const Pk first = model()->pkAt(0);
        QTest::mouseClick(m_page->findChild<QPushButton *>(u"protectChosen"_s), Qt::LeftButton);
        QTRY_COMPARE(m_session->undoStack().count(), 1);
        bool isOver = false;
        m_session->edit(
            m_page.get(),
            [first](SQLite::Database &writer) {
                return setFact(writer, PersonFact::Protected, {first}, false, 1);
            },
            [&isOver](const Result<PersonFactOutcome> &) { isOver = true; });
        QTRY_VERIFY(isOver);
        undoLast(*m_session);
        const auto *status = m_page->findChild<QLabel *>(u"statusText"_s);
        QTRY_VERIFY2(status->text().contains(u"1 people as before; 1 were changed"_s)
                || status->text().contains(u"changed since"_s),
            qPrintable(status->text()));
        QCOMPARE(protectedPeople(), 0);
    }

    void keysWorkInTheTable()
    {
        choose(u"pellmarrow"_s);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Space);
        auto *bar = m_page->findChild<QWidget *>(u"actionBar"_s);
        const auto *count = m_page->findChild<QLabel *>(u"chosenCount"_s);
        QVERIFY(bar->isVisible());
        QCOMPARE(count->text(), u"1 selected"_s);
        QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(count->text(), u"All 21 selected"_s);
        QCOMPARE(table()->tableHeader()->checkState(), Qt::Checked);
        QVERIFY(m_page->dismiss());
        QVERIFY(!bar->isVisible());
        QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(count->text(), u"2 selected"_s);
        QVERIFY(m_page->dismiss());
        QVERIFY(!bar->isVisible());
    }

    void copyingGivesTextWithoutFormulas()
    {
        choose(u"starlingoka"_s);
        table()->setFocus();
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.at(0).section(u'\t', 0, 2), u"Person\tHandle\tRelationship"_s);
        QCOMPARE(lines.at(1).section(u'\t', 0, 4),
            u"Hideo Starling-Oka\tstarlingoka\tMutual\t1902\t1455"_s);
        QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"@starlingoka"_s);
    }

    void profilesOpenInTheBrowserOnlyWhenAsked()
    {
        QDesktopServices::setUrlHandler(u"https"_s, this, "takeAddress");
        choose(u"starlingoka"_s);
        table()->setFocus();
        QVERIFY(m_opened.isEmpty());
        QTest::keyClick(table(), Qt::Key_O);
        QCOMPARE(m_opened.size(), 1);
        QCOMPARE(m_opened.constFirst().host(), u"x.com"_s);
        auto *website = m_page->findChild<QPushButton *>(u"detailWebsite"_s);
        QTest::mouseClick(website, Qt::LeftButton);
        QCOMPARE(m_opened.constLast(), QUrl(u"https://sundayloop.example"_s));
        choose(u"markup"_s);
        QVERIFY(!website->isVisible());
        QDesktopServices::unsetUrlHandler(u"https"_s);
    }

    void thePaneTellsSourcesAndHistory()
    {
        QVERIFY(m_page->findChild<QWidget *>(u"detailInvitation"_s)->isVisible());
        choose(u"starlingoka"_s);
        const auto texts = [this](const QString &name) {
            QStringList out;
            for (const QLabel *label : m_page->findChildren<QLabel *>(name)) {
                out += label->text();
            }
            return out;
        };
        QTRY_VERIFY(texts(u"timelineText"_s).contains(u"New name, before it was “Hideo Oka”"_s));
        QVERIFY(texts(u"timelineText"_s).contains(u"Still mutual in the X archive import"_s));
        QVERIFY(texts(u"factNote"_s).contains(u"from X archive, 11 May 2026"_s));
        choose(u"wdrumlin"_s);
        QTRY_VERIFY(texts(u"factValue"_s).contains(u"1%, unlikely"_s)
            || texts(u"factValue"_s).contains(u"0%, unlikely"_s));
        model()->checkEverybody(true);
        QTRY_COMPARE(texts(u"detailSeveral"_s), QStringList {u"21 people selected"_s});
    }

    void strangersTextStaysText()
    {
        choose(u"markup"_s);
        const QString name = u"<b>Bold</b> & <img src=file:///etc/passwd>"_s;
        QCOMPARE(table()->currentIndex().siblingAtColumn(int(TableColumn::Person)).data(NameRole),
            QVariant(name));
        const auto *label = m_page->findChild<QLabel *>(u"detailName"_s);
        QCOMPARE(label->text(), name);
        for (const QLabel *one : m_page->findChildren<QLabel *>()) {
            QCOMPARE(one->textFormat(), Qt::PlainText);
        }
        const QString tip = table()
                                ->currentIndex()
                                .siblingAtColumn(int(TableColumn::Person))
                                .data(Qt::ToolTipRole)
                                .toString();
        QVERIFY2(!tip.contains(u"<img"_s) && !tip.contains(u"<b>"_s), qPrintable(tip));
    }

    void aNarrowPageFoldsThePaneAway()
    {
        auto *pane = m_page->findChild<QWidget *>(u"detailPane"_s);
        choose(u"starlingoka"_s);
        QVERIFY(pane->isVisible());
        m_page->setRoom(Room::Narrow);
        QVERIFY(!pane->isVisible());
        QTest::keyClick(table(), Qt::Key_Return);
        QVERIFY(pane->isVisible());
        QVERIFY(m_page->dismiss());
        QVERIFY(!pane->isVisible());
        m_page->setRoom(Room::Wide);
        QVERIFY(pane->isVisible());
        m_page->toggleDetail();
        QVERIFY(!pane->isVisible());
    }

    void columnsAndOrderAreRemembered()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        {
            PeoplePage page(*m_session, &settings);
            auto *view = page.findChild<PeopleTableView *>(u"peopleTable"_s);
            view->setColumnHidden(int(TableColumn::Bio), false);
            view->setColumnHidden(int(TableColumn::Ratio), true);
            view->tableHeader()->setSortIndicator(int(TableColumn::Following), Qt::AscendingOrder);
        }
        const PeoplePage page(*m_session, &settings);
        const auto *view = page.findChild<PeopleTableView *>(u"peopleTable"_s);
        QVERIFY(!view->isColumnHidden(int(TableColumn::Bio)));
        QVERIFY(view->isColumnHidden(int(TableColumn::Ratio)));
        QCOMPARE(view->sort(), PeopleSort::Following);
        QVERIFY(view->isDescending());
    }

    void aRowIsOneSentence()
    {
        choose(u"starlingoka"_s);
        QCOMPARE(table()->currentIndex().siblingAtColumn(0).data(Qt::AccessibleTextRole).toString(),
            u"Hideo Starling-Oka, @starlingoka, mutual, 1,902 followers, last post 12 days, noticed"_s);
    }

public Q_SLOTS:
    void takeAddress(const QUrl &address) { m_opened += address; }

private:
    PeopleTableView *table() const
    {
        return m_page->findChild<PeopleTableView *>(u"peopleTable"_s);
    }
    PeopleTableModel *model() const { return qobject_cast<PeopleTableModel *>(table()->model()); }
    QString handleAt(int row) const { return model()->personAt(row)->handle; }
    int flagAt(int row) const
    {
        return model()->index(row, int(TableColumn::Person)).data(FlagRole).toInt();
    }
    QString resultText() const { return m_page->findChild<QLabel *>(u"resultCount"_s)->text(); }
    qint64 chipCount(const QString &name) const
    {
        return m_page->findChild<Chip *>(name)->count().value_or(-1);
    }
    qint64 protectedPeople() const
    {
        return m_workspace->number(u"SELECT count(*) FROM person_fact WHERE field = 'protected'"_s);
    }
    void choose(const QString &handle) const
    {
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (handleAt(row) == handle) {
                table()->selectRow(row);
                return;
            }
        }
        QFAIL("nobody has this handle");
    }

    Wording m_wording = Wording::forLanguage(u"en"_s);
    ScriptedPrompts m_prompts;
    std::unique_ptr<SampleWorkspace> m_workspace;
    std::unique_ptr<WorkspaceSession> m_session;
    std::unique_ptr<PeoplePage> m_page;
    QList<QUrl> m_opened;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const Theme theme(application);
    TestPeoplePage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_people_page.moc"

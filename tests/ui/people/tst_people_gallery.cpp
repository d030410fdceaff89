#include "tests/ui/common/gallery.h"
#include "tests/ui/common/scripted_prompts.h"
#include "tests/ui/people/sample_people.h"
#include "tests/ui/people/sample_story.h"
#include "ui/common/search_field.h"
#include "ui/common/typography.h"
#include "ui/people/pane/explained_cell.h"
#include "ui/people/people_page.h"
#include "ui/people/table/people_table_model.h"
#include "ui/people/table/people_table_view.h"

#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

/// Renders every state of the People page into the build folder; a person looks at the pictures.
class TestPeopleGallery : public Gallery
{
    Q_OBJECT

public:
    explicit TestPeopleGallery(Theme &theme)
        : Gallery(theme)
    {
    }

private Q_SLOTS:
    void picturesAreMade_data()
    {
        addLooks();
        QTest::newRow("light-200") << int(Theme::Choice::Light) << 200;
    }

    void picturesAreMade()
    {
        wearLook();
        drawPeople();
        drawNarrow();
        drawEmpty();
        drawOnePartner();
        drawStory();
        drawFiling();
    }

private:
    /// The page in a workspace that is filled by `fill`, as wide as it is in a window of 1440.
    struct Shown
    {
        SampleWorkspace workspace;
        Wording wording = Wording::forLanguage(u"en"_s);
        ScriptedPrompts prompts;
        std::unique_ptr<WorkspaceSession> session;
        std::unique_ptr<PeoplePage> page;

        void open(QSize size)
        {
            session = std::make_unique<WorkspaceSession>(
                workspace.open(), workspace.clock(), wording, prompts);
            page = std::make_unique<PeoplePage>(*session, nullptr);
            page->setAttribute(Qt::WA_DontShowOnScreen);
            page->resize(size);
            page->show();
        }
        PeopleTableView *table() const
        {
            return page->findChild<PeopleTableView *>(u"peopleTable"_s);
        }
        PeopleTableModel *model() const
        {
            return qobject_cast<PeopleTableModel *>(table()->model());
        }
        void choose(int row) const { table()->selectRow(row); }
        void check(int row) const
        {
            model()->setData(model()->index(row, 0), Qt::Checked, Qt::CheckStateRole);
        }
    };

    void drawPeople()
    {
        Shown shown;
        fillSamplePeople(shown.workspace);
        shown.open({1264, 826});
        QTRY_COMPARE(shown.model()->rowCount(), 21);
        for (int row = 0; row < shown.model()->rowCount(); ++row) {
            if (shown.model()->personAt(row)->handle == u"starlingoka") {
                shown.choose(row);
            }
        }
        const auto *content = shown.page->findChild<QWidget *>(u"timeline"_s);
        QTRY_VERIFY(!content->findChildren<QLabel *>(u"timelineText"_s).isEmpty());
        shown.check(7);
        save(*shown.page, u"people/people"_s);
        shown.check(3);
        shown.check(12);
        const auto *name = shown.page->findChild<QLabel *>(u"detailSeveral"_s);
        QTRY_VERIFY(name->text().contains(u"3"));
        QTest::qWait(50);
        save(*shown.page, u"people/several"_s);
        QVERIFY(shown.page->dismiss());
        for (int row = 0; row < shown.model()->rowCount(); ++row) {
            if (shown.model()->personAt(row)->handle == u"oldwhistle77") {
                shown.choose(row);
            }
        }
        QTest::qWait(250);
        save(*shown.page, u"people/one-sided"_s);
        shown.page->findChild<SearchField *>(u"peopleFilter"_s)->setText(u"nobody at all"_s);
        QTRY_VERIFY(shown.page->findChild<QWidget *>(u"nobodyMatches"_s)->isVisible());
        save(*shown.page, u"people/none-match"_s);
        shown.page->dismiss();
        QTRY_COMPARE(shown.model()->rowCount(), 21);
        shown.model()->setPlaceholders(20);
        save(*shown.page, u"people/loading"_s);
        Q_EMIT shown.session->loadFailed({Error::Code::DamagedDatabase, {u"people.comity"_s}, {}});
        save(*shown.page, u"people/error"_s);
    }

    /// The people to be filed, the lists that are proposed for them, and the filter by a number.
    void drawFiling()
    {
        Shown shown;
        fillSamplePeople(shown.workspace);
        shown.workspace.exec(
            u"UPDATE profile SET location = 'Port Merrow' WHERE pk BETWEEN 2 AND 7"_s);
        shown.workspace.exec(u"UPDATE profile SET bio = 'Reporter' WHERE pk BETWEEN 8 AND 12"_s);
        shown.workspace.exec(u"UPDATE profile SET handle = 'john__smith377', avatar ="
                             " 'https://a.example/default_profile_images/1.png' WHERE pk = 9"_s);
        shown.open({scaled(1264), scaled(826)});
        shown.session->chooseAccount(AccountId {1});
        QTRY_COMPARE(shown.model()->rowCount(), 21);
        QTest::keyClick(shown.table(), Qt::Key_U);
        auto *proposed = shown.page->findChild<QPushButton *>(u"unfiledSuggestions"_s);
        QTRY_VERIFY(!proposed->isHidden() && proposed->text().startsWith(u'2'));
        for (int row = 0; row < shown.model()->rowCount(); ++row) {
            if (shown.model()->personAt(row)->handle == u"john__smith377") {
                shown.choose(row);
            }
        }
        shown.page->findChild<QPushButton *>(u"detailAboutFold"_s)->setChecked(true);
        const auto tells = [&shown](const QString &name, const QString &text) {
            return std::ranges::any_of(shown.page->findChildren<QLabel *>(name),
                [&text](const QLabel *label) { return label->text().contains(text); });
        };
        QTRY_VERIFY(tells(u"factValue"_s, u"Easily mistyped"_s));
        QVERIFY(tells(u"factNote"_s, u"Two underscores in a row look like one"_s));
        QVERIFY(tells(u"factValue"_s, u"None of their own"_s));
        QTest::qWait(250);
        save(*shown.page, u"people/filing"_s);
        proposed->click();
        saveDialog(*shown.page, u"listSuggestionsDialog"_s, u"people/proposed-lists"_s);
        const std::unique_ptr<QMenu> acts = shown.page->actsMenu();
        acts->findChild<QAction *>(u"numberFilterAct"_s)->trigger();
        saveDialog(*shown.page, u"numberFilterDialog"_s, u"people/number-filter"_s);
    }

    void saveDialog(PeoplePage &page, const QString &name, const QString &picture)
    {
        auto *dialog = page.findChild<QDialog *>(name);
        QVERIFY(dialog);
        QTest::qWait(50);
        save(*dialog, picture);
        dialog->reject();
    }

    /// Somebody of whom everything is known: explanations, messages, other profiles.
    void drawStory()
    {
        Shown shown;
        fillSamplePeople(shown.workspace);
        tellAStory(shown.workspace);
        // As wide as a window that has the pane beside the table at this text size.
        shown.open({scaled(1264), scaled(900)});
        shown.session->chooseAccount(AccountId {1});
        QTRY_COMPARE(shown.model()->rowCount(), 21);
        for (int row = 0; row < shown.model()->rowCount(); ++row) {
            if (shown.model()->personAt(row)->handle == u"starlingoka") {
                shown.choose(row);
            }
        }
        const auto isShown = [&shown](const QString &name) {
            const auto labels = shown.page->findChildren<QLabel *>(name);
            return std::ranges::any_of(labels, [](const QLabel *one) { return one->isVisible(); });
        };
        QTRY_VERIFY(isShown(u"equityShown"_s));
        save(*shown.page, u"people/story"_s);
        for (ExplainedCell *cell : shown.page->findChildren<ExplainedCell *>()) {
            cell->setOpen(true);
        }
        QTest::qWait(20);
        save(*shown.page, u"people/explained"_s);
        for (ExplainedCell *cell : shown.page->findChildren<ExplainedCell *>()) {
            cell->setOpen(false);
        }
        shown.page->findChild<QPushButton *>(u"detailAboutFold"_s)->setChecked(true);
        QTest::qWait(20);
        save(*shown.page, u"people/about"_s);
        shown.page->findChild<QPushButton *>(u"detailAboutFold"_s)->setChecked(false);
        shown.page->findChild<QTabBar *>(u"detailTabs"_s)->setCurrentIndex(2);
        QTRY_VERIFY(isShown(u"messageText"_s));
        save(*shown.page, u"people/messages"_s);
        shown.choose(shown.model()->rowCount() - 1); // whom nobody wrote with
        QTRY_VERIFY(isShown(u"conversationNothing"_s) && isShown(u"equityShown"_s));
        QTest::qWait(20);
        save(*shown.page, u"people/no-messages"_s);
        QTest::keyClick(shown.table(), Qt::Key_U);
        QTRY_COMPARE(shown.model()->rowCount(), 20);
        for (int decided = 1; decided <= 3; ++decided) {
            QTest::keyClick(shown.table(), Qt::Key_K);
            QTRY_COMPARE(shown.model()->rowCount(), 20 - decided);
        }
        save(*shown.page, u"people/unfiled"_s);
        shown.model()->checkEverybody(true);
        shown.page->findChild<QPushButton *>(u"unfiledKeep"_s)->click();
        QTRY_VERIFY(shown.page->findChild<QWidget *>(u"allFiled"_s)->isVisible());
        save(*shown.page, u"people/all-filed"_s);
    }

    void drawNarrow()
    {
        Shown shown;
        fillSamplePeople(shown.workspace);
        shown.open({860, 560});
        shown.page->setRoom(Room::Narrow);
        // What the smallest window leaves it beside the folded rail, at this text size.
        QVERIFY2(shown.page->minimumSizeHint().width() <= scaled(860 - 52),
            qPrintable(QString::number(shown.page->minimumSizeHint().width())));
        QTRY_COMPARE(shown.model()->rowCount(), 21);
        shown.choose(2);
        save(*shown.page, u"people/narrow"_s);
        QTest::keyClick(shown.table(), Qt::Key_Return);
        QTest::qWait(250);
        save(*shown.page, u"people/narrow-detail"_s);
    }

    void drawEmpty()
    {
        Shown shown;
        shown.open({1264, 826});
        QTRY_VERIFY(shown.page->findChild<QWidget *>(u"nobodyYet"_s)->isVisible());
        save(*shown.page, u"people/empty"_s);
    }

    /// One list of two: words that need both are withheld.
    void drawOnePartner()
    {
        Shown shown;
        const AccountId account = shown.workspace.addAccount(u"x"_s, u"fernhillcycles"_s);
        const std::vector<Pk> people = shown.workspace.addMany(40, u"x"_s);
        shown.workspace.import(account, QDate(2026, 5, 11), {{u"following"_s, people}});
        shown.open({1264, 826});
        QTRY_VERIFY(shown.page->findChild<QWidget *>(u"pairGapNotice"_s)->isVisible());
        shown.choose(1);
        QTest::qWait(250);
        save(*shown.page, u"people/one-list"_s);
    }
};

int main(int argc, char **argv)
{
    return comity::tests::drawGallery<TestPeopleGallery>(argc, argv);
}

#include "tst_people_gallery.moc"

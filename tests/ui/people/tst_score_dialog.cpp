#include "tests/support/test_case.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/people/persons_world.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/people/table/table_column.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

/// Scores of somebody else, taken over from the People page.
class TestScoreDialog : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_world = std::make_unique<PersonsWorld>();
        m_world->open();
    }
    void cleanup() { m_world.reset(); }

    void aFileIsTakenOverOnceAndTakenBack();
    void whatIsMissingIsAskedFor();
    void aWrongFileIsRefusedClearly();

private:
    PersonsWorld &world() { return *m_world; }
    QWidget *open(const QByteArray &text, const QString &name = u"klout-2026-03-01.csv"_s)
    {
        return world().openFile(u"takeOverScores"_s, u"scoreDialog"_s, name, text);
    }
    static QString found(const QWidget *dialog)
    {
        return dialog->findChild<QLabel *>(u"scoreFound"_s)->text();
    }
    qint64 scores() const { return m_world->number("SELECT count(*) FROM score"); }
    QString scoreShown(const QString &handle)
    {
        for (int row = 0; row < world().model().rowCount(); ++row) {
            if (world().model().pkAt(row) == world().pkOf(handle)) {
                return world().model().index(row, int(TableColumn::Score)).data().toString();
            }
        }
        return {};
    }

    std::unique_ptr<PersonsWorld> m_world;
};

void TestScoreDialog::aFileIsTakenOverOnceAndTakenBack()
{
    const QByteArray text = "Handle,Klout\n@bramtangle,48\n@kettlespoke,\"51,5\"\n@nobody,3\n"
                            "@bramtangle,soon\n";
    for (const bool isAgain : {false, true}) {
        QWidget *dialog = open(text);
        QTRY_VERIFY(dialog->findChild<QAbstractButton *>(u"scoreSave"_s)->isEnabled());
        QCOMPARE(found(dialog),
            u"2 scores of people here · 1 of somebody who is not here · 1 without a number"_s);
        QCOMPARE(dialog->findChild<QLineEdit *>(u"scoreName"_s)->text(), u"Klout"_s);
        QTest::keyClick(dialog, Qt::Key_Return); // without a mouse
        QTRY_VERIFY(!world().dialog(u"scoreDialog"_s));
        QTRY_COMPARE(scores(), 2);
        QTRY_COMPARE(world().session().undoStack().count(), 1); // again: nothing to change
        if (!isAgain) {
            QTRY_COMPARE(scoreShown(u"bramtangle"_s), u"Klout: 48"_s);
        }
    }
    QCOMPARE(world().number("SELECT count(*) FROM score WHERE name = 'Klout' AND value = 51.5"
                            " AND source = 'klout-2026-03-01.csv' AND at = 1772366400"),
        1);
    undoLast(world().session());
    QTRY_COMPARE(scores(), 0);
    QTRY_COMPARE(scoreShown(u"bramtangle"_s), u"—"_s);
}

void TestScoreDialog::whatIsMissingIsAskedFor()
{
    QWidget *dialog = open("who,much\nbramtangle,48\n", u"list.csv"_s);
    auto *save = dialog->findChild<QAbstractButton *>(u"scoreSave"_s);
    QTRY_VERIFY(save->isEnabled());
    auto *name = dialog->findChild<QLineEdit *>(u"scoreName"_s);
    name->clear(); // never without a name
    QVERIFY(!save->isEnabled());
    QVERIFY(found(dialog).startsWith(u"Say which columns"_s));
    name->setText(u"Kred"_s);
    QTRY_VERIFY(save->isEnabled());
    auto *day = dialog->findChild<QWidget *>(u"scoreDay"_s);
    QVERIFY(day->isVisible()); // nor without a day
    auto *date = dialog->findChild<QComboBox *>(u"scoreDate"_s);
    date->setCurrentIndex(date->findText(u"much"_s));
    QVERIFY(!day->isVisible());
    QTRY_COMPARE(found(dialog), u"No line has a person, a number and a date"_s);
    QVERIFY(!save->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!world().dialog(u"scoreDialog"_s));
    QCOMPARE(scores(), 0);
}

void TestScoreDialog::aWrongFileIsRefusedClearly()
{
    QWidget *dialog = open("<!DOCTYPE html><p>Hello", u"holiday.html"_s);
    auto *trouble = dialog->findChild<QWidget *>(u"scoreTrouble"_s);
    QTRY_VERIFY(trouble->isVisible());
    QVERIFY(!dialog->findChild<QAbstractButton *>(u"scoreSave"_s)->isVisible());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    const Theme theme(application);
    TestScoreDialog test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_score_dialog.moc"

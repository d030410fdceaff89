#include "model/people/hand_values.h"
#include "tests/support/test_case.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/people/persons_world.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/people/persons/customer_match_model.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

/// A file of customers, matched and saved from the People page.
class TestCustomerDialog : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_world = std::make_unique<PersonsWorld>();
        m_world->open();
        m_world->edit([this](SQLite::Database &writer) {
            QVERIFY(setValue(writer, {m_world->pkOf(u"kettlespoke"_s)}, HandField::Email,
                u"hello@kettlespoke.example"_s, 1));
        });
    }
    void cleanup() { m_world.reset(); }

    void rowsAreMatchedAndSaved();
    void anUnclearRowIsDecided();
    void permissionNeedsItsWords();
    void columnsAreCorrected();
    void theFirstLineIsACustomerWhereTheUserSaysSo();
    void whoTheRowsNameTwiceIsOffered();
    void aWrongFileIsRefusedClearly();

private:
    PersonsWorld &world() { return *m_world; }
    QWidget *open(const QByteArray &text, const QString &name = u"shop.csv"_s)
    {
        return world().openFile(u"matchCustomers"_s, u"customerDialog"_s, name, text);
    }
    /// The table of a file whose columns are right as they were guessed.
    QTableView *match(const QByteArray &text)
    {
        QWidget *dialog = open(text);
        [&] { QTRY_VERIFY(world().dialog(u"customerColumns"_s)); }();
        PersonsWorld::click(*dialog, u"customerNext"_s);
        [&] { QTRY_VERIFY(world().dialog(u"customerTable"_s)); }();
        auto *table = dialog->findChild<QTableView *>(u"customerTable"_s);
        [&] { QTRY_VERIFY(table->model()->rowCount() > 0); }();
        return table;
    }
    static QString cell(const QTableView *table, int row, int column)
    {
        return table->model()->index(row, column).data().toString();
    }
    QString label(const QString &name)
    {
        return world().dialog(u"customerDialog"_s)->findChild<QLabel *>(name)->text();
    }
    qint64 customers() const
    {
        return m_world->number(
            "SELECT count(*) FROM person_fact WHERE field = 'role' AND value = 'customer'");
    }

    std::unique_ptr<PersonsWorld> m_world;
};

void TestCustomerDialog::rowsAreMatchedAndSaved()
{
    QTableView *table = match("Name,E-mail,Twitter,Colour\n"
                              "Kettle and Spoke,HELLO@kettlespoke.example,,red\n"
                              "Hideo Starling-Oka,hideo@loop.example,,blue\n"
                              "Somebody Else,else@else.example,,\n"
                              ",,@bramtangle,\n"
                              ",,,green\n");
    const QAbstractItemModelTester tester(table->model());
    QCOMPARE(label(u"customerTally"_s), u"3 found · 1 not found · 1 line without anybody"_s);
    QCOMPARE(cell(table, 0, CustomerMatchModel::InFile), u"Kettle and Spoke"_s);
    QCOMPARE(
        cell(table, 0, CustomerMatchModel::Found), u"Kettle & Spoke Café, @kettlespoke on X"_s);
    QCOMPARE(cell(table, 0, CustomerMatchModel::How), u"Same e-mail address"_s);
    QCOMPARE(cell(table, 1, CustomerMatchModel::How), u"The only one of this name"_s);
    QCOMPARE(cell(table, 2, CustomerMatchModel::How), u"Same handle"_s);
    QCOMPARE(cell(table, 3, CustomerMatchModel::Found), u"Nobody"_s);
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Space); // not Hideo
    QWidget *dialog = world().dialog(u"customerDialog"_s);
    QVERIFY(dialog->findChild<QAbstractButton *>(u"customerNext"_s)->text().contains(u"2 people"));
    PersonsWorld::click(*dialog, u"customerNext"_s);
    QTRY_COMPARE(customers(), 2);
    QCOMPARE(world().number(
                 "SELECT count(*) FROM person_fact WHERE field = 'role' AND source = 'shop.csv'"),
        2);
    QTRY_COMPARE(world().session().undoStack().count(), 1);
    undoLast(world().session());
    QTRY_COMPARE(customers(), 0);
}

void TestCustomerDialog::anUnclearRowIsDecided()
{
    QTableView *table = match("Name,E-mail\nHideo Starling-Oka,\nBram Tanglewick,b@b.example\n");
    // Two bear the name, so it goes first and is not checked.
    QCOMPARE(cell(table, 0, CustomerMatchModel::InFile), u"Bram Tanglewick"_s);
    QCOMPARE(cell(table, 0, CustomerMatchModel::Found), u"One of 2 people?"_s);
    QVERIFY(!table->model()->index(0, 0).data(Qt::CheckStateRole).isValid());
    QWidget *dialog = world().dialog(u"customerDialog"_s);
    auto *choice = dialog->findChild<QComboBox *>(u"customerChoice"_s);
    QVERIFY(choice->isEnabled());
    QCOMPARE(choice->count(), 3); // nobody of them, or one of two
    const int second = choice->findData(number(world().pkOf(u"bram_t@pedals.example"_s)));
    choice->setCurrentIndex(second);
    Q_EMIT choice->activated(second);
    QCOMPARE(cell(table, 0, CustomerMatchModel::How), u"You chose"_s);
    PersonsWorld::click(*dialog, u"customerNext"_s);
    QTRY_COMPARE(customers(), 2);
    QCOMPARE(world().number("SELECT count(*) FROM person_fact WHERE value = 'b@b.example'"), 1);
}

void TestCustomerDialog::permissionNeedsItsWords()
{
    match("E-mail\nhello@kettlespoke.example\nno@no.example\n");
    QWidget *dialog = world().dialog(u"customerDialog"_s);
    auto *next = dialog->findChild<QAbstractButton *>(u"customerNext"_s);
    dialog->findChild<QCheckBox *>(u"customersGave"_s)->setChecked(true);
    QVERIFY(!next->isEnabled());
    QVERIFY(label(u"customerNote"_s).contains(u"words"_s));
    dialog->findChild<QLineEdit *>(u"customersWording"_s)->setText(u"Send me the shop news"_s);
    dialog->findChild<QLineEdit *>(u"customersTopic"_s)->setText(u"Shop news"_s);
    QVERIFY(next->isEnabled());
    PersonsWorld::click(*dialog, u"customerNext"_s);
    QTRY_COMPARE(world().number("SELECT count(*) FROM permission WHERE topic = 'shop news' AND "
                                "state = 'opt-in' AND source = 'shop.csv'"),
        1);
    QTRY_COMPARE(world().session().undoStack().count(), 1);
    undoLast(world().session());
    QTRY_COMPARE(customers(), 0);
    QCOMPARE(world().number("SELECT count(*) FROM permission"), 1); // recorded for good
}

void TestCustomerDialog::columnsAreCorrected()
{
    QWidget *dialog = open("who,where\nKettle,hello@kettlespoke.example\n");
    QTRY_VERIFY(world().dialog(u"customerColumns"_s));
    const auto fields = dialog->findChildren<QComboBox *>(u"customerField"_s);
    QCOMPARE(fields.size(), 2);
    QCOMPARE(fields.at(0)->currentData().toInt(), -1);
    QCOMPARE(fields.at(1)->currentText(), u"E-mail"_s); // told by what stands in it
    auto *next = dialog->findChild<QAbstractButton *>(u"customerNext"_s);
    QVERIFY(next->isEnabled());
    fields.at(1)->setCurrentIndex(0);
    QVERIFY(!next->isEnabled());
    QVERIFY(label(u"customerNote"_s).contains(u"Say which column"_s));
    fields.at(0)->setCurrentIndex(fields.at(0)->findText(u"Name"_s));
    QVERIFY(next->isEnabled());
    fields.at(1)->setCurrentIndex(fields.at(1)->findText(u"Name"_s));
    QCOMPARE(fields.at(0)->currentData().toInt(), -1); // a field is in one column
}

void TestCustomerDialog::theFirstLineIsACustomerWhereTheUserSaysSo()
{
    QWidget *dialog = open("bramtangle,Bike\nkettlespoke,Bell\n");
    QTRY_VERIFY(world().dialog(u"customerColumns"_s));
    auto *first = dialog->findChild<QCheckBox *>(u"customerFirstLine"_s);
    QVERIFY(!first->isChecked());
    QCOMPARE(label(u"customerHeader"_s), u"bramtangle"_s);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Space);
    QVERIFY(first->isChecked());
    QCOMPARE(label(u"customerHeader"_s), u"Column 1"_s);
    auto *field = dialog->findChild<QComboBox *>(u"customerField"_s);
    field->setCurrentIndex(field->findText(u"Handle or profile address"_s));
    PersonsWorld::click(*dialog, u"customerNext"_s);
    QTRY_VERIFY(world().dialog(u"customerTable"_s));
    auto *table = dialog->findChild<QTableView *>(u"customerTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QCOMPARE(cell(table, 0, CustomerMatchModel::InFile), u"@bramtangle"_s);
}

void TestCustomerDialog::whoTheRowsNameTwiceIsOffered()
{
    QTableView *table = match("Name,E-mail,Twitter\n"
                              "Kettle Spoke,hello@kettlespoke.example,@bramtangle\n");
    QVERIFY(cell(table, 0, CustomerMatchModel::How).contains(u"also names Kettle & Spoke Café"));
    PersonsWorld::click(*world().dialog(u"customerDialog"_s), u"customerNext"_s);
    QTRY_COMPARE(customers(), 1);
    QTRY_VERIFY(world().dialog(u"suggestionsDialog"_s)); // offered, and nothing is merged yet
    QCOMPARE(world().number("SELECT count(*) FROM profile WHERE person IS NOT NULL"), 0);
    auto *list = world().dialog(u"suggestionsDialog"_s)->findChild<QListView *>();
    QVERIFY(list->model()
                ->index(0, 0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(u"Your file shop.csv names both in one row"_s));
}

void TestCustomerDialog::aWrongFileIsRefusedClearly()
{
    QWidget *dialog = open("<!DOCTYPE html><p>Hello", u"page.html"_s);
    QTRY_VERIFY(world().dialog(u"customerTrouble"_s));
    QStringList texts;
    for (const QLabel *text : world().dialog(u"customerTrouble"_s)->findChildren<QLabel *>()) {
        texts += text->text();
    }
    QVERIFY2(texts.join(u' ').contains(u"page.html is not a table of customers"_s),
        qPrintable(texts.join(u' ')));
    QVERIFY(!dialog->findChild<QAbstractButton *>(u"customerNext"_s)->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!world().dialog(u"customerDialog"_s));
    QCOMPARE(world().session().undoStack().count(), 0);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    const Theme theme(application);
    TestCustomerDialog test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_customer_dialog.moc"

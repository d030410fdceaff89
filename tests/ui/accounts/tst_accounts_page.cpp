#include "model/accounts/account_records.h"
#include "model/base/civil_time.h"
#include "tests/ui/accounts/accounts_bench.h"
#include "tests/ui/common/undo_last.h"
#include "ui/common/formatting.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimeEdit>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

class TestAccountsPage : public AccountsBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void withoutAccountsThePageSaysHowToAddOne();
    void anAccountIsAdded();
    void troubleStandsUnderItsField();
    void editsAreSavedAndTakenBack();
    void archivingAndBringingBack();
    void theKeyboardMovesAccounts();
    void aDroppedRowMovesItsAccount();
    void whatWasTypedIsNotLostUnasked();
    void factsAreToldByHandAndTakenBack();
    void aFactThatIsToldLeavesWhatIsTyped();
    void theCharterKeepsItsDay();
    void theFormStandsInThePlaceOfTheCheckUpUntilItIsLeft();
    void aNarrowWindowFoldsTheRightColumn();

private:
    void open(const QStringList &handles = {})
    {
        for (const QString &handle : handles) {
            addAccount(handle);
        }
        openPage();
    }
    void click(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    /// As somebody who wants to change the current account.
    void openForm()
    {
        QTRY_VERIFY(find<QPushButton>("editAccountButton")->isVisible());
        click("editAccountButton");
        QVERIFY(find<QWidget>("accountForm")->isVisible());
    }
    QStringList rows() const
    {
        QStringList out;
        for (int row = 0; row < view()->model()->rowCount(); ++row) {
            out += view()->model()->index(row, 0).data().toString();
        }
        return out;
    }
    std::vector<AccountRecord> stored() const { return accountRecords(m_session->file().reader()); }
};

void TestAccountsPage::withoutAccountsThePageSaysHowToAddOne()
{
    open();
    QTRY_VERIFY(find<QWidget>("noAccounts")->isVisible());
    click("firstAccountButton");
    QVERIFY(!find<QWidget>("noAccounts")->isVisible());
    QVERIFY(find<QComboBox>("accountNetwork")->hasFocus());
    QVERIFY(m_page->dismiss());
    QVERIFY(find<QWidget>("noAccounts")->isVisible());
}

void TestAccountsPage::anAccountIsAdded()
{
    open({u"first"_s});
    click("addAccountButton");
    auto *network = find<QComboBox>("accountNetwork");
    network->setCurrentIndex(network->findData(u"mastodon"_s));
    QTest::keyClicks(find<QLineEdit>("accountHandle"), u"@me@bikes.example"_s);
    QTest::keyClicks(find<QLineEdit>("accountOwner"), u"Ana"_s);
    find<QCheckBox>("accountHasHours")->setChecked(true);
    find<QTimeEdit>("accountFrom")->setTime(QTime(8, 30));
    find<QPlainTextEdit>("accountDomains")->setPlainText(u"bikes.example\n\n tea.example "_s);
    click("saveAccountButton");
    QTRY_COMPARE(view()->model()->rowCount(), 2);
    const AccountRecord record = stored().at(1);
    QCOMPARE(record.account.network, u"mastodon"_s);
    QCOMPARE(record.account.handle, u"me@bikes.example"_s);
    QCOMPARE(record.owner, u"Ana"_s);
    QCOMPARE(record.workFrom, std::optional(8 * 60 + 30));
    QCOMPARE(record.ownDomains, QStringList({u"bikes.example"_s, u"tea.example"_s}));
    QCOMPARE(view()->currentIndex().row(), 1);
    QVERIFY(!find<QPushButton>("saveAccountButton")->isEnabled());
    undoLast(*m_session);
    QTRY_COMPARE(view()->model()->rowCount(), 1);
}

void TestAccountsPage::troubleStandsUnderItsField()
{
    open({u"first"_s});
    click("addAccountButton");
    auto *network = find<QComboBox>("accountNetwork");
    network->setCurrentIndex(network->findData(u"x"_s));
    auto *handle = find<QLineEdit>("accountHandle");
    QTest::keyClicks(handle, u"FIRST"_s);
    QVERIFY(!find<QLabel>("accountHandleTrouble")->isVisible()); // not while it is being typed
    click("saveAccountButton");
    QVERIFY(find<QLabel>("accountHandleTrouble")->isVisible());
    QCOMPARE(
        find<QLabel>("accountHandleTrouble")->text(), u"x:FIRST is among your accounts already"_s);
    QTest::keyClicks(handle, u"2"_s);
    QVERIFY(!find<QLabel>("accountHandleTrouble")->isVisible());
    find<QPlainTextEdit>("accountEmails")->setPlainText(u"nobody"_s);
    QVERIFY(find<QLabel>("accountEmailsTrouble")->isVisible());
    QCOMPARE(stored().size(), std::size_t {1});
}

void TestAccountsPage::editsAreSavedAndTakenBack()
{
    open({u"first"_s, u"second"_s});
    openForm();
    QTRY_COMPARE(find<QLineEdit>("accountHandle")->text(), u"first"_s);
    auto *owner = find<QLineEdit>("accountOwner");
    owner->setText(u"Riders and makers"_s);
    QTest::keyClick(owner, Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(stored().at(0).owner, u"Riders and makers"_s);
    QTRY_COMPARE(m_session->undoStack().count(), 1);
    undoLast(*m_session);
    QTRY_COMPARE(stored().at(0).owner, QString());
    QTRY_COMPARE(owner->text(), QString());
    m_session->undoStack().redo();
    QTRY_COMPARE(stored().at(0).owner, u"Riders and makers"_s);
}

void TestAccountsPage::archivingAndBringingBack()
{
    open({u"first"_s, u"second"_s});
    openForm();
    QTRY_VERIFY(find<QPushButton>("archiveButton")->isEnabled());
    click("archiveButton");
    QTRY_COMPARE(rows(), QStringList({u"@second"_s, u"@first"_s}));
    QCOMPARE(view()->currentIndex().row(), 1);
    openForm();
    QTRY_COMPARE(find<QPushButton>("archiveButton")->text(), u"B&ring back"_s);
    click("archiveButton");
    QTRY_COMPARE(rows(), QStringList({u"@first"_s, u"@second"_s}));
}

void TestAccountsPage::theKeyboardMovesAccounts()
{
    open({u"first"_s, u"second"_s, u"third"_s});
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(rows(), QStringList({u"@second"_s, u"@first"_s, u"@third"_s}));
    QCOMPARE(view()->currentIndex().row(), 1);
    QTest::keyClick(view(), Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(rows(), QStringList({u"@first"_s, u"@second"_s, u"@third"_s}));
}

void TestAccountsPage::aDroppedRowMovesItsAccount()
{
    open({u"first"_s, u"second"_s, u"third"_s});
    QAbstractItemModel *model = view()->model();
    const std::unique_ptr<QMimeData> data(model->mimeData({model->index(0, 0)}));
    model->dropMimeData(data.get(), Qt::MoveAction, 3, 0, {});
    QTRY_COMPARE(rows(), QStringList({u"@second"_s, u"@third"_s, u"@first"_s}));
    QTRY_COMPARE(m_session->undoStack().count(), 1);
    undoLast(*m_session);
    QTRY_COMPARE(rows(), QStringList({u"@first"_s, u"@second"_s, u"@third"_s}));
}

void TestAccountsPage::whatWasTypedIsNotLostUnasked()
{
    open({u"first"_s, u"second"_s});
    openForm();
    QTRY_COMPARE(find<QLineEdit>("accountHandle")->text(), u"first"_s);
    find<QLineEdit>("accountOwner")->setText(u"Ana"_s);
    m_prompts->answers = {false, true};
    view()->setCurrentIndex(view()->model()->index(1, 0));
    QTRY_COMPARE(m_prompts->questions.size(), 1);
    QCOMPARE(view()->currentIndex().row(), 0);
    QCOMPARE(find<QLineEdit>("accountOwner")->text(), u"Ana"_s);
    view()->setCurrentIndex(view()->model()->index(1, 0));
    QTRY_COMPARE(find<QLineEdit>("accountHandle")->text(), u"second"_s);
    QCOMPARE(stored().at(0).owner, QString());
}

void TestAccountsPage::factsAreToldByHandAndTakenBack()
{
    open({u"first"_s});
    openForm();
    QTRY_COMPARE(find<QLabel>("fact-bio")->text(), unknownText());
    click("change-bio");
    auto *dialog = find<QDialog>("accountFactDialog");
    QVERIFY(dialog && !dialog->findChild<QPushButton *>(u"factSave"_s)->isEnabled());
    dialog->findChild<QPlainTextEdit *>(u"factValue"_s)->setPlainText(u"Bikes <b>and</b> tea "_s);
    dialog->findChild<QDateEdit *>(u"factSince"_s)->setDate(QDate(2026, 4, 2));
    dialog->findChild<QPushButton *>(u"factSave"_s)->click();
    QTRY_COMPARE(find<QLabel>("fact-bio")->text(), u"Bikes <b>and</b> tea"_s);
    const std::vector<AccountRecord> told = stored();
    QVERIFY(told.at(0).fact(u"bio")->isByHand);
    QCOMPARE(told.at(0).fact(u"bio")->at.at, noonUtc(QDate(2026, 4, 2)));
    undoLast(*m_session);
    QTRY_COMPARE(find<QLabel>("fact-bio")->text(), unknownText());
    m_session->undoStack().redo();
    QTRY_COMPARE(find<QLabel>("fact-bio")->text(), u"Bikes <b>and</b> tea"_s);
    click("change-bio");
    QTRY_VERIFY(find<QPushButton>("factRemove"));
    find<QPushButton>("factRemove")->click();
    QTRY_COMPARE(find<QLabel>("fact-bio")->text(), unknownText());
    QVERIFY(stored().at(0).facts.empty());
}

void TestAccountsPage::aFactThatIsToldLeavesWhatIsTyped()
{
    open({u"first"_s});
    openForm();
    QTRY_COMPARE(find<QLineEdit>("accountHandle")->text(), u"first"_s);
    find<QLineEdit>("accountOwner")->setText(u"Ana"_s);
    click("change-location");
    auto *dialog = find<QDialog>("accountFactDialog");
    dialog->findChild<QPlainTextEdit *>(u"factValue"_s)->setPlainText(u"Port Merrow"_s);
    dialog->findChild<QPushButton *>(u"factSave"_s)->click();
    QTRY_COMPARE(find<QLabel>("fact-location")->text(), u"Port Merrow"_s);
    QCOMPARE(find<QLineEdit>("accountOwner")->text(), u"Ana"_s);
    QVERIFY(m_prompts->questions.isEmpty());
    undoLast(*m_session);
    QTRY_COMPARE(find<QLabel>("fact-location")->text(), unknownText());
    QCOMPARE(find<QLineEdit>("accountOwner")->text(), u"Ana"_s);
}

void TestAccountsPage::theCharterKeepsItsDay()
{
    open({u"first"_s});
    openForm();
    QTRY_COMPARE(find<QLineEdit>("accountHandle")->text(), u"first"_s);
    auto *day = find<QDateEdit>("accountPublished");
    QVERIFY(!day->isEnabled());
    find<QCheckBox>("accountIsPublished")->setChecked(true);
    day->setDate(QDate(2026, 5, 2));
    click("saveAccountButton");
    QTRY_COMPARE(stored().at(0).charterPublishedAt, std::optional(noonUtc(QDate(2026, 5, 2))));
    QTRY_VERIFY(!find<QPushButton>("saveAccountButton")->isEnabled());
    QCOMPARE(day->date(), QDate(2026, 5, 2));
}

void TestAccountsPage::theFormStandsInThePlaceOfTheCheckUpUntilItIsLeft()
{
    open({u"first"_s, u"second"_s});
    QTRY_COMPARE(find<QLabel>("profileName")->text(), u"@first"_s);
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_Return);
    QVERIFY(find<QLineEdit>("accountHandle")->hasFocus());
    QVERIFY(!find<QWidget>("checkupPane")->isVisible());
    QVERIFY(m_page->dismiss());
    QVERIFY(find<QWidget>("checkupPane")->isVisible());
    QVERIFY(view()->hasFocus());
    QVERIFY(!m_page->dismiss());
    openForm();
    find<QLineEdit>("accountOwner")->setText(u"Ana"_s);
    m_prompts->answers = {false, true};
    QVERIFY(m_page->dismiss());
    QTRY_COMPARE(m_prompts->questions.size(), 1);
    QVERIFY(find<QWidget>("accountForm")->isVisible());
    QVERIFY(m_page->dismiss());
    QTRY_VERIFY(find<QWidget>("checkupPane")->isVisible());
    QCOMPARE(find<QLineEdit>("accountOwner")->text(), QString());
    openForm();
    click("discardButton");
    QVERIFY(find<QWidget>("checkupPane")->isVisible());
    openForm();
    view()->setCurrentIndex(view()->model()->index(1, 0));
    QTRY_COMPARE(find<QLabel>("profileName")->text(), u"@second"_s);
    QVERIFY(find<QWidget>("checkupPane")->isVisible());
}

void TestAccountsPage::aNarrowWindowFoldsTheRightColumn()
{
    open({u"first"_s});
    const auto *side = find<QWidget>("accountsSide");
    QTRY_VERIFY(side->isVisible());
    m_page->setRoom(Room::Narrow);
    QVERIFY(!side->isVisible());
    m_page->toggleDetail();
    QVERIFY(side->isVisible());
    QVERIFY(m_page->dismiss());
    QVERIFY(!side->isVisible());
    m_page->setRoom(Room::Medium);
    QVERIFY(side->isVisible());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme theme(application);
    TestAccountsPage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_accounts_page.moc"

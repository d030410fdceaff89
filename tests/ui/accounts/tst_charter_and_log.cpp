#include "model/accounts/account_log_store.h"
#include "model/accounts/account_records.h"
#include "model/base/civil_time.h"
#include "tests/ui/accounts/accounts_bench.h"
#include "tests/ui/common/undo_last.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

/// Below the check-up: the charter, whom the account is for, and its health.
class TestCharterAndLog : public AccountsBench
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
        m_first = addAccount(u"first"_s);
        m_second = addAccount(u"second"_s);
        openPage({1300, 1000});
        QTRY_COMPARE(find<QLabel>("profileName")->text(), u"@first"_s);
    }
    void cleanup() { end(); }

    void theCharterIsSavedWhileItIsTyped();
    void whatIsTypedIsNotLostWithTheAccount();
    void theCharterIsComparedWithWhatIsPinned();
    void hintsFollowTheWords();
    void whoeverAsksGetsTheSentenceThatExplains();
    void groupsAreUsedInTheBio();
    void aWarningBringsAPause();

private:
    QPlainTextEdit *charter() const { return find<QPlainTextEdit>("accountCharter"); }
    AccountRecord stored(AccountId id) const
    {
        return accountRecord(m_session->file().reader(), id).value();
    }

    AccountId m_first {};
    AccountId m_second {};
};

void TestCharterAndLog::theCharterIsSavedWhileItIsTyped()
{
    QTest::keyClicks(charter(), u"Riders and makers"_s);
    QTRY_COMPARE(stored(m_first).charter, u"Riders and makers"_s);
    QTRY_COMPARE(m_session->undoStack().count(), 1);
    undoLast(*m_session);
    QTRY_COMPARE(charter()->toPlainText(), QString());
    m_session->undoStack().redo();
    QTRY_COMPARE(charter()->toPlainText(), u"Riders and makers"_s);
}

void TestCharterAndLog::whatIsTypedIsNotLostWithTheAccount()
{
    QTest::keyClicks(charter(), u"Riders"_s);
    QListView *view = find<QListView>("accountsView");
    view->setCurrentIndex(view->model()->index(1, 0));
    QTRY_COMPARE(charter()->toPlainText(), QString());
    QTRY_COMPARE(stored(m_first).charter, u"Riders"_s);
    QCOMPARE(stored(m_second).charter, QString());
}

void TestCharterAndLog::theCharterIsComparedWithWhatIsPinned()
{
    QCOMPARE(find<QLabel>("charterSince")->text(), u"Not pinned or published yet"_s);
    QVERIFY(!find<QPushButton>("copyCharter")->isEnabled());
    QTest::keyClicks(charter(), u"Bikes <b>only</b>"_s);
    find<QPushButton>("copyCharter")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Bikes <b>only</b>"_s);
    find<QPushButton>("charterPinned")->click();
    QTRY_VERIFY(find<QLabel>("charterSince")->text().endsWith(u"word for word"_s));
    QCOMPARE(stored(m_first).charterPublishedAt, std::optional(noonUtc(QDate(2026, 5, 14))));
    QVERIFY(!find<QPushButton>("charterPinned")->isEnabled());
    QTest::keyClicks(charter(), u"!"_s);
    QVERIFY(find<QLabel>("charterSince")->text().startsWith(u"Differs"_s));
    QTRY_COMPARE(stored(m_first).charter, u"Bikes <b>only</b>!"_s);
    QCOMPARE(stored(m_first).charterPublished, u"Bikes <b>only</b>"_s);
}

void TestCharterAndLog::hintsFollowTheWords()
{
    QCOMPARE(find<QLabel>("charterFollowing")->text(), u"Say why you may not follow back"_s);
    QTest::keyClicks(charter(), u"We do not follow everybody. We answer within a day."_s);
    QCOMPARE(find<QLabel>("charterFollowing")->text(), u"Explains why you may not follow back"_s);
    QVERIFY(find<QLabel>("charterPromise")->text().contains(u"not known yet"_s));
    QCOMPARE(find<QLabel>("charterLength")->text(), u"51 of 280"_s);
}

void TestCharterAndLog::whoeverAsksGetsTheSentenceThatExplains()
{
    auto *answer = find<QPushButton>("copyCharterAnswer");
    QVERIFY(!answer->isEnabled());
    QTest::keyClicks(charter(), u"Riders and makers."_s);
    answer->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Riders and makers."_s);
    QTest::keyClicks(charter(), u" We do not follow everybody. We answer within a day."_s);
    answer->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"We do not follow everybody."_s);
    QVERIFY(answer->toolTip().contains(u"We do not follow everybody."));
}

void TestCharterAndLog::groupsAreUsedInTheBio()
{
    find<QPushButton>("editGroups")->click();
    auto *dialog = find<QDialog>("groupsDialog");
    QVERIFY(dialog != nullptr);
    dialog->findChild<QLineEdit *>(u"groupName0"_s)->setText(u"Audax oddballs"_s);
    dialog->findChild<QLineEdit *>(u"groupWords0"_s)->setText(u"long rides, , brevets"_s);
    dialog->findChild<QPushButton *>(u"groupsSave"_s)->click();
    QTRY_VERIFY(find<QWidget>("accountGroup") != nullptr);
    QCOMPARE(accountGroups(m_session->file().reader(), m_first),
        (std::vector<AccountGroup> {{u"Audax oddballs"_s, {u"long rides"_s, u"brevets"_s}}}));
    find<QPushButton>("fix-bio-who")->click();
    auto *bio = find<QDialog>("bioDialog");
    auto *ideas = bio->findChild<QWidget *>(u"bioIdeas"_s);
    QVERIFY(ideas != nullptr);
    ideas->findChild<QPushButton *>()->click();
    QCOMPARE(
        bio->findChild<QPlainTextEdit *>(u"bioText"_s)->toPlainText(), u"for Audax oddballs"_s);
    QCOMPARE(bio->findChild<QLabel *>(u"bioLine-bio-who"_s)->text(), u"Bio says who it is for"_s);
    bio->reject();
    undoLast(*m_session);
    QTRY_VERIFY(accountGroups(m_session->file().reader(), m_first).empty());
}

void TestCharterAndLog::aWarningBringsAPause()
{
    QVERIFY(find<QWidget>("pauseAdvice") == nullptr);
    find<QPushButton>("logHealth")->click();
    auto *dialog = find<QDialog>("healthDialog");
    QVERIFY(dialog != nullptr);
    dialog->findChild<QDateEdit *>(u"healthDay"_s)->setDate(QDate(2026, 5, 12));
    dialog->findChild<QLineEdit *>(u"healthNote"_s)->setText(u"Too many <i>follows</i>"_s);
    dialog->findChild<QPushButton *>(u"healthSave"_s)->click();
    QTRY_VERIFY(find<QWidget>("pauseAdvice") != nullptr);
    const QModelIndex row = find<QListView>("accountsView")->model()->index(0, 0);
    QVERIFY(row.data(int(StateWordRole)).toString().contains(u"19"_s));
    find<QPushButton>("removeHealth")->click();
    QTRY_VERIFY(healthEntries(m_session->file().reader(), m_first).empty());
    QTRY_COMPARE(m_session->undoStack().count(), 2);
    undoLast(*m_session);
    QTRY_COMPARE(healthEntries(m_session->file().reader(), m_first).size(), std::size_t {1});
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme theme(application);
    TestCharterAndLog test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_charter_and_log.moc"

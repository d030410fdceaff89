#include "tests/ui/common/browser.h"
#include "tests/ui/drafts/copy_bench.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/drafts/copying/clipboard_guard.h"
#include "ui/drafts/copying/copy_log.h"

#include <QApplication>
#include <QCheckBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using drafts::HandoverState;

/// A draft is handed over by keys alone, and what is done can be taken back.
class TestCopyRunner : public CopyBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void theTextOfEachIsCopiedByKey();
    void sentAndSkippedGoOn();
    void whatIsDoneCanBeTakenBack();
    void untilItWasTakenBackItStands();
    void keysWorkFromTheTextAsWell();
    void lettersMayBeTurnedOff();
    void openingTheProfileReadsIt();
    void anOldReadingIsToBeDoneAgain();
    void aPauseIsSuggestedAfterManyInARow();
    void updatesKeepWhoIsShown();
    void theClipboardIsClearedUnlessItChanged();
};

void TestCopyRunner::theTextOfEachIsCopiedByKey()
{
    open(sampleRun(3));
    const QSignalSpy copied(m_runner.get(), &CopyRunner::copied);
    QCOMPARE(text(u"copyPlace"_s), u"1 of 3"_s);
    QCOMPARE(text(u"copyName"_s), u"Odile Varga"_s);
    QCOMPARE(find<QPlainTextEdit>(u"copyText"_s)->toPlainText(), samplePerson(Pk {1}).text);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), samplePerson(Pk {1}).text);
    QCOMPARE(copied.size(), 1);
    QCOMPARE(copied.front().at(0).value<Pk>(), Pk {1});
    QCOMPARE(copied.front().at(1).toString(), samplePerson(Pk {1}).text);
    QVERIFY(text(u"copyState"_s).startsWith(u"Copied."));
    QCOMPARE(m_runner->current(), std::optional(Pk {1}));
    QCOMPARE(text(u"irreversible"_s), u"What is sent stays seen; deleting does not undo it."_s);
    // Nothing is left lying about when the window closes.
    m_runner.reset();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
}

void TestCopyRunner::sentAndSkippedGoOn()
{
    open(sampleRun(3));
    const QSignalSpy sent(m_runner.get(), &CopyRunner::sent);
    const QSignalSpy skipped(m_runner.get(), &CopyRunner::skipped);
    press(Qt::Key_D);
    QCOMPARE(sent.size(), 1);
    QCOMPARE(m_runner->current(), std::optional(Pk {2}));
    press(Qt::Key_S);
    QCOMPARE(skipped.size(), 1);
    QCOMPARE(skipped.front().front().value<Pk>(), Pk {2});
    QCOMPARE(text(u"copyPlace"_s), u"3 of 3"_s);
    QCOMPARE(text(u"copyTally"_s), u"1 sent"_s);
    QCOMPARE(
        logged(), QStringList({u"Tamsin Quist, skipped 12:00"_s, u"Odile Varga, sent 12:00"_s}));
    // Back at somebody who got it, nothing is handed over a second time.
    press(Qt::Key_Backspace);
    press(Qt::Key_Backspace);
    QCOMPARE(m_runner->current(), std::optional(Pk {1}));
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_D);
    QCOMPARE(sent.size(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
}

void TestCopyRunner::whatIsDoneCanBeTakenBack()
{
    CopyRun run = sampleRun(3);
    open(run);
    const QSignalSpy back(m_runner.get(), &CopyRunner::takeBackAsked);
    press(Qt::Key_D);
    press(Qt::Key_S);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(back.size(), 1);
    QCOMPARE(back.front().front().value<Pk>(), Pk {2});
    QCOMPARE(m_runner->current(), std::optional(Pk {2}));
    run.log = {{Pk {1}, u"Odile Varga"_s, HandoverState::Sent, m_now}};
    m_runner->update(run);
    QCOMPARE(m_runner->current(), std::optional(Pk {2}));
    find<QPushButton>(u"undoLastCopy"_s)->click();
    QCOMPARE(back.size(), 2);
    QCOMPARE(m_runner->current(), std::optional(Pk {1}));
    run.log.clear();
    m_runner->update(run);
    QCOMPARE(m_runner->current(), std::optional(Pk {1}));
    QCOMPARE(logged(), QStringList {});
    QVERIFY(!find<QPushButton>(u"undoLastCopy"_s)->isEnabled());
    press(Qt::Key_D);
    QCOMPARE(logged(), QStringList {u"Odile Varga, sent 12:00"_s});
}

void TestCopyRunner::untilItWasTakenBackItStands()
{
    open(sampleRun(2));
    const QSignalSpy copied(m_runner.get(), &CopyRunner::copied);
    const QSignalSpy sent(m_runner.get(), &CopyRunner::sent);
    press(Qt::Key_D);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_runner->current(), std::optional(Pk {1}));
    QCOMPARE(logged(), QStringList {u"Odile Varga, sent 12:00"_s});
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_D);
    QCOMPARE(copied.size(), 0);
    QCOMPARE(sent.size(), 1);
}

void TestCopyRunner::keysWorkFromTheTextAsWell()
{
    open(sampleRun(2));
    const QSignalSpy copied(m_runner.get(), &CopyRunner::copied);
    const QSignalSpy sent(m_runner.get(), &CopyRunner::sent);
    auto *view = find<QPlainTextEdit>(u"copyText"_s);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(copied.size(), 1);
    QTest::keyClick(view, Qt::Key_D);
    QCOMPARE(sent.size(), 1);
    QVERIFY(view->isReadOnly());
}

void TestCopyRunner::lettersMayBeTurnedOff()
{
    open(sampleRun(2));
    setLettersAct(*m_runner, false);
    const QSignalSpy sent(m_runner.get(), &CopyRunner::sent);
    press(Qt::Key_D);
    QCOMPARE(sent.size(), 0);
    find<QPushButton>(u"markSent"_s)->click();
    QCOMPARE(sent.size(), 1);
}

void TestCopyRunner::openingTheProfileReadsIt()
{
    Browser browser;
    open(sampleRun(2), [](Pk pk) {
        CopyPerson person = samplePerson(pk);
        if (pk == Pk {1}) {
            person.readOn = QDate(2026, 4, 3);
        }
        return person;
    });
    const QSignalSpy read(m_runner.get(), &CopyRunner::profileRead);
    auto *box = find<QCheckBox>(u"profileRead"_s);
    QVERIFY(!box->isChecked());
    QCOMPARE(text(u"profileLastRead"_s), u"Last read 3 Apr 2026"_s);
    press(Qt::Key_Return);
    QCOMPARE(browser.opened, QList<QUrl> {QUrl(u"https://x.example/rider1"_s)});
    QVERIFY(box->isChecked());
    QCOMPARE(read.size(), 1);
    box->click();
    QCOMPARE(read.size(), 2);
    QVERIFY(!read.back().at(1).toBool());
}

void TestCopyRunner::anOldReadingIsToBeDoneAgain()
{
    open(sampleRun(2), [](Pk pk) {
        CopyPerson person = samplePerson(pk);
        person.readOn = QDate(2025, 11, 12);
        person.readWhy = u"<i>they</i> lead the Sunday ride"_s;
        return person;
    });
    QCOMPARE(text(u"profileLastRead"_s),
        u"Last read 12 Nov 2025, <i>they</i> lead the Sunday ride: more than 6 months ago, read it "
        u"again"_s);
    QVERIFY(!find<QCheckBox>(u"profileRead"_s)->isChecked());
}

void TestCopyRunner::aPauseIsSuggestedAfterManyInARow()
{
    open(sampleRun(80));
    const auto *pause = find<QLabel>(u"copyPause"_s);
    for (int person = 1; person < CopyLog::pauseAfter; ++person) {
        press(Qt::Key_D);
    }
    QVERIFY(!pause->isVisible());
    press(Qt::Key_D);
    QVERIFY(pause->isVisible());
    QVERIFY(pause->text().startsWith(u"That was 25 in a row."));
    m_now += 600;
    press(Qt::Key_D);
    QVERIFY(!pause->isVisible());
}

void TestCopyRunner::updatesKeepWhoIsShown()
{
    CopyRun run = sampleRun(4);
    open(run);
    press(Qt::Key_D);
    QCOMPARE(m_runner->current(), std::optional(Pk {2}));
    // As the store has it now: the first is done, and counts as one who had this.
    run.next.erase(run.next.begin());
    run.left.push_back({Pk {1}, drafts::NotOffered::HadThisDraft, u"Odile Varga"_s, {}});
    run.log = {{Pk {1}, u"Odile Varga"_s, HandoverState::Sent, m_now}};
    run.next.push_back(Pk {9});
    m_runner->update(run);
    QCOMPARE(m_runner->current(), std::optional(Pk {2}));
    QCOMPARE(text(u"copyPlace"_s), u"2 of 5"_s);
    QCOMPARE(text(u"copyLeftOut"_s), u"Left out: 2 asked us to stop, 1 already had this."_s);
    // Whoever is shown was merged with somebody who had it.
    std::erase(run.next, Pk {2});
    m_runner->update(run);
    QCOMPARE(m_runner->current(), std::optional(Pk {3}));
}

void TestCopyRunner::theClipboardIsClearedUnlessItChanged()
{
    qint64 now = noonOfTheRun();
    ClipboardGuard guard([&now] { return QDateTime::fromSecsSinceEpoch(now, QTimeZone::utc()); });
    const QSignalSpy gone(&guard, &ClipboardGuard::gone);
    guard.put(u"for Wren"_s);
    now += ClipboardGuard::seconds - 1;
    guard.look();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"for Wren"_s);
    now += 1;
    guard.look();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
    QCOMPARE(gone.size(), 1);
    guard.put(u"for Odile"_s);
    QGuiApplication::clipboard()->setText(u"something else"_s);
    QCOMPARE(gone.size(), 2);
    now += 10 * ClipboardGuard::seconds;
    guard.look();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"something else"_s);
    QCOMPARE(gone.size(), 2);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    Theme theme(application);
    TestCopyRunner test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_copy_runner.moc"

#include "tests/ui/drafts/copy_bench.h"
#include "ui/common/empty_state.h"
#include "ui/common/notice.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <set>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using drafts::HandoverState;

/// Whom and what the copy runner does not hand over, and that it says why.
class TestCopyRefusals : public CopyBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void onlyTheWebIsOpened();
    void whoIsOptedOutIsNeverOffered();
    void whoStopsWhileTheyAreShownGoes();
    void missingFieldsAreNamedAndNotCopied();
    void aHaltSaysWhyAndCopiesNothing();
    void theStopLineStopsInTheMiddle();
    void leftOutOpensWhoAndWhy();
    void emptyAndDoneSayWhatIsNext();
    void namesStayPlain();
};

void TestCopyRefusals::onlyTheWebIsOpened()
{
    open(sampleRun(1), [](Pk pk) {
        CopyPerson person = samplePerson(pk);
        person.url = u"file:///etc/passwd"_s;
        return person;
    });
    const QSignalSpy read(m_runner.get(), &CopyRunner::profileRead);
    QVERIFY(!find<QPushButton>(u"openProfile"_s)->isEnabled());
    press(Qt::Key_Return);
    QCOMPARE(read.size(), 0);
}

void TestCopyRefusals::whoIsOptedOutIsNeverOffered()
{
    open(sampleRun(6), [](Pk pk) {
        CopyPerson person = samplePerson(pk);
        person.isOptedOut = number(pk) % 2 == 1;
        return person;
    });
    const QSignalSpy copied(m_runner.get(), &CopyRunner::copied);
    QList<Pk> offered;
    while (const auto current = m_runner->current()) {
        offered += *current;
        press(Qt::Key_Return, Qt::ControlModifier);
        press(Qt::Key_D);
        QVERIFY(offered.size() < 10);
    }
    QCOMPARE(offered, QList<Pk>({Pk {2}, Pk {4}, Pk {6}}));
    QCOMPARE(copied.size(), 3);
    QVERIFY(text(u"copyLeftOut"_s).contains(u"5 asked us to stop"));
}

void TestCopyRefusals::whoStopsWhileTheyAreShownGoes()
{
    CopyRun run = sampleRun(4);
    std::set<Pk> stopped;
    open(run, [&stopped](Pk pk) {
        CopyPerson person = samplePerson(pk);
        person.isOptedOut = stopped.contains(pk);
        return person;
    });
    // The review knows it, the list does not yet.
    stopped.insert(Pk {1});
    m_runner->update(run);
    QCOMPARE(m_runner->current(), std::optional(Pk {2}));
    std::erase(run.next, Pk {1});
    run.left.push_back({Pk {1}, drafts::NotOffered::OptedOut, u"Odile Varga"_s, {}});
    // The list knows it, though their text was copied a moment ago.
    press(Qt::Key_Return, Qt::ControlModifier);
    run.log = {{Pk {2}, u"Tamsin Quist"_s, HandoverState::Copied, m_now}};
    std::erase(run.next, Pk {2});
    run.left.push_back({Pk {2}, drafts::NotOffered::OptedOut, u"Tamsin Quist"_s, {}});
    m_runner->update(run);
    QCOMPARE(m_runner->current(), std::optional(Pk {3}));
    QVERIFY(text(u"copyLeftOut"_s).contains(u"4 asked us to stop"));
    // Who got it before stays done.
    press(Qt::Key_D);
    run.log.insert(run.log.begin(), {Pk {3}, u"Bruno Damaso"_s, HandoverState::Sent, m_now});
    run.left.push_back({Pk {3}, drafts::NotOffered::OptedOut, u"Bruno Damaso"_s, {}});
    m_runner->update(run);
    press(Qt::Key_Backspace);
    QCOMPARE(m_runner->current(), std::optional(Pk {3}));
}

void TestCopyRefusals::missingFieldsAreNamedAndNotCopied()
{
    open(sampleRun(1), [](Pk pk) {
        CopyPerson person = samplePerson(pk);
        person.missing = {u"first name"_s, u"town"_s};
        return person;
    });
    const QSignalSpy copied(m_runner.get(), &CopyRunner::copied);
    QVERIFY(text(u"copyMissing"_s).contains(u"{first name}, {town}"));
    QVERIFY(!find<QPushButton>(u"copyButton"_s)->isEnabled());
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(copied.size(), 0);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
}

void TestCopyRefusals::aHaltSaysWhyAndCopiesNothing()
{
    CopyRun run = sampleRun(2);
    run.halt = {CopyHalt::Why::Blocked, u"2 blockers stand against this text."_s};
    open(run);
    const QSignalSpy copied(m_runner.get(), &CopyRunner::copied);
    const QSignalSpy anyway(m_runner.get(), &CopyRunner::copyAnywayAsked);
    auto *notice = m_runner->findChild<Notice *>();
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->sentence(), run.halt.sentence);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(copied.size(), 0);
    find<QPushButton>(u"noticeAction"_s)->click();
    QCOMPARE(anyway.size(), 1);
    // The reason was given and logged.
    run.halt = {};
    m_runner->update(run);
    QVERIFY(!notice->isVisible());
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(copied.size(), 1);
    run.halt = {CopyHalt::Why::ReadOnly, u"Another window writes to this workspace."_s};
    m_runner->update(run);
    QVERIFY(!find<QPushButton>(u"markSent"_s)->isEnabled());
    QVERIFY(!find<QPushButton>(u"noticeAction"_s)->isVisible());
}

void TestCopyRefusals::theStopLineStopsInTheMiddle()
{
    CopyRun run = sampleRun(5);
    open(run);
    const QSignalSpy copied(m_runner.get(), &CopyRunner::copied);
    press(Qt::Key_Return, Qt::ControlModifier);
    run.log = {{Pk {1}, u"Odile Varga"_s, HandoverState::Copied, m_now}};
    run.halt = {CopyHalt::Why::StopLine, u"The stop line is reached: 1 was offended, 0 may be."_s};
    m_runner->update(run);
    QCOMPARE(m_runner->current(), std::optional(Pk {1}));
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(copied.size(), 1);
    QVERIFY(m_runner->findChild<Notice *>()->sentence().startsWith(u"The stop line is reached"));
    // What was sent before is told all the same.
    QVERIFY(find<QPushButton>(u"markSent"_s)->isEnabled());
}

void TestCopyRefusals::leftOutOpensWhoAndWhy()
{
    open(sampleRun(2));
    QCOMPARE(text(u"copyLeftOut"_s), u"Left out: 2 asked us to stop, 1 already had this."_s);
    find<QPushButton>(u"copyWhoAndWhy"_s)->click();
    auto *table = find<QTableView>(u"leftOutOfCopyTable"_s);
    QVERIFY(table != nullptr);
    QCOMPARE(table->model()->rowCount(), 3);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"Abel Ferreby"_s);
    QVERIFY(table->model()->index(2, 1).data().toString().startsWith(u"Already had this text"));
    const QSignalSpy asked(m_runner.get(), &CopyRunner::personAsked);
    table->setCurrentIndex(table->model()->index(2, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().front().value<Pk>(), Pk {903});
}

void TestCopyRefusals::emptyAndDoneSayWhatIsNext()
{
    open(sampleRun(0));
    QVERIFY(find<EmptyState>(u"nobodyToCopyFor"_s)->isVisible());
    QCOMPARE(m_runner->current(), std::nullopt);
    press(Qt::Key_D);
    open(sampleRun(2));
    const QSignalSpy outcome(m_runner.get(), &CopyRunner::outcomeAsked);
    press(Qt::Key_D);
    press(Qt::Key_S);
    QVERIFY(find<EmptyState>(u"copyFinished"_s)->isVisible());
    find<QPushButton>(u"copyToOutcome"_s)->click();
    QCOMPARE(outcome.size(), 1);
    press(Qt::Key_Backspace);
    QCOMPARE(m_runner->current(), std::optional(Pk {2}));
}

void TestCopyRefusals::namesStayPlain()
{
    open(sampleRun(1), [](Pk pk) {
        CopyPerson person = samplePerson(pk);
        person.name = u"<b>Zed</b><img src=file:///x>"_s;
        person.known = u"<a href=\"x\">Met</a>"_s;
        person.concerns = {{Severity::Stop, u"<i>a</i>"_s, u"<i>b</i>"_s}};
        return person;
    });
    QCOMPARE(text(u"copyName"_s), u"<b>Zed</b><img src=file:///x>"_s);
    for (const QLabel *label : m_runner->findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    Theme theme(application);
    TestCopyRefusals test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_copy_refusals.moc"

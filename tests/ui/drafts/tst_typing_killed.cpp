// kill -9 while somebody types: at most two seconds of the text are lost, and the page says what is
// there again. The typist is this program itself, started anew with the workspace.
#include "tests/support/test_case.h"
#include "tests/ui/drafts/drafts_world.h"
#include "ui/common/notice.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/drafts/desk/draft_middle.h"
#include "ui/drafts/editor/draft_editor.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTimer>
#include <csignal>
#include <cstdio>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mayBeLostMs = 2'000;
constexpr int keyMs = 4;
const QString began = u"Dear riders"_s;

/// Of the machine: the same in both processes.
qint64 nowMs()
{
    QElapsedTimer timer;
    timer.start();
    return timer.msecsSinceReference();
}

/// What is typed as character `at`: words of different letters, so that a lost one shows.
QChar letterAt(int at)
{
    return at % 7 == 6 ? QChar(u' ') : QChar(u'a' + at * 11 % 26);
}

/// Types into the page until it is killed, and says of each key when it was done.
int typeUntilKilled(QApplication &application, const QString &path)
{
    const Clock clock = [] { return QDateTime::currentDateTimeUtc(); };
    auto file = db::WorkspaceFile::open(path, {db::WorkspaceFile::Access::ReadWrite, false}, clock);
    if (!file) {
        return 1;
    }
    const Wording wording = Wording::forLanguage(u"en"_s);
    ScriptedPrompts prompts;
    WorkspaceSession session(std::move(*file), clock, wording, prompts);
    DraftsPage page(session);
    page.show();
    auto *editor = page.findChild<DraftEditor *>(u"draftEditor"_s);
    int typed = 0;
    QTimer keys;
    QObject::connect(&keys, &QTimer::timeout, editor, [&] {
        if (editor->text().isEmpty()) {
            return;
        }
        if (typed == 0) {
            editor->moveCursor(QTextCursor::End);
        }
        QTest::keyClick(editor, letterAt(typed++).toLatin1());
        std::printf("%lld\n", static_cast<long long>(nowMs()));
        std::fflush(stdout);
    });
    keys.start(keyMs);
    return application.exec();
}

/// The moments of the keys that were heard of.
std::vector<qint64> momentsOf(const QByteArray &lines)
{
    std::vector<qint64> moments;
    for (const QByteArray &line : lines.left(lines.lastIndexOf('\n')).split('\n')) {
        moments.push_back(line.toLongLong());
    }
    return moments;
}

} // namespace

class TestTypingKilled : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void atMostTwoSecondsAreLost_data();
    void atMostTwoSecondsAreLost();
};

void TestTypingKilled::atMostTwoSecondsAreLost_data()
{
    QTest::addColumn<int>("typedForMs");
    for (const int ms : {2'900, 3'600, 5'200}) {
        QTest::addRow("after %d ms", ms) << ms;
    }
}

void TestTypingKilled::atMostTwoSecondsAreLost()
{
    QFETCH(int, typedForMs);
    DraftsWorld world;
    const auto id = world.addDraft(u"Panniers"_s, began);
    // The file is let go of, as the typist holds it.
    world.open();
    const QString path = world.session().file().path();
    world.close();

    QProcess typist;
    typist.start(QCoreApplication::applicationFilePath(), {u"--type"_s, path});
    QByteArray told;
    const auto hasTypedFor = [&](qint64 ms) {
        if (typist.state() == QProcess::NotRunning) {
            return false;
        }
        typist.waitForReadyRead(50);
        told += typist.readAllStandardOutput();
        const auto moments = momentsOf(told);
        return !moments.empty() && moments.back() - moments.front() >= ms;
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasTypedFor(typedForMs), 30'000);
    ::kill(static_cast<pid_t>(typist.processId()), SIGKILL);
    const qint64 killedAt = nowMs();
    QVERIFY(typist.waitForFinished());
    QCOMPARE(typist.exitStatus(), QProcess::CrashExit);
    told += typist.readAllStandardOutput();

    world.open();
    QTRY_VERIFY_WITH_TIMEOUT(world.isLookedAt(), 20'000);
    const auto *middle = world.page().findChild<DraftMiddle *>();
    QVERIFY(middle->message()->isVisible());
    QVERIFY(middle->message()->sentence().contains(u"Panniers"_s));
    const QString kept = middle->editor()->text();
    QCOMPARE(world.stored(id).text, kept);
    QString typed = began;
    for (int i = 0; i < kept.size() - began.size(); ++i) {
        typed += letterAt(i);
    }
    QCOMPARE(kept, typed);
    const std::vector<qint64> moments = momentsOf(told);
    const auto safe = std::ranges::count_if(
        moments, [&](qint64 moment) { return moment <= killedAt - mayBeLostMs; });
    QVERIFY2(safe > 5, "too little was typed to lose anything");
    QVERIFY2(kept.size() - began.size() >= safe,
        qPrintable(u"%1 of %2 keys are kept, %3 must be"_s.arg(kept.size() - began.size())
                       .arg(moments.size())
                       .arg(safe)));

    // It is told once: whoever leaves in order hears nothing.
    QTest::keyClicks(world.find<DraftEditor>(u"draftEditor"_s), u"so"_s);
    world.open();
    QTRY_VERIFY_WITH_TIMEOUT(world.isLookedAt(), 20'000);
    QVERIFY(!world.page().findChild<DraftMiddle *>()->message()->isVisible());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    Theme theme(application);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == u"--type") {
        return typeUntilKilled(application, arguments.at(2));
    }
    TestTypingKilled test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_typing_killed.moc"

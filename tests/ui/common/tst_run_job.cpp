#include "tests/support/test_case.h"
#include "ui/common/run_job.h"

#include <QSemaphore>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::ui;

/// Progress, results and every time a job can be stopped or lose its receiver.
class TestRunJob : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void resultsComeOnTheThreadOfTheReceiver();
    void progressIsThinnedOut();
    void aJobCancelledBeforeItRunsSaysSo();
    void aJobCancelledWhileItRunsStops();
    void cancellingAfterTheEndDoesNothing();
    void nothingIsCalledOnceTheReceiverIsGone();
    void anExceptionBecomesAnError();
    void resultsMayBeMovedOnly();

private:
    QThreadPool m_pool;
};

namespace {

/// Works until it is stopped, and says when it began.
Result<int> untilStopped(QSemaphore &begun, const JobContext &context)
{
    begun.release();
    while (!context.isStopped()) {
        QThread::yieldCurrentThread();
    }
    return failure(Error::Code::Cancelled);
}

} // namespace

void TestRunJob::resultsComeOnTheThreadOfTheReceiver()
{
    QObject receiver;
    QThread *worked = nullptr;
    QThread *told = nullptr;
    int answer = 0;
    runJob(
        &m_pool, &receiver,
        [&worked](const JobContext &) -> Result<int> {
            worked = QThread::currentThread();
            return 42;
        },
        nullptr,
        [&](const Result<int> &result) {
            told = QThread::currentThread();
            answer = *result;
        });
    QTRY_COMPARE(answer, 42);
    QCOMPARE(told, QThread::currentThread());
    QVERIFY(worked != told);
    QTRY_VERIFY(receiver.children().isEmpty());
}

void TestRunJob::progressIsThinnedOut()
{
    QObject receiver;
    QList<qint64> told;
    bool isDone = false;
    runJob(
        &m_pool, &receiver,
        [](const JobContext &context) -> Result<int> {
            for (qint64 row = 1; row <= 200'000; ++row) {
                context.say({u"reading"_s, row, 200'000});
            }
            return 0;
        },
        [&told](const Progress &progress) { told += progress.done; },
        [&isDone](const Result<int> &) { isDone = true; });
    QTRY_VERIFY(isDone);
    QVERIFY(!told.isEmpty());
    QVERIFY(told.size() < 1000);
    QVERIFY(std::is_sorted(told.cbegin(), told.cend()));
}

void TestRunJob::aJobCancelledBeforeItRunsSaysSo()
{
    QThreadPool narrow;
    narrow.setMaxThreadCount(1);
    QSemaphore begun;
    QObject receiver;
    const auto waits = [&begun](const JobContext &context) { return untilStopped(begun, context); };
    QList<Error::Code> codes;
    const auto done = [&codes](const Result<int> &result) { codes += result.error().code; };
    JobHandle first = runJob(&narrow, &receiver, waits, nullptr, done);
    JobHandle second = runJob(
        &narrow, &receiver,
        [](const JobContext &context) -> Result<int> {
            return context.isStopped() ? Result<int>(failure(Error::Code::Cancelled)) : 1;
        },
        nullptr, done);
    begun.acquire();
    second.cancel();
    QVERIFY(second.isCancelled());
    QVERIFY(!first.isCancelled());
    first.cancel();
    QTRY_COMPARE(codes, (QList {Error::Code::Cancelled, Error::Code::Cancelled}));
}

void TestRunJob::aJobCancelledWhileItRunsStops()
{
    QSemaphore begun;
    QObject receiver;
    std::optional<Error::Code> code;
    JobHandle job = runJob(
        &m_pool, &receiver,
        [&begun](const JobContext &context) { return untilStopped(begun, context); }, nullptr,
        [&code](const Result<int> &result) { code = result.error().code; });
    begun.acquire();
    job.cancel();
    QTRY_COMPARE(code, Error::Code::Cancelled);
}

void TestRunJob::cancellingAfterTheEndDoesNothing()
{
    QObject receiver;
    int calls = 0;
    JobHandle job = runJob(
        &m_pool, &receiver, [](const JobContext &) -> Result<int> { return 1; }, nullptr,
        [&calls](const Result<int> &) { ++calls; });
    QTRY_COMPARE(calls, 1);
    job.cancel();
    QCoreApplication::processEvents();
    QCOMPARE(calls, 1);
    // A handle of nothing may be cancelled too.
    JobHandle().cancel();
}

void TestRunJob::nothingIsCalledOnceTheReceiverIsGone()
{
    QSemaphore begun;
    bool isCalled = false;
    auto *receiver = new QObject;
    runJob(
        &m_pool, receiver,
        [&begun](const JobContext &context) { return untilStopped(begun, context); },
        [&isCalled](const Progress &) { isCalled = true; },
        [&isCalled](const Result<int> &) { isCalled = true; });
    begun.acquire();
    delete receiver;
    // Its job was stopped, or this would wait for ever.
    QVERIFY(m_pool.waitForDone(5000));
    QCoreApplication::processEvents();
    QVERIFY(!isCalled);
}

void TestRunJob::anExceptionBecomesAnError()
{
    QObject receiver;
    std::optional<Error::Code> code;
    runJob(
        &m_pool, &receiver,
        [](const JobContext &) -> Result<int> { throw std::runtime_error("broken"); }, nullptr,
        [&code](const Result<int> &result) { code = result.error().code; });
    QTRY_COMPARE(code, Error::Code::Database);
}

void TestRunJob::resultsMayBeMovedOnly()
{
    QObject receiver;
    std::unique_ptr<int> answer;
    runJob(
        &m_pool, &receiver, [](const JobContext &) { return std::make_unique<int>(7); }, nullptr,
        [&answer](std::unique_ptr<int> result) { answer = std::move(result); });
    QTRY_VERIFY(answer);
    QCOMPARE(*answer, 7);
}

COMITY_TEST_GUILESS(TestRunJob)

#include "tst_run_job.moc"

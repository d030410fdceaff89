#include "tests/ui/common/gallery.h"
#include "tests/ui/drafts/sample_run.h"
#include "ui/drafts/copying/copy_runner.h"
#include "ui/drafts/copying/left_out_of_copy.h"

#include <QFrame>
#include <QVBoxLayout>

using namespace comity;
using namespace comity::tests;
using namespace comity::ui;
using namespace Qt::StringLiterals;
using drafts::HandoverState;

/// Renders the handing over into the build folder; a person looks at the pictures.
class TestCopyGallery : public Gallery
{
    Q_OBJECT

public:
    explicit TestCopyGallery(Theme &theme)
        : Gallery(theme)
    {
    }

private Q_SLOTS:
    void theRunnerIsDrawn_data() { addLooks(); }
    void theRunnerIsDrawn()
    {
        const int scale = wearLook();
        QFrame frame;
        CopyRunner *runner = makeRunner(frame, QSize(1150, 826) * scale / 100);
        CopyRun run = sampleRun(31);
        run.log = logOf(7);
        runner->begin(run, samplePerson);
        save(frame, u"drafts/copy"_s);
        QCOMPARE(runner->current(), std::optional(Pk {8}));
        QTest::keyClick(runner, Qt::Key_Return, Qt::ControlModifier);
        run.halt = {CopyHalt::Why::StopLine,
            u"The stop line is reached: 2 were offended, 1 may be. Nothing more is handed over."_s};
        run.log = logOf(7);
        runner->update(run);
        save(frame, u"drafts/copy-stopped"_s);
    }

    void aNarrowRunnerIsDrawn_data() { addLooks(); }
    void aNarrowRunnerIsDrawn()
    {
        const int scale = wearLook();
        QFrame frame;
        CopyRunner *runner = makeRunner(frame, QSize(700, 826) * scale / 100);
        runner->begin(sampleRun(31), [](Pk pk) {
            CopyPerson person = samplePerson(pk);
            person.missing = {u"first name"_s};
            person.concerns = samplePerson(Pk {3}).concerns;
            return person;
        });
        save(frame, u"drafts/copy-narrow"_s);
        QVERIFY(runner->current().has_value());
    }

    void pauseAndEndAreDrawn_data() { addLooks(); }
    void pauseAndEndAreDrawn()
    {
        const int scale = wearLook();
        QFrame frame;
        CopyRunner *runner = makeRunner(frame, QSize(1150, 826) * scale / 100);
        runner->begin(sampleRun(27), samplePerson);
        for (int person = 0; person < 26; ++person) {
            QTest::keyClick(runner, Qt::Key_D);
        }
        save(frame, u"drafts/copy-pause"_s);
        QTest::keyClick(runner, Qt::Key_S);
        save(frame, u"drafts/copy-done"_s);
        QVERIFY(!runner->current());
    }

    void whoIsLeftOutIsDrawn_data() { addLooks(); }
    void whoIsLeftOutIsDrawn()
    {
        wearLook();
        LeftOutOfCopy dialog(sampleRun(1).left);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        save(dialog, u"drafts/copy-left-out"_s);
        QVERIFY(dialog.isVisible());
    }

private:
    static CopyRunner *makeRunner(QFrame &frame, const QSize &size)
    {
        frame.setProperty("kind", u"page"_s);
        frame.setAutoFillBackground(true);
        auto *runner = new CopyRunner(
            fixedClock(QDateTime::fromSecsSinceEpoch(noonOfTheRun(), QTimeZone::utc())),
            QTimeZone::utc());
        auto *column = new QVBoxLayout(&frame);
        column->setContentsMargins({});
        column->addWidget(runner);
        frame.resize(size);
        frame.show();
        return runner;
    }

    static std::vector<CopyEntry> logOf(int people)
    {
        std::vector<CopyEntry> log;
        for (int person = people; person > 0; --person) {
            const Pk pk {static_cast<quint32>(person)};
            log.push_back({pk, samplePerson(pk).name,
                person == 4 ? HandoverState::Skipped : HandoverState::Sent,
                noonOfTheRun() - 60 * (people - person)});
        }
        return log;
    }
};

int main(int argc, char **argv)
{
    return drawGallery<TestCopyGallery>(argc, argv);
}
#include "tst_copy_gallery.moc"

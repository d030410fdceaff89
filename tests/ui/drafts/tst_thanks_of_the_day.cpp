// Whoever got a goal whose day is over is owed a thank-you without anybody closing it.
#include "tests/support/test_case.h"
#include "tests/ui/drafts/drafts_world.h"
#include "ui/common/theme.h"
#include "ui/drafts/desk/thanks_of_the_day.h"

#include <QApplication>
#include <QSignalSpy>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// A goal until a day, that Ada and Ben got a draft of.
struct Asked : DraftsWorld
{
    explicit Asked(int daysFromNow)
    {
        const auto id = addDraft(u"Bells"_s, u"We have bells now"_s);
        drafts::Draft draft = stored(id);
        draft.campaign = workspace().addCampaign();
        drafts::Campaign goal
            = drafts::CampaignsStore(workspace().writer()).campaign(*draft.campaign).value();
        const QDate day = workspace().clock()().date().addDays(daysFromNow);
        goal.dueAt = onDay(day.year(), day.month(), day.day());
        drafts::changeCampaign(workspace().writer(), goal).value();
        drafts::changeDraft(workspace().writer(), draft).value();
        for (const QString &name : {u"Ada"_s, u"Ben"_s}) {
            workspace().handOver(id, pk(name));
        }
    }
    std::size_t owed() { return workspace().owed().all().size(); }
};

} // namespace

class TestThanksOfTheDay : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void openingOwesWhatIsOver();
    void theFirstChangeOfANewDayLooksAgain();
    void whoMayOnlyReadOwesNothing();
};

void TestThanksOfTheDay::openingOwesWhatIsOver()
{
    Asked world(-2);
    world.open();
    const QSignalSpy changed(&world.session(), &WorkspaceSession::changed);
    const ThanksOfTheDay thanks(world.session(), nullptr);
    QTRY_COMPARE(world.owed(), std::size_t {2});
    // The pages hear of it.
    QTRY_VERIFY(!changed.isEmpty() && !world.session().isLoading());
    world.session().reload();
    QTRY_VERIFY(!world.session().isLoading());
    QCOMPARE(world.owed(), std::size_t {2});
}

void TestThanksOfTheDay::theFirstChangeOfANewDayLooksAgain()
{
    Asked world(1);
    world.open();
    const ThanksOfTheDay thanks(world.session(), nullptr);
    QTRY_VERIFY(!world.session().isLoading());
    QCOMPARE(world.owed(), std::size_t {0});
    world.pass(3 * 86'400);
    world.session().reload();
    QTRY_COMPARE(world.owed(), std::size_t {2});
}

void TestThanksOfTheDay::whoMayOnlyReadOwesNothing()
{
    Asked world(-2);
    world.open(db::WorkspaceFile::Access::ReadOnly);
    const ThanksOfTheDay thanks(world.session(), nullptr);
    QTRY_VERIFY(world.session().columns() && !world.session().isLoading());
    QCOMPARE(world.owed(), std::size_t {0});
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme theme(application);
    TestThanksOfTheDay test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_thanks_of_the_day.moc"

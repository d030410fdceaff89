// What stands below the fourth question: what we said in public, and a goal without a plan.
#include "model/drafts/lessons.h"
#include "tests/support/test_case.h"
#include "tests/ui/drafts/drafts_world.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/drafts/desk/draft_desk.h"
#include "ui/drafts/dialogs/campaign_dialog.h"
#include "ui/drafts/dialogs/stances_dialog.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

const QString favour = u"Hello, would you rate the rack you bought? It helps us to mend what is "
                       "weak, and we look after your spokes in return."_s;

struct Desk : DraftsWorld
{
    void say(const QString &text)
    {
        drafts::Stance said;
        said.text = text;
        said.saidWhere = u"The spring talk"_s;
        said.saidAt = onDay(2026, 3, 1).at;
        QVERIFY(drafts::addStance(workspace().writer(), said));
    }
    /// So many people whom nobody knows yet are on the list of a draft with a goal.
    drafts::DraftId askOf(int people, const drafts::Campaign &goal)
    {
        std::vector<Pk> many;
        for (int at = 0; at < people; ++at) {
            many.push_back(aPerson().in(workspace()));
        }
        workspace().addList(u"Many"_s, many);
        const auto id = addDraft(u"Ratings"_s, favour);
        drafts::Draft draft = stored(id);
        draft.audience.front().target.name = u"Many"_s;
        draft.campaign = drafts::addCampaign(workspace().writer(), goal).value().campaign;
        if (!drafts::changeDraft(workspace().writer(), draft)) {
            qFatal("the draft is not changed");
        }
        return id;
    }
    /// What is shown of what we said, in its order.
    QStringList said() const
    {
        QStringList lines;
        const auto labels = page().findChildren<QLabel *>(u"saidInPublic"_s);
        for (const QLabel *label : labels) {
            if (label->isVisible()) {
                lines += label->text();
            }
        }
        return lines;
    }
};

} // namespace

class TestThinkReminders : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatWeSaidIsThereWhereSomethingIsWanted()
    {
        Desk world;
        world.addDraft(u"Racks"_s, favour);
        for (const QString &text : {u"We never ask for ratings"_s, u"<b>Racks</b> last"_s,
                 u"We answer within a day"_s, u"We sell no data"_s}) {
            world.say(text);
        }
        world.open();
        QVERIFY(world.waitForReview());
        QTRY_COMPARE(world.said().size(), 3);
        QCOMPARE(world.said().front(), u"“We sell no data” · The spring talk, 1 Mar 2026"_s);
        auto *all = world.find<QPushButton>(u"allStances"_s);
        QCOMPARE(all->text(), u"1 more"_s);
        all->click();
        QTRY_VERIFY(world.page().findChild<StancesDialog *>() != nullptr);
        world.page().findChild<StancesDialog *>()->reject();
        // A text that wants nothing is not asked.
        world.page().findChild<DraftDesk *>()->write(u"The towpath is open again on Sunday."_s);
        QVERIFY(world.waitForReview());
        QTRY_VERIFY(world.said().isEmpty());
    }

    void aGoalOfManyIsAskedWhoAnswers_data()
    {
        QTest::addColumn<int>("people");
        QTest::addColumn<QString>("whoAnswers");
        QTest::addColumn<bool>("isAsked");
        QTest::newRow("many, and nobody answers") << 25 << QString() << true;
        QTest::newRow("many, and somebody answers") << 25 << u"Wren"_s << false;
        QTest::newRow("few") << 24 << QString() << false;
    }

    void aGoalOfManyIsAskedWhoAnswers()
    {
        QFETCH(int, people);
        QFETCH(QString, whoAnswers);
        QFETCH(bool, isAsked);
        Desk world;
        drafts::Campaign goal;
        goal.name = u"Twenty ratings"_s;
        goal.kind = drafts::CampaignKind::Ask;
        goal.whoAnswers = whoAnswers;
        world.askOf(people, goal);
        world.open();
        QVERIFY(world.waitForReview());
        QCOMPARE(!world.text(u"lacksPlan"_s).isEmpty(), isAsked);
        if (isAsked) {
            world.find<QPushButton>(u"namePlan"_s)->click();
            QTRY_VERIFY(world.page().findChild<CampaignDialog *>() != nullptr);
            world.page().findChild<CampaignDialog *>()->reject();
        }
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    Theme theme(application);
    TestThinkReminders test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_think_reminders.moc"

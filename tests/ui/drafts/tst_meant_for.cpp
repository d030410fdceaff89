// Whom a goal is for, in the window: who else is among the recipients stands apart and can be taken
// out.
#include "tests/support/test_case.h"
#include "tests/ui/drafts/drafts_world.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/drafts/count_row.h"
#include "ui/drafts/desk/draft_desk.h"
#include "ui/drafts/recipients/group_rows.h"

#include <QApplication>
#include <QPushButton>
#include <QSet>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// A text to Riders that is only for the racers and the journalists. Gus is a racer, Hana a
/// journalist, Eli and Finn are customers, Ivy has no country that is known, and nobody said what
/// the others are.
class Meant : public DraftsWorld
{
public:
    Meant()
    {
        workspace().addList(u"Racers"_s, {pk(u"Gus"_s), pk(u"Ivy"_s)});
        workspace().tellFact(pk(u"Hana"_s), "role", "journalist");
        for (const QString &name : {u"Eli"_s, u"Finn"_s}) {
            workspace().tellFact(pk(name), "role", "customer");
        }
        workspace().tellFact(pk(u"Gus"_s), "country", "PT");
        workspace().tellFact(pk(u"Hana"_s), "country", "IE");
        drafts::Campaign goal;
        goal.name = u"Wet rides"_s;
        goal.meantFor = {{u"Racers"_s}, {u"journalist"_s}, {u"IE"_s, u"PT"_s}};
        const auto added = drafts::addCampaign(workspace().writer(), goal).value().campaign;
        drafts::Draft draft = workspace().draftTo({});
        draft.account = mine();
        draft.audience
            = {{drafts::PartKind::Add, {drafts::AudienceTarget::Kind::List, u"Riders"_s}}};
        draft.campaign = added;
        draft.text = u"Which of the two racks holds better on wet cobbles?"_s;
        id = workspace().add(draft);
    }
    /// The names of a group; none where there is none.
    QStringList namesOf(review::Group wanted) const
    {
        QStringList names;
        const ReviewAnswer *answer = find<DraftDesk>({})->answer();
        for (const ToldGroup &group : answer->told->groups) {
            if (group.group == wanted) {
                for (const quint32 row : group.rows) {
                    names += answer->told->draft->recipients.at(row).name;
                }
            }
        }
        return names;
    }

    drafts::DraftId id = {};
};

} // namespace

class TestMeantFor : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whoElseGetsItStandsApartAndGoesOut();
    void rolesAreAmongWhoTheyAre();
};

void TestMeantFor::whoElseGetsItStandsApartAndGoesOut()
{
    Meant world;
    world.open();
    QVERIFY(world.waitForReview());
    const QStringList others = world.namesOf(review::Group::NotTheAudience);
    QCOMPARE(QSet<QString>(others.cbegin(), others.cend()), (QSet<QString> {u"Eli"_s, u"Finn"_s}));
    auto *groups = world.page().findChild<GroupRows *>();
    groups->setCurrent(review::Group::NotTheAudience);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    auto *out = world.find<QWidget>(u"groupFixes"_s)->findChild<QPushButton *>(u"takeGroupOut"_s);
    QVERIFY(out != nullptr);
    out->click();
    QTRY_COMPARE(world.stored(world.id).out.size(), std::size_t(others.size()));
    QTRY_COMPARE(world.find<DraftDesk>({})->draft()->out.size(), std::size_t(others.size()));
    QVERIFY(world.waitForReview());
    QVERIFY(world.namesOf(review::Group::NotTheAudience).isEmpty());
}

void TestMeantFor::rolesAreAmongWhoTheyAre()
{
    Meant world;
    world.open();
    QVERIFY(world.waitForReview());
    QTRY_VERIFY(world.find<CountRow>(u"composition-journalist"_s) != nullptr);
    const auto *row = world.find<CountRow>(u"composition-journalist"_s);
    QCOMPARE(row->text(), u"Journalist"_s);
    QCOMPARE(row->people(), 1);
    const auto named = world.page().findChildren<QPushButton *>(u"notable"_s);
    QCOMPARE(named.size(), 1);
    QCOMPARE(named.front()->accessibleName(), u"Hana, Journalist"_s);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale::c());
    installTranslation(application);
    Theme theme(application);
    TestMeantFor test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_meant_for.moc"

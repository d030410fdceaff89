#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"
#include "ui/common/translation.h"
#include "ui/purge/person_block.h"
#include "ui/purge/purge_telling.h"

#include <QApplication>
#include <QLabel>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

namespace {

Glance glanceOf(Half weFollow, Half theyFollow)
{
    Glance glance;
    glance.weFollow = weFollow;
    glance.theyFollow = theyFollow;
    glance.followers = 1'000;
    glance.following = 900;
    return glance;
}

PlanItem automated(std::vector<SignShown> signs)
{
    PlanItem item;
    item.reasons = {PurgeReason::LooksAutomated};
    item.signs = std::move(signs);
    return item;
}

} // namespace

/// What the pane says of one person, and where a number in it is from.
class TestPurgeTelling : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whoNoLongerLooksAutomatedIsSaidToBeSo()
    {
        const PurgeTelling telling = this->telling().of(PurgeKind::RemoveFollower);
        const QString noMore = u"No longer looks automated by what is imported now."_s;
        QCOMPARE(telling.signs(automated({})), noMore);
        QCOMPARE(telling.signs(automated({{AutomationSign::EmptyBio}})),
            QString(noMore + u" One sign is left: an empty bio."_s));
        const QString two = telling.signs(
            automated({{AutomationSign::EmptyBio}, {AutomationSign::DefaultPicture}}));
        QVERIFY2(two.startsWith(u"Looks automated by 2 signs: an empty bio; "_s), qPrintable(two));
        // Whom we follow may have been planned for another reason as well.
        QVERIFY(!this->telling().signs(automated({{AutomationSign::EmptyBio}})).contains(noMore));
    }

    void aSharedSourceIsToldOnce()
    {
        const auto from = [](AutomationSign sign, const QString &source) {
            return SignShown {sign, {u"9300"_s, u"12"_s}, source};
        };
        const QString sheet = u"csv:2026-05-11"_s;
        const QString shared = telling().signs(automated(
            {from(AutomationSign::FollowsMany, sheet), from(AutomationSign::EmptyBio, sheet)}));
        QVERIFY2(
            shared.endsWith(u"; an empty bio. Seen in csv of 11 May 2026."_s), qPrintable(shared));
        QCOMPARE(shared.count(u"csv"_s), 1);
        QVERIFY(shared.contains(u"9,300"_s));
        const QString different = telling().signs(automated({from(AutomationSign::EmptyBio, sheet),
            from(AutomationSign::DefaultPicture, u"x-archive:2026-04-05"_s)}));
        QVERIFY2(
            different.contains(u"an empty bio (csv of 11 May 2026); "_s), qPrintable(different));
        QVERIFY(different.endsWith(u" (x-archive of 5 Apr 2026)."_s));
    }

    void theCalibrationIsReadInThePane()
    {
        PlanItem item;
        item.percent = 17;
        PurgeFacts facts;
        QCOMPARE(likelihood(item, glanceOf(Half::Yes, Half::No), facts).count(u"scaled"_s), 0);
        facts.calibration = {1.5, 1'234, 300, 200};
        const QString said = likelihood(item, glanceOf(Half::Yes, Half::No), facts);
        QVERIFY2(said.startsWith(u"17% because "_s), qPrintable(said));
        QVERIFY2(said.endsWith(u" and it is scaled by 1.5, from 1,234 follows of yours of which "
                               "300 were answered."_s),
            qPrintable(said));
    }

    void whereNoFollowBackIsToBeGuessedTheCaseIsSaid_data()
    {
        QTest::addColumn<Half>("weFollow");
        QTest::addColumn<Half>("theyFollow");
        QTest::addColumn<bool>("isRemoved");
        QTest::addColumn<bool>("isTicked");
        QTest::addColumn<QString>("says");
        QTest::addColumn<QString>("word");
        QTest::newRow("they follow us") << Half::Yes << Half::Yes << false << false
                                        << u"They follow you already, "_s << u"Follows you"_s;
        QTest::newRow("removed as a follower")
            << Half::Yes << Half::No << true << false << u"You removed them as a follower, "_s
            << u"Removed"_s;
        QTest::newRow("not followed any more")
            << Half::No << Half::No << false << false << u"You do not follow them any more."_s
            << u"Unfollowed"_s;
        QTest::newRow("ticked") << Half::Yes << Half::No << false << true
                                << u"Ticked as unfollowed on 14 May 2026; no later list"_s
                                << u"Unfollowed"_s;
    }

    void whereNoFollowBackIsToBeGuessedTheCaseIsSaid()
    {
        QFETCH(Half, weFollow);
        QFETCH(Half, theyFollow);
        QFETCH(bool, isRemoved);
        QFETCH(bool, isTicked);
        QFETCH(QString, says);
        QFETCH(QString, word);
        PlanItem item;
        item.percent = 17;
        if (isTicked) {
            item.done = Tick::Done;
            item.doneAt = onDay(2026, 5, 14).at;
        }
        PurgeFacts facts;
        if (isRemoved) {
            facts.removed.insert(item.pk);
        }
        const Glance glance = glanceOf(weFollow, theyFollow);
        const QString said = likelihood(item, glance, facts);
        QVERIFY2(said.startsWith(says), qPrintable(said));
        QVERIFY(!said.contains(u'%'));
        QCOMPARE(telling().standingWord(item, glance, isRemoved), word);
    }

    void aGuessStaysAGuess()
    {
        PlanItem item;
        item.percent = 17;
        const Glance glance = glanceOf(Half::Yes, Half::No);
        QVERIFY(likelihood(item, glance, {}).startsWith(u"17% because "_s));
        QVERIFY(telling().standingWord(item, glance, false).isEmpty());
        // Without a relation there is nothing to say of it.
        QVERIFY(telling().standing(item, std::nullopt, false).isEmpty());
    }

private:
    PurgeTelling telling() const
    {
        return PurgeTelling(m_wording, QTimeZone::utc(), onDay(2026, 5, 20).at, u"x"_s);
    }

    QString likelihood(const PlanItem &item, const Glance &glance, const PurgeFacts &facts) const
    {
        PersonBlock block;
        block.show(item, glance, {}, facts, telling());
        return block.findChild<QLabel *>(u"whyLikelihood"_s)->text();
    }

    Wording m_wording = Wording::forLanguage(u"en"_s);
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(application);
    TestPurgeTelling test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_purge_telling.moc"

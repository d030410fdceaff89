// Losses laid against the weeks into which posts were copied from another account.
#include "model/goals/cross_posts.h"
#include "model/goals/trend_cards.h"
#include "tests/model/followups/talk_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::goals;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// An account on X, me, and one on Instagram whose posts are copied there.
class Copied : public TalkWorkspace
{
public:
    Copied()
        : pictures(addAccount(u"instagram:fern.pots"_s))
    {
        for (int i = 0; i < 10; ++i) {
            m_people.push_back(aPerson().in(*this));
        }
    }

    void post(AccountId account, int which, qint64 when)
    {
        const QString text = u"The %1. bowl of the spring, thrown on Tuesday and fired on Sunday"_s;
        say(account, {}, when, {text.arg(which), false, "post", {}, false});
    }
    void followers(QDate day, std::ptrdiff_t count)
    {
        addPair(me, Dated::day(at(day.year(), day.month(), day.day())),
            {m_people.begin(), m_people.begin() + count}, {});
    }
    std::vector<qint64> copies(AccountId account)
    {
        return copiesTo(writer(), account, at(2026, 4, 1), now()).value();
    }
    std::vector<Annotation> notes(std::optional<AccountId> account)
    {
        return annotations(writer(), account, at(2026, 4, 1), now(), QTimeZone::utc()).value();
    }
    GrowthCard growth()
    {
        SeriesQuery query;
        query.account = me;
        query.from = QDate(2026, 4, 1);
        query.until = QDate(2026, 5, 14);
        query.zone = QTimeZone::utc();
        query.asOf = now();
        return growthCard(writer(), query, 5'000).value();
    }

    AccountId pictures;

private:
    std::vector<Pk> m_people;
};

} // namespace

class TestCopiedPosts : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aCopyIsOneToTheAccount();
    void aWeekOfCopiesIsOneNote();
    void whoLeftIsComparedWithTheWeeksWithout();
    void withoutBothNothingIsCompared();
};

void TestCopiedPosts::aCopyIsOneToTheAccount()
{
    Copied own;
    own.post(own.pictures, 1, at(2026, 4, 7, 8));
    own.post(own.me, 1, at(2026, 4, 7, 10));
    own.post(own.me, 2, at(2026, 4, 8, 8)); // nowhere else
    own.post(own.pictures, 3, at(2026, 3, 20, 8));
    own.post(own.me, 3, at(2026, 3, 20, 9)); // before the time that is asked for
    QCOMPARE(own.copies(own.me), std::vector<qint64> {at(2026, 4, 7, 10)});
    QVERIFY(own.copies(own.pictures).empty());
}

void TestCopiedPosts::aWeekOfCopiesIsOneNote()
{
    Copied own;
    for (const int day : {7, 8, 14}) { // two in one week, one in the next
        own.post(own.pictures, day, at(2026, 4, day, 8));
        own.post(own.me, day, at(2026, 4, day, 9));
    }
    const std::vector<Annotation> wanted {
        {Annotation::Kind::Copies, Dated::day(at(2026, 4, 7, 12)), {}, 2},
        {Annotation::Kind::Copies, Dated::day(at(2026, 4, 14, 12)), {}, 1}};
    QCOMPARE(own.notes(own.me), wanted);
    QVERIFY(own.notes({}).empty());
    const Wording wording = Wording::forLanguage(u"en"_s);
    QCOMPARE(sentenceOf(wanted[0], wording, QLocale(u"en_GB"_s)),
        u"2 posts copied here from other accounts"_s);
}

void TestCopiedPosts::whoLeftIsComparedWithTheWeeksWithout()
{
    Copied own;
    own.post(own.pictures, 1, at(2026, 4, 14, 8));
    own.post(own.me, 1, at(2026, 4, 14, 9));
    own.followers({2026, 4, 10}, 10);
    own.followers({2026, 4, 20}, 6);
    own.followers({2026, 4, 30}, 5);
    const auto losses = own.growth().lossesByCopies();
    QVERIFY(losses.has_value());
    QCOMPARE(losses->withCopies, 4);
    QCOMPARE(losses->spansWith, 1);
    QCOMPARE(losses->without, 1);
    QCOMPARE(losses->spansWithout, 1);
    const QString told
        = changesSentence(own.growth(), Wording::forLanguage(u"en"_s), QLocale(u"en_GB"_s));
    QVERIFY2(told.endsWith(
                 u"With posts copied from elsewhere about 4 leave each time, without about 1."),
        qPrintable(told));
}

void TestCopiedPosts::withoutBothNothingIsCompared()
{
    Copied own;
    own.followers({2026, 4, 10}, 10);
    own.followers({2026, 4, 20}, 6);
    QVERIFY(!own.growth().lossesByCopies());
    own.post(own.pictures, 1, at(2026, 4, 14, 8));
    own.post(own.me, 1, at(2026, 4, 14, 9));
    QVERIFY(!own.growth().lossesByCopies());
    QVERIFY(!changesSentence(own.growth(), Wording::forLanguage(u"en"_s)).contains(u"copied"));
}

COMITY_TEST_GUILESS(TestCopiedPosts)
#include "tst_copied_posts.moc"

#include "model/base/wording.h"
#include "model/standing/automation_signs.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace Qt::StringLiterals;

class TestAutomationSigns : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void nothingKnownIsNoSign();
    void signsAreNamedOneByOne_data();
    void signsAreNamedOneByOne();
    void everySignHasItsSentence();
};

namespace {

PersonRow somebody(qint64 followers, qint64 following, qint64 posts)
{
    PersonRow row;
    row.bio = u"Rides"_s;
    row.followers = followers;
    row.following = following;
    row.posts = posts;
    return row;
}

} // namespace

void TestAutomationSigns::nothingKnownIsNoSign()
{
    QVERIFY(automationSigns({}).empty());
    PersonRow row;
    row.followers = 90'000;
    row.following = 90'000;
    QVERIFY(automationSigns(row).empty()); // posts are not known
}

void TestAutomationSigns::signsAreNamedOneByOne_data()
{
    QTest::addColumn<qint64>("followers");
    QTest::addColumn<qint64>("following");
    QTest::addColumn<qint64>("posts");
    QTest::addColumn<QStringList>("signs");
    const QString empty = u"followers-without-posts"_s;
    QTest::newRow("lively") << qint64 {5000} << qint64 {5000} << qint64 {8000} << QStringList {};
    QTest::newRow("a friend who never posts")
        << qint64 {40} << qint64 {44} << qint64 {0} << QStringList {};
    QTest::newRow("many followers, no post")
        << qint64 {500} << qint64 {3} << qint64 {0} << QStringList {empty};
    QTest::newRow("ratchet") << qint64 {2100} << qint64 {2000} << qint64 {12}
                             << QStringList {u"ratchet"_s};
    QTest::newRow("followed by far more")
        << qint64 {4000} << qint64 {2000} << qint64 {12} << QStringList {};
    QTest::newRow("both") << qint64 {2000} << qint64 {2000} << qint64 {0}
                          << QStringList {empty, u"ratchet"_s};
}

void TestAutomationSigns::signsAreNamedOneByOne()
{
    QFETCH(qint64, followers);
    QFETCH(qint64, following);
    QFETCH(qint64, posts);
    QFETCH(QStringList, signs);
    QStringList found;
    for (const SignFound &one : automationSigns(somebody(followers, following, posts))) {
        found += toText(one.sign);
    }
    QCOMPARE(found, signs);
}

void TestAutomationSigns::everySignHasItsSentence()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    for (int i = 0; i < automationSignCount; ++i) {
        QVERIFY(wording.has(u"automation", toText(static_cast<AutomationSign>(i))));
    }
    PersonRow row = somebody(2100, 2000, 12);
    row.avatar = u"https://pics.example/default_profile_normal.png"_s;
    row.bio = u""_s;
    const std::vector<SignFound> found = automationSigns(row);
    QCOMPARE(found.size(), std::size_t {3});
    QCOMPARE(wording.sentence(u"automation", toText(found[0].sign), found[0].arguments),
        u"Follows 2000 and is followed by 2100, with 12 posts: follows to be followed"_s);
}

COMITY_TEST_GUILESS(TestAutomationSigns)
#include "tst_automation_signs.moc"

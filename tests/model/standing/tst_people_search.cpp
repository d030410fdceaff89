#include "model/standing/people_search.h"

#include "model/base/text_fold.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

#include <QRandomGenerator>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestPeopleSearch : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void accentsCaseAndTheAtDoNotMatter();
    void noHitCrossesTheEndOfAField();
    void hitsEqualThoseOfABruteForce();
    void typingOnNarrowsTheLastHits();
    void aBlankKeyIsEverybody();
    void aStopEndsTheSearch();

private:
    static std::vector<Pk> found(const PeopleSearch &search, const QString &key)
    {
        std::vector<Pk> out;
        search.find(key)->people.forEach([&out](Pk pk) { out.push_back(pk); });
        return out;
    }
};

void TestPeopleSearch::accentsCaseAndTheAtDoNotMatter()
{
    PeopleWorkspace workspace;
    const Pk jose = aPerson().named(u"José Ángel"_s).handled(u"JoseA"_s).in(workspace);
    const Pk mia = aPerson().named(u"Mia"_s).saying(u"writes\nto @josea"_s).in(workspace);
    const auto search = PeopleSearch::load(workspace.path()).value();
    QCOMPARE(found(*search, u"JOSE ang"_s), std::vector<Pk> {jose});
    QCOMPARE(found(*search, u"@josea"_s), (std::vector<Pk> {jose, mia}));
    QCOMPARE(found(*search, u"josea"_s), (std::vector<Pk> {jose, mia}));
    QCOMPARE(found(*search, u" writes\nto "_s), std::vector<Pk> {mia});
    QCOMPARE(found(*search, u"nobody"_s), std::vector<Pk> {});
}

void TestPeopleSearch::noHitCrossesTheEndOfAField()
{
    PeopleWorkspace workspace;
    aPerson().named(u"Ana"_s).handled(u"bert"_s).saying(u"carl"_s).in(workspace);
    aPerson().named(u"dora"_s).in(workspace);
    const auto search = PeopleSearch::load(workspace.path()).value();
    for (const QString &key :
        {u"ana@bert"_s, u"anabert"_s, u"bertcarl"_s, u"carldora"_s,
            QString(u"ana"_s + QChar(1) + u"@bert"_s), QString(u"carl"_s + QChar(0) + u"dora"_s)}) {
        QCOMPARE(found(*search, key), std::vector<Pk> {});
    }
}

void TestPeopleSearch::hitsEqualThoseOfABruteForce()
{
    PeopleWorkspace workspace;
    QRandomGenerator random(11);
    const QString letters = u"aábBcÇ xyИ"_s;
    const auto word = [&](int length) {
        QString out;
        for (int i = 0; i < length; ++i) {
            out += letters.at(random.bounded(static_cast<int>(letters.size())));
        }
        return out;
    };
    struct Text
    {
        Pk pk;
        std::array<std::string, 3> fields;
    };
    std::vector<Text> texts;
    workspace.writer().exec("BEGIN");
    for (int i = 0; i < 400; ++i) {
        const QString name = word(random.bounded(12));
        const QString handle = word(random.bounded(8)).remove(u' ');
        const QString bio = word(random.bounded(40));
        const Pk pk = aPerson().named(name).handled(handle).saying(bio).in(workspace);
        texts.push_back({pk,
            {folded(name.toStdString()), "@" + folded(handle.toStdString()),
                folded(bio.toStdString())}});
    }
    workspace.writer().exec("COMMIT");
    const auto search = PeopleSearch::load(workspace.path()).value();
    for (int round = 0; round < 200; ++round) {
        const QString key = word(1 + random.bounded(4)).trimmed();
        if (key.isEmpty()) {
            continue;
        }
        std::vector<Pk> expected;
        for (const Text &text : texts) {
            const std::string wanted = folded(key.toStdString());
            if (std::ranges::any_of(text.fields, [&wanted](const std::string &field) {
                    return field.find(wanted) != std::string::npos;
                })) {
                expected.push_back(text.pk);
            }
        }
        QCOMPARE(found(*search, key), expected);
    }
}

void TestPeopleSearch::typingOnNarrowsTheLastHits()
{
    PeopleWorkspace workspace;
    const Pk anna = aPerson().named(u"Anna"_s).in(workspace);
    const Pk ann = aPerson().named(u"Ann"_s).in(workspace);
    const Pk joanne = aPerson().named(u"Joanne"_s).in(workspace);
    const auto search = PeopleSearch::load(workspace.path()).value();
    const SearchHits an = search->find(u"an"_s).value();
    QCOMPARE(an.people.count(), std::size_t {3});
    const SearchHits anna3 = search->find(u"anna"_s, &an).value();
    QVERIFY(anna3.people.contains(anna) && !anna3.people.contains(ann));
    // Another key than a longer one starts from everybody.
    const SearchHits jo = search->find(u"jo"_s, &anna3).value();
    QVERIFY(jo.people.contains(joanne));
    QCOMPARE(jo.people.count(), std::size_t {1});
    // What is typed in front of the last key narrows it too.
    QCOMPARE(search->find(u"oan"_s, &an)->people.count(), std::size_t {1});
}

void TestPeopleSearch::aBlankKeyIsEverybody()
{
    PeopleWorkspace workspace;
    aPerson().named(u"Ada"_s).in(workspace);
    const auto search = PeopleSearch::load(workspace.path()).value();
    QVERIFY(search->find(u"   "_s)->key.empty());
    const SearchHits everybody = search->find(u""_s).value();
    QVERIFY(search->find(u"x"_s, &everybody)->people.isEmpty());
    QCOMPARE(found(*search, u"ad"_s).size(), std::size_t {1});
}

void TestPeopleSearch::aStopEndsTheSearch()
{
    PeopleWorkspace workspace;
    aPerson().named(u"Ada"_s).in(workspace);
    const auto search = PeopleSearch::load(workspace.path()).value();
    std::stop_source stop;
    stop.request_stop();
    const auto hits = search->find(u"ada"_s, nullptr, {.stop = stop.get_token()});
    QVERIFY(!hits);
    QCOMPARE(hits.error().code, Error::Code::Cancelled);
}

COMITY_TEST_GUILESS(TestPeopleSearch)
#include "tst_people_search.moc"

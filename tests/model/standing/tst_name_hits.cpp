#include "model/standing/name_hits.h"

#include "model/base/text_fold.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

#include <QRandomGenerator>
#include <algorithm>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestNameHits : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whoBeginsWithItStandsFirst();
    void bioAloneIsNoName();
    void theAtMayBeTyped();
    void ofEqualsTheBiggerAndTheAccountsOwnStandFirst();
    void limitedHitsAreTheFirstOfAllHits();
    void blankOrStoppedFindsNobody();

private:
    static std::vector<Pk> hits(PeopleWorkspace &workspace, const QString &text,
        std::size_t limit = 5, std::optional<AccountId> account = {})
    {
        const auto search = PeopleSearch::load(workspace.path()).value();
        const auto columns = PeopleColumns::load(workspace.path(), account).value();
        return nameHits(*search, *columns, text, limit);
    }
};

void TestNameHits::whoBeginsWithItStandsFirst()
{
    PeopleWorkspace workspace;
    const Pk within = aPerson().named(u"Rupurt Vane"_s).handled(u"rvane"_s).in(workspace);
    const Pk word = aPerson().named(u"Wilda Puddock"_s).handled(u"wildap"_s).in(workspace);
    const Pk first = aPerson().named(u"Púma Osk"_s).handled(u"osk"_s).in(workspace);
    const Pk handle = aPerson().named(u"Quill"_s).handled(u"PUrcell"_s).in(workspace);
    aPerson().named(u"Nobody"_s).handled(u"nobody"_s).in(workspace);
    QCOMPARE(hits(workspace, u"pu"_s), (std::vector<Pk> {first, handle, word, within}));
    QCOMPARE(hits(workspace, u" PU "_s, 2), (std::vector<Pk> {first, handle}));
}

void TestNameHits::bioAloneIsNoName()
{
    PeopleWorkspace workspace;
    aPerson().named(u"Ida"_s).handled(u"ida"_s).saying(u"loves pumpkins"_s).in(workspace);
    const Pk both
        = aPerson().named(u"Pumpkin"_s).handled(u"x1"_s).saying(u"pumpkins"_s).in(workspace);
    QCOMPARE(hits(workspace, u"pumpkin"_s), std::vector<Pk> {both});
}

void TestNameHits::theAtMayBeTyped()
{
    PeopleWorkspace workspace;
    const Pk handled = aPerson().named(u"Somebody"_s).handled(u"adastra"_s).in(workspace);
    aPerson().named(u"Ada"_s).handled(u"lovelace"_s).in(workspace);
    QCOMPARE(hits(workspace, u"@ada"_s), std::vector<Pk> {handled});
}

void TestNameHits::ofEqualsTheBiggerAndTheAccountsOwnStandFirst()
{
    PeopleWorkspace workspace;
    const Pk stranger = aPerson().named(u"Tam A"_s).withFollowers(90'000).in(workspace);
    const Pk small = aPerson().named(u"Tam B"_s).withFollowers(10).in(workspace);
    const Pk unknown = aPerson().named(u"Tam C"_s).in(workspace);
    const Pk big = aPerson().named(u"Tam D"_s).withFollowers(500).in(workspace);
    const AccountId account = workspace.addAccount(u"x:me"_s);
    workspace.addPair(account, onDay(2026, 5, 1), {small, unknown, big}, {});
    QCOMPARE(
        hits(workspace, u"tam"_s, 5, account), (std::vector<Pk> {big, small, unknown, stranger}));
}

void TestNameHits::limitedHitsAreTheFirstOfAllHits()
{
    PeopleWorkspace workspace;
    QRandomGenerator random(2026);
    const QString letters = u"aab @é."_s;
    const auto word = [&](int length) {
        QString out;
        for (int i = 0; i < length; ++i) {
            out += letters.at(random.bounded(int(letters.size())));
        }
        return out;
    };
    workspace.writer().exec("BEGIN");
    for (int i = 0; i < 300; ++i) {
        (void)aPerson()
            .named(word(random.bounded(9)))
            .handled(word(random.bounded(6)).remove(u' ').remove(u'@'))
            .withFollowers(random.bounded(20))
            .in(workspace);
    }
    workspace.writer().exec("COMMIT");
    const auto search = PeopleSearch::load(workspace.path()).value();
    const auto columns = PeopleColumns::load(workspace.path(), {}).value();
    for (const QString &key : {u"a"_s, u"ab"_s, u"b"_s, u"é"_s, u"@a"_s, u"a."_s, u"zz"_s}) {
        const std::vector<Pk> all = nameHits(*search, *columns, key, 1'000);
        for (const std::size_t limit : {std::size_t(1), std::size_t(7), std::size_t(60)}) {
            const std::size_t count = std::min(limit, all.size());
            QCOMPARE(nameHits(*search, *columns, key, limit),
                std::vector<Pk>(all.begin(), all.begin() + std::ptrdiff_t(count)));
        }
    }
}

void TestNameHits::blankOrStoppedFindsNobody()
{
    PeopleWorkspace workspace;
    (void)aPerson().named(u"Ada"_s).in(workspace);
    QCOMPARE(hits(workspace, u"  "_s), std::vector<Pk> {});
    const auto search = PeopleSearch::load(workspace.path()).value();
    const auto columns = PeopleColumns::load(workspace.path(), {}).value();
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(nameHits(*search, *columns, u"ada"_s, 5, {stop.get_token(), {}}), std::vector<Pk> {});
}

COMITY_TEST_GUILESS(TestNameHits)

#include "tst_name_hits.moc"

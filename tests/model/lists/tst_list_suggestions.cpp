#include "model/lists/list_suggestions.h"

#include "model/export/content_dump.h"
#include "model/lists/list_edits.h"
#include "model/lists/member_edits.h"
#include "model/people/hand_values.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

#include <QBuffer>
#include <sqlite3.h>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestListSuggestions : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsStatedIsRead_data();
    void whatIsStatedIsRead();
    void fiveAreAskedForAndTheSurestRuleIsFirst();
    void aListOfTheSameIsFilledFurther();
    void aPersonOfTwoProfilesCountsOnce();
    void whatIsRefusedIsNotProposedUntilThatIsUndone();
    void noMoreThanEightAreProposed();
    void aCompanyIsSpeltWithoutItsLegalForm();
    void theSearchEndsAmongTheListsAsWell();
};

namespace {

QString textOf(const std::vector<StatedTrait> &traits)
{
    QStringList out;
    for (const StatedTrait &one : traits) {
        out += QString::number(static_cast<int>(one.trait)) + u':'
            + QString::fromStdString(one.value);
    }
    return out.join(u' ');
}

std::vector<Pk> some(int count, const PersonBuilder &person, PeopleWorkspace &workspace)
{
    std::vector<Pk> people;
    for (int i = 0; i < count; ++i) {
        people.push_back(person.in(workspace));
    }
    return people;
}

QByteArray dumpOf(PeopleWorkspace &workspace)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    return dumpContent(workspace.writer(), out, {}) ? out.data() : QByteArray();
}

std::vector<Pk> joined(std::vector<Pk> first, const std::vector<Pk> &second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

} // namespace

void TestListSuggestions::whatIsStatedIsRead_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("website");
    QTest::addColumn<QString>("bio");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("traits");
    const auto row = [](const char *name, const QString &network, const QString &website,
                         const QString &bio, const QString &place, const QString &traits) {
        QTest::newRow(name) << network << website << bio << place << traits;
    };
    row("a firm's site", u"x"_s, u"https://www.Acme.example/people/ada"_s, {}, {},
        u"0:acme.example"_s);
    row("a site of everybody", u"x"_s, u"https://github.com/ada"_s, {}, {}, {});
    row("a role", u"x"_s, {}, u"Reporter, and journalist"_s, {}, u"3:journalist"_s);
    row("two words", u"x"_s, {}, u"Managing Director of kites"_s, {}, u"3:executive"_s);
    row("no more", u"x"_s, {}, u"Ex-journalist. Former CEO. Not a wholesaler"_s, {},
        u"3:supplier"_s);
    row("for others", u"x"_s, {}, u"We write to journalists and suppliers"_s, {}, {});
    row("inside a word", u"x"_s, {}, u"Cofounders of photojournalistic ceos"_s, {}, {});
    row("a place", u"x"_s, {}, {}, u"Évora, Portugal"_s, u"4:evora"_s);
    row("nowhere", u"x"_s, {}, {}, u"Worldwide"_s, {});
    row("a company", u"linkedin"_s, {}, u"Buyer, Tide & Sons, Ltd."_s, {}, u"2:tide & sons"_s);
    row("a legal form with dots", u"linkedin"_s, {}, u"Buyer, Tide & Sons, S.A."_s, {},
        u"2:tide & sons"_s);
    row("no company", u"x"_s, {}, u"Buyer, Tide & Sons"_s, {}, {});
}

void TestListSuggestions::whatIsStatedIsRead()
{
    QFETCH(QString, network);
    QFETCH(QString, website);
    QFETCH(QString, bio);
    QFETCH(QString, place);
    const std::string code = network.toStdString();
    const std::string site = website.toStdString();
    const std::string text = bio.toStdString();
    const std::string where = place.toStdString();
    QTEST(textOf(statedTraits({code, site, text, where})), "traits");
    QCOMPARE(mailTrait("Ada@Tide.example")->value, std::string("tide.example"));
    QVERIFY(!mailTrait("ada@gmail.com"));
    QVERIFY(!mailTrait("@tide.example"));
}

void TestListSuggestions::fiveAreAskedForAndTheSurestRuleIsFirst()
{
    PeopleWorkspace workspace;
    const auto porto = some(6, aPerson().livingIn(u"Porto, Portugal"_s), workspace);
    const auto lagos = some(4, aPerson().livingIn(u"Lagos"_s), workspace);
    const auto press = some(5, aPerson().saying(u"journalist"_s), workspace);
    const auto found
        = suggestLists(workspace.writer(), joined(joined(porto, lagos), press)).value();
    QCOMPARE(found.size(), std::size_t {2});
    QCOMPARE(found[0].trait, ListTrait::Role);
    QCOMPARE(found[0].value, u"journalist"_s);
    QCOMPARE(found[0].people, press);
    QCOMPARE(found[1].trait, ListTrait::Place);
    QCOMPARE(found[1].value, u"Porto"_s);
    QCOMPARE(found[1].people, porto);
    QVERIFY(!found[1].list);
}

void TestListSuggestions::aListOfTheSameIsFilledFurther()
{
    PeopleWorkspace workspace;
    const auto porto = some(5, aPerson().livingIn(u"Porto"_s), workspace);
    const auto members = joined(some(3, aPerson().livingIn(u"porto, PT"_s), workspace),
        some(3, aPerson().livingIn(u"Lagos"_s), workspace));
    const auto list
        = list_edits::create(workspace.writer(), {.name = u"Harbour"_s}, members, 1).value();
    const auto found = suggestLists(workspace.writer(), porto).value();
    QCOMPARE(found.size(), std::size_t {1});
    QCOMPARE(found[0].list, std::optional(list.list));
    QCOMPARE(found[0].listName, u"Harbour"_s);
    QCOMPARE(found[0].alike, 3);
    QCOMPARE(found[0].members, 6);
    // One more who lives elsewhere, and they are fewer than half.
    QVERIFY(list_edits::add(workspace.writer(), list.list, some(1, aPerson(), workspace), 1));
    QVERIFY(!suggestLists(workspace.writer(), porto).value().front().list);
}

void TestListSuggestions::aPersonOfTwoProfilesCountsOnce()
{
    PeopleWorkspace workspace;
    const auto porto = some(5, aPerson().livingIn(u"Porto"_s), workspace);
    workspace.writer().exec("UPDATE profile SET person = 1 WHERE pk IN (1, 2)");
    QVERIFY(suggestLists(workspace.writer(), porto).value().empty());
}

void TestListSuggestions::whatIsRefusedIsNotProposedUntilThatIsUndone()
{
    PeopleWorkspace workspace;
    const auto mail = some(5, aPerson(), workspace);
    for (const Pk pk : mail) {
        QVERIFY(setValue(workspace.writer(), {pk}, HandField::Email,
            QString::number(number(pk)) + u"@tide.example"_s, 1));
    }
    const QByteArray before = dumpOf(workspace);
    const auto found = suggestLists(workspace.writer(), mail).value();
    QCOMPARE(found.size(), std::size_t {1});
    QCOMPARE(found[0].trait, ListTrait::Mail);
    QCOMPARE(found[0].value, u"tide.example"_s);
    const auto edit = refuseSuggestion(workspace.writer(), found[0].digest, 5);
    QVERIFY(edit);
    QVERIFY(suggestLists(workspace.writer(), mail).value().empty());
    QVERIFY(dumpOf(workspace) != before);
    QVERIFY(undo(workspace.writer(), edit->changes));
    QCOMPARE(dumpOf(workspace), before);
    QCOMPARE(suggestLists(workspace.writer(), mail).value(), found);
}

void TestListSuggestions::noMoreThanEightAreProposed()
{
    PeopleWorkspace workspace;
    std::vector<Pk> people;
    for (int i = 0; i < 10; ++i) {
        const QString place = u"Town"_s + QChar(u'a' + i);
        people = joined(people, some(5, aPerson().livingIn(place), workspace));
    }
    QCOMPARE(suggestLists(workspace.writer(), people).value().size(), mostSuggestions);
}

void TestListSuggestions::aCompanyIsSpeltWithoutItsLegalForm()
{
    PeopleWorkspace workspace;
    const auto people
        = some(5, aPerson().on(u"linkedin"_s).saying(u"Buyer, Tide & Sons, S.A."_s), workspace);
    const auto found = suggestLists(workspace.writer(), people).value();
    QCOMPARE(found.size(), std::size_t {1});
    QCOMPARE(found[0].trait, ListTrait::Company);
    QCOMPARE(found[0].value, u"Tide & Sons"_s);
}

void TestListSuggestions::theSearchEndsAmongTheListsAsWell()
{
    PeopleWorkspace workspace;
    const auto porto = some(5, aPerson().livingIn(u"Porto"_s), workspace);
    const auto members = some(3, aPerson().livingIn(u"Porto"_s), workspace);
    QVERIFY(list_edits::create(workspace.writer(), {.name = u"Harbour"_s}, members, 1));
    std::stop_source source;
    // Stops once the members of the lists are asked for.
    sqlite3_set_authorizer(
        workspace.writer().getHandle(),
        [](void *stop, int action, const char *table, const char *, const char *, const char *) {
            if (action == SQLITE_READ && std::string_view(table) == "list_member") {
                static_cast<std::stop_source *>(stop)->request_stop();
            }
            return SQLITE_OK;
        },
        &source);
    const auto found = suggestLists(workspace.writer(), porto, {.stop = source.get_token()});
    QVERIFY(!found);
    QCOMPARE(found.error().code, Error::Code::Cancelled);
}

COMITY_TEST_GUILESS(TestListSuggestions)
#include "tst_list_suggestions.moc"

// Whom a draft is for, step after step: and these, of them only these, of them not these.
#include "model/drafts/draft_edits.h"
#include "model/drafts/drafts_store.h"
#include "model/drafts/named_back.h"
#include "tests/model/drafts/drafts_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::drafts;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// Six people on two lists; Ada has two profiles, one on each list.
class Crew : public DraftsWorkspace
{
public:
    Crew()
    {
        for (const QString &name : {u"ada"_s, u"bob"_s, u"cleo"_s, u"dan"_s, u"eve"_s, u"ada2"_s}) {
            people.push_back(aPerson().handled(name).in(*this));
        }
        merge(people[0], people[5]);
        addList(u"Sailors"_s, {people[0], people[1], people[2]});
        addList(u"Skippers"_s, {people[5], people[2], people[3]});
    }
    AudiencePeople of(const AudienceChoice &choice)
    {
        const auto columns = PeopleColumns::load(writer(), std::nullopt);
        const auto found
            = peopleOf(writer(), **columns, choice, {u"x"_s, {}}, {now(), now(), QTimeZone::utc()});
        return found.value_or(AudiencePeople {});
    }
    /// Their handles, one after the other.
    QString names(const AudienceChoice &choice)
    {
        static const QStringList all {u"ada"_s, u"bob"_s, u"cleo"_s, u"dan"_s, u"eve"_s, u"ada"_s};
        QStringList out;
        for (const AudiencePerson &person : of(choice).people) {
            const auto at = std::ranges::find(people, person.profiles.front()) - people.begin();
            out += all.at(at);
        }
        return out.join(u' ');
    }
    static AudiencePart part(PartKind kind, const QString &target)
    {
        return {kind, audienceTargetFrom(target)};
    }

    std::vector<Pk> people;
};

} // namespace

class TestAudienceChoice : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void stepsAreTakenInTheirOrder_data();
    void stepsAreTakenInTheirOrder();
    void peopleArePutInAndTakenOutOneByOne();
    void strangersAreToldWhereTheyWereToBeAdded();
    void theListThatIsGoneIsAnError();
    void whoIsNamedAnewIsOutNoMore_data();
    void whoIsNamedAnewIsOutNoMore();
    void namingSomebodyBackIsOneEdit();
};

void TestAudienceChoice::stepsAreTakenInTheirOrder_data()
{
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<QString>("people");
    QTest::newRow("nobody") << QStringList() << QString();
    QTest::newRow("and these") << QStringList {u"+list:Sailors"_s, u"+@eve"_s, u"+list:Skippers"_s}
                               << u"ada bob cleo eve dan"_s;
    QTest::newRow("only these") << QStringList {u"+list:Sailors"_s, u"&list:Skippers"_s}
                                << u"ada cleo"_s;
    QTest::newRow("not these") << QStringList {u"+list:Sailors"_s, u"-list:Skippers"_s} << u"bob"_s;
    QTest::newRow("not, then and") << QStringList {u"+list:Sailors"_s, u"-list:Skippers"_s,
        u"+list:Skippers"_s} << u"bob cleo dan ada"_s;
    QTest::newRow("and, then not")
        << QStringList {u"+list:Sailors"_s, u"+list:Skippers"_s, u"-@cleo"_s} << u"ada bob dan"_s;
    QTest::newRow("not from nobody") << QStringList {u"-list:Skippers"_s, u"+@bob"_s} << u"bob"_s;
    QTest::newRow("by the other profile") << QStringList {u"+@ada"_s, u"&@ada2"_s} << u"ada"_s;
}

void TestAudienceChoice::stepsAreTakenInTheirOrder()
{
    QFETCH(QStringList, steps);
    QFETCH(QString, people);
    Crew crew;
    AudienceChoice choice;
    for (const QString &step : steps) {
        const PartKind kind = step.startsWith(u'+') ? PartKind::Add
            : step.startsWith(u'&')                 ? PartKind::Keep
                                                    : PartKind::Leave;
        choice.parts.push_back(Crew::part(kind, step.mid(1)));
    }
    QCOMPARE(crew.names(choice), people);
}

void TestAudienceChoice::peopleArePutInAndTakenOutOneByOne()
{
    Crew crew;
    AudienceChoice choice {{Crew::part(PartKind::Add, u"list:Sailors"_s)},
        {crew.people[4], crew.people[1]}, {crew.people[5]}};
    QCOMPARE(crew.names(choice), u"bob cleo eve"_s);
    // Out is out, also for who was put in.
    choice.out = {crew.people[4]};
    QCOMPARE(crew.names(choice), u"ada bob cleo"_s);
}

void TestAudienceChoice::strangersAreToldWhereTheyWereToBeAdded()
{
    Crew crew;
    const AudiencePeople people = crew.of(
        {{Crew::part(PartKind::Add, u"@zoe"_s), Crew::part(PartKind::Add, u"list:Sailors"_s),
             Crew::part(PartKind::Leave, u"@yan"_s)},
            {}, {}});
    QCOMPARE(people.strangers, QStringList {u"@zoe"_s});
    QCOMPARE(people.people.size(), std::size_t {3});
    QVERIFY(!people.isEverybody);
    QVERIFY(crew.of({{Crew::part(PartKind::Add, u"public"_s)}, {}, {}}).isEverybody);
}

void TestAudienceChoice::theListThatIsGoneIsAnError()
{
    Crew crew;
    DraftRequest request {.channel = u"x-dm"_s, .text = u"Hello"_s};
    request.audience.parts = {Crew::part(PartKind::Leave, u"list:Rowers"_s)};
    const auto context = crew.contextFor(request);
    QVERIFY(!context);
    QCOMPARE(context.error().code, Error::Code::NoSuchList);
}

void TestAudienceChoice::whoIsNamedAnewIsOutNoMore_data()
{
    QTest::addColumn<QString>("step"); // what is new of the steps
    QTest::addColumn<int>("in"); // whom it puts in, by place; -1: nobody
    QTest::addColumn<int>("out"); // how many stay out of Ada and Bob
    QTest::newRow("by handle") << u"+@bob"_s << -1 << 1;
    QTest::newRow("by the handle of another profile") << u"+@ada2"_s << -1 << 1;
    QTest::newRow("put in") << QString() << 1 << 1;
    QTest::newRow("put in by another profile") << QString() << 5 << 1;
    QTest::newRow("left out once more") << u"-@bob"_s << -1 << 2;
    QTest::newRow("a list that has them") << u"+list:Sailors"_s << -1 << 2;
    QTest::newRow("a stranger") << u"+@zoe"_s << -1 << 2;
    QTest::newRow("a step that was there") << u"+@cleo"_s << -1 << 2;
}

void TestAudienceChoice::whoIsNamedAnewIsOutNoMore()
{
    QFETCH(QString, step);
    QFETCH(int, in);
    QFETCH(int, out);
    Crew crew;
    Draft before;
    before.channel = u"x-dm"_s;
    before.audience = {Crew::part(PartKind::Add, u"@cleo"_s)};
    before.out = {crew.people[0], crew.people[1]};
    Draft after = before;
    if (!step.isEmpty()) {
        after.audience.push_back(
            Crew::part(step.startsWith(u'+') ? PartKind::Add : PartKind::Leave, step.mid(1)));
    }
    if (in >= 0) {
        after.in = {crew.people[std::size_t(in)]};
    }
    QCOMPARE(withNamedBack(crew.writer(), before, after).out.size(), std::size_t(out));
}

void TestAudienceChoice::namingSomebodyBackIsOneEdit()
{
    Crew crew;
    Draft draft;
    draft.channel = u"x-dm"_s;
    draft.audience = {Crew::part(PartKind::Add, u"list:Sailors"_s)};
    draft.out = {crew.people[1], crew.people[2]};
    const auto added = addDraft(crew.writer(), draft);
    QVERIFY(added);
    const Draft before = DraftsStore(crew.writer()).draft(added->draft).value_or(Draft {});
    Draft after = before;
    after.audience.push_back(Crew::part(PartKind::Add, u"@bob"_s));
    auto edit = changeDraft(crew.writer(), before, after);
    QVERIFY(edit);
    const auto out
        = [&] { return DraftsStore(crew.writer()).draft(added->draft).value_or(Draft {}).out; };
    QCOMPARE(out(), std::vector {crew.people[2]});
    QVERIFY(undo(crew.writer(), edit->changes));
    QCOMPARE(out(), draft.out);
}

COMITY_TEST_GUILESS(TestAudienceChoice)
#include "tst_audience_choice.moc"

#include "model/standing/smart_list.h"

#include "model/standing/people_order.h"
#include "model/standing/people_query_json.h"
#include "model/standing/text_hits.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

#include <SQLiteCpp/Statement.h>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

/// Smart lists that ask for texts and for one another.
class TestSmartList : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_workspace = std::make_unique<PeopleWorkspace>();
        m_ada = aPerson().named(u"Ada"_s).saying(u"mends bikes"_s).in(*m_workspace);
        m_bo = aPerson().named(u"Bo"_s).saying(u"writes"_s).in(*m_workspace);
        m_cy = aPerson().named(u"Cy Biker"_s).in(*m_workspace);
        const AccountId account = m_workspace->addAccount(u"x:me"_s);
        m_workspace->addPair(account, onDay(2026, 5, 1), {m_ada, m_bo, m_cy}, {});
    }
    void cleanup() { m_workspace.reset(); }

    void aTextOfItsOwn();
    void theTextOfAListItAsksFor();
    void whoIsNotOnAListOfAText();
    void notesAndTagsCountForNestedTexts();
    void listsThatAskForOneAnotherEnd();
    void withoutHitsNobodyIsOnAListOfAText();

private:
    void makeSmart(qint64 id, const PeopleQuery &query)
    {
        SQLite::Statement put(m_workspace->writer(),
            "INSERT INTO list (id, name, kind, query, position, made_at)"
            " VALUES (?1, ?1, 'smart', ?2, ?1, 0)");
        put.bind(1, static_cast<int64_t>(id));
        put.bind(2, toJson(query).toStdString());
        put.exec();
    }
    static PeopleQuery asking(ListId list, bool isNot = false)
    {
        PeopleQuery query;
        query.marks.push_back({MarkCondition::Kind::List, {}, list, isNot});
        return query;
    }
    std::vector<Pk> answer(const PeopleQuery &query) const
    {
        const auto columns = PeopleColumns::load(m_workspace->path(), {}).value();
        return answerOf(m_workspace->path(), *columns, query).value().people;
    }

    std::unique_ptr<PeopleWorkspace> m_workspace;
    Pk m_ada {};
    Pk m_bo {};
    Pk m_cy {};
};

void TestSmartList::aTextOfItsOwn()
{
    PeopleQuery query;
    query.search = u"bike"_s;
    QCOMPARE(answer(query), (std::vector<Pk> {m_ada, m_cy}));
    query.search = u"  "_s;
    QCOMPARE(answer(query), (std::vector<Pk> {m_ada, m_bo, m_cy}));
}

void TestSmartList::theTextOfAListItAsksFor()
{
    PeopleQuery inner;
    inner.search = u"bike"_s;
    makeSmart(7, inner);
    QCOMPARE(answer(asking(ListId {7})), (std::vector<Pk> {m_ada, m_cy}));
    // And through a list between them, with a text of its own.
    PeopleQuery middle = asking(ListId {7});
    middle.search = u"cy"_s;
    makeSmart(8, middle);
    QCOMPARE(answer(asking(ListId {8})), std::vector<Pk> {m_cy});
}

void TestSmartList::whoIsNotOnAListOfAText()
{
    PeopleQuery inner;
    inner.search = u"bike"_s;
    makeSmart(7, inner);
    QCOMPARE(answer(asking(ListId {7}, true)), std::vector<Pk> {m_bo});
}

void TestSmartList::notesAndTagsCountForNestedTexts()
{
    m_workspace->writer().exec(
        "INSERT INTO note (id, pk, at, text) VALUES (1, 2, 0, 'talked about BIKES')");
    PeopleQuery inner;
    inner.search = u"bike"_s;
    makeSmart(7, inner);
    QCOMPARE(answer(asking(ListId {7})), (std::vector<Pk> {m_ada, m_bo, m_cy}));
}

void TestSmartList::listsThatAskForOneAnotherEnd()
{
    makeSmart(7, asking(ListId {8}));
    makeSmart(8, asking(ListId {7}));
    QCOMPARE(answer(asking(ListId {7})), std::vector<Pk> {});
}

void TestSmartList::withoutHitsNobodyIsOnAListOfAText()
{
    PeopleQuery inner;
    inner.search = u"bike"_s;
    makeSmart(7, inner);
    const auto columns = PeopleColumns::load(m_workspace->path(), {}).value();
    QCOMPARE(orderOf(*columns, asking(ListId {7})).value(), std::vector<Pk> {});
    QCOMPARE(nestedTexts(columns->marks(), asking(ListId {7})), QStringList {u"bike"_s});
}

COMITY_TEST_GUILESS(TestSmartList)

#include "tst_smart_list.moc"

#include "model/lists/list_edits.h"
#include "model/lists/list_sets.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestListSets : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void combinesPersons_data();
    void combinesPersons();
    void combinesWhoIsKnownAlready();
    void wordsAreRead();
};

namespace {

/// 1 and 2 are one person; A holds 1, 3, 4 and B holds 2, 4, 5.
struct Two
{
    Two()
    {
        for (int i = 0; i < 5; ++i) {
            aPerson().in(workspace);
        }
        workspace.writer().exec("UPDATE profile SET person = 1 WHERE pk < 3");
        const auto on = [this](const QString &name, const std::vector<Pk> &people) {
            return list_edits::create(workspace.writer(), {.name = name}, people, 1)->list;
        };
        a = on(u"A"_s, {Pk {1}, Pk {3}, Pk {4}});
        b = on(u"B"_s, {Pk {2}, Pk {4}, Pk {5}});
    }
    PeopleWorkspace workspace;
    ListId a {};
    ListId b {};
};

} // namespace

void TestListSets::combinesPersons_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QList<int>>("people");
    QTest::newRow("and") << u"and"_s << QList<int> {1, 4};
    QTest::newRow("not") << u"not"_s << QList<int> {3};
    QTest::newRow("or") << u"or"_s << QList<int> {1, 3, 4, 5};
}

void TestListSets::combinesPersons()
{
    QFETCH(QString, operation);
    QFETCH(QList<int>, people);
    Two two;
    QList<int> found;
    for (const Pk pk :
        peopleOf(two.workspace.writer(), {*setOperationFromText(operation), two.a, two.b})) {
        found += static_cast<int>(number(pk));
    }
    QCOMPARE(found, people);
}

void TestListSets::combinesWhoIsKnownAlready()
{
    Two two;
    QCOMPARE(combined(two.workspace.writer(), SetOperation::And, {Pk {5}, Pk {1}}, {Pk {2}}),
        std::vector<Pk> {Pk {1}});
    QCOMPARE(combined(two.workspace.writer(), SetOperation::Not, {Pk {5}, Pk {99}}, {Pk {2}}),
        std::vector<Pk> {Pk {5}});
}

void TestListSets::wordsAreRead()
{
    QCOMPARE(setOperationFromText(u"or"), SetOperation::Or);
    QVERIFY(!setOperationFromText(u"xor"));
}

COMITY_TEST_GUILESS(TestListSets)
#include "tst_list_sets.moc"

#include "model/lists/lists_store.h"
#include "model/lists/member_edits.h"
#include "model/networks/catalogue.h"
#include "model/networks/limit_store.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

#include <map>
#include <random>
#include <set>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestListParts : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyMovesWhoNeedNot();
    void noPartIsEverTooFull_data();
    void noPartIsEverTooFull();
};

void TestListParts::nobodyMovesWhoNeedNot()
{
    const auto one = [](quint32 pk, int part, qint64 at) {
        return ListMember {Pk {pk}, Pk {pk}, part, at, {}, {}, true};
    };
    std::vector<ListMember> members {one(1, 1, 30), one(2, 1, 10), one(3, 1, 20), one(4, 2, 5)};
    settleParts(members, 2);
    std::map<quint32, int> parts;
    for (const ListMember &member : members) {
        parts[number(member.pk)] = member.part;
    }
    // The last that was added to the first part gives way.
    QCOMPARE(parts, (std::map<quint32, int> {{1, 2}, {2, 1}, {3, 1}, {4, 2}}));
}

namespace {

/// Random edits of one list, of who is one person, and of the limit.
class Random
{
public:
    Random(PeopleWorkspace &workspace, unsigned seed)
        : m_workspace(workspace)
        , m_dice(seed)
    {
        const AccountId account = workspace.addAccount(u"x:me"_s);
        setLimit(3);
        for (int i = 0; i < 40; ++i) {
            m_people.push_back(i % 4 == 0
                    ? aPerson().on(u"instagram"_s).withKey(u"p%1"_s.arg(i)).in(workspace)
                    : aPerson().in(workspace));
        }
        m_list = list_edits::create(workspace.writer(), {.name = u"L"_s, .account = account}, {}, 1)
                     ->list;
    }

    void step()
    {
        SQLite::Database &writer = m_workspace.writer();
        switch (m_dice() % 8) {
        case 0:
        case 1:
        case 2:
            m_undo.push_back(list_edits::add(writer, m_list, some(), ++m_time)->edit.changes);
            break;
        case 3:
            m_undo.push_back(list_edits::remove(writer, m_list, some(), ++m_time)->edit.changes);
            break;
        case 4:
            m_undo.push_back(list_edits::compactParts(writer, m_list)->edit.changes);
            break;
        case 5:
            merge();
            break;
        case 6:
            writer.exec("UPDATE profile SET person = NULL");
            break;
        default:
            undoOne();
        }
        if (m_dice() % 16 == 0) {
            setLimit(static_cast<qint64>(1 + m_dice() % 5));
        }
    }

    qint64 limit() const { return m_limit; }
    ListId list() const { return m_list; }

private:
    std::vector<Pk> some()
    {
        std::vector<Pk> out;
        for (auto i = m_dice() % 8; i > 0; --i) {
            out.push_back(m_people[m_dice() % m_people.size()]);
        }
        return out;
    }
    void merge()
    {
        m_workspace.writer().exec("UPDATE profile SET person = NULL");
        const auto first = static_cast<quint32>(1 + m_dice() % 20);
        m_workspace.writer().exec("UPDATE profile SET person = " + std::to_string(first)
            + " WHERE pk IN (" + std::to_string(first) + ", " + std::to_string(first + 7) + ", "
            + std::to_string(first + 12) + ")");
    }
    void undoOne()
    {
        if (!m_undo.empty()) {
            const std::size_t which = m_dice() % m_undo.size();
            QVERIFY(undo(m_workspace.writer(), m_undo[which]));
            m_undo.erase(m_undo.begin() + static_cast<std::ptrdiff_t>(which));
        }
    }
    void setLimit(qint64 limit)
    {
        m_limit = limit;
        networks::LimitStore(m_workspace.writer())
            .set(*networks::Catalogue::builtIn().find(u"x"_s), u"list-members"_s, limit, 5);
    }

    PeopleWorkspace &m_workspace;
    std::mt19937 m_dice;
    std::vector<Pk> m_people;
    std::vector<db::ChangeSet> m_undo;
    ListId m_list {};
    qint64 m_limit = 3;
    qint64 m_time = 1;
};

} // namespace

void TestListParts::noPartIsEverTooFull_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 6; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestListParts::noPartIsEverTooFull()
{
    QFETCH(unsigned, seed);
    PeopleWorkspace workspace;
    Random random(workspace, seed);
    std::size_t most = 0;
    for (int i = 0; i < 80; ++i) {
        random.step();
        const ListsStore store(workspace.writer());
        const PeopleList list = *store.list(random.list());
        // Counted anew from the members, not from what the store says of its parts.
        std::map<int, std::set<quint32>> taken;
        std::map<quint32, std::set<int>> partsOf;
        for (const ListMember &one : store.members(random.list())) {
            partsOf[number(one.person)].insert(one.part);
            if (one.takesPlace) {
                taken[one.part].insert(number(one.person));
            }
        }
        for (const auto &[part, people] : taken) {
            QVERIFY2(static_cast<qint64>(people.size()) <= random.limit(),
                qPrintable(u"step %1, part %2"_s.arg(i).arg(part)));
        }
        for (const auto &[person, parts] : partsOf) {
            QCOMPARE(parts.size(), std::size_t {1});
        }
        QCOMPARE(list.count, std::optional<qint64>(static_cast<qint64>(partsOf.size())));
        QCOMPARE(workspace.number("SELECT count(*) FROM list_member"),
            static_cast<qint64>(store.members(random.list()).size()));
        most = std::max(most, taken.size());
    }
    QVERIFY2(most > 2, "the steps never overflowed the list");
}

COMITY_TEST_GUILESS(TestListParts)
#include "tst_list_parts.moc"

#include "model/people/hand_values.h"
#include "model/people/identity_merge.h"
#include "model/people/people_store.h"
#include "model/people/permission_store.h"
#include "model/people/person_profiles.h"
#include "model/people/person_tags.h"
#include "tests/support/handle_export.h"
#include "tests/support/test_case.h"

#include <QSet>
#include <random>
#include <set>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

/// Somebody who asked us to stop is left alone whatever happens to the workspace: a long random
/// life of imports, undone imports, edits, undone edits, merges and splits.
class TestOptOutSurvives : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aRandomLife_data();
    void aRandomLife();
};

namespace {

constexpr int handles = 8;

QByteArray handleOf(int n)
{
    return "rider" + QByteArray::number(n);
}

class Life
{
public:
    explicit Life(unsigned seed)
        : m_chance(seed)
        , m_writer(m_workspace.file().connect(db::Use::Writer))
    {
        importSome();
    }

    void step()
    {
        switch (below(8)) {
        case 0:
            return importSome();
        case 1:
            return undoImport();
        case 2:
            return edit(addTags(*m_writer, somePeople(), {u"kites"_s}, m_now));
        case 3:
            return edit(setValue(*m_writer, somePeople(), HandField::Role, u"customer"_s, m_now));
        case 4:
            return edit(mergePeople(*m_writer, somePeople(), u"by-hand"_s, m_now));
        case 5:
            return edit(splitPeople(*m_writer, somePeople()));
        case 6:
            return undoEdit();
        default:
            return record();
        }
    }

    /// Whom the window would not keep apart from those who never said a word; empty when all is
    /// well.
    QString broken()
    {
        PersonProfiles people(*m_writer);
        for (const quint32 pk : m_everybody) {
            const std::vector<Pk> profiles = people.of(Pk {pk});
            if (profiles.empty() && m_out.contains(pk)) {
                return u"%1 is gone"_s.arg(pk);
            }
            const bool isOut = std::ranges::any_of(
                profiles, [this](Pk profile) { return m_out.contains(number(profile)); });
            const Permission state = permissionOf(*m_writer, Pk {pk}, m_now).any.state;
            if (isOut != (state == Permission::OptedOut)) {
                return u"%1 is %2"_s.arg(pk).arg(toText(state));
            }
        }
        const QStringList problems = m_workspace.problems();
        return problems.join(u' ');
    }

    QSet<quint32> out() const { return m_out; }

private:
    int below(int count) { return std::uniform_int_distribution<int>(0, count - 1)(m_chance); }

    void importSome()
    {
        HandleExport one;
        one.day = 1 + below(28);
        for (int n = 0; n < handles; ++n) {
            if (below(3) > 0) {
                one.followers.push_back({handleOf(n), followTime(n)});
            }
        }
        one.followers.push_back({"anchor", followTime(99)});
        one.following = one.followers;
        m_workspace.save(one);
        for (int n = 0; n < handles; ++n) {
            if (const auto pk
                = PeopleStore(*m_writer).find(u"instagram"_s, QString::fromLatin1(handleOf(n)))) {
                m_everybody.insert(number(*pk));
            }
        }
    }

    void undoImport()
    {
        SQLite::Statement live(*m_writer, "SELECT id FROM import WHERE undone_at IS NULL");
        std::vector<ImportId> imports;
        while (live.executeStep()) {
            imports.push_back(ImportId {live.getColumn(0).getInt64()});
        }
        live.reset();
        if (!imports.empty()) {
            m_workspace.undo(imports[static_cast<std::size_t>(below(int(imports.size())))]);
        }
    }

    std::vector<Pk> somePeople()
    {
        std::vector<Pk> people;
        for (const quint32 pk : m_everybody) {
            if (below(3) == 0) {
                people.push_back(Pk {pk});
            }
        }
        return people;
    }

    void edit(const Result<HandEdit> &done)
    {
        QVERIFY(done);
        ++m_now;
        if (!done->changes.isEmpty()) {
            m_edits.push_back(done->changes);
        }
    }

    void undoEdit()
    {
        if (!m_edits.empty()) {
            const auto undone = undo(*m_writer, m_edits.back());
            QVERIFY(undone);
            m_edits.back() = undone->changes; // the next one may be a redo
            if (below(2) == 0) {
                m_edits.pop_back();
            }
        }
    }

    void record()
    {
        const std::vector<Pk> people = somePeople();
        PermissionEntry entry;
        m_now += 86'400;
        entry.at = Dated::exact(m_now);
        const int what = below(4);
        entry.event = what < 2 ? PermissionEvent::OptedOut
            : what == 2        ? PermissionEvent::OptIn
                               : PermissionEvent::Withdrawn;
        entry.wording = entry.event == PermissionEvent::OptIn ? u"Yes"_s : QString();
        const auto saved = recordPermission(*m_writer, people, entry, m_now);
        QVERIFY(saved);
        if (entry.event == PermissionEvent::Withdrawn) {
            // Withdrawing the yes that ended a no brings the no back.
            for (const Pk pk : saved->changed) {
                if (m_wasOut.contains(number(pk))) {
                    m_out.insert(number(pk));
                }
            }
            return;
        }
        for (const Pk pk : saved->changed) {
            if (entry.event == PermissionEvent::OptedOut) {
                m_out.insert(number(pk));
                m_wasOut.insert(number(pk));
            } else {
                m_out.remove(number(pk));
            }
        }
    }

    std::mt19937 m_chance;
    RenameWorkspace m_workspace;
    std::unique_ptr<SQLite::Database> m_writer;
    qint64 m_now = 1'780'000'000;
    std::set<quint32> m_everybody; // in one order: a life is told by its seed
    QSet<quint32> m_out;
    QSet<quint32> m_wasOut;
    std::vector<db::ChangeSet> m_edits;
};

} // namespace

void TestOptOutSurvives::aRandomLife_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 6; ++seed) {
        QTest::addRow("%u", seed) << seed;
    }
}

void TestOptOutSurvives::aRandomLife()
{
    QFETCH(unsigned, seed);
    Life life(seed);
    qsizetype most = 0;
    for (int i = 0; i < 60; ++i) {
        life.step();
        const QString broken = life.broken();
        QVERIFY2(broken.isEmpty(), qPrintable(u"step %1: %2"_s.arg(i).arg(broken)));
        most = std::max(most, life.out().size());
    }
    QVERIFY(most > 0);
}

COMITY_TEST_GUILESS(TestOptOutSurvives)
#include "tst_opt_out_survives.moc"

#include "tests/support/import_text.h"
#include "tests/support/test_case.h"

#include <QRandomGenerator>
#include <algorithm>
#include <numeric>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// One invented export: a list of the account at a time, with what it says about each person.
struct Export
{
    QString file;
    QByteArray csv;
    formats::ListKind list = formats::ListKind::Followers;
    Dated takenAt;
};

ImportRequest requestFor(const ImportWorkspace &workspace, const Export &one)
{
    ImportRequest request;
    request.paths = {workspace.write(one.file, one.csv)};
    request.account = ImportRequest::AccountName {u"x"_s, u"demo_owner"_s};
    request.list = one.list;
    request.takenAt = one.takenAt;
    return request;
}

QByteArray pick(QRandomGenerator &random, std::initializer_list<const char *> of)
{
    return QByteArray(of.begin()[random.bounded(static_cast<int>(of.size()))]);
}

/// A CSV of people drawn from a small town, each cell from few values, so that the same, another
/// and no value all follow each other often. Some rows know only the handle.
Export randomExport(QRandomGenerator &random, int number)
{
    Export one;
    one.file = u"export-%1.csv"_s.arg(number);
    one.list = random.bounded(2) == 0 ? formats::ListKind::Followers : formats::ListKind::Following;
    one.takenAt = dayOf2026(1 + random.bounded(5), 1 + random.bounded(28));
    one.csv = "id,screen name,name,bio,followers,last post\n";
    for (int person = 1; person <= 24; ++person) {
        if (random.bounded(3) == 0) {
            continue;
        }
        const QByteArray id
            = random.bounded(6) == 0 ? QByteArray() : QByteArray::number(1000 + person);
        one.csv += id + ",person_" + QByteArray::number(person) + ','
            + pick(random, {"", "Ana", "Bo", "\"Li, the second\""}) + ','
            + pick(random, {"", "baker", "sailor"}) + ',' + pick(random, {"", "10", "11", "1.2K"})
            + ',' + pick(random, {"", "2026-01-05", "2025-12-24T10:00:00Z"}) + '\n';
    }
    return one;
}

QByteArray dumpOf(const std::vector<Export> &exports, const std::vector<std::size_t> &order,
    const std::vector<bool> &undone = {})
{
    ImportWorkspace workspace;
    std::vector<ImportId> ids(exports.size());
    for (const std::size_t i : order) {
        ids[i] = workspace.import(requestFor(workspace, exports[i])).id;
    }
    for (std::size_t i = 0; i < undone.size(); ++i) {
        if (undone[i]) {
            workspace.undo(ids[i]);
        }
    }
    const QStringList problems = workspace.problems();
    if (!problems.isEmpty()) {
        QTest::qFail(qPrintable(problems.join(u", ")), __FILE__, __LINE__);
    }
    return workspace.dump();
}

std::vector<std::size_t> firstToLast(std::size_t count)
{
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    return order;
}

/// Imports of one moment are told apart by their order, so the property needs distinct times.
bool timesDiffer(const std::vector<Export> &exports)
{
    for (std::size_t i = 0; i < exports.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (exports[i].takenAt == exports[j].takenAt) {
                return false;
            }
        }
    }
    return true;
}

std::vector<Export> randomExports(QRandomGenerator &random, int count)
{
    std::vector<Export> exports;
    do {
        exports.clear();
        for (int i = 0; i < count; ++i) {
            exports.push_back(randomExport(random, i));
        }
    } while (!timesDiffer(exports));
    return exports;
}

void compareDumps(const QByteArray &actual, const QByteArray &expected, int seed)
{
    if (actual == expected) {
        return;
    }
    const QList<QByteArray> a = actual.split('\n');
    const QList<QByteArray> b = expected.split('\n');
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i) {
        if (a.value(i) != b.value(i)) {
            QTest::qFail(
                qPrintable(u"seed %1\nis       %2\nnot like %3"_s.arg(QString::number(seed),
                    QString::fromUtf8(a.value(i)), QString::fromUtf8(b.value(i)))),
                __FILE__, __LINE__);
            return;
        }
    }
}

} // namespace

class TestAnyOrder : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void fourExportsInEveryOrderSayTheSame();
    void undoneIsAsIfNeverImported();
    void undoingEverythingLeavesNothing();
};

void TestAnyOrder::fourExportsInEveryOrderSayTheSame()
{
    for (int seed = 1; seed <= 3; ++seed) {
        QRandomGenerator random(static_cast<quint32>(seed));
        const std::vector<Export> exports = randomExports(random, 4);
        std::vector<std::size_t> order = firstToLast(exports.size());
        const QByteArray expected = dumpOf(exports, order);
        QVERIFY(expected.contains("person_7"));
        while (std::ranges::next_permutation(order).found) {
            compareDumps(dumpOf(exports, order), expected, seed);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }
}

void TestAnyOrder::undoneIsAsIfNeverImported()
{
    for (int seed = 1; seed <= 40; ++seed) {
        QRandomGenerator random(static_cast<quint32>(seed));
        const std::vector<Export> exports = randomExports(random, 5);
        std::vector<std::size_t> order = firstToLast(exports.size());
        std::shuffle(order.begin(), order.end(), random);
        std::vector<bool> undone(exports.size());
        std::vector<Export> rest;
        for (std::size_t i = 0; i < exports.size(); ++i) {
            undone[i] = random.bounded(2) == 0;
            if (!undone[i]) {
                rest.push_back(exports[i]);
            }
        }
        compareDumps(dumpOf(exports, order, undone), dumpOf(rest, firstToLast(rest.size())), seed);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
}

void TestAnyOrder::undoingEverythingLeavesNothing()
{
    QRandomGenerator random(99);
    const std::vector<Export> exports = randomExports(random, 3);
    QCOMPARE(dumpOf(exports, firstToLast(3), {true, true, true}), QByteArray());
}

COMITY_TEST_GUILESS(TestAnyOrder)
#include "tst_any_order.moc"

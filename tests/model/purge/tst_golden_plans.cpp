#include "tests/model/purge/golden_situation.h"
#include "tests/support/test_case.h"

#include <QDir>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

/// Every situation of tests/data/purge gives the plan that stands beside it.
class TestGoldenPlans : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void thereAreEnough();
    void isTheExpectedPlan_data();
    void isTheExpectedPlan();

private:
    static QDir folder() { return QDir(QStringLiteral(COMITY_SOURCE_DIR "/tests/data/purge")); }
    static QStringList files() { return folder().entryList({u"*.yml"_s}, QDir::Files, QDir::Name); }
};

namespace {

QStringList words(const YAML::Node &nodes)
{
    QStringList out;
    for (const YAML::Node &node : nodes) {
        out += QString::fromStdString(node.as<std::string>());
    }
    return out;
}

QMap<QString, QStringList> wordsByKey(const YAML::Node &map)
{
    QMap<QString, QStringList> out;
    for (const auto &entry : map) {
        out.insert(QString::fromStdString(entry.first.as<std::string>()), words(entry.second));
    }
    return out;
}

void compareHeadroom(const PlanHeadroom &room, const YAML::Node &expected)
{
    const auto compare = [&expected](const char *key, std::optional<qint64> value) {
        if (expected[key]) {
            QCOMPARE(value, std::optional(expected[key].as<qint64>()));
        }
    };
    compare("following", room.following);
    compare("limit", room.limit);
    compare("left", room.left);
    compare("after", room.after);
    if (expected["status"]) {
        QCOMPARE(room.limitStatus, QString::fromStdString(expected["status"].as<std::string>()));
    }
}

} // namespace

void TestGoldenPlans::thereAreEnough()
{
    QVERIFY(files().size() >= 25);
}

void TestGoldenPlans::isTheExpectedPlan_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &file : files()) {
        QTest::newRow(qPrintable(file.chopped(4))) << folder().filePath(file);
    }
}

void TestGoldenPlans::isTheExpectedPlan()
{
    QFETCH(QString, path);
    const YAML::Node situation = YAML::LoadFile(path.toStdString());
    const YAML::Node expected = situation["expect"];
    QVERIFY(expected);
    GoldenSituation golden(situation);
    const PurgeProposal proposal = golden.proposal();

    QCOMPARE(golden.handles(PurgeSituation::people(proposal)), words(expected["plan"]));
    QMap<QString, QStringList> leftOut;
    for (std::size_t i = 0; i < proposal.leftOut.size(); ++i) {
        if (!proposal.leftOut[i].empty()) {
            leftOut.insert(toText(static_cast<LeftOut>(i)), golden.handles(proposal.leftOut[i]));
        }
    }
    QCOMPARE(leftOut, wordsByKey(expected["left_out"]));
    const QMap<QString, QStringList> reasons = wordsByKey(expected["reasons"]);
    for (const PurgeCandidate &item : proposal.items) {
        const QString handle = golden.handles({item.pk}).front();
        if (reasons.contains(handle)) {
            QCOMPARE(item.reasons.joined().split(u','), reasons.value(handle));
        }
    }
    QCOMPARE(proposal.fit,
        expected["fit"] ? expected["fit"].as<qint64>()
                        : static_cast<qint64>(proposal.items.size()));
    QCOMPARE(proposal.isReady, !expected["ready"] || expected["ready"].as<bool>());
    const PlanDocument document = golden.document();
    if (expected["why_not"]) {
        QCOMPARE(
            document.whyNotCode, QString::fromStdString(expected["why_not"].as<std::string>()));
    }
    if (expected["headroom"]) {
        compareHeadroom(document.headroom, expected["headroom"]);
    }
}

COMITY_TEST_GUILESS(TestGoldenPlans)
#include "tst_golden_plans.moc"

#include "model/import/stage/spill_file.h"
#include "tests/support/test_case.h"

#include <QDir>
#include <QTemporaryDir>

using namespace comity;
using namespace Qt::StringLiterals;

namespace {

formats::PersonRecord recordOf(int i, std::string &text)
{
    text = std::string(static_cast<std::size_t>(i % 700), 'b') + std::to_string(i);
    formats::PersonRecord record;
    record.id = text;
    record.bio = i % 3 == 0 ? std::string_view(text) : std::string_view();
    record.handle = "ana.m";
    if (i % 2 == 0) {
        record.followers = i;
        record.verified = i % 4 == 0;
    }
    if (i % 5 == 0) {
        record.lastPostAt = Dated::day(i * 86'400LL);
    }
    return record;
}

bool sameRecord(const formats::PersonRecord &a, const formats::PersonRecord &b)
{
    return a.id == b.id && a.bio == b.bio && a.handle == b.handle && a.followers == b.followers
        && a.verified == b.verified && a.lastPostAt == b.lastPostAt && a.joinedAt == b.joinedAt;
}

} // namespace

class TestSpillFile : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void recordsComeBack_data();
    void recordsComeBack();
    void rejectedRowsComeBack();
    void aFullDiskIsToldAsSuch();
    void aFolderThatIsNotThereIsToldAsSuch();
};

void TestSpillFile::recordsComeBack_data()
{
    QTest::addColumn<bool>("inMemory");
    QTest::newRow("beside the workspace") << false;
    QTest::newRow("in memory") << true;
}

void TestSpillFile::recordsComeBack()
{
    QFETCH(bool, inMemory);
    const QTemporaryDir folder;
    auto spill = SpillFile::create(inMemory ? QString() : folder.path());
    QVERIFY(spill.has_value());
    std::vector<quint64> offsets;
    std::string text;
    constexpr int count = 6'000; // more than the buffer holds
    for (int i = 0; i < count; ++i) {
        const auto record = recordOf(i, text);
        offsets.push_back(spill->append(record, statedFields(record)));
        if (i == count / 2) {
            QVERIFY(sameRecord(spill->readAt(offsets.at(17)).record, recordOf(17, text)));
        }
    }
    QVERIFY(spill->finish().has_value());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    for (const int i : {count - 1, 0, 1, 5'999, 3'000, 2'999}) {
        const auto stored = spill->readAt(offsets.at(static_cast<std::size_t>(i)));
        QVERIFY(sameRecord(stored.record, recordOf(i, text)));
        QCOMPARE(stored.fields, statedFields(stored.record));
    }
}

void TestSpillFile::rejectedRowsComeBack()
{
    auto spill = SpillFile::create({});
    QVERIFY(spill.has_value());
    const auto at
        = spill->append({12, u"no-key"_s, u"x"_s, u"<b>\u202Eraw"_s}, u"data/follower.js"_s);
    QVERIFY(spill->finish().has_value());
    const auto stored = spill->readRejectedAt(at);
    QCOMPARE(stored.path, u"data/follower.js"_s);
    QCOMPARE(stored.row.line, 12);
    QCOMPARE(stored.row.reason, u"no-key"_s);
    QCOMPARE(stored.row.raw, u"<b>\u202Eraw"_s);
}

void TestSpillFile::aFullDiskIsToldAsSuch()
{
    if (!QFile::exists(u"/dev/full"_s)) {
        QSKIP("no /dev/full on this system");
    }
    auto spill = SpillFile::onFile(u"/dev/full"_s);
    QVERIFY(spill.has_value());
    std::string text;
    const auto record = recordOf(600, text);
    spill->append(record, statedFields(record));
    const auto finished = spill->finish();
    QVERIFY(!finished);
    QCOMPARE(finished.error().code, Error::Code::DiskFull);
}

void TestSpillFile::aFolderThatIsNotThereIsToldAsSuch()
{
    const auto spill = SpillFile::create(u"/nowhere/at/all"_s);
    QVERIFY(!spill);
    QCOMPARE(spill.error().code, Error::Code::WorkspaceReadOnly);
}

COMITY_TEST_GUILESS(TestSpillFile)
#include "tst_spill_file.moc"

// Files for Mastodon in the shape of formats.md §4, read again by the importer.
#include "model/export/mastodon_files.h"
#include "model/snapshots/member_blob.h"
#include "tests/model/export/export_fixture.h"
#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

#include <QBuffer>
#include <SQLiteCpp/Statement.h>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::ListKind;

namespace {

struct Fixture : ExportFixture
{
    AccountId us = addAccount(u"mastodon:us@home.example"_s);
    Pk ana = aPerson()
                 .on(u"mastodon"_s)
                 .withKey(u"ana@a.example"_s)
                 .handled(u"Ana@a.example"_s)
                 .in(*this);
    Pk bo = aPerson()
                .on(u"mastodon"_s)
                .withKey(u"bo@b.example"_s)
                .handled(u"bo@b.example"_s)
                .in(*this);
    Pk elsewhere = aPerson().on(u"x"_s).withKey(u"77"_s).handled(u"cy"_s).in(*this);
    Pk nameless = aPerson().on(u"mastodon"_s).withKey(u"109"_s).in(*this);

    Fixture() { addPair(us, onDay(2026, 5, 1), {ana}, {bo, ana}, true); }
};

} // namespace

class TestMastodonFiles : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void listsHaveTheShapeOfMastodon();
    void listsAreReadAgain();
    void followsHaveTheShapeOfMastodon();
    void followsAreReadAgain();
    void whatStandsBesideAFollowIsKept();
};

void TestMastodonFiles::listsHaveTheShapeOfMastodon()
{
    Fixture fixture;
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto written = writeMastodonLists(out, fixture.writer(),
        {{u"Friends, near"_s, {fixture.group(fixture.us, {fixture.bo, fixture.ana, fixture.bo})}},
            {u"Say \"hi\""_s,
                {fixture.group(fixture.us, {fixture.elsewhere, fixture.ana, fixture.nameless})}}});
    QVERIFY(written.has_value());
    QCOMPARE(out.data(),
        "\"Friends, near\",bo@b.example\n\"Friends, near\",Ana@a.example\n"
        "\"Say \"\"hi\"\"\",Ana@a.example\n"_ba);
    QCOMPARE(written->written, 3);
    QCOMPARE(written->leftOut, 2);
}

void TestMastodonFiles::listsAreReadAgain()
{
    Fixture fixture;
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QVERIFY(writeMastodonLists(out, fixture.writer(),
        {{u"Friends, near"_s, {fixture.group(fixture.us, {fixture.bo, fixture.ana})}},
            {u"Zoë"_s, {fixture.group(fixture.us, {fixture.ana})}}}));
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"lists.csv"_s, out.data());
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"mastodon-csv"_s);
    QCOMPARE(reading.sink.files.size(), std::size_t {2});
    QCOMPARE(reading.sink.files.at(0).about.listName, u"Friends, near"_s);
    QCOMPARE(reading.sink.files.at(0).people.size(), std::size_t {2});
    QCOMPARE(reading.sink.files.at(0).people.at(0).id, u"bo@b.example"_s);
    QCOMPARE(reading.sink.files.at(0).people.at(1).id, u"ana@a.example"_s);
    QCOMPARE(reading.sink.files.at(1).about.listName, u"Zoë"_s);
    QVERIFY(reading.sink.reasons().isEmpty());
}

void TestMastodonFiles::followsHaveTheShapeOfMastodon()
{
    Fixture fixture;
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto written = writeMastodonFollowing(out, fixture.writer(),
        {fixture.group(fixture.us, {fixture.bo, fixture.nameless, fixture.ana})});
    QVERIFY(written.has_value());
    QCOMPARE(out.data(),
        "Account address,Show boosts,Notify on new posts,Languages\n"
        "bo@b.example,true,false,\nAna@a.example,true,false,\n"_ba);
    QCOMPARE(written->leftOut, 1);
}

void TestMastodonFiles::followsAreReadAgain()
{
    Fixture fixture;
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QVERIFY(writeMastodonFollowing(
        out, fixture.writer(), {fixture.group(fixture.us, {fixture.bo, fixture.ana})}));
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"following_accounts.csv"_s, out.data());
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"mastodon-csv"_s);
    QCOMPARE(reading.sink.keys(ListKind::Following),
        QStringList({u"bo@b.example"_s, u"ana@a.example"_s}));
    QVERIFY(reading.sink.reasons().isEmpty());
}

void TestMastodonFiles::whatStandsBesideAFollowIsKept()
{
    Fixture fixture;
    SQLite::Statement put(
        fixture.writer(), "UPDATE snapshot SET options = ?1 WHERE list = 'following'");
    put.bindNoCopy(1,
        "{\"boosts\":false,\"notify\":true,\"languages\":[\"en\",\"de\"]}\n"
        "{\"boosts\":true,\"notify\":false,\"languages\":[]}",
        93);
    put.exec();
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QVERIFY(writeMastodonFollowing(
        out, fixture.writer(), {fixture.group(fixture.us, {fixture.ana, fixture.bo})}));
    QCOMPARE(out.data(),
        "Account address,Show boosts,Notify on new posts,Languages\n"
        "Ana@a.example,true,false,\nbo@b.example,false,true,\"en, de\"\n"_ba);
}

COMITY_TEST_GUILESS(TestMastodonFiles)
#include "tst_mastodon_files.moc"

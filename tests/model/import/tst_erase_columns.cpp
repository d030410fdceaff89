// Which texts an erasure goes through, told from the tables that are there.
#include "model/import/erase/erase_texts.h"
#include "tests/model/import/erase_fixture.h"
#include "tests/support/test_case.h"

#include <QRegularExpression>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// Columns that hold words of the program, what an import says of whom it is about, or what goes
/// with its row, its file or its person.
QSet<QString> notFree()
{
    const QString columns
        = u"account.key account.handle account.name account.persona account.time_zone "
          "account.working_days account.own_domains account.own_emails account.own_phones "
          "account_fact.name account_health.kind alias.ext alias.handle alias.name campaign.kind "
          "campaign.meant_roles campaign.meant_countries correspondent.identity "
          "correspondent.link csv_mapping.fingerprint csv_mapping.mapping day_mark.winning "
          "destination.kind dismissal.rule dismissal.person draft.channel draft_override.rules "
          "draft_person.side experiment_verdict.verdict follow_decision.decision "
          "follow_decision.checks goal.measure handover.state identity_verdict.verdict "
          "import.source import.format import_account.key import_account.handle "
          "import_account.name import_account_fact.name import_file.path import_file.format "
          "import_file.holds import_key.ext import_number.field import_number.precision "
          "import_text.field import_text.value import_warning.code lesson.rules "
          "limit_override.name list.kind list.persona list_refusal.digest message.kind "
          "message.direction message.ext meta.name meta.value network.code objective.counts "
          "obligation.kind obligation.stage outcome.kind outcome.seen permission.state "
          "person_fact.field profile.key profile.handle profile.name profile.bio "
          "profile.location profile.website profile.avatar profile.url profile.language "
          "profile.seen_handle profile.seen_name profile_key.ext purge_item.reasons "
          "purge_item.last_post_source purge_item.decision purge_item.done purge_item.proof "
          "purge_plan.options purge_plan.left_out purge_plan.kind rejected_row.path "
          "rejected_row.reason rejected_row.argument rejected_row.raw relation.they_follow "
          "relation.we_follow relation.connected repair_step.step service_level.kind "
          "side_list.list "
          "side_list.name snapshot.list snapshot.name snapshot.own_code snapshot.own_arguments "
          "snapshot.overruled snapshot.incomplete_code snapshot.incomplete_arguments thread.ext "
          "touch.kind triage.state"_s;
    const QStringList all = columns.split(u' ');
    return {all.begin(), all.end()};
}

} // namespace

class TestEraseColumns : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsGoneThroughOrKnownNotToName();
    void listsKeepNamesOfTheirOwn();
    void tagsThatSayTheSameBecomeOne();
    void foldersOfConversationsAreNotCalledByThem();
};

/// Whoever adds a column decides here whether somebody can be named in it.
void TestEraseColumns::everyTextIsGoneThroughOrKnownNotToName()
{
    EraseFixture fixture;
    QSet<QString> blotted;
    for (const FreeText &one : textsThatAreBlotted()) {
        blotted.insert(QLatin1String(one.table) + u'.' + QLatin1String(one.column));
    }
    const QStringList there
        = fixture
              .asked("SELECT entry.name || '.' || field.name FROM sqlite_master AS entry,"
                     " pragma_table_info(entry.name) AS field WHERE entry.type = 'table'"
                     " AND entry.name NOT LIKE 'sqlite_%' AND field.type IN ('TEXT', 'ANY')"
                     " AND field.name NOT LIKE '%!_precision' ESCAPE '!'")
              .split(u'\n');
    QVERIFY(there.size() > 100);
    QStringList unknown;
    for (const QString &column : there) {
        if (!blotted.remove(column) && !notFree().contains(column)) {
            unknown += column;
        }
    }
    QCOMPARE(unknown, QStringList());
    QVERIFY2(blotted.isEmpty(), qPrintable(QStringList(blotted.values()).join(u' ')));
}

void TestEraseColumns::listsKeepNamesOfTheirOwn()
{
    EraseFixture fixture;
    fixture.importAll();
    fixture.sql(
        "INSERT INTO list (id, name, kind, position, made_at) VALUES"
        " (11, 'For Marta Veit', 'private', 1, 1), (12, 'for @marta_veit', 'private', 2, 1),"
        " (13, 'Potters', 'private', 3, 1);"
        "INSERT INTO list (id, name, kind, position, made_at, query) VALUES"
        " (14, 'Who is asked for', 'smart', 4, 1, '{\"search\":\"marta veit\"}');"
        "UPDATE account SET charter = 'Ask Marta Veit', owner = 'Marta Veit'");
    fixture.erase("1432881234567890123");
    const QStringList names = fixture.asked("SELECT name FROM list ORDER BY id").split(u'\n');
    QCOMPARE(names.size(), qsizetype {4});
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), qsizetype {4});
    QVERIFY(names.first().startsWith(u"For …"));
    QVERIFY(names.at(1).startsWith(u"for @…"));
    QCOMPARE(names.at(2), u"Potters"_s);
    QCOMPARE(fixture.asked("SELECT query FROM list WHERE id = 14"), u"{\"search\":\"…\"}"_s);
    QCOMPARE(fixture.asked("SELECT charter || owner FROM account"), u"Ask ……"_s);
    for (const QByteArray &secret : {QByteArray("marta_veit"), QByteArray("Marta Veit")}) {
        QCOMPARE(fixture.filesWith(secret), QStringList());
    }
}

void TestEraseColumns::tagsThatSayTheSameBecomeOne()
{
    EraseFixture fixture;
    fixture.importAll();
    const std::string ola = "(SELECT pk FROM v_people WHERE key = '2001000001')";
    fixture.sql(("INSERT INTO tag VALUES (" + ola + ", 'friend of @marta_veit', 5), (" + ola
        + ", 'friend of Marta Veit', 5), (" + ola + ", 'sails', 5)")
                    .c_str());
    fixture.erase("1432881234567890123");
    QCOMPARE(
        fixture.asked("SELECT tag FROM tag ORDER BY tag"), u"friend of @…\nfriend of …\nsails"_s);
    QCOMPARE(fixture.problems(), QStringList());
}

void TestEraseColumns::foldersOfConversationsAreNotCalledByThem()
{
    EraseFixture fixture;
    const auto put = [&fixture](const QString &folder, const QByteArray &who) {
        const QString inbox = u"insta/your_instagram_activity/messages/inbox/"_s + folder;
        QDir(fixture.path(u"."_s)).mkpath(inbox);
        fixture.write(inbox + u"/message_1.json",
            "{\"participants\":[{\"name\":\"" + who
                + "\"},{\"name\":\"Fern Hill\"}],\"messages\":[{\"sender_name\":\"" + who
                + "\",\"timestamp_ms\":1778000000000,\"content\":\"When is the ride?\"}],"
                  "\"title\":\""
                + who + "\",\"thread_path\":\"inbox/" + folder.toUtf8() + "\"}");
    };
    put(u"martaveit_178412345"_s, "Marta Veit");
    put(u"olaberg_178412346"_s, "Ola Berg");
    ImportRequest request;
    request.paths = {fixture.path(u"insta"_s)};
    request.account = ImportRequest::AccountName {u"instagram"_s, u"fernhill"_s};
    request.takenAt = dayOf2026(5, 20);
    fixture.import(request);
    QCOMPARE(fixture.asked("SELECT count(*) FROM import_file WHERE path LIKE '%/martaveit!_%'"
                           " ESCAPE '!'"),
        u"1"_s);
    const auto marta = PeopleStore(fixture.file().reader()).find(u"instagram"_s, u"martaveit"_s);
    QVERIFY(marta);
    QVERIFY(erasePerson(*fixture.file().connect(db::Use::Writer), *marta, 1'780'000'000, {}));
    QCOMPARE(fixture.filesWith("martaveit"), QStringList());
    QCOMPARE(fixture.asked("SELECT count(*) FROM import_file WHERE path LIKE '%/olaberg!_%'"
                           " ESCAPE '!'"),
        u"1"_s);
}

COMITY_TEST_GUILESS(TestEraseColumns)
#include "tst_erase_columns.moc"

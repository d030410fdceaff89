// Somebody who is erased goes from drafts, from what came of them and from what is owed.
#include "tests/model/import/erase_fixture.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// A draft to Marta and Ola that names Marta wherever somebody can write.
void writeDrafts(EraseFixture &fixture)
{
    const QString rows = QStringLiteral(
        "INSERT INTO campaign (id, name, kind, made_at, who_answers, what_we_say, gain_us, "
        "gain_them, after_note) VALUES (71, 'For Marta Veit', 'ask', 5, 'Marta Veit', "
        "'as Marta Veit said', 'Marta Veit', 'Marta Veit', 'Marta Veit');"
        "INSERT INTO objective VALUES (72, 71, 'A word of Marta Veit', 1, NULL, NULL);"
        "INSERT INTO draft (id, title, channel, audience, campaign, give, author, made_at) VALUES "
        "(73, "
        "'To Marta Veit', 'x-dm', '[{\"handle\":\"@marta_veit\",\"part\":\"add\"}]', 71, "
        "'Tea for Marta Veit', 'Marta Veit', 5);"
        "INSERT INTO draft_text (draft, text, edited_at, settled_at) VALUES (73, "
        "'Dear Marta Veit and Ola', 5, 5);"
        "INSERT INTO draft_version VALUES (73, 74, 5, 'Dear Marta Veit');"
        "INSERT INTO draft_answer VALUES (73, 1, 5, 'Marta Veit', 'Marta Veit likes it');"
        "INSERT INTO draft_override VALUES (73, 75, 5, 'Marta Veit', 'Marta Veit asked', 'haste');"
        "INSERT INTO stance VALUES (76, 'Marta Veit is right', 'to @marta_veit', NULL, 5);"
        "INSERT INTO lesson VALUES (77, 'Ask Marta Veit first', '', NULL, 5);"
        "INSERT INTO dismissal (id, draft, rule, words, person, facts, reason, made_at) VALUES "
        "(78, 73, 'haste', 'Marta Veit', '', 'Marta Veit', 'Marta Veit', 5), "
        "(79, 73, 'haste', '', '@Marta_Veit', '', 'fine', 5), "
        "(80, 73, 'haste', '', 'Marta Veit', '', 'fine', 5), "
        "(81, 73, 'haste', '', '@ola', '', 'fine', 5);");
    fixture.sql(rows.toUtf8().constData());
    for (const char *key : {"1432881234567890123", "2001000001"}) {
        const QString pk
            = QStringLiteral("(SELECT pk FROM v_people WHERE key = '%1')").arg(QLatin1String(key));
        const QString own = QStringLiteral(
            "INSERT INTO draft_person VALUES (%1, 73, 'in');"
            "INSERT INTO draft_quote VALUES (%1, 73, 83, 'Marta Veit said so', 5, 0);"
            "INSERT INTO handover VALUES (%1, 73, 71, 'sent', 5, 'Dear Marta Veit', NULL);"
            "INSERT INTO outcome (pk, id, draft, campaign, kind, at, seen, note) VALUES"
            " (%1, 82, 73, 71, 'thanks', 5, 'hand', 'greets Marta Veit');"
            "INSERT INTO obligation (pk, id, kind, subject, evidence, made_at) VALUES (%1, 83, "
            "'reply', 'Tell of Marta Veit', 'wrote to @marta_veit', 5);")
                                .arg(pk);
        fixture.sql(own.toUtf8().constData());
    }
}

} // namespace

class TestEraseDrafts : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOfThePersonIsInTheBytes();
    void othersKeepTheirs();
    void whatWasWrittenToThemAloneGoes();
};

void TestEraseDrafts::nothingOfThePersonIsInTheBytes()
{
    EraseFixture fixture;
    fixture.importAll();
    writeDrafts(fixture);
    fixture.erase("1432881234567890123");
    for (const QByteArray &secret : {QByteArray("marta_veit"), QByteArray("Marta Veit")}) {
        QCOMPARE(fixture.filesWith(secret), QStringList());
    }
    QCOMPARE(fixture.problems(), QStringList());
}

void TestEraseDrafts::othersKeepTheirs()
{
    EraseFixture fixture;
    fixture.importAll();
    writeDrafts(fixture);
    fixture.erase("1432881234567890123");
    for (const char *table : {"draft_person", "draft_quote", "handover", "outcome", "obligation"}) {
        // Beside what messages show to be owed.
        const bool isOwed = qstrcmp(table, "obligation") == 0;
        const QByteArray sql = QByteArray("SELECT count(*) FROM ") + table
            + (isOwed ? " WHERE message IS NULL" : "");
        QCOMPARE(fixture.asked(sql.constData()), u"1"_s);
    }
    QCOMPARE(fixture.asked("SELECT text FROM draft_text"), u"Dear … and Ola"_s);
    QCOMPARE(fixture.asked("SELECT text FROM draft_quote"), u"… said so"_s);
    QCOMPARE(fixture.asked("SELECT text FROM handover"), u"Dear …"_s);
    QCOMPARE(
        fixture.asked("SELECT audience FROM draft"), u"[{\"handle\":\"@…\",\"part\":\"add\"}]"_s);
    // What was put aside for her is gone, what names her says so no more.
    QCOMPARE(fixture.asked("SELECT id FROM dismissal ORDER BY id"), u"78\n81"_s);
}

void TestEraseDrafts::whatWasWrittenToThemAloneGoes()
{
    EraseFixture fixture;
    fixture.importAll();
    writeDrafts(fixture);
    // To her alone by a row, to her alone by her handle, to nobody yet, and to a list.
    for (const char *draft : {"90|[]", "91|[{\"handle\":\"@marta_veit\",\"part\":\"add\"}]",
             "92|[]", "93|[{\"list\":\"Potters\",\"part\":\"add\"}]"}) {
        const QStringList parts = QString::fromLatin1(draft).split(u'|');
        const QString sql = QStringLiteral(
            "INSERT INTO draft (id, title, channel, audience, made_at) VALUES (%1, 'Reply to "
            "Marta', 'x-dm', '%2', 5);"
            "INSERT INTO draft_text (draft, text, edited_at, settled_at) VALUES (%1, 'Marta, your "
            "knee?', 5, 5);"
            "INSERT INTO draft_version VALUES (%1, 1%1, 5, 'Marta, your arm?');"
            "INSERT INTO draft_answer VALUES (%1, 1, 5, '', 'Marta is glad');"
            "INSERT INTO repair_step VALUES (%1, 'listen', 5);"
            "INSERT INTO draft_override VALUES (%1, 2%1, 5, '', 'Marta waits', 'haste');")
                                .arg(parts.first(), parts.last());
        fixture.sql(sql.toUtf8().constData());
    }
    fixture.sql("INSERT INTO draft_person SELECT pk, 90, 'in' FROM v_people"
                " WHERE key = '1432881234567890123'");
    fixture.sql("UPDATE draft SET split_from = 90 WHERE id = 92");
    fixture.erase("1432881234567890123");
    QCOMPARE(fixture.asked("SELECT id FROM draft ORDER BY id"), u"73\n92\n93"_s);
    for (const char *table :
        {"draft_text", "draft_version", "draft_answer", "draft_override", "repair_step"}) {
        const QByteArray sql = QByteArray("SELECT count(*) FROM ") + table + " WHERE draft > 73";
        QCOMPARE(fixture.asked(sql.constData()), u"2"_s);
    }
    QCOMPARE(fixture.asked("SELECT count(*) FROM draft WHERE split_from = 90"), u"0"_s);
    QCOMPARE(fixture.problems(), QStringList());
}

COMITY_TEST_GUILESS(TestEraseDrafts)
#include "tst_erase_drafts.moc"

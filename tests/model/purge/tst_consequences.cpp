#include "model/purge/consequences.h"

#include "model/lists/member_edits.h"
#include "model/people/meetings.h"
#include "model/people/person_note.h"
#include "tests/support/purge_situation.h"
#include "tests/support/test_case.h"

#include <SQLiteCpp/Statement.h>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// Somebody whom x:me and who follow each other.
class Standing : public PurgeSituation
{
public:
    Standing()
        : pk(quiet().in(workspace))
    {
        workspace.addPair(me, onDay(2026, 5, 11), {pk}, {pk}, true);
    }

    SQLite::Database &writer() { return workspace.writer(); }
    void listed(const QString &name, ListKind kind, const std::optional<Rhythm> &rhythm = {})
    {
        ListSettings settings;
        settings.name = name;
        settings.kind = kind;
        settings.rhythm = rhythm;
        QVERIFY(list_edits::create(writer(), settings, {pk}, 500));
    }
    void wrote(const char *kind, const char *direction, qint64 when, const char *link = "key")
    {
        SQLite::Statement correspondent(writer(),
            "INSERT OR IGNORE INTO correspondent (account, identity, pk, link)"
            " VALUES (?1, 'them', ?2, ?3)");
        correspondent.bind(1, static_cast<int64_t>(number(me)));
        correspondent.bind(2, static_cast<int64_t>(number(pk)));
        correspondent.bind(3, link);
        correspondent.exec();
        SQLite::Statement message(writer(),
            "INSERT INTO message (account, digest, kind, direction, correspondent, at, was_deleted,"
            " text) SELECT ?1, ?2, ?3, ?4, id, ?2, 0, 'Hello' FROM correspondent");
        message.bind(1, static_cast<int64_t>(number(me)));
        message.bind(2, static_cast<int64_t>(when));
        message.bind(3, kind);
        message.bind(4, direction);
        message.exec();
    }
    QStringList said(std::optional<AccountId> account = {})
    {
        return sentencesOf(ConsequenceReader(writer(), account.value_or(me)).of(pk),
            Wording::forLanguage(u"en"_s));
    }

    Pk pk;
};

} // namespace

class TestConsequences : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void nothingKnownIsNothingSaid();
    void listsAreNamed();
    void privateMessagesMayCloseOnlyWhereTheyRestOnFollowing();
    void whoIsGuessedByNameHasSaidNothing();
    void whatWasAddedByHandIsSaid();
    void anOwnRhythmGoesBeforeThatOfAList();
    void theGravestComesFirst();
};

void TestConsequences::nothingKnownIsNothingSaid()
{
    Standing s;
    QVERIFY(s.said().isEmpty());
    QVERIFY(consequencesOf({}, u"x").empty());
}

void TestConsequences::listsAreNamed()
{
    Standing s;
    s.listed(u"Customers"_s, ListKind::Private);
    s.listed(u"Wanted"_s, ListKind::Target);
    s.listed(u"Look at"_s, ListKind::Watch);
    QCOMPARE(s.said(),
        (QStringList {u"on target list Wanted"_s, u"on list Customers"_s, u"on list Look at"_s}));
}

void TestConsequences::privateMessagesMayCloseOnlyWhereTheyRestOnFollowing()
{
    const QString closes
        = u"direct messages between you may close, because you follow each other now"_s;
    Standing s;
    QVERIFY(!s.said().contains(closes)); // no message is known
    s.wrote("reply", "in", at(2024, 1, 2));
    QVERIFY(!s.said().contains(closes)); // a public one needs nothing
    s.wrote("direct", "out", at(2024, 3, 4));
    QVERIFY(s.said().contains(closes));
    QVERIFY(s.said().contains(u"last message on 2024-03-04"_s));
    QVERIFY(s.said().contains(u"1 public reply or mention between you"_s));
    // Who does not follow us could not write before.
    s.workspace.addPair(s.me, onDay(2026, 5, 13), {}, {s.pk}, true);
    QVERIFY(!s.said().contains(closes));
    QVERIFY(messagesNeedMutual(u"x") && !messagesNeedMutual(u"mastodon"));
    ConsequenceFacts elsewhere;
    elsewhere.followEachOther = true;
    elsewhere.directMessages = 3;
    QVERIFY(consequencesOf(elsewhere, u"mastodon").empty());
}

void TestConsequences::whoIsGuessedByNameHasSaidNothing()
{
    Standing s;
    s.wrote("direct", "in", at(2024, 3, 4), "name");
    QVERIFY(s.said().isEmpty());
}

void TestConsequences::whatWasAddedByHandIsSaid()
{
    Standing s;
    QVERIFY(addMeeting(s.writer(), {s.pk}, u"Fair"_s, onDay(2025, 9, 1)));
    QVERIFY(addMeeting(s.writer(), {s.pk}, u"Call"_s, onDay(2025, 10, 2)));
    QVERIFY(addNote(s.writer(), {s.pk}, u"Likes tea"_s, false, 100));
    QVERIFY(addNote(s.writer(), {s.pk}, u"Has a boat"_s, false, 200));
    QCOMPARE(s.said(), (QStringList {u"met on 2025-10-02: Call"_s, u"2 notes"_s}));
}

void TestConsequences::anOwnRhythmGoesBeforeThatOfAList()
{
    Standing s;
    s.listed(u"Friends"_s, ListKind::Private, Rhythm {30, 60});
    s.listed(u"Closest"_s, ListKind::Private, Rhythm {14, 60});
    QVERIFY(s.said().contains(u"you want to be in touch every 14 days"_s));
    s.writer().exec("INSERT INTO person_fact (pk, field, value, set_at)"
                    " SELECT pk, 'keep-in-touch', '45/90', 1 FROM list_member LIMIT 1");
    QVERIFY(s.said().contains(u"you want to be in touch every 45 days"_s));
}

void TestConsequences::theGravestComesFirst()
{
    ConsequenceFacts facts;
    facts.lists = QStringList {u"A"_s};
    facts.targetLists = QStringList {u"B"_s};
    facts.waitingSince = QDate(2026, 5, 1);
    facts.isCustomer = true;
    facts.metAt = u"Fair"_s;
    facts.metOn = QDate(2025, 1, 1);
    facts.followEachOther = true;
    facts.directMessages = 1;
    facts.publicMessages = 1;
    facts.lastMessage = QDate(2026, 5, 1);
    facts.rhythm = Rhythm {};
    facts.notes = 1;
    QStringList codes;
    for (const Consequence &one : consequencesOf(facts, u"x")) {
        codes += one.code;
    }
    QCOMPARE(codes,
        (QStringList {u"owed"_s, u"on-target-list"_s, u"customer"_s, u"on-list"_s,
            u"messages-may-close"_s, u"met"_s, u"rhythm"_s, u"last-message"_s, u"public-messages"_s,
            u"notes"_s}));
    facts.weFollow = true;
    QStringList ofRemoval;
    for (const Consequence &one : consequencesOf(facts, u"x", PurgeKind::RemoveFollower)) {
        ofRemoval += one.code;
    }
    codes.prepend(u"you-follow-them"_s);
    codes << u"followers-only-posts"_s << u"may-follow-again"_s;
    QCOMPARE(ofRemoval, codes);
    QStringList known = Wording::forLanguage(u"en"_s).codes(u"consequences");
    codes.sort();
    QCOMPARE(known, codes);
}

COMITY_TEST_GUILESS(TestConsequences)
#include "tst_consequences.moc"

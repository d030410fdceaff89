// Who waits for an answer of ours: by a direct message, or by a question where others read it.
#include "model/messages/conversation.h"
#include "model/messages/correspondent_links.h"
#include "model/purge/mirror.h"
#include "tests/support/purge_situation.h"
#include "tests/support/test_case.h"

#include <SQLiteCpp/Statement.h>

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

struct Said
{
    const char *kind = "reply";
    const char *text = "Shall I bring tea?";
    const char *direction = "in";
    const char *thread = "bells";
    int day = 3; ///< of March 2026
};

/// Somebody quiet whom we follow, and what was said in one thread or another.
class Talk : public PurgeSituation
{
public:
    Talk()
        : ana(quiet().withKey(u"501"_s).handled(u"ana"_s).in(workspace))
    {
        workspace.addPair(me, onDay(2026, 5, 11), {}, {ana}, true);
    }

    /// What goes out names nobody, as an answer in a channel does, unless `to` does.
    void say(const Said &said, bool toAna = false)
    {
        SQLite::Database &writer = workspace.writer();
        writer.exec("INSERT INTO correspondent (account, identity) SELECT id, 'id:501' FROM account"
                    " WHERE true ON CONFLICT DO NOTHING");
        if (said.thread != nullptr) {
            SQLite::Statement thread(
                writer, "INSERT INTO thread (account, ext) VALUES (?1, ?2) ON CONFLICT DO NOTHING");
            thread.bind(1, static_cast<int64_t>(number(me)));
            thread.bind(2, said.thread);
            thread.exec();
        }
        SQLite::Statement put(writer,
            "INSERT INTO message (account, digest, kind, direction, correspondent, thread, at,"
            " was_deleted, text) VALUES (?1, ?2, ?3, ?4,"
            " CASE WHEN ?5 THEN (SELECT id FROM correspondent) END,"
            " (SELECT id FROM thread WHERE ext = ?6), ?7, 0, ?8)");
        put.bind(1, static_cast<int64_t>(number(me)));
        put.bind(2, ++m_digest);
        put.bind(3, said.kind);
        put.bind(4, said.direction);
        put.bind(5, toAna || said.direction == std::string("in") ? 1 : 0);
        if (said.thread != nullptr) {
            put.bind(6, said.thread);
        }
        put.bind(7, static_cast<int64_t>(at(2026, 3, said.day)));
        put.bind(8, said.text);
        put.exec();
    }
    void isOfAGroup(const char *thread)
    {
        const ImportId import = workspace.addImport(me, onDay(2026, 5, 12));
        SQLite::Statement put(workspace.writer(),
            "INSERT INTO import_thread (import, thread, is_group)"
            " SELECT ?1, id, 1 FROM thread WHERE ext = ?2");
        put.bind(1, static_cast<int64_t>(number(import)));
        put.bind(2, thread);
        put.exec();
    }
    /// The day of March since which she waits; 0: she does not.
    int waits()
    {
        messages::deriveContacts(workspace.writer(), me, {});
        const auto contact = messages::contactWith(workspace.writer(), me, ana);
        const qint64 since = contact ? contact->waitingSince.value_or(0) : 0;
        return since == 0 ? 0 : QDateTime::fromSecsSinceEpoch(since, Qt::UTC).date().day();
    }

    Pk ana;

private:
    int m_digest = 0;
};

} // namespace

class TestWaiting : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatWaits_data();
    void whatWaits();
    void anyWordOfOursInTheThreadMayBeTheAnswer();
    void anAnswerElsewhereIsOneWhenItNamesThem();
    void withoutAThreadNobodyKnows();
    void aGroupIsNobodyInParticular();
    void theOldestUnansweredOneCounts();
    void theMirrorTellsWhatItWas();
};

void TestWaiting::whatWaits_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("waits");
    QTest::newRow("a direct message") << "direct"_ba
                                      << "Good morning"_ba << true;
    QTest::newRow("a reply that asks") << "reply"_ba
                                       << "Shall I bring tea?"_ba << true;
    QTest::newRow("a mention that asks") << "mention"_ba
                                         << "Are you in? I am."_ba << true;
    QTest::newRow("a comment that asks") << "comment"_ba
                                         << "(who?)"_ba << true;
    QTest::newRow("two lines") << "reply"_ba
                               << "Ready?\nSay when"_ba << true;
    QTest::newRow("Japanese") << "reply"_ba
                              << "元気ですか？また"_ba << true;
    QTest::newRow("Arabic") << "reply"_ba
                            << "كيف حالك؟"_ba << true;
    QTest::newRow("a reply that tells") << "reply"_ba
                                        << "Lovely ride"_ba << false;
    QTest::newRow("an address") << "mention"_ba
                                << "see https://a.example/b?c=1"_ba << false;
    QTest::newRow("nothing") << "mention"_ba
                             << ""_ba << false;
    QTest::newRow("an endorsement") << "endorsement"_ba
                                    << "Bells?"_ba << false;
}

void TestWaiting::whatWaits()
{
    QFETCH(const QByteArray, kind);
    QFETCH(const QByteArray, text);
    QFETCH(const bool, waits);
    Talk talk;
    talk.say({.kind = kind.constData(), .text = text.constData()});
    QCOMPARE(talk.waits(), waits ? 3 : 0);
}

void TestWaiting::anyWordOfOursInTheThreadMayBeTheAnswer()
{
    Talk talk;
    talk.say({});
    talk.say({.kind = "post", .text = "Before", .direction = "out", .day = 2});
    talk.say({.kind = "post", .text = "Elsewhere", .direction = "out", .thread = "b", .day = 5});
    QCOMPARE(talk.waits(), 3);
    talk.say({.kind = "post", .text = "Tea it is", .direction = "out", .day = 4});
    QCOMPARE(talk.waits(), 0);
    talk.say({.text = "And cake?", .day = 6});
    QCOMPARE(talk.waits(), 6);
}

void TestWaiting::anAnswerElsewhereIsOneWhenItNamesThem()
{
    Talk talk;
    talk.say({});
    talk.say({.kind = "direct", .text = "Yes", .direction = "out", .thread = "b", .day = 4}, true);
    QCOMPARE(talk.waits(), 0);
}

void TestWaiting::withoutAThreadNobodyKnows()
{
    Talk talk;
    talk.say({.thread = nullptr});
    QCOMPARE(talk.waits(), 0);
    talk.say({.kind = "direct", .thread = nullptr, .day = 5});
    QCOMPARE(talk.waits(), 5);
}

void TestWaiting::aGroupIsNobodyInParticular()
{
    Talk talk;
    talk.say({});
    talk.isOfAGroup("bells");
    QCOMPARE(talk.waits(), 0);
}

void TestWaiting::theOldestUnansweredOneCounts()
{
    Talk talk;
    talk.say({.text = "Cake?", .day = 8});
    talk.say({.kind = "direct", .text = "Hello", .thread = "b", .day = 9});
    QCOMPARE(talk.waits(), 8);
    talk.say({.kind = "post", .text = "Cake!", .direction = "out", .day = 10});
    QCOMPARE(talk.waits(), 9);
}

void TestWaiting::theMirrorTellsWhatItWas()
{
    Talk talk;
    talk.say({.kind = "mention", .text = "Shall I bring tea?"});
    QCOMPARE(talk.waits(), 3);
    const auto mirror = mirrorOf(
        talk.workspace.writer(), talk.me, mirrorCandidates(talk.plan()), talk.request.asOf);
    QCOMPARE(mirror.size(), std::size_t {1});
    QCOMPARE(mirror.front().message, formats::MessageKind::Mention);
    QCOMPARE(mirror.front().excerpt, u"Shall I bring tea?"_s);
    QCOMPARE(talk.plan().peopleLeftOut(LeftOut::Owed), std::vector<Pk> {talk.ana});
}

COMITY_TEST_GUILESS(TestWaiting)
#include "tst_waiting.moc"

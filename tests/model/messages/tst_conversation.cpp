#include "model/messages/conversation.h"
#include "model/messages/correspondent_links.h"
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"

#include <SQLiteCpp/Statement.h>

using namespace comity;
using namespace comity::tests;
using namespace comity::messages;
using namespace Qt::StringLiterals;

/// What was said with one person, read back.
class TestConversation : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_workspace = std::make_unique<PeopleWorkspace>();
        m_first = m_workspace->addAccount(u"x:me"_s);
        m_second = m_workspace->addAccount(u"x:shop"_s);
        m_ada = aPerson().withKey(u"501"_s).in(*m_workspace);
        m_bob = aPerson().withKey(u"502"_s).in(*m_workspace);
        m_workspace->addPair(m_first, onDay(2026, 5, 1), {m_ada, m_bob}, {});
        m_workspace->addPair(m_second, onDay(2026, 5, 1), {m_ada, m_bob}, {});
        write(m_first, "id:501", "in", at(2026, 5, 1), "Does the hub take a dynamo?");
        write(m_first, "id:501", "out", at(2026, 5, 2), "Both do. Bring it by");
        write(m_second, "id:501", "in", at(2026, 5, 3), "José said the café is open");
        write(m_first, "id:502", "in", at(2026, 5, 4), "Another person about the café");
        derive();
    }

    void bothWaysNewestFirstAndPaged()
    {
        ConversationQuery query {.profiles = {m_ada}, .atMost = 2};
        const Conversation some = conversationOf(m_workspace->writer(), query);
        QCOMPARE(some.total, 3);
        QCOMPARE(texts(some),
            (QStringList {u"José said the café is open"_s, u"Both do. Bring it by"_s}));
        QCOMPARE(some.newestFirst[0].account, m_second);
        QCOMPARE(some.newestFirst[1].direction, formats::Direction::Out);
        query.atMost = 50;
        QCOMPARE(texts(conversationOf(m_workspace->writer(), query)).size(), 3);
    }

    void oneAccountAlone()
    {
        const Conversation own
            = conversationOf(m_workspace->writer(), {.profiles = {m_ada}, .account = m_second});
        QCOMPARE(own.total, 1);
    }

    void theSearchPassesOverCaseAndAccents()
    {
        ConversationQuery query {.profiles = {m_ada}, .search = u"  CAFE "_s};
        QCOMPARE(texts(conversationOf(m_workspace->writer(), query)),
            QStringList {u"José said the café is open"_s});
        query.search = u"brakes"_s;
        QCOMPARE(conversationOf(m_workspace->writer(), query).total, 0);
        query.search = u"   "_s; // nothing but blanks finds everything
        QCOMPARE(conversationOf(m_workspace->writer(), query).total, 3);
    }

    void aMergedPersonIsOneConversation()
    {
        const Conversation both
            = conversationOf(m_workspace->writer(), {.profiles = {m_ada, m_bob}});
        QCOMPARE(both.total, 4);
        QCOMPARE(both.newestFirst[0].pk, m_bob);
    }

    void groupsAreMarkedOrLeftOut()
    {
        SQLite::Database &writer = m_workspace->writer();
        writer.exec("INSERT INTO thread (id, account, ext) VALUES (9, 1, 't9')");
        writer.exec("INSERT INTO import_thread VALUES (1, 9, 'Sunday loop', 1)");
        write(m_first, "id:501", "in", at(2026, 5, 9), "Who brings tea?", 9);
        const Conversation all = conversationOf(writer, {.profiles = {m_ada}});
        QCOMPARE(all.total, 4);
        QVERIFY(all.newestFirst[0].isGroup);
        QCOMPARE(all.newestFirst[0].thread, u"Sunday loop"_s);
        QCOMPARE(conversationOf(writer, {.profiles = {m_ada}, .withGroups = false}).total, 3);
    }

    void nobodyKnownHasNoMessages()
    {
        QCOMPARE(conversationOf(m_workspace->writer(), {}).total, 0);
        QVERIFY(holdsMessages(m_workspace->writer(), m_first));
        QVERIFY(holdsMessages(m_workspace->writer(), {}));
        m_workspace->writer().exec("DELETE FROM message WHERE account = 2");
        QVERIFY(!holdsMessages(m_workspace->writer(), m_second));
    }

    void ownPostsTellNothingOfWhoWaits()
    {
        SQLite::Database &writer = m_workspace->writer();
        QVERIFY(holdsTalks(writer, m_first));
        writer.exec("DELETE FROM message");
        writer.exec("INSERT INTO message (account, digest, kind, direction, at, was_deleted, text)"
                    " VALUES (1, 70, 'post', 'out', 1, 0, 'We open at nine')");
        QVERIFY(holdsMessages(writer, m_first));
        QVERIFY(!holdsTalks(writer, m_first));
        QVERIFY(!holdsTalks(writer, {}));
        writer.exec("INSERT INTO message (account, digest, kind, direction, at, was_deleted, text)"
                    " VALUES (1, 71, 'mention', 'in', 2, 0, 'They open at nine')");
        QVERIFY(holdsTalks(writer, m_first));
        QVERIFY(holdsTalks(writer, {}));
        QVERIFY(!holdsTalks(writer, m_second));
    }

private:
    static QStringList texts(const Conversation &conversation)
    {
        QStringList out;
        for (const Message &one : conversation.newestFirst) {
            out += one.text;
        }
        return out;
    }

    void write(AccountId account, const char *identity, const char *direction, qint64 when,
        const char *text, int thread = 0)
    {
        SQLite::Database &writer = m_workspace->writer();
        SQLite::Statement who(
            writer, "INSERT OR IGNORE INTO correspondent (account, identity) VALUES (?1, ?2)");
        who.bind(1, static_cast<int64_t>(number(account)));
        who.bind(2, identity);
        who.exec();
        SQLite::Statement put(writer,
            "INSERT INTO message (account, digest, kind, direction, correspondent, thread, at,"
            " was_deleted, text) SELECT ?1, ?2, 'direct', ?3, id, nullif(?4, 0), ?5, 0, ?6"
            " FROM correspondent WHERE identity = ?7 AND account = ?1");
        put.bind(1, static_cast<int64_t>(number(account)));
        put.bind(2, ++m_digest);
        put.bind(3, direction);
        put.bind(4, thread);
        put.bind(5, static_cast<int64_t>(when));
        put.bind(6, text);
        put.bind(7, identity);
        put.exec();
    }
    void derive()
    {
        deriveContacts(m_workspace->writer(), m_first, {});
        deriveContacts(m_workspace->writer(), m_second, {});
    }

    std::unique_ptr<PeopleWorkspace> m_workspace;
    AccountId m_first = {};
    AccountId m_second = {};
    Pk m_ada = {};
    Pk m_bob = {};
    int m_digest = 0;
};

COMITY_TEST_GUILESS(TestConversation)
#include "tst_conversation.moc"

#include "tests/model/drafts/drafts_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace comity::drafts;
using namespace Qt::StringLiterals;
using review::Recipient;

/// What the messages of a workspace tell of somebody, and what their absence does not.
class TestAudienceMessages : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_desk = std::make_unique<DraftsWorkspace>();
        m_me = m_desk->addAccount(u"x:me"_s);
        m_shop = m_desk->addAccount(u"x:shop"_s);
        m_ana = aPerson().handled(u"ana"_s).named(u"Ana Field"_s).in(*m_desk);
        m_bo = aPerson().handled(u"bo"_s).named(u"Bo Lind"_s).in(*m_desk);
        m_desk->addPair(m_me, onDay(2026, 5, 11), {m_ana, m_bo}, {});
    }

    void withoutAnyMessagesAllIsUnknown();
    void silenceIsKnownWhereMessagesAre();
    void countsTimesAndStreaks();
    void whatWaitsForUs();
    void whatIsDoneElsewhereAnswersNothing();
    void thanksWaitForNothing();
    void laterMessagesAreNotKnownYet();
    void profilesAndAccountsAreOneConversation();
    void anotherAccountsMessagesProveOnlyWhatWasSaid();
    void aNameAloneNeitherClearsNorRaises();
    void groupsAreNobodyInParticular();
    void whoWroteFirstHasReplied();

private:
    Recipient ana() { return m_desk->recipient(m_me, u"@ana"_s); }
    void say(const Written &one) { m_desk->write(one); }

    std::unique_ptr<DraftsWorkspace> m_desk;
    AccountId m_me = {};
    AccountId m_shop = {};
    Pk m_ana = {};
    Pk m_bo = {};
};

void TestAudienceMessages::withoutAnyMessagesAllIsUnknown()
{
    const Recipient recipient = ana();
    QVERIFY(recipient.messagesIn.isUnknown());
    QVERIFY(recipient.messagesOut.isUnknown());
    QVERIFY(recipient.lastIn.isUnknown());
    QVERIFY(recipient.unansweredOut.isUnknown());
    QVERIFY(recipient.awaitingOurReply.isUnknown());
    QVERIFY(recipient.unpromptedOut30Days.isUnknown());
}

void TestAudienceMessages::silenceIsKnownWhereMessagesAre()
{
    say({.account = m_me, .pk = m_bo, .at = at(2026, 5, 1)});
    const Recipient recipient = ana();
    QVERIFY(recipient.messagesIn.is(0));
    QVERIFY(recipient.messagesOut.is(0));
    QVERIFY(recipient.lastIn.isNone());
    QVERIFY(recipient.lastOut.isNone());
    QVERIFY(recipient.unansweredOut.is(0));
    QVERIFY(recipient.unpromptedOut7Days.is(0));
    QVERIFY(recipient.awaitingOurReply.isNone());
}

void TestAudienceMessages::countsTimesAndStreaks()
{
    say({.account = m_me, .pk = m_ana, .at = at(2026, 3, 1)});
    say({.account = m_me, .pk = m_ana, .direction = "out", .at = at(2026, 5, 2)});
    say({.account = m_me, .pk = m_ana, .direction = "out", .at = at(2026, 5, 10)});
    const Recipient recipient = ana();
    QVERIFY(recipient.messagesIn.is(1));
    QVERIFY(recipient.messagesOut.is(2));
    QCOMPARE(*recipient.lastIn, Dated::exact(at(2026, 3, 1)));
    QCOMPARE(*recipient.lastOut, Dated::exact(at(2026, 5, 10)));
    QVERIFY(recipient.unansweredOut.is(2));
    QVERIFY(recipient.unpromptedOut7Days.is(1));
    QVERIFY(recipient.unpromptedOut30Days.is(2));
}

void TestAudienceMessages::whatWaitsForUs()
{
    say({.account = m_me, .pk = m_ana, .at = at(2026, 4, 1)});
    say({.account = m_me, .pk = m_ana, .direction = "out", .at = at(2026, 4, 2)});
    say({.account = m_me, .pk = m_ana, .at = at(2026, 4, 5), .text = "Great, thanks!"});
    say({.account = m_me, .pk = m_ana, .at = at(2026, 4, 8), .text = "And the blue one?"});
    say({.account = m_me, .pk = m_ana, .at = at(2026, 4, 9), .text = "Or is it sold?"});
    QCOMPARE(*ana().awaitingOurReply, Dated::exact(at(2026, 4, 8)));
}

/// Only what was owed for a message deals with messages, and not with what is still owed.
void TestAudienceMessages::whatIsDoneElsewhereAnswersNothing()
{
    say({.account = m_me, .pk = m_ana, .at = at(2026, 4, 8), .text = "And the blue one?"});
    const auto owe = [this](int id, const char *message, qint64 since, bool isDone) {
        const QString sql
            = u"INSERT INTO obligation (pk, id, kind, subject, evidence, made_at,"
              " message, done_at) VALUES (%1, %2, 'reply', '', '', %3, %4, %5)"_s.arg(number(m_ana))
                  .arg(id)
                  .arg(since)
                  .arg(QLatin1String(message))
                  .arg(isDone ? QString::number(at(2026, 5, 2)) : u"NULL"_s);
        m_desk->writer().exec(sql.toStdString());
    };
    owe(901, "NULL", at(2026, 5, 1), true); // "ring her", noted and done by hand
    QCOMPARE(*ana().awaitingOurReply, Dated::exact(at(2026, 4, 8)));
    owe(902, "1", at(2026, 4, 8), false);
    owe(903, "2", at(2026, 5, 1), true); // another conversation
    QCOMPARE(*ana().awaitingOurReply, Dated::exact(at(2026, 4, 8)));
    m_desk->writer().exec("UPDATE obligation SET done_at = 1 WHERE id = 902");
    QVERIFY(ana().awaitingOurReply.isNone());
}

void TestAudienceMessages::thanksWaitForNothing()
{
    say({.account = m_me, .pk = m_ana, .at = at(2026, 4, 5), .text = "Great, thanks!"});
    say({.account = m_me,
        .pk = m_ana,
        .at = at(2026, 4, 6),
        .text = "Such a fine ride with these people today",
        .kind = "mention"});
    QVERIFY(ana().awaitingOurReply.isNone());
    QVERIFY(ana().messagesIn.is(2));
}

void TestAudienceMessages::laterMessagesAreNotKnownYet()
{
    say({.account = m_me, .pk = m_ana, .at = at(2026, 5, 1)});
    say({.account = m_me, .pk = m_ana, .direction = "out", .at = at(2026, 5, 3)});
    DraftRequest request = DraftsWorkspace::toSome(m_me, {u"@ana"_s});
    request.asOf = at(2026, 5, 2);
    const Recipient recipient = m_desk->contextFor(request)->draft.recipients.at(0);
    QVERIFY(recipient.messagesOut.is(0));
    QCOMPARE(*recipient.awaitingOurReply, Dated::exact(at(2026, 5, 1)));
}

void TestAudienceMessages::profilesAndAccountsAreOneConversation()
{
    m_desk->merge(m_ana, m_bo);
    say({.account = m_me, .pk = m_ana, .at = at(2026, 5, 1)});
    say({.account = m_shop, .pk = m_bo, .direction = "out", .at = at(2026, 5, 2)});
    say({.account = m_shop, .pk = m_bo, .at = at(2026, 5, 3), .text = "Which day is it?"});
    const Recipient recipient = ana();
    QVERIFY(recipient.messagesIn.is(2));
    QVERIFY(recipient.messagesOut.is(1));
    QCOMPARE(*recipient.awaitingOurReply, Dated::exact(at(2026, 5, 3)));
    QVERIFY(recipient.stage.is(Stage::Engagement));
}

void TestAudienceMessages::anotherAccountsMessagesProveOnlyWhatWasSaid()
{
    say({.account = m_shop, .pk = m_ana, .at = at(2026, 5, 1)});
    const Recipient recipient = ana();
    QVERIFY(recipient.messagesIn.is(1));
    QVERIFY(recipient.messagesOut.isUnknown());
    QVERIFY(recipient.awaitingOurReply.isUnknown()); // we may have answered as x:me
    QVERIFY(recipient.lastIn.isUnknown());
    QVERIFY(m_desk->recipient(m_me, u"@bo"_s).messagesIn.isUnknown());
}

void TestAudienceMessages::aNameAloneNeitherClearsNorRaises()
{
    say({.account = m_me, .pk = m_ana, .at = at(2026, 5, 1), .link = "name"});
    const Recipient guessed = ana();
    QVERIFY(guessed.messagesIn.isUnknown());
    QVERIFY(guessed.awaitingOurReply.isUnknown());
    QVERIFY(guessed.unansweredOut.isUnknown());
    QVERIFY(guessed.permission.is(Permission::None));
    say({.account = m_me, .pk = m_ana, .direction = "out", .at = at(2026, 4, 1)});
    QVERIFY(ana().messagesIn.isUnknown());
    QVERIFY(ana().unansweredOut.is(1));
    QVERIFY(ana().lastIn.isUnknown());
    QVERIFY(ana().awaitingOurReply.isNone());
}

void TestAudienceMessages::groupsAreNobodyInParticular()
{
    m_desk->writer().exec("INSERT INTO thread (id, account, ext) VALUES (9, 1, 't9')");
    m_desk->writer().exec("INSERT INTO import_thread VALUES (1, 9, 'Sunday loop', 1)");
    say({.account = m_me, .pk = m_ana, .at = at(2026, 5, 1), .thread = 9});
    QVERIFY(ana().messagesIn.is(0));
}

void TestAudienceMessages::whoWroteFirstHasReplied()
{
    say({.account = m_me, .pk = m_ana, .at = at(2026, 5, 1)});
    QVERIFY(ana().permission.is(Permission::Replied));
    QVERIFY(m_desk->recipient(m_me, u"@bo"_s).permission.is(Permission::None));
    m_desk->tellPermission(m_ana, "opted-out");
    QVERIFY(ana().permission.is(Permission::OptedOut));
}

COMITY_TEST_GUILESS(TestAudienceMessages)
#include "tst_audience_messages.moc"

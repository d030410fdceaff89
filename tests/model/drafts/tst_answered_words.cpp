// Drafts that answer somebody: begun from what is owed, with the words that they answer.
#include "model/drafts/answered_words.h"
#include "model/followups/obligation_edits.h"
#include "model/followups/reply_derivation.h"
#include "tests/model/drafts/desk_workspace.h"
#include "tests/support/test_case.h"

#include <SQLiteCpp/Transaction.h>

using namespace comity;
using namespace comity::tests;
using namespace comity::drafts;
using namespace Qt::StringLiterals;
using followups::Obligation;
using followups::ObligationKind;

class TestAnsweredWords : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_desk = std::make_unique<DeskWorkspace>();
        m_me = m_desk->addAccount(u"x:fern"_s, u"UTC"_s);
        m_ana = aPerson().named(u"Ana Tern"_s).handled(u"anatern"_s).in(*m_desk);
        m_desk->addPair(m_me, onDay(2026, 5, 11), {m_ana}, {m_ana});
    }

    void aReplyKeepsTheWordsItAnswers();
    void aPublicQuestionIsAnsweredInPublic();
    void whatWasNotedByHandIsQuotedAsNoted();
    void thanksAnswerNobody();
    void theAccountThatOwesItWrites();
    void nothingOwedIsNoDraft();
    void theReviewKnowsTheTalk();
    void privateWordsAreNoPartOfAPublicText();
    void aDraftBegunWithoutWordsHasNoTalk();

private:
    void derive()
    {
        SQLite::Transaction transaction(m_desk->writer());
        followups::deriveReplies(m_desk->writer(), m_desk->now());
        transaction.commit();
    }
    FactId onlyOwed() { return m_desk->owed().all().front().id; }
    FactId owe(ObligationKind kind, const QString &evidence)
    {
        Obligation one;
        one.pk = m_ana;
        one.kind = kind;
        one.account = m_me;
        one.subject = u"The late order"_s;
        one.evidence = evidence;
        one.madeAt = at(2026, 5, 10);
        return followups::addObligations(m_desk->writer(), {one}) ? onlyOwed() : FactId {};
    }
    Result<AddedDraft> begin(FactId owed, std::optional<AccountId> otherwise = {})
    {
        return draftAbout(m_desk->writer(), owed, otherwise, u"Fern"_s, m_desk->now());
    }
    review::DraftContext contextOf(DraftId id, const QString &channel = {})
    {
        Draft draft = m_desk->draft(id);
        draft.channel = channel.isEmpty() ? draft.channel : channel;
        const auto context = m_desk->contextFor(requestFor(draft, m_desk->now()));
        return context ? context->draft : review::DraftContext {};
    }

    std::unique_ptr<DeskWorkspace> m_desk;
    AccountId m_me {};
    Pk m_ana {};
};

void TestAnsweredWords::aReplyKeepsTheWordsItAnswers()
{
    m_desk->write({.account = m_me, .pk = m_ana, .at = at(2026, 5, 13, 8), .text = "Is it open?"});
    m_desk->write(
        {.account = m_me, .pk = m_ana, .at = at(2026, 5, 13, 9), .text = "And on Sunday?"});
    derive();
    const auto added = begin(onlyOwed());
    QVERIFY(added);
    const Draft draft = m_desk->draft(added->draft);
    QCOMPARE(draft.channel, u"x-dm"_s);
    QCOMPARE(draft.account, std::optional(m_me));
    QCOMPARE(draft.in, std::vector {m_ana});
    QCOMPARE(draft.author, u"Fern"_s);
    const AnsweredWords expected {
        m_ana, onlyOwed(), u"Is it open?\nAnd on Sunday?"_s, at(2026, 5, 13, 8), false};
    QCOMPARE(answeredWords(m_desk->writer(), added->draft), std::optional(expected));
    QVERIFY(undo(m_desk->writer(), added->edit.changes));
    QVERIFY(!m_desk->store().draft(added->draft));
    QVERIFY(!answeredWords(m_desk->writer(), added->draft));
}

void TestAnsweredWords::aPublicQuestionIsAnsweredInPublic()
{
    m_desk->writer().exec("INSERT INTO thread (id, account, ext) VALUES (7, 1, 'talk')");
    m_desk->write({.account = m_me,
        .pk = m_ana,
        .at = at(2026, 5, 13, 8),
        .text = "@fern is the shop open?",
        .kind = "mention",
        .thread = 7});
    derive();
    const auto added = begin(onlyOwed());
    QVERIFY(added);
    QCOMPARE(m_desk->draft(added->draft).channel, u"x-reply"_s);
    QVERIFY(answeredWords(m_desk->writer(), added->draft)->isPublic);
    const review::DraftContext context = contextOf(added->draft);
    QVERIFY(context.thread.hasValue());
    QCOMPARE(*context.thread->inReplyTo, u"@fern is the shop open?"_s);
    QVERIFY(context.thread->lastMessages.empty());
}

void TestAnsweredWords::whatWasNotedByHandIsQuotedAsNoted()
{
    const auto added = begin(owe(ObligationKind::Detractor, u"Nobody rang me back."_s));
    QVERIFY(added);
    const auto words = answeredWords(m_desk->writer(), added->draft);
    QVERIFY(words);
    QCOMPARE(words->text, u"Nobody rang me back."_s);
    QCOMPARE(words->saidAt, std::optional(at(2026, 5, 10)));
    QCOMPARE(m_desk->draft(added->draft).channel, u"x-dm"_s); // in person
}

void TestAnsweredWords::thanksAnswerNobody()
{
    const auto added = begin(owe(ObligationKind::ThankYou, u"Lent us the stand"_s));
    QVERIFY(added);
    QVERIFY(!answeredWords(m_desk->writer(), added->draft));
    QCOMPARE(m_desk->draft(added->draft).in, std::vector {m_ana});
}

void TestAnsweredWords::theAccountThatOwesItWrites()
{
    const AccountId other = m_desk->addAccount(u"x:branch"_s);
    const AccountId elsewhere = m_desk->addAccount(u"mastodon:fern"_s);
    const FactId owed = owe(ObligationKind::Retry, {});
    QCOMPARE(m_desk->draft(begin(owed, other)->draft).account, std::optional(m_me));
    Obligation any = m_desk->owed().all().front();
    any.account = std::nullopt;
    QVERIFY(followups::changeObligation(m_desk->writer(), any));
    QCOMPARE(m_desk->draft(begin(owed, other)->draft).account, std::optional(other));
    QCOMPARE(m_desk->draft(begin(owed, elsewhere)->draft).account, std::optional(m_me));
}

void TestAnsweredWords::nothingOwedIsNoDraft()
{
    QVERIFY(!begin(FactId {99}));
    QVERIFY(m_desk->store().all().empty());
}

void TestAnsweredWords::theReviewKnowsTheTalk()
{
    m_desk->write({.account = m_me, .pk = m_ana, .at = at(2026, 5, 12, 8), .text = "Good ride"});
    m_desk->write({.account = m_me,
        .pk = m_ana,
        .direction = "out",
        .at = at(2026, 5, 12, 9),
        .text = "Glad you came"});
    m_desk->write({.account = m_me, .pk = m_ana, .at = at(2026, 5, 14, 7), .text = "Is it open?"});
    derive();
    const Result<AddedDraft> added = begin(m_desk->owed().open(m_desk->now()).front().id);
    QVERIFY(added);
    const review::DraftContext context = contextOf(added->draft);
    QVERIFY(context.thread.hasValue());
    const review::Thread &thread = *context.thread;
    QVERIFY(thread.addressedToUs.is(true));
    QCOMPARE(*thread.inReplyTo, u"Is it open?"_s);
    QCOMPARE(*thread.minutesAgo, 120);
    QCOMPARE(*thread.participants, (QStringList {u"@anatern"_s, u"@fern"_s}));
    QStringList said;
    for (const review::SaidMessage &one : thread.lastMessages) {
        said += one.who + u": "_s + one.text;
    }
    QCOMPARE(said,
        (QStringList {
            u"@anatern: Good ride"_s, u"@fern: Glad you came"_s, u"@anatern: Is it open?"_s}));
}

void TestAnsweredWords::privateWordsAreNoPartOfAPublicText()
{
    m_desk->write({.account = m_me, .pk = m_ana, .at = at(2026, 5, 13, 8), .text = "Is it open?"});
    derive();
    const auto added = begin(onlyOwed());
    QVERIFY(added);
    QVERIFY(contextOf(added->draft).thread.hasValue());
    QVERIFY(!contextOf(added->draft, u"x-post"_s).thread.hasValue());
}

void TestAnsweredWords::aDraftBegunWithoutWordsHasNoTalk()
{
    QVERIFY(!contextOf(m_desk->add({m_ana})).thread.hasValue());
}

COMITY_TEST_GUILESS(TestAnsweredWords)
#include "tst_answered_words.moc"

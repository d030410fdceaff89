#include "model/review/finding_text.h"
#include "model/review/outcome.h"
#include "tests/model/review/sample_rules.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::review;
using namespace Qt::StringLiterals;
using tests::sampleFinding;

namespace {

using enum Severity;

/// A draft whose outcome is drawn from given findings.
struct Draft
{
    explicit Draft(const QString &channelName, std::vector<int> counts = {1})
        : channel(*networks::Channel::parse(channelName))
    {
        context.channel = channelName;
        for (const int count : counts) {
            Recipient person;
            person.count = count;
            person.permission = Permission::None;
            person.followsUs = true;
            person.connected = true;
            context.recipients.push_back(person);
        }
    }

    Review drawn(std::vector<Finding> findings, std::vector<Finding> suppressed = {})
    {
        readAudience(context, audience);
        const PersonMatch people(context.recipients);
        const DraftFacts facts {context, channel, text, intents, audience, people, lexicons};
        Review review;
        review.findings = std::move(findings);
        review.suppressed = std::move(suppressed);
        drawOutcome(facts, review);
        review.coolingOffMinutes = coolingOffMinutes(facts, review.findings);
        return review;
    }

    DraftContext context;
    networks::Channel channel;
    TextFacts text;
    Intents intents;
    AudienceFacts audience;
    Lexicons lexicons;
};

QString lampsOf(const Review &review)
{
    return toText(review.can) + u' ' + toText(review.may) + u' ' + toText(review.should);
}

} // namespace

class TestReviewOutcome : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreTold();
    void theHeaviestFindingDecides();
    void whatTheNetworkRefusesIsNo();
    void privateMessagesNeedATie();
    void whatReachesNobodyIsNotToldAsReady();
    void ofPeopleNobodyNamedNothingIsKnown();
    void permissionHasItsOwnLamp();
    void someIsForPartOfTheRecipients();
    void recipientsStandInTheFirstGroupThatHolds();
    void whoHadAMessageIsNoFirstContact();
    void theirOwnFindingsAloneCount();
    void waitingDependsOnWhatIsSaidAndToHowMany();
    void theAgeOfTheTextIsTakenOff();
};

void TestReviewOutcome::wordsAreTold()
{
    QCOMPARE(toText(Verdict::DontSend), u"dont-send"_s);
    QCOMPARE(toText(Lamp::Some), u"some"_s);
    QCOMPARE(toText(Group::NotTheAudience), u"not-the-audience"_s);
    QCOMPARE(toText(Group::Fine), u"fine"_s);
    for (const Severity severity : {Block, Warn, Advise}) {
        QCOMPARE(severityFromText(toText(severity)), severity);
    }
    QCOMPARE(severityFromText(u"error"), std::nullopt);
    for (int kind = 0; kind <= static_cast<int>(FixKind::AskPermission); ++kind) {
        QCOMPARE(fixKindFromText(toText(static_cast<FixKind>(kind))), static_cast<FixKind>(kind));
    }
    QCOMPARE(toText(FixKind::SplitAudience), u"split-audience"_s);
    QCOMPARE(fixKindFromText(u""), std::nullopt);
}

void TestReviewOutcome::theHeaviestFindingDecides()
{
    Draft draft(u"x-dm"_s);
    QCOMPARE(draft.drawn({}).verdict, Verdict::Ready);
    QCOMPARE(draft.drawn({sampleFinding(u"a"_s, Advise)}).verdict, Verdict::Ready);
    QCOMPARE(draft.drawn({sampleFinding(u"a"_s, Advise), sampleFinding(u"b"_s, Warn)}).verdict,
        Verdict::Revise);
    QCOMPARE(draft.drawn({sampleFinding(u"b"_s, Warn), sampleFinding(u"c"_s, Block)}).verdict,
        Verdict::DontSend);
    // What a stronger finding speaks for decides nothing.
    QCOMPARE(draft.drawn({}, {sampleFinding(u"c"_s, Block)}).verdict, Verdict::Ready);
}

void TestReviewOutcome::whatTheNetworkRefusesIsNo()
{
    Draft draft(u"x-post"_s, {});
    QCOMPARE(lampsOf(draft.drawn({sampleFinding(u"over-length"_s, Block)})), u"no yes yes"_s);
    QCOMPARE(lampsOf(draft.drawn({sampleFinding(u"over-length"_s, Advise)})), u"yes yes yes"_s);
    Finding cap = sampleFinding(u"broadcast-size"_s, Block);
    QCOMPARE(lampsOf(draft.drawn({cap})), u"yes yes no"_s);
    cap.message = networkCapMessage.toString();
    QCOMPARE(lampsOf(draft.drawn({cap})), u"no yes yes"_s);
}

void TestReviewOutcome::privateMessagesNeedATie()
{
    Draft draft(u"linkedin-message"_s, {1, 1});
    QCOMPARE(draft.drawn({}).can, Lamp::Yes);
    draft.context.recipients[0].connected = false;
    QCOMPARE(draft.drawn({}).can, Lamp::Some);
    draft.context.recipients[1].connected = Known<bool>();
    QCOMPARE(draft.drawn({}).can, Lamp::Some);
    // Whoever wrote to us can be answered.
    draft.context.recipients[0].messagesIn = 1;
    QCOMPARE(draft.drawn({}).can, Lamp::Unknown);
    draft.context.recipients[0].messagesIn = 0;
    draft.context.recipients[1].connected = false;
    QCOMPARE(draft.drawn({}).can, Lamp::No);

    Draft invitation(u"linkedin-invite"_s);
    invitation.context.recipients[0].connected = false;
    QCOMPARE(invitation.drawn({}).can, Lamp::Yes);
    Draft tiktok(u"tiktok-dm"_s);
    QCOMPARE(tiktok.drawn({}).can, Lamp::Unknown);
    tiktok.context.recipients[0].weFollow = false;
    QCOMPARE(tiktok.drawn({}).can, Lamp::No);
    tiktok.context.recipients[0].weFollow = true;
    QCOMPARE(tiktok.drawn({}).can, Lamp::Yes);
}

void TestReviewOutcome::whatReachesNobodyIsNotToldAsReady()
{
    Draft draft(u"x-dm"_s, {1, 4});
    const Wording wording = Wording::forLanguage(u"en"_s);
    const auto saidOf
        = [&](const Review &review) { return reachText(review, draft.context, wording); };
    QCOMPARE(draft.drawn({}).unreachable, 0);
    QVERIFY(saidOf(draft.drawn({})).isEmpty());
    QCOMPARE(toldVerdict(draft.drawn({})), Verdict::Ready);
    draft.context.recipients[1].followsUs = false;
    const Review some = draft.drawn({});
    QCOMPARE(some.unreachable, 4);
    QCOMPARE(toldVerdict(some), Verdict::Ready);
    QVERIFY(saidOf(some).contains(u"4 of them"_s));
    draft.context.recipients[0].followsUs = false;
    const Review none = draft.drawn({});
    QCOMPARE(none.unreachable, 5);
    QCOMPARE(none.verdict, Verdict::Ready); // by its findings, as the JSON has it
    QCOMPARE(toldVerdict(none), Verdict::Revise);
    QVERIFY(saidOf(none).contains(u"any of them"_s));
    QCOMPARE(toldVerdict(draft.drawn({sampleFinding(u"c"_s, Block)})), Verdict::DontSend);
}

void TestReviewOutcome::ofPeopleNobodyNamedNothingIsKnown()
{
    Draft toNobody(u"x-dm"_s, {});
    QCOMPARE(toNobody.drawn({}).may, Lamp::Unknown);
    QCOMPARE(toNobody.drawn({}).can, Lamp::Unknown);
    QCOMPARE(toNobody.drawn({sampleFinding(u"opted-out"_s, Block)}).may, Lamp::No);
    Draft mail(u"email"_s, {});
    QCOMPARE(mail.drawn({}).may, Lamp::Unknown);
    QCOMPARE(mail.drawn({}).can, Lamp::Yes);
    Draft post(u"x-post"_s, {});
    QCOMPARE(post.drawn({}).may, Lamp::Yes);
    QCOMPARE(post.drawn({}).can, Lamp::Yes);
}

void TestReviewOutcome::permissionHasItsOwnLamp()
{
    Draft draft(u"x-dm"_s);
    QCOMPARE(lampsOf(draft.drawn({sampleFinding(u"opted-out"_s, Block, {0})})), u"yes no yes"_s);
    QCOMPARE(
        lampsOf(draft.drawn({sampleFinding(u"connection-as-consent"_s, Warn)})), u"yes no yes"_s);
    QCOMPARE(lampsOf(draft.drawn({sampleFinding(u"reply-debt"_s, Warn, {0})})), u"yes yes no"_s);
    QCOMPARE(lampsOf(draft.drawn({sampleFinding(u"reply-debt"_s, Advise, {0})})), u"yes yes yes"_s);
    draft.context.recipients[0].permission = Known<Permission>();
    QCOMPARE(draft.drawn({}).may, Lamp::Unknown);
    Draft reply(u"x-reply"_s);
    reply.context.recipients[0].permission = Known<Permission>();
    QCOMPARE(reply.drawn({}).may, Lamp::Yes);
}

void TestReviewOutcome::someIsForPartOfTheRecipients()
{
    Draft draft(u"x-dm"_s, {1, 1, 1});
    const auto optedOut = [](std::vector<quint32> rows) {
        return sampleFinding(u"opted-out"_s, Block, std::move(rows));
    };
    QCOMPARE(draft.drawn({optedOut({0})}).may, Lamp::Some);
    QCOMPARE(draft.drawn({optedOut({0}), optedOut({1, 2})}).may, Lamp::No);
    QCOMPARE(draft.drawn({sampleFinding(u"reply-debt"_s, Warn, {2})}).should, Lamp::Some);
}

void TestReviewOutcome::recipientsStandInTheFirstGroupThatHolds()
{
    Draft draft(u"x-dm"_s, {1, 2, 4, 8});
    const Review review = draft.drawn({sampleFinding(u"quiet-hours"_s, Warn, {0, 1, 2}),
                                          sampleFinding(u"reply-debt"_s, Block, {0}),
                                          sampleFinding(u"wrong-name"_s, Warn, {0, 2})},
        {sampleFinding(u"first-contact-solicitation"_s, Block, {1})});
    QCOMPARE(review.groupOf,
        (std::vector {Group::ReplyOwed, Group::FirstContact, Group::OutsideHours, Group::Fine}));
    QCOMPARE(review.recipients, 15);
    QCOMPARE(review.fine, 8);
    QCOMPARE(draft.drawn({sampleFinding(u"wrong-name"_s, Warn, {3})}).groupOf.at(3), Group::Other);
}

void TestReviewOutcome::whoHadAMessageIsNoFirstContact()
{
    Draft draft(u"x-dm"_s, {1, 1});
    Finding first = sampleFinding(u"first-contact-solicitation"_s, Block, {0});
    Finding again = sampleFinding(u"first-contact-solicitation"_s, Block, {1});
    again.message = againMessage.toString() + u"-favour"_s;
    const Review review = draft.drawn({first, again});
    QCOMPARE(review.groupOf, (std::vector {Group::FirstContact, Group::Unanswered}));
}

void TestReviewOutcome::theirOwnFindingsAloneCount()
{
    Draft draft(u"x-dm"_s, {3, 5});
    QCOMPARE(draft.drawn({sampleFinding(u"all-caps-pressure"_s, Warn)}).fine, 8);
    QCOMPARE(draft.drawn({sampleFinding(u"no-introduction"_s, Advise, {0})}).fine, 8);
    QCOMPARE(draft.drawn({sampleFinding(u"reply-debt"_s, Warn, {0})}).fine, 5);
    // What holds for the sending as a whole is nobody's own, whomever it names.
    QCOMPARE(draft.drawn({sampleFinding(u"broadcast-size"_s, Warn, {0})}).fine, 8);
}

void TestReviewOutcome::waitingDependsOnWhatIsSaidAndToHowMany()
{
    Draft five(u"x-dm"_s, {5});
    five.intents.add({IntentKind::FavourAsk});
    QCOMPARE(five.drawn({}).coolingOffMinutes, 0);
    QCOMPARE(five.drawn({sampleFinding(u"cooling-off"_s, Warn)}).coolingOffMinutes, 30);
    QCOMPARE(
        five.drawn({sampleFinding(u"cooling-off"_s, Warn), sampleFinding(u"hostile-reply"_s, Warn)})
            .coolingOffMinutes,
        60);
    Draft six(u"x-dm"_s, {5, 1});
    QCOMPARE(six.drawn({}).coolingOffMinutes, 0);
    six.intents.add({IntentKind::Offer});
    QCOMPARE(six.drawn({}).coolingOffMinutes, 15);
    Draft everybody(u"x-post"_s, {});
    everybody.intents.add({IntentKind::Offer});
    QCOMPARE(everybody.drawn({}).coolingOffMinutes, 15);
}

void TestReviewOutcome::theAgeOfTheTextIsTakenOff()
{
    Draft draft(u"x-post"_s, {});
    const std::vector<Finding> hostile {sampleFinding(u"hostile-reply"_s, Warn)};
    draft.context.secondsComposing = 90;
    QCOMPARE(draft.drawn(hostile).coolingOffMinutes, 59);
    draft.context.minutesSinceLastEdit = 20;
    QCOMPARE(draft.drawn(hostile).coolingOffMinutes, 39);
    draft.context.minutesSinceLastEdit = std::numeric_limits<qint64>::max();
    draft.context.secondsComposing = std::numeric_limits<qint64>::max();
    QCOMPARE(draft.drawn(hostile).coolingOffMinutes, 0);
}

COMITY_TEST_GUILESS(TestReviewOutcome)
#include "tst_review_outcome.moc"

// A request for ratings from the first word to the lesson, by keys in the window: written to 618
// people, looked at, mended, split, thought over, left to cool, handed over, answered and closed.
#include "model/drafts/campaigns_store.h"
#include "model/drafts/lessons.h"
#include "model/followups/obligations_store.h"
#include "model/people/people_store.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/drafts/rating_window.h"
#include "ui/drafts/answer_pane.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

using namespace comity;
using namespace comity::tests;
using namespace comity::ui;
using namespace Qt::StringLiterals;
using followups::ObligationKind;

namespace {

constexpr int threePeople = 3;

const QStringList asWritten {u"Hi,"_s,
    u"Sorry for the mass message. Can you please take a moment and leave us a quick rating here: "
    "pedalbarn.example/rate We need five stars!!!!!"_s,
    u"We are so excited about the new rack and we want to tell everybody."_s, u"Pedal Barn"_s};
const QStringList asMended {u"Hello {first name},"_s,
    u"you fitted our rack this spring. Would you rate it at pedalbarn.example/rate, because "
    "your word shows us what to mend next? In return we true a wheel of yours. No is a fine "
    "answer."_s,
    u"Fern of Pedal Barn"_s};

} // namespace

class TestRatingWalk : public RatingWindow
{
    Q_OBJECT

public:
    explicit TestRatingWalk(Theme &theme)
        : RatingWindow(theme)
    {
    }

private Q_SLOTS:
    void theWholeWay_data() { addThemes(); }
    void theWholeWay();
    void cleanup() { closeWindow(); }

private:
    using Step = void (TestRatingWalk::*)();

    void begin();
    void chooseWhoGetsIt();
    void writeIt();
    void seeTheGroups();
    void sayWhatItIsFor();
    void applyFixes();
    void splitToTheFine();
    void answerTheQuestions();
    void letItCool();
    void copyToThree();
    void logWhatCameBack();
    void seeWhatIsOwed();
    void closeTheCampaign();

    std::vector<followups::Obligation> owed(ObligationKind kind);
    void note(drafts::OutcomeKind kind, Pk pk, const QString &words);
    drafts::CampaignsStore campaigns() const
    {
        return drafts::CampaignsStore(session().file().reader());
    }

    drafts::DraftId m_first = {}; ///< to everybody
    std::vector<Pk> m_got;
};

void TestRatingWalk::theWholeWay()
{
    openWindow();
    // The window wears what its settings say until then.
    wearLook();
    m_got.clear();
    const auto steps = std::to_array<Step>({&TestRatingWalk::begin,
        &TestRatingWalk::chooseWhoGetsIt, &TestRatingWalk::writeIt, &TestRatingWalk::seeTheGroups,
        &TestRatingWalk::sayWhatItIsFor, &TestRatingWalk::applyFixes,
        &TestRatingWalk::splitToTheFine, &TestRatingWalk::answerTheQuestions,
        &TestRatingWalk::letItCool, &TestRatingWalk::copyToThree, &TestRatingWalk::logWhatCameBack,
        &TestRatingWalk::seeWhatIsOwed, &TestRatingWalk::closeTheCampaign});
    for (const Step step : steps) {
        (this->*step)();
        if (QTest::currentTestFailed()) {
            picture(u"stuck"_s);
            return;
        }
    }
}

void TestRatingWalk::begin()
{
    picture(u"01-empty"_s);
    act(u"firstDraft"_s);
    QVERIFY(wait([this] { return world().all().size() == 1 && editor()->hasFocus(); }));
    m_first = world().all().front().id;
    press(Qt::Key_F2);
    QVERIFY(find(u"draftTitle"_s)->hasFocus());
    type(u"Rack rating request"_s);
    press(Qt::Key_Return);
    QVERIFY(wait([this] { return world().stored(m_first).title == u"Rack rating request"; }));
}

void TestRatingWalk::chooseWhoGetsIt()
{
    act(u"draftAudience"_s);
    QWidget *const audience = dialog(u"audienceDialog"_s);
    QVERIFY(audience);
    goTo(u"partWhat"_s);
    type(u"Customers"_s);
    const auto *count = audience->findChild<QLabel *>(u"audienceCount"_s);
    QVERIFY(wait([&] { return count->text() == u"618 people"; }));
    save(*audience, u"drafts/walk-02-audience"_s);
    act(u"chooseAudience"_s);
    goBack();
    QVERIFY(wait([this] { return world().stored(m_first).audience.size() == 1; }));
    QCOMPARE(world().stored(m_first).audience.front().target.name, u"Customers"_s);
}

void TestRatingWalk::writeIt()
{
    goTo(u"draftEditor"_s);
    typeLines(asWritten);
    QVERIFY(isLookedAt());
    QCOMPARE(world().stored(m_first).text, asWritten.join(u'\n'));
    QCOMPARE(text(u"verdictWord"_s), u"Don’t send this yet"_s);
    QCOMPARE(desk()->answer()->told->review.recipients, RatingWorld::customerCount);
    const auto *copy = find<QPushButton>(u"copyDraft"_s);
    QVERIFY(!copy->isEnabled());
    QVERIFY(find(u"finding-mass-message-apology"_s));
    QVERIFY(find(u"finding-five-star-demand"_s));
    press(Qt::Key_F8);
    picture(u"03-written"_s);
}

void TestRatingWalk::seeTheGroups()
{
    press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(wait([this] { return isVisible(u"group-fine"_s); }));
    QCOMPARE(peopleIn(review::Group::Fine), RatingWorld::fine);
    QCOMPARE(peopleIn(review::Group::NoPermission), RatingWorld::strangers);
    QCOMPARE(peopleIn(review::Group::TooOften), RatingWorld::wearied);
    QCOMPARE(peopleIn(review::Group::OutsideHours), RatingWorld::asleep);
    QCOMPARE(peopleIn(review::Group::ReplyOwed), RatingWorld::waiting);
    goTo(u"group-fine"_s);
    press(Qt::Key_Down);
    QVERIFY(wait([this] { return isVisible(u"recipientsTable"_s); }));
    picture(u"04-groups"_s);
}

void TestRatingWalk::sayWhatItIsFor()
{
    goTo(u"draftCampaign"_s);
    press(Qt::Key_End);
    QWidget *const goal = dialog(u"campaignDialog"_s);
    QVERIFY(goal);
    goTo(u"campaignGoal"_s);
    type(u"20 ratings of the rack"_s);
    goTo(u"campaignKind"_s);
    type(u"Ask"_s);
    goTo(u"objectiveWhat"_s);
    type(u"Honest ratings"_s);
    goTo(u"objectiveWanted"_s);
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"20"_s);
    goTo(u"objectiveCounts"_s);
    press(Qt::Key_Down);
    save(*goal, u"drafts/walk-05-goal"_s);
    act(u"saveCampaign"_s);
    goBack();
    QVERIFY(wait([this] { return world().stored(m_first).campaign.has_value(); }));
    const auto campaign = campaigns().campaign(*world().stored(m_first).campaign);
    QVERIFY(campaign.has_value());
    QCOMPARE(campaign->kind, drafts::CampaignKind::Ask);
    QCOMPARE(campaign->objectives.front().wanted, 20);
    QCOMPARE(campaign->objectives.front().counts, std::optional(drafts::OutcomeKind::Conversion));
    goTo(u"draftGive"_s);
    type(u"a wheel trued for free"_s);
    press(Qt::Key_Return);
    QVERIFY(wait([this] { return world().stored(m_first).give == u"a wheel trued for free"; }));
}

void TestRatingWalk::applyFixes()
{
    openTab(AnswerPane::Findings);
    QVERIFY(isLookedAt());
    const QString before = editor()->text();
    act(u"fixAllSimple"_s);
    QVERIFY(isLookedAt());
    QVERIFY(!editor()->text().contains(u"mass message"));
    QVERIFY(editor()->text() != before);
    picture(u"06-simple-fixes"_s);
    // What only the writer can say is written anew.
    goTo(u"draftEditor"_s);
    press(Qt::Key_A, Qt::ControlModifier);
    typeLines(asMended);
    QVERIFY(isLookedAt());
    // What is left is about people.
    QCOMPARE(text(u"verdictWord"_s), u"Don’t send this yet"_s);
    for (const ToldFinding &told : desk()->answer()->told->findings) {
        QVERIFY2(told.finding.rule == u"stop-and-think" || !told.finding.recipients.empty(),
            qPrintable(told.finding.rule));
    }
    picture(u"07-mended"_s);
}

void TestRatingWalk::splitToTheFine()
{
    goTo(u"draftEditor"_s);
    press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    const auto *split = find<QPushButton>(u"splitRecipients"_s);
    QVERIFY(wait([&] { return split->isVisible() && split->isEnabled(); }));
    QVERIFY2(split->text().contains(u"341"), qPrintable(split->text()));
    act(u"splitRecipients"_s);
    QVERIFY(wait([this] {
        return world().all().size() == 2 && desk()->draft() && desk()->draft()->id != m_first;
    }));
    QVERIFY(isLookedAt());
    QCOMPARE(desk()->answer()->told->review.recipients, RatingWorld::fine);
    QCOMPARE(world().stored(m_first).out.size(), std::size_t(RatingWorld::fine));
    QCOMPARE(text(u"verdictWord"_s), u"Ready"_s);
    picture(u"08-split"_s);
}

void TestRatingWalk::answerTheQuestions()
{
    openTab(AnswerPane::Findings);
    const drafts::DraftId draft = desk()->draft()->id;
    const auto answered
        = [this, draft] { return world().workspace().store().answers(draft).size(); };
    for (std::size_t question = 1; question <= 4; ++question) {
        if (question == 2) {
            world().prompts().texts = {u"glad to be asked by name"_s};
            act(u"writeNote-2"_s);
        } else {
            act(u"question-%1"_s.arg(question));
        }
        QVERIFY(wait([&] { return answered() == question; }));
        QVERIFY(editsAreDone(session()));
    }
    QVERIFY(wait([this] { return text(u"questionsAnswered"_s) == u"4 of 4"; }));
    QVERIFY(wait([this] { return !text(u"coolingLine"_s).isEmpty(); }));
    QVERIFY(!find<QPushButton>(u"copyDraft"_s)->isEnabled());
    picture(u"09-questions"_s);
}

void TestRatingWalk::letItCool()
{
    QVERIFY2(
        text(u"coolingLine"_s).startsWith(u"Ready to copy in"), qPrintable(text(u"coolingLine"_s)));
    world().pass(qint64 {16} * 60);
    QVERIFY(wait([this] { return isVisible(u"markReread"_s); }));
    QVERIFY(!find<QPushButton>(u"copyDraft"_s)->isEnabled());
    picture(u"10-cooled"_s);
    act(u"markReread"_s);
    QVERIFY(wait([this] { return find<QPushButton>(u"copyDraft"_s)->isEnabled(); }));
    picture(u"11-ready"_s);
}

void TestRatingWalk::copyToThree()
{
    goTo(u"draftEditor"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(wait([this] { return find(u"copyRunner"_s)->hasFocus(); }));
    QCOMPARE(text(u"copyPlace"_s), u"1 of 341"_s);
    for (int person = 1; person <= threePeople; ++person) {
        // Whoever got it changes what is known of the others: the draft is looked at anew.
        QVERIFY(wait([&] {
            return text(u"copyPlace"_s) == u"%1 of 341"_s.arg(person)
                && find(u"copyButton"_s)->isEnabled();
        }));
        const QString name = text(u"copyName"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(QGuiApplication::clipboard()->text().startsWith(
                     u"Hello "_s + name.section(u' ', 0, 0) + u','),
            qPrintable(QGuiApplication::clipboard()->text()));
        QVERIFY(editsAreDone(session()));
        if (person == threePeople) {
            picture(u"12-copying"_s);
        }
        press(Qt::Key_D);
        QVERIFY(editsAreDone(session()));
    }
    for (const drafts::Handover &one : world().workspace().store().handovers(desk()->draft()->id)) {
        if (one.state == drafts::HandoverState::Sent) {
            m_got.push_back(one.pk);
        }
    }
    QCOMPARE(m_got.size(), std::size_t(threePeople));
    press(Qt::Key_Escape);
    QVERIFY(wait([this] { return editor()->isVisible() && editor()->hasFocus(); }));
}

void TestRatingWalk::note(drafts::OutcomeKind kind, Pk pk, const QString &words)
{
    act(u"logOutcome"_s);
    QWidget *const log = dialog(u"logOutcomeDialog"_s);
    QVERIFY(log);
    goTo(u"outcomePeopleFilter"_s);
    type(PeopleStore(session().file().reader()).rows({pk}).front().handle);
    auto *people = log->findChild<QListWidget *>(u"outcomePeople"_s);
    goTo(u"outcomePeople"_s);
    for (int row = 0; row < people->count(); ++row) {
        if (!people->item(row)->isHidden()) {
            people->setCurrentRow(row);
        }
    }
    press(Qt::Key_Space);
    auto *kinds = log->findChild<QComboBox *>(u"outcomeKind"_s);
    goTo(u"outcomeKind"_s);
    while (kinds->currentData().toInt() != static_cast<int>(kind)
        && kinds->currentIndex() + 1 < kinds->count()) {
        press(Qt::Key_Down);
    }
    goTo(u"outcomeNote"_s);
    type(words);
    save(*log, u"drafts/walk-13-log-"_s + drafts::toText(kind));
    act(u"noteOutcome"_s);
    goBack();
    QVERIFY(editsAreDone(session()));
}

void TestRatingWalk::logWhatCameBack()
{
    openTab(AnswerPane::Outcome);
    QVERIFY(wait([this] { return text(u"outcomeAsked"_s) == u"3 people got it"; }));
    note(drafts::OutcomeKind::Thanks, m_got.at(0), u"glad to help"_s);
    note(drafts::OutcomeKind::Conversion, m_got.at(1), u"four stars and a reason"_s);
    note(drafts::OutcomeKind::Offended, m_got.at(2), u"too many requests this year"_s);
    QVERIFY(wait(
        [this] { return text(u"outcomeSentence"_s) == u"2 positive, 1 negative, 0 silent."; }));
    QVERIFY(wait([this] { return text(u"objective-0"_s) == u"1 of 20"; }));
    picture(u"14-outcome"_s);
}

std::vector<followups::Obligation> TestRatingWalk::owed(ObligationKind kind)
{
    std::vector<followups::Obligation> some;
    for (const Pk pk : m_got) {
        const auto all = world().workspace().owed().of({pk});
        std::ranges::copy_if(all, std::back_inserter(some),
            [&](const followups::Obligation &one) { return one.kind == kind; });
    }
    return some;
}

void TestRatingWalk::seeWhatIsOwed()
{
    QCOMPARE(owed(ObligationKind::GiveBack).size(), std::size_t(threePeople));
    const auto unhappy = owed(ObligationKind::Detractor);
    QCOMPARE(unhappy.size(), 1U);
    QCOMPARE(unhappy.front().pk, m_got.at(2));
    press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(wait([this] { return owedPage().isVisible() && owedPage().badge().value_or(0) >= 4; }));
    picture(u"15-follow-ups"_s);
    press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(wait([this] { return isVisible(u"outcomePane"_s); }));
}

void TestRatingWalk::closeTheCampaign()
{
    const auto campaign = *desk()->draft()->campaign;
    act(u"closeCampaign"_s);
    QWidget *const close = dialog(u"closeCampaignDialog"_s);
    QVERIFY(close);
    goTo(u"afterNoteText"_s);
    type(u"Ask after a visit, and never twice in a year"_s);
    goTo(u"lessonText"_s);
    type(u"A reason brings more than a plea"_s);
    save(*close, u"drafts/walk-16-close"_s);
    act(u"closeCampaignNow"_s);
    goBack();
    QVERIFY(wait([this] { return !text(u"afterNote"_s).isEmpty(); }));
    QVERIFY(campaigns().campaign(campaign)->closedAt.has_value());
    QCOMPARE(drafts::searchLessons(session().file().reader(), u"plea"_s).size(), 1U);
    QVERIFY(wait([this] { return find(u"logOutcome"_s)->hasFocus(); }));
    // Everybody is thanked, whoever did not answer as well.
    QCOMPARE(owed(ObligationKind::ThankYou).size(), std::size_t(threePeople));
    picture(u"17-closed"_s);
}

int main(int argc, char **argv)
{
    return drawGallery<TestRatingWalk>(argc, argv);
}

#include "tst_rating_walk.moc"

#include "tests/support/test_case.h"
#include "tests/ui/followups/followups_world.h"
#include "ui/common/table_roles.h"
#include "ui/common/translation.h"
#include "ui/followups/followups_model.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using followups::Obligation;
using Kind = followups::ObligationKind;

namespace {

constexpr qint64 hour = 3'600;
const QString question = u"Does the pump fit the small valve?"_s;

} // namespace

/// What was said with whoever something is owed to, beside it.
class TestFollowupsTalk : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theLastWordsStandInOrderAndWhatWaitsStandsOut();
    void whatWaitsFromBeforeIsNamed();
    void longTalksLeadToThePerson();
    void messagesThatNobodyImportedAreSaidToBeMissing();
    void nobodyElsesWordsAreShown();
    void theHeadSaysHowWeStand();
    void whatIsDoneSaysHowLongItTook();
    void theMenuOfTheHeadIsThatOfTheRow();
    void wordsOfStrangersStayText();

private:
    static QStringList said(const FollowupsWorld &world)
    {
        QStringList out;
        for (const QLabel *label :
            world.find<QWidget>(u"followupTalk"_s)->findChildren<QLabel *>(u"messageText"_s)) {
            if (label->isVisible()) {
                out += label->text();
            }
        }
        return out;
    }
    static QStringList captions(const FollowupsWorld &world)
    {
        QStringList out;
        for (const QLabel *label :
            world.find<QWidget>(u"followupTalk"_s)->findChildren<QLabel *>(u"messageCaption"_s)) {
            if (label->isVisible()) {
                out += label->text();
            }
        }
        return out;
    }
};

void TestFollowupsTalk::theLastWordsStandInOrderAndWhatWaitsStandsOut()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    const qint64 first = world.now() - 50 * hour;
    world.workspace().say(ana, first, {u"Lovely ride on Sunday"_s});
    world.workspace().say(ana, first + hour, {u"Glad you came"_s, false});
    world.workspace().say(ana, first + 2 * hour, {question});
    world.workspace().derive();
    world.open();
    QTRY_COMPARE(world.rows().size(), 2);
    QTRY_COMPARE(
        said(world), (QStringList {u"Lovely ride on Sunday"_s, u"Glad you came"_s, question}));
    QCOMPARE(captions(world),
        (QStringList {u"Ana Tern · 12 May 07:00"_s, u"You · 12 May 08:00"_s,
            u"Ana Tern · 12 May 09:00 · not answered"_s}));
    // The words are there already.
    QVERIFY(!world.find<QLabel>(u"followupSubject"_s)->isVisible());
}

void TestFollowupsTalk::whatWaitsFromBeforeIsNamed()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    const qint64 asked = world.now() - 30 * hour;
    world.workspace().say(ana, asked, {u"Would you rate us?"_s, false});
    world.workspace().say(ana, asked + hour, {u"Not like this, I am annoyed."_s});
    Obligation missed = world.owed(ana, Kind::Reply, u"Do you still true wheels?"_s, -90);
    missed.madeAt = at(2026, 3, 11);
    world.owe({world.owed(ana, Kind::Detractor, u"The rating request"_s, 2), missed});
    world.open();
    QTRY_COMPARE(world.rows().size(), 4);
    world.choose(u"The rating request"_s);
    QTRY_COMPARE(
        world.text(u"talkMissed"_s), u"11 Mar 2026, not answered: “Do you still true wheels?”"_s);
    const auto labels = world.find<QWidget>(u"followupAdvice"_s)->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text() == u"Name the missed question of 11 Mar 2026."_s;
    }));
}

void TestFollowupsTalk::longTalksLeadToThePerson()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    for (int i = 0; i < 9; ++i) {
        world.workspace().say(
            ana, world.now() - (20 - i) * hour, {u"Word %1"_s.arg(i), i % 2 == 0});
    }
    world.owe({world.owedOn(ana, Kind::ThankYou, u"Thanks"_s, 14)});
    world.open();
    QTRY_COMPARE(said(world).size(), 6);
    QCOMPARE(said(world).constLast(), u"Word 8"_s);
    QCOMPARE(world.find<QPushButton>(u"talkAll"_s)->text(), u"Show 3 earlier messages"_s);
    const QSignalSpy person(&world.page(), &ui::FollowupsPage::personAsked);
    world.click(u"talkAll"_s);
    QCOMPARE(person.count(), 1);
}

void TestFollowupsTalk::messagesThatNobodyImportedAreSaidToBeMissing()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    world.owe({world.owedOn(ana, Kind::ThankYou, u"Thanks"_s, 14)});
    world.open();
    QTRY_COMPARE(world.text(u"talkNothing"_s), u"Messages for X are not in any import."_s);
}

void TestFollowupsTalk::nobodyElsesWordsAreShown()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    const Pk bo = world.person(aPerson().named(u"Bo Finch"_s));
    world.workspace().say(bo, world.now() - hour, {question});
    world.owe({world.owedOn(ana, Kind::ThankYou, u"Thanks"_s, 14),
        world.owedOn(bo, Kind::ThankYou, u"The stand"_s, 15)});
    world.open();
    QTRY_COMPARE(world.text(u"talkNothing"_s), u"No message with this person is in any import."_s);
    world.choose(u"The stand"_s);
    QTRY_COMPARE(said(world), QStringList {question});
    QVERIFY(world.text(u"talkNothing"_s).isNull());
    world.choose(u"Thanks"_s);
    QTRY_VERIFY(said(world).isEmpty());
}

void TestFollowupsTalk::theHeadSaysHowWeStand()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    world.owe({world.owedOn(ana, Kind::ThankYou, u"Thanks"_s, 14)});
    world.open();
    QTRY_VERIFY(world.find<QWidget>(u"followupRelation"_s)->isVisible());
    QCOMPARE(world.text(u"followupHandle"_s).section(u" · "_s, 1), u"X"_s);
}

void TestFollowupsTalk::whatIsDoneSaysHowLongItTook()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    const auto done = [&](Kind kind, qint64 after) {
        Obligation one = world.owed(ana, kind, u"One"_s, 2);
        one.madeAt = world.now() - 10 * hour - after;
        one.doneAt = world.now() - 10 * hour;
        return one;
    };
    world.owe({done(Kind::Reply, 3 * hour + 1'800), done(Kind::Detractor, 20 * 60),
        done(Kind::Retry, 49 * hour), done(Kind::GiveBack, hour), done(Kind::ThankYou, hour)});
    world.open();
    QTRY_VERIFY(world.find<QWidget>(u"followupsEmpty"_s)->isVisible());
    world.press(u"chipDone"_s);
    QStringList words;
    for (int row = 1; row < world.table().model()->rowCount(); ++row) {
        words += world.table().model()->index(row, ui::FollowupsModel::Due).data().toString();
    }
    QCOMPARE(
        words, (QStringList {u"In 3 h"_s, u"In 20 min"_s, u"In 2 days"_s, u"Kept"_s, u"Done"_s}));
}

void TestFollowupsTalk::theMenuOfTheHeadIsThatOfTheRow()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    world.owe({world.owedOn(ana, Kind::ThankYou, u"Thanks"_s, 14)});
    world.open();
    QTRY_COMPARE(world.rows().size(), 2);
    world.click(u"followupMore"_s);
    const auto *menu = world.find<QMenu>(u"followupMenu"_s);
    QVERIFY(menu && menu->isVisible());
    QVERIFY(menu->findChild<QAction *>(u"actDone"_s));
}

void TestFollowupsTalk::wordsOfStrangersStayText()
{
    FollowupsWorld world;
    const Pk ana = world.person(aPerson().named(u"Ana Tern"_s));
    world.workspace().say(ana, world.now() - hour, {u"<b>Why</b> is the shop shut?"_s});
    world.workspace().derive();
    world.open();
    QTRY_COMPARE(said(world), QStringList {u"<b>Why</b> is the shop shut?"_s});
    QCOMPARE(world.find<QLabel>(u"messageText"_s)->textFormat(), Qt::PlainText);
}

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(*qApp);
    TestFollowupsTalk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_followups_talk.moc"

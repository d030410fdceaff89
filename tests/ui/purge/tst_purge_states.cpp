#include "tests/support/test_case.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/purge/purge_world.h"
#include "ui/common/notice.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using comity::ui::Notice;
using comity::ui::PurgePage;

/// What the page says when it cannot work as drawn, and what it never does.
class TestPurgeStates : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAListItAsksForAnImport()
    {
        PurgeWorld world(PurgeWorld::Lists::None);
        world.open();
        QSignalSpy asked(&world.page(), &PurgePage::importAsked);

        QTRY_VERIFY(world.find<QWidget>(u"importFirst"_s)->isVisible());
        world.find<QPushButton>(u"importFirstButton"_s)->click();
        QCOMPARE(asked.size(), 1);
    }

    void aMissingListIsSaidWithTheWayOut()
    {
        PurgeWorld world(PurgeWorld::Lists::FollowingOnly);
        world.open();
        QSignalSpy asked(&world.page(), &PurgePage::importAsked);

        QTRY_COMPARE(world.names(), QStringList({u"Ada"_s, u"Ben"_s, u"Dora"_s}));
        auto *reason = world.find<QAbstractButton>(u"reason-not-following-back"_s);
        QVERIFY(!reason->isEnabled());
        QVERIFY(!reason->isChecked());
        QCOMPARE(world.text(u"need-not-following-back"_s), u"Followers are not in any import."_s);
        auto *banner = world.find<Notice>(u"purgeBanner"_s);
        QVERIFY(banner->isVisible());
        QVERIFY(banner->sentence().contains(u"Followers are not in any import."));
        banner->findChild<QPushButton *>(u"noticeAction"_s)->click();
        QCOMPARE(asked.size(), 1);
        QVERIFY(world.review());
        QCOMPARE(world.stored(), u"Ada -, Ben -, Dora -"_s);
    }

    void aReasonNeedsWhatItIsToldFrom()
    {
        PurgeWorld world(PurgeWorld::Lists::FollowingOnly);
        world.workspace().writer().exec(
            "UPDATE profile_num SET last_post_at = NULL, last_post_precision = NULL");
        world.open();

        QTRY_COMPARE(world.text(u"need-stale"_s), u"Needs last post dates"_s);
        QVERIFY(!world.find<QAbstractButton>(u"reason-stale"_s)->isEnabled());
        QVERIFY(world.find<QAbstractButton>(u"reason-never-posted"_s)->isEnabled());
    }

    void nobodyFits()
    {
        PurgeWorld world(PurgeWorld::Lists::FollowingOnly);
        world.open();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"3"_s);

        world.find<QSpinBox>(u"staleDays"_s)->setValue(3000);
        world.find<QAbstractButton>(u"reason-never-posted"_s)->click();
        QTRY_VERIFY(world.find<QWidget>(u"nobodyFits"_s)->isVisible());
        QVERIFY(!world.find<QPushButton>(u"reviewBatch"_s)->isEnabled());
        QCOMPARE(world.text(u"headroomFigure"_s), u"4,991"_s);
    }

    void nothingIsKnown()
    {
        PurgeWorld world(PurgeWorld::Lists::FollowingOnly);
        world.workspace().writer().exec("DELETE FROM profile_num");
        world.open();
        QTRY_VERIFY(world.find<QWidget>(u"nothingKnown"_s)->isVisible());
        QVERIFY(!world.find<QWidget>(u"nobodyFits"_s)->isVisible());
    }

    void allAccountsAskForOne()
    {
        PurgeWorld world;
        world.open();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"4"_s);

        world.session().chooseAccount(std::nullopt);
        QTRY_VERIFY(world.find<QWidget>(u"chooseAccount"_s) != nullptr);
        QVERIFY(world.find<QWidget>(u"chooseAccount"_s)->isVisible());
        world.find<QPushButton>(u"account-"_s + QString::number(number(world.mine())))->click();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"4"_s);
    }

    void twoAccountsOfOursNeverMix()
    {
        PurgeWorld world;
        const AccountId other = world.workspace().addAccount(u"x:second"_s);
        world.workspace().addPair(other, onDay(2026, 5, 11), {world.pk(u"Cleo"_s)},
            {world.pk(u"Cleo"_s), world.pk(u"Eli"_s)});
        world.open();
        QVERIFY(world.review());
        world.press(Qt::Key_K);
        QTRY_VERIFY(world.stored().startsWith(u"Ada keep"));

        world.session().chooseAccount(other);
        // Eli follows the first account and not this one; Cleo the other way round.
        QTRY_COMPARE(world.names(), QStringList({u"Eli"_s}));
        QCOMPARE(world.text(u"batchTitle"_s), u"The next batch"_s);
        QVERIFY(!world.page().badge().has_value());
        world.session().chooseAccount(world.mine());
        QTRY_COMPARE(world.text(u"batchProgress"_s), u"1 of 4 decided"_s);
        QCOMPARE(world.names(), QStringList({u"Ada"_s, u"Ben"_s, u"Cleo"_s, u"Dora"_s}));
    }

    void readOnlyDecidesNothing()
    {
        PurgeWorld world;
        world.open();
        QVERIFY(world.review());
        world.press(Qt::Key_K);
        QTRY_VERIFY(world.stored().startsWith(u"Ada keep"));

        world.open(db::WorkspaceFile::Access::ReadOnly);
        QTRY_COMPARE(world.text(u"batchProgress"_s), u"1 of 4 decided"_s);
        QVERIFY(world.find<Notice>(u"purgeBanner"_s)->sentence().contains(u"reading only"));
        QVERIFY(!world.find<QPushButton>(u"closeBatch"_s)->isEnabled());
        world.press(Qt::Key_U);
        QCOMPARE(world.text(u"batchProgress"_s), u"1 of 4 decided"_s);
        QCOMPARE(world.prompts().questions.size(), 0);
    }

    void aFailureStandsUntilItIsTriedAgain()
    {
        PurgeWorld world;
        world.open();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"4"_s);
        world.workspace().writer().exec("ALTER TABLE relation RENAME TO relation_gone");
        world.session().reload();

        auto *card = world.find<QWidget>(u"purgeError"_s);
        QTRY_VERIFY(card->isVisible());
        QVERIFY(!world.session().isLoading());
        QVERIFY(card->isVisible());
        world.workspace().writer().exec("ALTER TABLE relation_gone RENAME TO relation");
        world.find<QPushButton>(u"purgeRetry"_s)->click();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"4"_s);
    }

    void aListThatGoesAsksForAnImport()
    {
        PurgeWorld world;
        world.open();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"4"_s);
        // As with an import that is undone on another page.
        world.workspace().writer().exec("DELETE FROM relation");
        world.workspace().writer().exec("DELETE FROM snapshot");
        world.session().reload();

        QTRY_VERIFY(world.find<QWidget>(u"importFirst"_s)->isVisible());
    }

    void strangersTextIsLetterForLetter()
    {
        PurgeWorld world;
        const QString hostile = u"<img src='file:///etc/passwd'><b>&amp; Bold</b>"_s;
        SQLite::Database &writer = world.workspace().writer();
        writer.exec("UPDATE profile SET name = '<img src=''file:///etc/passwd''><b>&amp; Bold</b>'"
                    " WHERE name = 'Ada'");
        world.open();
        QVERIFY(world.review());

        QCOMPARE(world.names().first(), hostile);
        QCOMPARE(world.text(u"whyName"_s), hostile);
        const auto labels = world.page().findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
        }
        const QModelIndex person = world.find<QTableView>(u"batchTable"_s)->model()->index(0, 1);
        QVERIFY(!person.data(Qt::ToolTipRole).toString().contains(u"<img"));
        world.press(Qt::Key_K);
        QTRY_COMPARE(world.text(u"undoText"_s), QString(u"Kept: "_s + hostile));
        // A menu would read an ampersand as a mnemonic: names stay out of undo entries.
        QVERIFY(!world.session().undoStack().undoText().contains(u'&'));
    }

    void whoComesWhileItIsReadFindsTheTable()
    {
        PurgeWorld world;
        world.open();
        world.page().activate();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"4"_s);
        QCOMPARE(world.page().focusWidget(), world.find<QTableView>(u"batchTable"_s));

        // But not who writes something meanwhile.
        world.open();
        auto *elsewhere = new QLineEdit(&world.page());
        elsewhere->show();
        world.page().activate();
        elsewhere->setFocus();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"4"_s);
        QCOMPARE(world.page().focusWidget(), elsewhere);
    }

    void noTwoThingsInSightShareAKey()
    {
        PurgeWorld world;
        world.waits(u"Cleo"_s);
        world.open();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"3"_s);
        QCOMPARE(sharedKeys(world.page()), QStringList());
        world.prompts().answers = {true};
        world.find<QPushButton>(u"reviewBatch"_s)->click();
        QTRY_VERIFY(world.find<QDialog>(u"mirrorDialog"_s) != nullptr);
        auto *mirror = world.find<QDialog>(u"mirrorDialog"_s);
        QCOMPARE(sharedKeys(*mirror), QStringList());
        mirror->findChild<QPushButton *>(u"mirrorGoOn"_s)->click();
        QTRY_COMPARE(world.text(u"batchTitle"_s), u"Batch for today"_s);
        QCOMPARE(sharedKeys(world.page()), QStringList());
        world.press(Qt::Key_U);
        world.find<QPushButton>(u"workThrough"_s)->click();
        QCOMPARE(sharedKeys(world.page()), QStringList());
        QVERIFY(world.editsAreDone());
        undoLast(world.session());
        QTRY_VERIFY(world.find<QWidget>(u"nobodyToUnfollow"_s)->isVisible());
        QCOMPARE(sharedKeys(world.page()), QStringList());
        world.session().undoStack().redo();
        QTRY_VERIFY(world.find<QWidget>(u"focusCard"_s)->isVisible());
        QTest::keyClick(world.find<QTableView>(u"workTable"_s), Qt::Key_D);
        QTRY_VERIFY(world.find<QWidget>(u"workFinished"_s)->isVisible());
        QCOMPARE(sharedKeys(world.page()), QStringList());
    }

    void theDetailPaneComesAndGoes()
    {
        PurgeWorld world;
        world.open();
        QTRY_COMPARE(world.text(u"fitCount"_s), u"4"_s);
        auto *pane = world.find<QWidget>(u"whyPane"_s);
        QVERIFY(pane->isVisible());
        QVERIFY2(world.text(u"whyFacts"_s)
                     .startsWith(
                         u"You followed them: 14 Mar 2019. They do not follow you back. Last post: "
                         "212 days (14 Oct 2025)."),
            qPrintable(world.text(u"whyFacts"_s)));

        world.page().toggleDetail();
        QVERIFY(!pane->isVisible());
        world.press(Qt::Key_Return);
        QVERIFY(pane->isVisible());
        world.page().resize(800, 600);
        QVERIFY(!pane->isVisible());
    }

private:
    /// The labels in sight that are reached by the same key with Alt.
    static QStringList sharedKeys(const QWidget &window)
    {
        QMultiMap<QString, QString> byKey;
        for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
            if (button->isVisible()) {
                byKey.insert(QKeySequence::mnemonic(button->text()).toString(), button->text());
            }
        }
        for (const QLabel *label : window.findChildren<QLabel *>()) {
            if (label->isVisible() && label->buddy() != nullptr) {
                byKey.insert(QKeySequence::mnemonic(label->text()).toString(), label->text());
            }
        }
        byKey.remove(QString());
        QStringList shared;
        for (const QString &key : byKey.uniqueKeys()) {
            if (byKey.count(key) > 1) {
                shared += key + u": "_s + byKey.values(key).join(u", "_s);
            }
        }
        return shared;
    }
};

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    TestPurgeStates test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_purge_states.moc"

#include "tests/support/test_case.h"
#include "tests/ui/common/scripted_prompts.h"
#include "tests/ui/common/undo_last.h"
#include "tests/ui/people/sample_people.h"
#include "tests/ui/people/sample_story.h"
#include "ui/common/chip.h"
#include "ui/common/message_bubble.h"
#include "ui/common/search_field.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/people/pane/explained_cell.h"
#include "ui/people/people_page.h"
#include "ui/people/table/people_table_model.h"
#include "ui/people/table/people_table_view.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

/// What the detail pane tells of somebody, and why.
class TestDetailPane : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_workspace = std::make_unique<SampleWorkspace>();
        fillSamplePeople(*m_workspace);
    }

    void cleanup()
    {
        m_page.reset();
        m_session.reset();
        m_workspace.reset();
    }

    void theStageTellsItsRuleAndEvidence()
    {
        openWithStory();
        QCOMPARE(shown(u"stageShown"_s), QStringList {u"Engaged"_s});
        QVERIFY(shown(u"stageByHand"_s).isEmpty());
        QVERIFY(shown(u"whyLine"_s).isEmpty()); // folded
        unfold(u"explainStage"_s);
        QVERIFY(shown(u"whyLine"_s).filter(u"Engaged: "_s).size() == 1);
        QVERIFY(shown(u"whyLine"_s).contains(u"Met: Harbour fair"_s));
        QVERIFY(shown(u"whyLine"_s).contains(u"Wrote to you on two days within twelve months"_s));
        QVERIFY(shown(u"whyNote"_s).contains(u"21 Feb 2026 · noted by you"_s));
        QVERIFY(shown(u"whyNote"_s).contains(u"1 Apr 2026 · imported messages"_s));
        const auto *label = part<QLabel>(u"stageShown"_s);
        QVERIFY(label->toolTip().contains(u"Met: Harbour fair"_s));
    }

    void aStageSetByHandWinsShowsAsSuchAndIsCleared()
    {
        openWithStory();
        unfold(u"explainStage"_s);
        setStage(u"conversion"_s);
        QTRY_COMPARE(shown(u"stageShown"_s), QStringList {u"Partner"_s});
        QCOMPARE(shown(u"stageByHand"_s), QStringList {u"Set by hand"_s});
        // It stays unfolded, and tells what the data say.
        QTRY_VERIFY(shown(u"whyLine"_s).filter(u"By the data: Engaged"_s).size() == 1);
        setStage(QString());
        QTRY_COMPARE(shown(u"stageShown"_s), QStringList {u"Engaged"_s});
        undoLast(*m_session);
        QTRY_COMPARE(shown(u"stageShown"_s), QStringList {u"Partner"_s});
    }

    void theEvidenceOfALinkNamesItsImport()
    {
        open();
        choose(u"wdrumlin"_s);
        QTRY_COMPARE(shown(u"stageShown"_s), QStringList {u"Noticed"_s});
        unfold(u"explainStage"_s);
        QTRY_VERIFY(shown(u"whyLine"_s).contains(u"You follow them"_s));
        QVERIFY(shown(u"whyNote"_s).filter(u"X archive of 12 Apr 2026"_s).size() == 1);
    }

    void giveAndTakeIsCountedInWords()
    {
        openWithStory();
        QCOMPARE(shown(u"equityShown"_s), QStringList {u"You gave 2, they gave 3"_s});
        unfold(u"explainEquity"_s);
        const QStringList lines = shown(u"whyLine"_s);
        QVERIFY2(lines.contains(u"You: 1 message, 1 touch"_s), qPrintable(lines.join(u'|')));
        QVERIFY2(
            lines.contains(u"They: 2 messages, 1 answered touch"_s), qPrintable(lines.join(u'|')));
        QVERIFY(shown(u"whyNote"_s).contains(u"The last on 3 May 2026"_s));
        choose(u"wdrumlin"_s);
        QTRY_COMPARE(shown(u"equityShown"_s), QStringList {u"Nothing either way yet"_s});
    }

    void permissionTellsItsRecords()
    {
        openWithStory();
        QVERIFY(shown(u"permissionShown"_s).contains(u"Asked for ride news"_s));
        QCOMPARE(shown(u"listShown"_s), (QStringList {u"Ride leaders"_s, u"Sunday loop"_s}));
        unfold(u"explainPermission"_s);
        QVERIFY(
            shown(u"whyNote"_s)
                .contains(
                    u"12 Mar 2026 · “Do send me the ride news” · at the shop · recorded on 12 Mar 2026"_s));
    }

    void theTimelineHoldsWhatWeNoted()
    {
        openWithStory();
        const QStringList told = shown(u"timelineText"_s);
        for (const QString &one : {u"You shared something of theirs, and they answered: “His route "
                                   "post”"_s,
                 u"Added to “Ride leaders”"_s, u"Met: Harbour fair"_s,
                 u"Asked for ride news: “Do send me the ride news”"_s,
                 u"They wrote: “Does the Mk1 hub take a dynamo?”"_s,
                 u"You wrote: “Dynamo works on both, bring it by.”"_s,
                 u"Still mutual in the X archive import"_s}) {
            QVERIFY2(told.contains(one), qPrintable(one + u" / " + told.join(u'|')));
        }
        QVERIFY(told.filter(u"Note: “Prefers replies"_s).size() == 1);
    }

    void aLongTimelineIsShownInParts()
    {
        const qint64 pk
            = m_workspace->number(u"SELECT pk FROM profile WHERE handle = 'wdrumlin'"_s);
        for (int i = 0; i < 500; ++i) {
            m_workspace->exec(u"INSERT INTO note VALUES (%1, %2, %3, 0, 'Note %2')"_s.arg(
                QString::number(pk), QString::number(i + 1), QString::number(i * 86'400 * 7)));
        }
        open();
        choose(u"wdrumlin"_s);
        QTRY_COMPARE(shown(u"timelineText"_s).size(), 120);
        const QString first = shown(u"timelineText"_s).constFirst();
        auto *more = part<QPushButton>(u"timelineMore"_s);
        QTRY_VERIFY(more->isVisible());
        QVERIFY(more->text().startsWith(u"Show earlier, "_s));
        more->click();
        QTRY_COMPARE(shown(u"timelineText"_s).size(), 360);
        QCOMPARE(shown(u"timelineText"_s).constFirst(), first);
        more->click();
        QTRY_VERIFY(!more->isVisible());
        QTRY_VERIFY(shown(u"timelineText"_s).size() > 500);
        QVERIFY(shown(u"timelineText"_s).contains(u"Note: “Note 1”"_s));
    }

    void messagesAreReadSearchedAndPlain()
    {
        openWithStory();
        QCOMPARE(part<QTabBar>(u"detailTabs"_s)->tabText(2), u"Messages  3"_s);
        part<QTabBar>(u"detailTabs"_s)->setCurrentIndex(2);
        QTRY_COMPARE(shown(u"messageText"_s).size(), 3);
        QVERIFY(shown(u"messageText"_s).constFirst().contains(u"<b>old</b>"_s));
        QCOMPARE(shown(u"messageCaption"_s).constLast(), u"Hideo Starling-Oka · 1 Apr 09:05"_s);
        QVERIFY(shown(u"messageCaption"_s).contains(u"You · 2 Apr 09:05"_s));
        for (const QLabel *label : m_page->findChildren<QLabel *>(u"messageText"_s)) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
        }
        auto *search = part<SearchField>(u"conversationSearch"_s);
        QTest::keyClicks(search, u"DYNAMO"_s);
        QTRY_COMPARE(shown(u"messageText"_s).size(), 2);
        QTRY_COMPARE(shown(u"conversationCount"_s), QStringList {u"2 messages found"_s});
        QTest::keyClicks(search, u" of old"_s);
        QTRY_COMPARE(
            shown(u"conversationNothing"_s), QStringList {u"No message has “DYNAMO of old”"_s});
        // Somebody else has a search of their own, and an honest reason for having nothing.
        choose(u"wdrumlin"_s);
        QTRY_VERIFY(shown(u"conversationNothing"_s)
                        .join(QString())
                        .startsWith(u"No message with this person"_s));
        choose(u"starlingoka"_s);
        QTRY_COMPARE(shown(u"messageText"_s).size(), 3);
    }

    void withoutMessagesInAnyImportItSaysSo()
    {
        open();
        choose(u"wdrumlin"_s);
        part<QTabBar>(u"detailTabs"_s)->setCurrentIndex(2);
        QTRY_VERIFY(shown(u"conversationNothing"_s)
                        .join(QString())
                        .startsWith(u"Messages of this account are not in any import"_s));
    }

    void manyMessagesComeInPortions()
    {
        const Pk pk {static_cast<quint32>(
            m_workspace->number(u"SELECT pk FROM profile WHERE handle = 'wdrumlin'"_s))};
        for (int i = 0; i < 130; ++i) {
            m_workspace->addMessage(
                AccountId {1}, pk, i % 3 != 0, 1'700'000'000 + i * 3600, u"Message %1"_s.arg(i));
        }
        m_workspace->linkMessages(AccountId {1});
        open();
        choose(u"wdrumlin"_s);
        part<QTabBar>(u"detailTabs"_s)->setCurrentIndex(2);
        QTRY_COMPARE(shown(u"messageText"_s).size(), 50);
        QCOMPARE(shown(u"messageText"_s).constFirst(), u"Message 129"_s);
        auto *earlier = part<QPushButton>(u"conversationEarlier"_s);
        QCOMPARE(earlier->text(), u"Show earlier, 80 left"_s);
        earlier->click();
        QTRY_COMPARE(shown(u"messageText"_s).size(), 100);
        earlier->click();
        QTRY_COMPARE(shown(u"messageText"_s).size(), 130);
        QVERIFY(!earlier->isVisible());
        QCOMPARE(shown(u"messageText"_s).constLast(), u"Message 0"_s);
    }

    void aPersonOfSeveralProfilesShowsEach()
    {
        openWithStory();
        const auto chips = [this] {
            QList<Chip *> out;
            for (Chip *chip : m_page->findChildren<Chip *>(u"profileChip"_s)) {
                if (chip->isVisible()) {
                    out += chip;
                }
            }
            return out;
        };
        QCOMPARE(chips().size(), 3);
        QVERIFY(chips().constFirst()->isChecked());
        QTest::mouseClick(chips().at(1), Qt::LeftButton);
        QCOMPARE(shown(u"detailBio"_s), QStringList {u"The same loop, told on mastodon."_s});
        QVERIFY(chips().at(1)->isChecked() && !chips().at(0)->isChecked());
        QCOMPARE(shown(u"identityShown"_s).size(), 2);
        choose(u"wdrumlin"_s);
        QTRY_VERIFY(chips().isEmpty());
    }

    void handlesThatReadTheSameFollow()
    {
        m_workspace->exec(u"UPDATE profile SET handle = 'w__drumlin' WHERE handle = 'wdrumlin'"_s);
        m_workspace->exec(u"UPDATE profile SET handle = 'wdrum1in' WHERE pk ="
                          " (SELECT max(pk) FROM profile WHERE handle <> 'w__drumlin')"_s);
        open();
        choose(u"w__drumlin"_s);
        part<QPushButton>(u"detailAboutFold"_s)->setChecked(true);
        QTRY_COMPARE(shown(u"factNote"_s).filter(u"wdrum1in"_s).size(), 1);
        choose(u"starlingoka"_s);
        QVERIFY(shown(u"factNote"_s).filter(u"wdrum1in"_s).isEmpty());
    }

    void severalShowWhatTheyShare()
    {
        tellAStory(*m_workspace);
        const auto pk = [this](const QString &handle) {
            return QString::number(
                m_workspace->number(u"SELECT pk FROM profile WHERE handle = '%1'"_s.arg(handle)));
        };
        m_workspace->exec(u"INSERT INTO list_member (pk, list, added_at) VALUES (%1, 1, 9)"_s.arg(
            pk(u"wdrumlin"_s)));
        m_workspace->exec(u"INSERT INTO tag VALUES (%1, 'Press', 9)"_s.arg(pk(u"wdrumlin"_s)));
        m_workspace->exec(u"INSERT INTO permission VALUES (%1, 50, 'any', 'opted-out', '', 'mail',"
                          " 9, NULL, 9)"_s.arg(pk(u"wdrumlin"_s)));
        open();
        auto *model = qobject_cast<PeopleTableModel *>(table()->model());
        for (int row = 0; row < model->rowCount(); ++row) {
            const QString handle = model->personAt(row)->handle;
            if (handle == u"wdrumlin" || handle == u"starlingoka") {
                model->setData(model->index(row, 0), Qt::Checked, Qt::CheckStateRole);
            }
        }
        QTRY_COMPARE(shown(u"detailSeveral"_s), QStringList {u"2 people selected"_s});
        QTRY_VERIFY(shown(u"factValue"_s).contains(u"1 engaged, 1 noticed"_s));
        const QStringList facts = shown(u"factValue"_s);
        QVERIFY2(facts.contains(u"Ride leaders (all 2), Sunday loop (1 of 2)"_s),
            qPrintable(facts.join(u'|')));
        QVERIFY(facts.contains(u"Press (1 of 2)"_s));
        QVERIFY(facts.contains(u"1 of 2 asked us to stop"_s));
        QVERIFY(shown(u"timelineText"_s).isEmpty());
        QVERIFY(shown(u"stageShown"_s).isEmpty());
    }

private:
    void open()
    {
        m_session = std::make_unique<WorkspaceSession>(
            m_workspace->open(), m_workspace->clock(), m_wording, m_prompts);
        m_page = std::make_unique<PeoplePage>(*m_session, nullptr);
        m_page->resize(1264, 1200);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_session->chooseAccount(AccountId {1});
        QTRY_COMPARE(table()->model()->rowCount(), 21);
    }
    void openWithStory()
    {
        tellAStory(*m_workspace);
        open();
        choose(u"starlingoka"_s);
        QTRY_COMPARE(shown(u"equityShown"_s).size(), 1);
        // A layout shows the parts that are new to it by events that it posts to itself.
        QCoreApplication::sendPostedEvents();
    }
    PeopleTableView *table() const { return m_page->findChild<PeopleTableView *>(); }
    void choose(const QString &handle)
    {
        auto *model = qobject_cast<PeopleTableModel *>(table()->model());
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->personAt(row)->handle == handle) {
                table()->selectRow(row);
                return;
            }
        }
        QFAIL("nobody of that handle");
    }
    void unfold(const QString &name)
    {
        for (ExplainedCell *cell : m_page->findChildren<ExplainedCell *>(name)) {
            if (cell->isVisible() && !cell->isOpen()) {
                cell->findChild<QToolButton *>(u"whyFold"_s)->click();
            }
        }
    }
    void setStage(const QString &value)
    {
        for (QComboBox *choice : m_page->findChildren<QComboBox *>(u"choice-stage"_s)) {
            if (choice->isVisible()) {
                const int at = choice->findData(value);
                choice->setCurrentIndex(at);
                Q_EMIT choice->activated(at);
                return;
            }
        }
        QFAIL("no choice of a stage");
    }
    template <typename Widget>
    Widget *part(const QString &name) const
    {
        Widget *found = nullptr;
        for (Widget *one : m_page->findChildren<Widget *>(name)) {
            found = one->isHidden() && found ? found : one;
        }
        return found;
    }
    QStringList shown(const QString &name) const
    {
        QStringList texts;
        for (const QLabel *label : m_page->findChildren<QLabel *>(name)) {
            if (label->isVisible()) {
                texts += label->text();
            }
        }
        return texts;
    }

    Wording m_wording = Wording::forLanguage(u"en"_s);
    ScriptedPrompts m_prompts;
    std::unique_ptr<SampleWorkspace> m_workspace;
    std::unique_ptr<WorkspaceSession> m_session;
    std::unique_ptr<PeoplePage> m_page;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    const Theme theme(application);
    TestDetailPane test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_detail_pane.moc"

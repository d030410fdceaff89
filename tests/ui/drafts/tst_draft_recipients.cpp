#include "tests/support/test_case.h"
#include "tests/ui/drafts/sample_review.h"
#include "ui/common/relation_mark.h"
#include "ui/common/table_roles.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/drafts/recipients/composition_block.h"
#include "ui/drafts/recipients/group_fixes.h"
#include "ui/drafts/recipients/group_rows.h"
#include "ui/drafts/recipients/group_words.h"
#include "ui/drafts/recipients/recipients_pane.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <numeric>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestDraftRecipients : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void groupsPartitionThePeople();
    void aBlockerOfMostMarksTheirGroup();
    void onlyTheFineAreCheckedAtFirst();
    void splitNamesTheRowsOfTheCheckedGroups();
    void checksAreKeptWhenTheAnswerIsNew();
    void allGroupsOfANewAnswerAreSeen();
    void theTableShowsTheCurrentGroup();
    void oneActIsOfferedOnce();
    void somePeopleAreTakenOutAtOnce();
    void deleteTakesTheSelectedOut();
    void whoTookOffenceIsNoReplyOwed();
    void arrowsAndSpaceDoWithoutTheMouse();
    void whatIsKnownIsSaidAndUnknownIsNotNever();
    void remarksStandApartFromWhatIsNotKnown();
};

namespace {

const QDate today(2026, 5, 13);

int peopleOf(const ToldReview &review)
{
    return std::accumulate(review.groups.begin(), review.groups.end(), 0,
        [](int sum, const ToldGroup &group) { return sum + group.people; });
}

const ToldGroup *groupOf(const ToldReview &review, review::Group group)
{
    const auto found = std::ranges::find(review.groups, group, &ToldGroup::group);
    return found == review.groups.end() ? nullptr : &*found;
}

} // namespace

void TestDraftRecipients::groupsPartitionThePeople()
{
    const auto review = reviewed(massRequest(300));
    QCOMPARE(peopleOf(*review), 300);
    std::vector<quint32> rows;
    for (const ToldGroup &group : review->groups) {
        rows.insert(rows.end(), group.rows.begin(), group.rows.end());
        QVERIFY(std::ranges::is_sorted(group.rows));
    }
    std::ranges::sort(rows);
    QCOMPARE(rows.size(), 300U);
    QVERIFY(std::ranges::adjacent_find(rows) == rows.end());
    const ToldGroup *stopped = groupOf(*review, review::Group::OptedOut);
    QVERIFY(stopped);
    QCOMPARE(stopped->severity, Severity::Stop);
}

void TestDraftRecipients::aBlockerOfMostMarksTheirGroup()
{
    // Nine of ten never asked for it, and for one of them it is night as well.
    auto draft = std::make_shared<review::DraftContext>(*massRequest(10));
    for (review::Recipient &one : draft->recipients) {
        one.permission = Permission::None;
        one.messagesIn = 0;
        one.messagesOut = 0;
        one.lastIn = {};
    }
    draft->recipients.front() = massRequest(3)->recipients.at(2);
    draft->recipients.at(4).zone = u"Pacific/Auckland"_s;
    const auto review = reviewed(draft);
    const ToldGroup *group = groupOf(*review, review::Group::NoPermission);
    QVERIFY(group);
    QVERIFY(group->people > 5);
    QCOMPARE(group->severity, Severity::Stop);
}

void TestDraftRecipients::onlyTheFineAreCheckedAtFirst()
{
    const auto review = reviewed(massRequest(300));
    RecipientsPane pane;
    pane.showReview(review, today, QTimeZone::utc());
    const ToldGroup *fine = groupOf(*review, review::Group::Fine);
    QCOMPARE(pane.checkedRows(), fine ? fine->rows : std::vector<quint32> {});
    QCOMPARE(pane.findChild<QPushButton *>(u"splitRecipients"_s)->isEnabled(), fine != nullptr);
}

void TestDraftRecipients::splitNamesTheRowsOfTheCheckedGroups()
{
    const auto review = reviewed(massRequest(300));
    RecipientsPane pane;
    pane.showReview(review, today, QTimeZone::utc());
    auto *rows = pane.findChild<GroupRows *>();
    for (GroupRow *row : rows->findChildren<GroupRow *>()) {
        row->setChecked(row->group() == review::Group::ReplyOwed);
    }
    const ToldGroup *owed = groupOf(*review, review::Group::ReplyOwed);
    QVERIFY(owed);
    const QSignalSpy asked(&pane, &RecipientsPane::splitAsked);
    auto *split = pane.findChild<QPushButton *>(u"splitRecipients"_s);
    QVERIFY(split->isEnabled());
    split->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().front().value<std::vector<quint32>>(), owed->rows);
    pane.setStale(true);
    QVERIFY(!split->isEnabled());
    pane.setStale(false);
    pane.setWritable(false);
    QVERIFY(!split->isEnabled());
    pane.setWritable(true);
    for (GroupRow *row : rows->findChildren<GroupRow *>()) {
        row->setChecked(true);
    }
    QVERIFY2(!split->isEnabled(), "everybody is no part");
}

void TestDraftRecipients::checksAreKeptWhenTheAnswerIsNew()
{
    const auto draft = massRequest(300);
    RecipientsPane pane;
    pane.showReview(reviewed(draft), today, QTimeZone::utc());
    auto *rows = pane.findChild<GroupRows *>();
    for (GroupRow *row : rows->findChildren<GroupRow *>()) {
        row->setChecked(row->group() == review::Group::ReplyOwed);
    }
    rows->setCurrent(review::Group::OptedOut);
    auto changed = std::make_shared<review::DraftContext>(*draft);
    changed->text.replace(u"!!!!!"_s, u"."_s);
    pane.showReview(reviewed(changed), today, QTimeZone::utc());
    QCOMPARE(rows->checked(), std::vector {review::Group::ReplyOwed});
    QCOMPARE(rows->current(), std::optional(review::Group::OptedOut));
}

void TestDraftRecipients::allGroupsOfANewAnswerAreSeen()
{
    RecipientsPane pane;
    pane.resize(460, 1'000);
    pane.showReview(reviewed(massRequest(2)), today, QTimeZone::utc());
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    const auto review = reviewed(massRequest(300));
    QVERIFY(review->groups.size() > 3U);
    pane.showReview(review, today, QTimeZone::utc());
    const auto seesAll = [&] {
        return std::ranges::all_of(pane.findChildren<GroupRow *>(),
            [](const GroupRow *row) { return row->visibleRegion().boundingRect() == row->rect(); });
    };
    QTRY_VERIFY(seesAll());
    const auto *bottom = pane.findChild<QTableView *>(u"recipientsTable"_s);
    QVERIFY(bottom->height() > pane.height() / 4);
}

void TestDraftRecipients::theTableShowsTheCurrentGroup()
{
    const auto review = reviewed(massRequest(300));
    RecipientsPane pane;
    pane.showReview(review, today, QTimeZone::utc());
    auto *rows = pane.findChild<GroupRows *>();
    const auto *table = pane.findChild<QTableView *>(u"recipientsTable"_s);
    rows->setCurrent(review::Group::OptedOut);
    const ToldGroup *stopped = groupOf(*review, review::Group::OptedOut);
    QCOMPARE(table->model()->rowCount(), int(stopped->rows.size()));
    QCOMPARE(table->model()->index(0, 0).data(KeyRole).toUInt(), stopped->rows.front());
    QCOMPARE(table->model()->index(0, 2).data().toString(), u"Asked us to stop"_s);
    const auto mark
        = static_cast<RelationMark>(table->model()->index(0, 1).data(RelationRole).toInt());
    const review::Recipient &one = review->draft->recipients.at(stopped->rows.front());
    QCOMPARE(mark, one.weFollow.is(true) ? RelationMark::Mutual : RelationMark::Fan);
}

void TestDraftRecipients::oneActIsOfferedOnce()
{
    auto told = *reviewed(massRequest(10));
    told.findings.resize(2);
    told.groups = {ToldGroup {}};
    told.groups.front().group = review::Group::NoPermission;
    told.groups.front().rows = {0, 1};
    told.groups.front().people = 2;
    for (std::size_t at = 0; at < 2; ++at) {
        review::Fix move;
        move.kind = review::FixKind::MoveChannel;
        move.recipients = {0, 1};
        told.findings[at].finding.fixes = {move};
        told.findings[at].finding.recipients = {0, 1};
        told.findings[at].fixes = {at == 0 ? u"Make it a post"_s : u"Post it"_s};
    }
    GroupFixes fixes;
    fixes.showGroup(told, told.groups.front());
    QStringList labels;
    for (const QPushButton *one : fixes.findChildren<QPushButton *>(u"groupFix"_s)) {
        labels += one->text();
    }
    QCOMPARE(labels, QStringList {u"Make it a post"_s});
}

void TestDraftRecipients::somePeopleAreTakenOutAtOnce()
{
    auto draft = std::make_shared<review::DraftContext>(*massRequest(300));
    for (review::Recipient &one : draft->recipients) {
        one.count = 2;
    }
    RecipientsPane pane;
    pane.showReview(reviewed(draft), today, QTimeZone::utc());
    const std::vector<quint32> customers {1, 4, 7};
    Q_EMIT pane.findChild<CompositionBlock *>()->peopleAsked(u"Customers"_s, customers);
    const QSignalSpy asked(&pane, &RecipientsPane::takeOutAsked);
    // Those of the group before go a moment later.
    auto *out = pane.findChildren<QPushButton *>(u"takeGroupOut"_s).back();
    QCOMPARE(out->text(), u"Take these 6 out"_s);
    pane.setStale(true);
    QVERIFY(!out->isEnabled());
    pane.setStale(false);
    out->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().front().value<std::vector<quint32>>(), customers);
}

void TestDraftRecipients::deleteTakesTheSelectedOut()
{
    const auto review = reviewed(massRequest(300));
    RecipientsPane pane;
    pane.showReview(review, today, QTimeZone::utc());
    pane.resize(480, 800);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    pane.findChild<GroupRows *>()->setCurrent(review::Group::Fine);
    const ToldGroup *fine = groupOf(*review, review::Group::Fine);
    QVERIFY(fine && fine->rows.size() > 3);
    auto *table = pane.findChild<QTableView *>(u"recipientsTable"_s);
    const QSignalSpy asked(&pane, &RecipientsPane::takeOutAsked);
    table->setFocus();
    QTRY_VERIFY(table->hasFocus());
    QTest::keyClick(table, Qt::Key_Delete);
    QVERIFY2(asked.isEmpty(), "nobody is selected");
    table->selectRow(1);
    QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().front().value<std::vector<quint32>>(),
        (std::vector {fine->rows.at(1), fine->rows.at(2)}));
    pane.setWritable(false);
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(asked.size(), 1);
}

void TestDraftRecipients::whoTookOffenceIsNoReplyOwed()
{
    auto draft = std::make_shared<review::DraftContext>(*massRequest(10));
    draft->recipients.at(2).offendedAt = Dated::exact(*draft->sendAt - 86'400);
    const auto review = reviewed(draft);
    const ToldGroup *offended = groupOf(*review, review::Group::TookOffence);
    QVERIFY(offended);
    QCOMPARE(offended->rows, std::vector<quint32> {2});
    QCOMPARE(groupTitle(offended->group), u"Took offence"_s);
    const ToldGroup *owed = groupOf(*review, review::Group::ReplyOwed);
    QVERIFY(!owed || std::ranges::find(owed->rows, 2U) == owed->rows.end());
}

void TestDraftRecipients::arrowsAndSpaceDoWithoutTheMouse()
{
    RecipientsPane pane;
    pane.showReview(reviewed(massRequest(300)), today, QTimeZone::utc());
    pane.resize(480, 800);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    auto *rows = pane.findChild<GroupRows *>();
    const auto all = rows->findChildren<GroupRow *>();
    QVERIFY(all.size() > 2);
    all.front()->setFocus();
    QTRY_COMPARE(rows->current(), std::optional(all.front()->group()));
    QTest::keyClick(all.front(), Qt::Key_Down);
    QCOMPARE(rows->current(), std::optional(all.at(1)->group()));
    const bool before = all.at(1)->isChecked();
    QTest::keyClick(all.at(1), Qt::Key_Space);
    QCOMPARE(all.at(1)->isChecked(), !before);
}

void TestDraftRecipients::whatIsKnownIsSaidAndUnknownIsNotNever()
{
    review::Recipient one;
    QCOMPARE(knownOf(one, today, QTimeZone::utc()), u"No messages in any import"_s);
    one.messagesIn = 0;
    one.messagesOut = 0;
    QCOMPARE(knownOf(one, today, QTimeZone::utc()), u"No messages"_s);
    one.met = u"2026-02-14 winter swap"_s;
    QCOMPARE(knownOf(one, today, QTimeZone::utc()), u"Met 14 Feb, winter swap"_s);
    one.permission = Permission::OptedOut;
    QCOMPARE(knownOf(one, today, QTimeZone::utc()), u"Asked us to stop"_s);
}

void TestDraftRecipients::remarksStandApartFromWhatIsNotKnown()
{
    RecipientsPane pane;
    const auto *remarks = pane.findChild<QLabel *>(u"recipientRemarks"_s);
    const auto *gaps = pane.findChild<QLabel *>(u"recipientGaps"_s);
    QVERIFY(remarks && gaps);
    pane.setRemarks({u"<b>Crew</b> is kept as personal."_s});
    QCOMPARE(remarks->text(), u"<b>Crew</b> is kept as personal."_s);
    QCOMPARE(remarks->textFormat(), Qt::PlainText);
    QVERIFY(!remarks->isHidden());
    QVERIFY(gaps->isHidden());
    pane.setRemarks({});
    QVERIFY(remarks->isHidden());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    Theme theme(application);
    TestDraftRecipients test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_draft_recipients.moc"

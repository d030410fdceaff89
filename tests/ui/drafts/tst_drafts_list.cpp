#include "tests/support/test_case.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/drafts/audience/audience_dialog.h"
#include "ui/drafts/audience/audience_part_row.h"
#include "ui/drafts/list/drafts_pane.h"

#include <QApplication>
#include <QComboBox>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace comity;
using namespace comity::ui;
using namespace Qt::StringLiterals;

namespace {

using drafts::AudiencePart;
using drafts::AudienceTarget;
using drafts::DraftId;
using drafts::DraftRow;
using drafts::DraftState;
using drafts::PartKind;

const qint64 now = QDateTime({2026, 5, 13}, {9, 40}, QTimeZone::utc()).toSecsSinceEpoch();
constexpr qint64 day = 86'400;

std::vector<DraftRow> someDrafts()
{
    return {{.id = DraftId {3},
                .title = u"Pannier rating"_s,
                .channel = u"x-dm"_s,
                .audience = u"Riders"_s,
                .changedAt = now - 120},
        {.id = DraftId {5},
            .channel = u"mastodon-post"_s,
            .isPublic = true,
            .changedAt = now - day},
        {.id = DraftId {1},
            .title = u"Lamp recall"_s,
            .channel = u"linkedin-message"_s,
            .audience = u"Dealers"_s,
            .state = DraftState::Finished,
            .changedAt = now - 40 * day,
            .sent = 34,
            .good = 9,
            .bad = 1}};
}

std::vector<PeopleList> someLists()
{
    PeopleList riders;
    riders.id = ListId {1};
    riders.settings.name = u"Riders"_s;
    riders.count = 618;
    PeopleList shops;
    shops.id = ListId {2};
    shops.settings.name = u"Shops"_s;
    shops.count = 12;
    PeopleList quiet;
    quiet.id = ListId {3};
    quiet.settings.name = u"Quiet ones"_s;
    quiet.settings.kind = ListKind::Smart;
    return {riders, shops, quiet};
}

} // namespace

class TestDraftsList : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatWentOutHasAHeadingThatCannotBeChosen();
    void rowsSayWhereWhenAndHowTheyStand();
    void theChosenDraftStaysThroughAReload();
    void anAudienceIsPutTogetherStepByStep();
    void publicStandsAlone();
    void aListThatIsGoneIsKeptAndSaid();
};

void TestDraftsList::whatWentOutHasAHeadingThatCannotBeChosen()
{
    DraftsPane pane;
    pane.setDrafts(someDrafts());
    const DraftsModel &model = pane.model();
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.writing(), 2);
    QVERIFY(model.index(2).data(DraftsModel::IsHeadingRole).toBool());
    QCOMPARE(model.flags(model.index(2)), Qt::ItemFlags());
    QCOMPARE(pane.draft(), std::optional(DraftId {3}));
    QTest::keyClick(pane.view(), Qt::Key_End);
    QCOMPARE(pane.draft(), std::optional(DraftId {1}));
    QTest::keyClick(pane.view(), Qt::Key_Up);
    QCOMPARE(pane.draft(), std::optional(DraftId {5}));
}

void TestDraftsList::rowsSayWhereWhenAndHowTheyStand()
{
    DraftsModel model;
    model.setDrafts(someDrafts());
    model.setMoment(now, QTimeZone::utc());
    const auto word = [&](int row, int role) { return model.index(row).data(role).toString(); };
    QCOMPARE(word(0, DraftsModel::TimeRole), u"09:38"_s);
    QCOMPARE(word(1, DraftsModel::TimeRole), u"Yesterday"_s);
    QCOMPARE(word(3, DraftsModel::TimeRole), u"3 Apr"_s);
    QCOMPARE(word(0, DraftsModel::WhereRole), u"X message · Riders"_s);
    QCOMPARE(word(0, DraftsModel::StateRole), QString());
    QVERIFY(!model.index(0).data(DraftsModel::SeverityRole).isValid());
    model.setStanding(DraftId {3}, DraftStanding {review::Verdict::DontSend, 618, {}});
    QCOMPARE(word(0, DraftsModel::WhereRole), u"X message · Riders, 618"_s);
    QCOMPARE(word(0, DraftsModel::StateRole), u"Don’t send"_s);
    QCOMPARE(model.index(0).data(DraftsModel::SeverityRole).toInt(), int(Severity::Stop));
    model.setStanding(DraftId {3}, DraftStanding {review::Verdict::Ready, 618, now + 700});
    QCOMPARE(word(0, DraftsModel::StateRole), u"Ready, cooling 12 min"_s);
    model.setMoment(now + 700, QTimeZone::utc());
    QCOMPARE(word(0, DraftsModel::StateRole), u"Ready"_s);
    QCOMPARE(word(1, DraftsModel::TitleRole), u"Untitled draft"_s);
    QCOMPARE(word(1, DraftsModel::WhereRole), u"Mastodon post · Public"_s);
    QCOMPARE(word(3, DraftsModel::WhereRole), u"LinkedIn message · Dealers, 34"_s);
    QCOMPARE(word(3, DraftsModel::StateRole), u"9 positive, 1 negative"_s);
}

void TestDraftsList::theChosenDraftStaysThroughAReload()
{
    DraftsPane pane;
    pane.setDrafts(someDrafts());
    pane.choose(DraftId {5});
    const QSignalSpy chosen(&pane, &DraftsPane::chosen);
    auto fewer = someDrafts();
    fewer.erase(fewer.begin());
    pane.setDrafts(fewer);
    QCOMPARE(pane.draft(), std::optional(DraftId {5}));
    QCOMPARE(chosen.size(), 0);
    fewer.erase(fewer.begin());
    pane.setDrafts(fewer);
    QCOMPARE(pane.draft(), std::optional(DraftId {1}));
    QCOMPARE(chosen.size(), 1);
    pane.setDrafts({});
    QVERIFY(!pane.draft());
}

void TestDraftsList::anAudienceIsPutTogetherStepByStep()
{
    const std::vector<AudiencePart> before {
        {PartKind::Add, {AudienceTarget::Kind::List, u"Riders"_s}}};
    auto *dialog = new AudienceDialog(someLists(), {before}, {.canBePublic = false});
    const QSignalSpy asked(dialog, &AudienceDialog::countAsked);
    const QSignalSpy chosen(dialog, &AudienceDialog::chosen);
    QTRY_COMPARE(asked.size(), 1);
    dialog->findChild<QPushButton *>(u"addAudiencePart"_s)->click();
    auto *row = dialog->findChild<AudiencePartRow *>(u"audiencePart-1"_s);
    QVERIFY(row);
    QCOMPARE(dialog->parts(), before);
    auto *kind = row->findChildren<QComboBox *>().front();
    kind->setCurrentIndex(kind->findData(int(PartKind::Leave)));
    auto *what = row->findChild<QComboBox *>(u"partWhat"_s);
    what->setCurrentIndex(what->findData(u"Shops"_s));
    QCOMPARE(dialog->parts().size(), 2U);
    QCOMPARE(dialog->parts().back(),
        (AudiencePart {PartKind::Leave, {AudienceTarget::Kind::List, u"Shops"_s}}));
    dialog->findChild<QPushButton *>(u"addAudiencePart"_s)->click();
    auto *person = dialog->findChild<AudiencePartRow *>(u"audiencePart-2"_s);
    person->findChild<QLineEdit *>(u"partHandle"_s)->setText(u" @ilka "_s);
    QCOMPARE(
        dialog->parts().back().target, (AudienceTarget {AudienceTarget::Kind::Handle, u"@ilka"_s}));
    dialog->showCount(607, {u"@ilka"_s});
    QVERIFY(dialog->findChild<QLabel *>(u"audienceCount"_s)->text().contains(u"607 people"_s));
    QVERIFY(dialog->findChild<QLabel *>(u"audienceCount"_s)->text().contains(u"@ilka"_s));
    dialog->findChild<QPushButton *>(u"chooseAudience"_s)->click();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.front().front().value<drafts::AudienceChoice>().parts.size(), 3U);
}

void TestDraftsList::publicStandsAlone()
{
    auto *dialog = new AudienceDialog(someLists(),
        {{{PartKind::Add, {AudienceTarget::Kind::Everybody, {}}}}}, {.canBePublic = true});
    const auto parts = dialog->parts();
    QCOMPARE(parts.size(), 1U);
    QCOMPARE(parts.front().target.kind, AudienceTarget::Kind::Everybody);
    dialog->findChild<QRadioButton *>(u"audienceSome"_s)->setChecked(true);
    QCOMPARE(dialog->parts().front().target.name, u"Riders"_s);
    delete dialog;
}

void TestDraftsList::aListThatIsGoneIsKeptAndSaid()
{
    const std::vector<AudiencePart> before {
        {PartKind::Add, {AudienceTarget::Kind::List, u"Winter riders"_s}}};
    auto *dialog = new AudienceDialog(someLists(), {before}, {});
    QCOMPARE(dialog->parts(), before);
    const auto *what = dialog->findChild<QComboBox *>(u"partWhat"_s);
    QVERIFY(what->currentText().contains(u"no such list"_s));
    delete dialog;
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    Theme theme(application);
    TestDraftsList test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_drafts_list.moc"

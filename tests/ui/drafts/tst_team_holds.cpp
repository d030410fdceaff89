#include "model/drafts/outcome_edits.h"
#include "tests/support/test_case.h"
#include "tests/ui/drafts/drafts_world.h"
#include "ui/common/setting_keys.h"
#include "ui/common/translation.h"
#include "ui/drafts/dialogs/reason_dialogs.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

/// A draft to Ada and Ben alone, by Fern.
drafts::DraftId addFriendly(DraftsWorld &world, std::optional<drafts::CampaignId> campaign = {})
{
    drafts::Draft draft = world.workspace().draftTo({world.pk(u"Ada"_s), world.pk(u"Ben"_s)});
    draft.account = world.mine();
    draft.campaign = campaign;
    draft.text = u"See you on Sunday at the barn. The kettle is on from nine."_s;
    draft.editedAt = world.workspace().now() - 90'000;
    draft.settledAt = draft.editedAt;
    return world.workspace().add(draft);
}

bool finds(const DraftsWorld &world, const QString &rule)
{
    return world.isLookedAt()
        && std::ranges::any_of(world.find<DraftDesk>({})->answer()->told->findings,
            [&](const ToldFinding &one) { return one.finding.rule == rule; });
}

} // namespace

class TestTeamHolds : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aCampaignThatHurtTooManyStopsItsDrafts()
    {
        DraftsWorld world;
        auto &writer = world.workspace().writer();
        const auto campaign = world.workspace().addCampaign(drafts::CampaignKind::Inform);
        const auto first = world.workspace().add([&] {
            drafts::Draft sent = world.workspace().draftTo({world.pk(u"Eli"_s)});
            sent.campaign = campaign;
            return sent;
        }());
        QVERIFY(world.workspace().handOver(first, world.pk(u"Eli"_s)));
        const auto id = addFriendly(world, campaign);
        world.open();
        const auto *copy = world.find<QPushButton>(u"copyDraft"_s);
        QVERIFY(world.waitForReview());
        QTRY_VERIFY(copy->isEnabled());
        QVERIFY(world.text(u"draftPromise"_s).contains(u"stays seen"_s));
        world.close();
        QVERIFY(drafts::logOutcome(writer, first, {world.pk(u"Eli"_s)},
            {.kind = drafts::OutcomeKind::Offended, .at = Dated::exact(world.workspace().now())},
            world.workspace().now()));
        world.open();
        QVERIFY(world.waitForReview());
        QTRY_COMPARE(world.find<DraftDesk>({})->draft()->id, id);
        QVERIFY(!copyButton(world)->isEnabled());
        QVERIFY(world.text(u"draftPromise"_s).contains(u"stops here"_s));
    }

    void houseRulesAreAskedInTheWindow()
    {
        DraftsWorld world;
        const auto id = addFriendly(world);
        Q_UNUSED(id)
        const QString rules = world.folder() + u"/rules"_s;
        write(rules + u"/Fernhill/Terms.yml"_s,
            "extends: existence\nmessage: \"Say it without '%s'.\"\nlevel: warning\n"
            "ignorecase: true\ntokens:\n  - kettle\n");
        world.open();
        QVERIFY(world.waitForReview());
        QVERIFY(!finds(world, u"Fernhill.Terms"_s));
        // Chosen in Preferences, which is closed then.
        world.settings().setValue(houseRulesKey(), rules);
        world.page().activate();
        QTRY_VERIFY_WITH_TIMEOUT(finds(world, u"Fernhill.Terms"_s), 60'000);
        // The file is mended.
        write(rules + u"/Fernhill/Terms.yml"_s,
            "extends: existence\nmessage: \"Say it without '%s'.\"\nlevel: warning\n"
            "tokens:\n  - samovar\n");
        world.page().activate();
        QTRY_VERIFY_WITH_TIMEOUT(world.isLookedAt() && !finds(world, u"Fernhill.Terms"_s), 60'000);
    }

    void aPackMayDemandASecondReader()
    {
        DraftsWorld world;
        const auto id = addFriendly(world);
        const QString rules = world.folder() + u"/rules"_s;
        write(rules + u"/comity.yml"_s, "name: Fernhill\nsecond_reader: 3\n");
        world.settings().setValue(houseRulesKey(), rules);
        world.open();
        QVERIFY(world.waitForReview());
        QTRY_VERIFY(copyButton(world)->isEnabled());
        write(rules + u"/comity.yml"_s, "name: Fernhill\nsecond_reader: 2\n");
        world.page().activate();
        QTRY_VERIFY_WITH_TIMEOUT(world.isLookedAt() && !copyButton(world)->isEnabled(), 60'000);
        QCOMPARE(world.text(u"draftPromise"_s), u"Somebody else is to read it first."_s);
        auto *ask = world.find<QPushButton>(u"askSecondReader"_s);
        QVERIFY(ask && ask->isVisible());
        ask->click();
        auto *dialog = world.find<SecondReaderDialog>(u"secondReaderDialog"_s);
        auto *name = dialog->findChild<QLineEdit *>(u"secondReader"_s);
        auto *record = dialog->findChild<QPushButton *>(u"recordSecondReader"_s);
        name->setText(u"fern"_s);
        QVERIFY(!record->isEnabled());
        name->setText(u"Juno"_s);
        record->click();
        QTRY_COMPARE(world.workspace().store().answers(id).size(), 1U);
        QTRY_VERIFY(copyButton(world)->isEnabled());
        world.undo();
        QTRY_VERIFY(!copyButton(world)->isEnabled());
    }

private:
    static QPushButton *copyButton(const DraftsWorld &world)
    {
        return world.find<QPushButton>(u"copyDraft"_s);
    }
};

int main(int argc, char **argv)
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication application(argc, argv);
    installTranslation(application);
    TestTeamHolds test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_team_holds.moc"

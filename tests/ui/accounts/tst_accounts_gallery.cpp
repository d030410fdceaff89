#include "model/accounts/account_log_store.h"
#include "model/accounts/account_records.h"
#include "tests/ui/accounts/channel_sample.h"
#include "tests/ui/common/gallery.h"
#include "tests/ui/common/scripted_prompts.h"
#include "tests/ui/people/sample_workspace.h"
#include "ui/accounts/accounts_page.h"
#include "ui/accounts/channels/channel_map_view.h"

#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

/// Renders every state of the Accounts page into the build folder; a person looks at the pictures.
class TestAccountsGallery : public Gallery
{
    Q_OBJECT

public:
    explicit TestAccountsGallery(Theme &theme)
        : Gallery(theme)
    {
    }

private Q_SLOTS:
    void picturesAreMade_data() { addLooks(); }

    void picturesAreMade()
    {
        wearLook();
        drawAccounts();
        drawEmpty();
        drawChannels();
    }

private:
    struct Shown
    {
        SampleWorkspace workspace;
        Wording wording = Wording::forLanguage(u"en"_s);
        ScriptedPrompts prompts;
        std::unique_ptr<WorkspaceSession> session;
        std::unique_ptr<AccountsPage> page;

        void open()
        {
            session = std::make_unique<WorkspaceSession>(
                workspace.open(), workspace.clock(), wording, prompts);
            page = std::make_unique<AccountsPage>(*session, nullptr);
            page->setAttribute(Qt::WA_DontShowOnScreen);
            page->resize(822, 826);
            page->show();
        }
        QListView *view() const { return page->findChild<QListView *>(u"accountsView"_s); }
    };

    void drawAccounts()
    {
        Shown shown;
        const AccountId first = shown.workspace.addAccount(u"x"_s, u"fernhillcycles"_s);
        shown.workspace.addAccount(u"mastodon"_s, u"fernhill@pedals.example"_s);
        shown.workspace.addAccount(u"instagram"_s, u"fernhill_cycles_2012"_s);
        shown.workspace.addAccount(u"linkedin"_s, u"ines-fernhill-dray"_s);
        const std::vector<Pk> people = shown.workspace.addMany(240, u"x"_s);
        shown.workspace.import(first, QDate(2026, 5, 11), {{u"followers"_s, people}});
        shown.workspace.addMessage(first, people.front(), false, 1'778'700'000, u"Tyres are in"_s);
        shown.workspace.exec(u"UPDATE message SET kind = 'post'"_s);
        shown.open();
        QTRY_COMPARE(shown.view()->model()->rowCount(), 4);
        const auto writer = shown.session->file().connect(db::Use::Writer);
        AccountRecord record = accountRecords(*writer).front();
        record.owner = u"Ines Fernhill-Dray"_s;
        record.account.name = u"Fernhill Cycles"_s;
        record.account.timeZone = u"Europe/London"_s;
        record.workingDays = {1, 2, 3, 4, 5};
        record.workFrom = 9 * 60;
        record.workTo = 17 * 60 + 30;
        record.ownDomains = {u"fernhill.example"_s};
        record.charter
            = u"We talk about riding and repairing bikes around Port Merrow. We follow riders, "
              "neighbours and makers, so we do not follow everybody back. That is not a judgement. "
              "Ask us a question and a person answers within a day."_s;
        QVERIFY(account_edits::save(*writer, record).has_value());
        const auto tell = [&](const QString &name, const QString &value) {
            account_edits::tellFact(*writer, record.account.id, name, value, 1'777'000'000);
        };
        tell(u"bio"_s,
            u"Bicycle workshop and shop in Port Merrow. Repairs while you wait, Sunday rides, "
            "second-hand wheels. Ask us anything about tyres."_s);
        tell(u"avatar"_s, u"the shop front"_s);
        tell(u"website"_s, u"https://fernhill.example"_s);
        HealthEntry warning;
        warning.account = record.account.id;
        warning.day = QDate(2026, 5, 12);
        warning.note = u"Too many follows in an hour"_s;
        account_edits::logHealth(*writer, warning, 1'778'600'000);
        account_edits::setGroups(*writer, record.account.id,
            {{u"Commuters"_s, {u"riders"_s, u"bike to work"_s}}, {u"Families"_s, {u"children"_s}}});
        QVERIFY(account_edits::pinCharter(*writer, record.account.id,
            u"We talk about riding and repairing bikes."_s, 1'777'800'000)
                    .has_value());
        AccountRecord second = accountRecords(*writer).at(1);
        second.owner = u"Tom Ashby"_s;
        QVERIFY(account_edits::save(*writer, second).has_value());
        QVERIFY(account_edits::archive(*writer, accountRecords(*writer).at(3).account.id, 5)
                    .has_value());
        shown.session->reload();
        auto *owner = shown.page->findChild<QLineEdit *>(u"accountOwner"_s);
        QTRY_COMPARE(owner->text(), u"Ines Fernhill-Dray"_s);
        save(*shown.page, u"accounts/accounts"_s);
        shown.page->resize(822, 1200);
        save(*shown.page, u"accounts/whole"_s);
        shown.page->resize(822, 826);
        for (const auto &[button, name] :
            {std::pair(u"fix-bio-who"_s, u"bioDialog"_s), std::pair(u"fix-link"_s, u"linkDialog"_s),
                std::pair(u"editGroups"_s, u"groupsDialog"_s),
                std::pair(u"logHealth"_s, u"healthDialog"_s)}) {
            shown.page->findChild<QPushButton *>(button)->click();
            auto *help = shown.page->findChild<QDialog *>(name);
            QVERIFY(help != nullptr);
            save(*help, u"accounts/"_s + name);
            help->reject();
        }
        shown.view()->setCurrentIndex(shown.view()->model()->index(2, 0));
        save(*shown.page, u"accounts/unknown"_s);
        shown.page->findChild<QPushButton *>(u"fix-handle-easy"_s)->click();
        auto *handle = shown.page->findChild<QDialog *>(u"handleDialog"_s);
        save(*handle, u"accounts/handleDialog"_s);
        handle->reject();
        shown.view()->setCurrentIndex(shown.view()->model()->index(0, 0));
        shown.page->findChild<QPushButton *>(u"editAccountButton"_s)->click();
        save(*shown.page, u"accounts/form"_s);
        shown.page->findChild<QPushButton *>(u"change-bio"_s)->click();
        auto *dialog = shown.page->findChild<QDialog *>(u"accountFactDialog"_s);
        save(*dialog, u"accounts/fact"_s);
        dialog->reject();
        shown.page->addAccount();
        owner->setText(u"Ana"_s);
        shown.page->findChild<QPushButton *>(u"saveAccountButton"_s)->click();
        save(*shown.page, u"accounts/trouble"_s);
    }

    void drawChannels()
    {
        Shown shown;
        addChannelSample(shown.workspace);
        shown.workspace.exec(
            u"INSERT INTO limit_override SELECT id, 'list-members', 500, 1777680000 FROM network"
            " WHERE code IN ('x', 'bluesky');"
            "INSERT INTO network_watch SELECT id, 'What paying accounts get, and how long the"
            " archive takes', 1778155200, 1762689600 FROM network WHERE code = 'x';"
            "INSERT INTO network_watch SELECT id, 'Whether servers we share people with close',"
            " 1793448000, NULL FROM network WHERE code = 'mastodon';"
            "INSERT INTO limit_review SELECT id, 1777680000 FROM network"_s);
        shown.open();
        auto *map = shown.page->findChild<ChannelMapView *>(u"channelMapView"_s);
        QTRY_VERIFY(map->isVisible());
        save(*shown.page, u"accounts/channels"_s);
        map->setFocus();
        save(*map, u"accounts/channel-map"_s);
        auto *asTable = shown.page->findChild<QToolButton *>(u"channelMapAsTable"_s);
        asTable->click();
        save(*shown.page, u"accounts/channel-table"_s);
        shown.page->findChild<QPushButton *>(u"editChannelMap"_s)->click();
        auto *dialog = shown.page->findChild<QDialog *>(u"channelMapDialog"_s);
        save(*dialog, u"accounts/channel-map-dialog"_s);
        dialog->reject();
        asTable->click();
        shown.page->findChild<QPushButton *>(u"editLimits"_s)->click();
        dialog = shown.page->findChild<QDialog *>(u"limitsDialog"_s);
        save(*dialog, u"accounts/limits-dialog"_s);
        dialog->reject();
        shown.page->findChild<QToolButton *>(u"editWatch-x"_s)->click();
        dialog = shown.page->findChild<QDialog *>(u"watchDialog"_s);
        save(*dialog, u"accounts/watch-dialog"_s);
        dialog->reject();
        shown.page->resize(shown.page->width(), 1400);
        save(*shown.page, u"accounts/channels-whole"_s);
    }

    void drawEmpty()
    {
        Shown shown;
        shown.open();
        QTRY_VERIFY(shown.page->findChild<QWidget *>(u"noAccounts"_s)->isVisible());
        save(*shown.page, u"accounts/empty"_s);
    }
};

int main(int argc, char **argv)
{
    return drawGallery<TestAccountsGallery>(argc, argv);
}
#include "tst_accounts_gallery.moc"

#include "model/base/civil_time.h"
#include "tests/ui/common/gallery.h"
#include "tests/ui/drafts/sample_outcome.h"
#include "ui/common/repair_playbook.h"
#include "ui/drafts/dialogs/campaign_dialog.h"
#include "ui/drafts/dialogs/lessons_dialog.h"
#include "ui/drafts/dialogs/reason_dialogs.h"
#include "ui/drafts/dialogs/rule_card.h"
#include "ui/drafts/dialogs/send_time_dialog.h"
#include "ui/drafts/dialogs/stances_dialog.h"
#include "ui/drafts/dialogs/versions_dialog.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace comity;
using namespace comity::tests;
using namespace comity::ui;
using namespace Qt::StringLiterals;

/// Renders the dialogs of the desk into the build folder; a person looks at the pictures.
class TestDeskGallery : public Gallery
{
    Q_OBJECT

public:
    explicit TestDeskGallery(Theme &theme)
        : Gallery(theme)
    {
    }

private Q_SLOTS:
    void reasonsAreDrawn_data() { addLooks(); }
    void reasonsAreDrawn()
    {
        wearLook();
        CopyAnywayDialog anyway({u"It says it is a mass message"_s,
            u"It demands instead of asking: “need five stars”"_s});
        draw(anyway, u"copy-anyway"_s);
        PutAsideDialog aside(u"weekend-ask"_s, u"It goes out on a weekend"_s, u"Wren Hollowell"_s);
        draw(aside, u"put-aside"_s);
        PutAsideDialog never(u"opted-out"_s, u"They asked us to stop"_s, u"Wren Hollowell"_s);
        draw(never, u"put-aside-never"_s);
        SecondReaderDialog reader(u"Ana Field"_s);
        reader.findChild<QLineEdit *>(u"secondReader"_s)->setText(u"ana field"_s);
        draw(reader, u"second-reader"_s);
        QVERIFY(anyway.isVisible());
    }

    void plansAreDrawn_data() { addLooks(); }
    void plansAreDrawn()
    {
        wearLook();
        drafts::Campaign campaign = *sampleOutcome().campaign;
        campaign.id = drafts::CampaignId {1};
        campaign.meantFor
            = {{u"Customers"_s, u"Ride leaders of the north"_s}, {u"journalist"_s}, {}};
        CampaignDialog goal(campaign, {2026, 5, 13},
            [](auto, auto) {
                return u"About 10 answers are to be expected: 2 days at 8 a day. Hand it to 26 "
                       u"people a day and every answer gets its own in time."_s;
            },
            {{u"Customers"_s, ListKind::Private},
                {u"Ride leaders of the north"_s, ListKind::Target},
                {u"Mutuals"_s, ListKind::Smart}});
        draw(goal, u"campaign"_s);
        SendTimes times;
        times.now = QDateTime({2026, 5, 13}, {12, 0}, QTimeZone::utc()).toSecsSinceEpoch();
        times.ours = QTimeZone("Europe/London");
        times.theirs = {{QTimeZone("Europe/Lisbon"), 12}, {QTimeZone("Pacific/Auckland"), 3}};
        times.unknownZones = 4;
        times.slotsToSuggest = {{times.now + 6 * 86'400 - 3 * 3600, 40, 46},
            {times.now + 7 * 86'400 - 3 * 3600, 38, 46}};
        SendTimeDialog when(times);
        when.findChild<QRadioButton *>(u"sendChoice-2"_s)->setChecked(true);
        draw(when, u"send-time"_s);
        VersionsDialog versions(
            {{2, times.now - 600, u"Hi,\n\nWe need five stars!!!\n\nPedal Barn"_s},
                {1, times.now - 86'400, u"Hi"_s}},
            u"Hi {first name},\n\nWould you rate the panniers, and say why?\n\nPedal Barn"_s,
            {2026, 5, 13}, QTimeZone::utc(), true);
        versions.findChild<QPushButton *>(u"showDifference"_s)->setChecked(true);
        draw(versions, u"versions"_s);
        QVERIFY(versions.isVisible());
    }

    void knowledgeIsDrawn_data() { addLooks(); }
    void knowledgeIsDrawn()
    {
        wearLook();
        ToldRule rule;
        rule.title = u"It says it is a mass message"_s;
        rule.severity = Severity::Warn;
        rule.looksFor = u"An excuse for going to many: for a mass mail, a round robin, a copied "
                        u"text."_s;
        rule.ideas = {{u"S0.8"_s, u"An excuse does not make a mass message personal."_s},
            {u"S2.20"_s, u"Give something back that is like what you ask for."_s}};
        rule.flagged = {u"Sorry for the mass mail, dear all."_s, u"Forgive the copied text!"_s};
        rule.left = {u"The mass of the loaf is 800 grams."_s};
        rule.accepted = 4;
        rule.putAside = 1;
        RuleCard card(rule);
        draw(card, u"rule-card"_s);
        StancesDialog stances({2026, 5, 13}, true);
        stances.setStances({{FactId {1}, u"We never ask for stars, only for what you think."_s,
                                u"Spring talk"_s, noonUtc({2026, 3, 2}), 0},
            {FactId {2}, u"We answer everybody within a day."_s, {}, {}, 0}});
        draw(stances, u"stances"_s);
        LessonsDialog lessons(
            {{u"broadcast-size"_s, u"Goes to very many"_s}}, {}, QTimeZone::utc(), true);
        lessons.setLessons(
            {{FactId {1}, u"Ask ten people who wrote to us, not thirty who follow."_s,
                {u"broadcast-size"_s}, {}, noonUtc({2026, 4, 2})}});
        draw(lessons, u"lessons"_s);
        RepairPlaybook playbook({u"@bridge_cafe"_s}, {drafts::RepairStep::Wait}, {});
        draw(playbook, u"repair"_s);
        QVERIFY(playbook.isVisible());
    }

private:
    static void draw(QDialog &dialog, const QString &name)
    {
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QCoreApplication::processEvents();
        save(dialog, u"drafts/"_s + name);
    }
};

int main(int argc, char **argv)
{
    return drawGallery<TestDeskGallery>(argc, argv);
}
#include "tst_desk_gallery.moc"

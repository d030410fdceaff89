#include "app/screen_shots.h"
#include "app/window_pages.h"
#include "ui/common/page.h"

using namespace Qt::StringLiterals;

namespace comity {

void ScreenShots::listToday()
{
    m_shots.push_back({u"today"_s, [this] {
                           m_application.window().showPage(page(u"todayPage"_s));
                           press(u"dayTable"_s, {Qt::Key_Home, Qt::Key_Down});
                       }});
    m_shots.push_back({u"today-goals"_s, [this] { click(u"editGoals"_s); }});
    m_shots.push_back({u"today-wins"_s, [this] {
                           press(u"goalsDialog"_s, {Qt::Key_Escape});
                           click(u"allWins"_s);
                       }});
}

void ScreenShots::listInsights()
{
    m_shots.push_back(
        {u"insights"_s, [this] { m_application.window().showPage(page(u"insightsPage"_s)); }});
    m_shots.push_back({u"insights-report"_s, [this] { click(u"insightsReport"_s); }});
    m_shots.push_back({u"insights-company"_s, [this] {
                           press(u"bossReportDialog"_s, {Qt::Key_Escape});
                           command(u"openCompany"_s);
                       }});
    m_shots.push_back({u"insights-capacity"_s, [this] {
                           press(u"companyDialog"_s, {Qt::Key_Escape});
                           command(u"openCapacity"_s);
                       }});
}

void ScreenShots::listPeople()
{
    m_shots.push_back({u"people"_s, [this] {
                           press(u"winsDialog"_s, {Qt::Key_Escape});
                           m_application.window().showPage(page(u"peoplePage"_s));
                       }});
    m_shots.push_back({u"people-chosen"_s, [this] { select(0, 1); }});
    m_shots.push_back({u"people-several-chosen"_s, [this] { select(2, 4); }});
    const auto search = [this](const QString &text) { type(u"peopleFilter"_s, text); };
    m_shots.push_back({u"people-searched"_s, [search] { search(u"whistle"_s); }});
    m_shots.push_back({u"palette"_s, [this, search] {
                           search({});
                           select(2, 3);
                           command(u"openPalette"_s);
                           type(u"paletteField"_s, u"pu"_s);
                       }});
    m_shots.push_back({u"people-nobody-matches"_s, [this, search] {
                           command(u"openPalette"_s); // closes it
                           search(u"nobody is called so"_s);
                       }});
    m_shots.push_back({u"people-all-accounts"_s, [this, search] {
                           search({});
                           m_application.session()->chooseAccount(std::nullopt);
                       }});
    m_shots.push_back({u"purge-which-account"_s,
        [this] { m_application.window().showPage(page(u"purgePage"_s)); }});
}

void ScreenShots::listPurge()
{
    m_shots.push_back(
        {u"purge-plan"_s, [this] { Q_EMIT m_application.window().accountChosen(AccountId {1}); }});
    m_shots.push_back({u"purge-review"_s, [this] {
                           click(u"reviewBatch"_s);
                           select(0, 1);
                       }});
    m_shots.push_back({u"purge-who-and-why"_s, [this] { click(u"who-new-follow"_s); }});
    m_shots.push_back({u"purge-work"_s, [this] {
                           click(u"closeLeftOut"_s);
                           press(u"batchTable"_s, QList<Qt::Key>(8, Qt::Key_U));
                           click(u"workThrough"_s);
                           press(u"workTable"_s, {Qt::Key_D, Qt::Key_D, Qt::Key_S, Qt::Key_D});
                       }});
    m_shots.push_back({u"purge-verify"_s, [this] { press(u"purgeStepper"_s, {Qt::Key_Right}); }});
    m_shots.push_back({u"purge-plan-followers"_s, [this] {
                           press(u"purgeStepper"_s, QList<Qt::Key>(3, Qt::Key_Left));
                           press(u"planKind"_s, {Qt::Key_Down});
                       }});
}

} // namespace comity

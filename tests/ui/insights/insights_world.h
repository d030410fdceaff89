#pragma once

#include "model/drafts/draft_ids.h"
#include "tests/model/followups/talk_workspace.h"
#include "tests/ui/common/scripted_prompts.h"
#include "ui/charts/chart_card.h"
#include "ui/common/workspace_session.h"
#include "ui/insights/insights_page.h"

#include <QSettings>
#include <QTemporaryDir>
#include <memory>

namespace comity::tests {

/// A workspace and the page Insights over it. Now is Thursday, 14 May 2026, 09:00 UTC.
class InsightsWorld
{
public:
    InsightsWorld();

    TalkWorkspace &workspace() { return m_workspace; }
    AccountId mine() const { return m_workspace.me; }
    qint64 now() const { return m_workspace.now(); }
    ScriptedPrompts &prompts() { return m_prompts; }
    QSettings &settings() { return m_settings; }
    QString folder() const { return m_folder.path(); }
    const std::vector<Pk> &people() const { return m_people; }

    /// So many people with numbers of theirs; before open(), as what follows.
    void addPeople(int count);
    /// Both lists whole: the first so many follow us, and we follow them from one to another.
    void look(
        AccountId account, QDate day, std::size_t followers, std::size_t from, std::size_t to);
    void post(const QString &text, int daysAgo);
    ListId list(const QString &name, std::size_t from, std::size_t count);
    /// So many are to say thanks.
    drafts::CampaignId goal(const QString &name, int wanted);
    /// A message to so many people, and what came back.
    drafts::DraftId send(const QString &title, int daysAgo, std::size_t people, std::size_t thanks,
        std::size_t offended, std::optional<drafts::CampaignId> goal = {});
    /// Half a year of questions, answered after so many hours until lately, and then more slowly.
    void talk(int hoursBefore, int hoursNow);
    /// Thirteen looks of a year, posts, lists and messages.
    void fill();

    void open(db::WorkspaceFile::Access access = db::WorkspaceFile::Access::ReadWrite);

    ui::WorkspaceSession &session() { return *m_session; }
    ui::InsightsPage &page() { return *m_page; }
    ui::ChartCard &card(const QString &name) const;
    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return m_page->findChild<Widget *>(name);
    }
    /// What a label says; null when it is hidden.
    QString text(const QString &name) const;
    void click(const QString &name) const;
    /// Everything is read.
    bool isAtRest() const;

private:
    TalkWorkspace m_workspace;
    QString m_path;
    QTemporaryDir m_folder;
    QSettings m_settings;
    std::vector<Pk> m_people;
    std::size_t m_asked = 0; ///< people who were written to for a goal, which asks nobody twice
    int m_digest = 0;
    Wording m_wording;
    ScriptedPrompts m_prompts;
    std::unique_ptr<ui::WorkspaceSession> m_session;
    std::unique_ptr<ui::InsightsPage> m_page;
};

} // namespace comity::tests

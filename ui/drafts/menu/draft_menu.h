#pragma once

#include "model/base/result.h"
#include "model/drafts/draft.h"

#include <QObject>
#include <QStringList>

class QMenu;
class QSettings;

namespace comity::ui {

class DraftActs;
class DraftDesk;
class DraftMiddle;
class DraftPreview;
class DraftSpelling;
class SendPlan;
class WorkspaceSession;

/// What stands behind the three dots of a draft beside what the page does itself: spelling, what
/// we said in public, what to do when something went wrong.
class DraftMenu : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it. `settings` may be null.
    DraftMenu(WorkspaceSession &session, QSettings *settings, DraftDesk &desk, DraftActs &acts,
        DraftMiddle &middle, QObject *parent = nullptr);

    void addTo(QMenu &menu);
    /// Preferences may have changed: the folder of house rules, and what its files say.
    void lookAtPreferences();
    DraftPreview *preview() const { return m_preview; }
    SendPlan *plan() const { return m_plan; }

    /// What we said in public, to look whether the draft says something else.
    void openStances();
    /// Of the draft as it was looked at last, and of the campaign it belongs to.
    void openReport();
    void openCampaignReport();

Q_SIGNALS:
    /// What was learnt by now.
    void lessonsAsked();
    /// What to do when something went wrong.
    void playbookAsked();
    void failed(const comity::Error &error);

private:
    /// What it is about, for those who said yes or no to one topic alone.
    QMenu *makeTopicMenu(QMenu &menu);
    void fillTopics(QMenu &menu);
    void readTopics(QMenu &menu);
    /// Of this draft, whichever is open by then.
    void setTopic(const drafts::Draft &of, const QString &topic);
    void askTopic(const drafts::Draft &of);

    WorkspaceSession &m_session;
    QSettings *m_settings;
    DraftDesk &m_desk;
    DraftActs &m_acts;
    DraftMiddle &m_middle;
    DraftSpelling *m_spelling;
    DraftPreview *m_preview;
    SendPlan *m_plan;
    QStringList m_topics; ///< that somebody said yes or no to, as last read
};

} // namespace comity::ui

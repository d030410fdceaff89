#pragma once

#include "model/drafts/draft.h"
#include "model/drafts/outcome.h"
#include "ui/common/named_people.h"
#include "ui/common/workspace_session.h"
#include "ui/drafts/outcome/told_outcome.h"

#include <QObject>
#include <map>

class QSettings;

namespace comity::ui {

class DraftActs;
class DraftDesk;
class OutcomeActs;
class RepairDesk;
class OutcomePane;

/// What came back of the draft that is open, and of its campaign: reads it on a worker whenever
/// something is committed, fills the pane and does what is asked there, by dialogs over `window`.
class OutcomeDesk : public QObject
{
    Q_OBJECT

public:
    /// All outlive it; `settings` keeps which suggestions were refused and may be null.
    OutcomeDesk(WorkspaceSession &session, DraftDesk &desk, DraftActs &acts, OutcomePane &pane,
        QSettings *settings, QWidget *window);

    /// Whether nothing more may go out for the campaign: more were offended than may be.
    bool isStopped() const { return m_stored.told.standing.isStopped; }
    /// What is shown is that of the newest commit.
    bool isAtRest() const { return m_shown == m_question; }
    /// The campaign that the open draft belongs to, in a dialog.
    void showCampaign();
    void showRepair();
    /// What came back is to be noted of one or several.
    void log();

Q_SIGNALS:
    /// What is shown changed; also when the stop line came or went.
    void told();
    void personAsked(comity::Pk person);
    /// What was learnt is to be written down.
    void lessonAsked();
    /// A draft for an apology: to these people.
    void apologyAsked(const std::vector<comity::Pk> &people);
    void done(const QString &sentence);
    void failed(const comity::Error &error);

private:
    struct Stored
    {
        ToldOutcome told = {};
        std::vector<NamedPerson> people = {}; ///< who got the draft
        std::vector<drafts::OutcomeSuggestion> suggestions = {};
        std::map<drafts::OutcomeKind, std::vector<NamedPerson>> byKind = {};
        std::map<drafts::OutcomeKind, std::vector<NamedPerson>> suggested = {};
        QDate sentFrom = {};
    };

    void connectPane();
    void read();
    static Result<Stored> readFrom(
        SQLite::Database &database, const drafts::Draft &draft, qint64 now, const JobContext &job);
    void show(Stored stored);
    std::vector<drafts::OutcomeSuggestion> suggestionsOf(drafts::OutcomeKind kind) const;
    void refuse(drafts::OutcomeKind kind);
    std::vector<Pk> refused(drafts::DraftId draft, drafts::OutcomeKind kind) const;
    QString refusedKey(drafts::DraftId draft, drafts::OutcomeKind kind) const;
    void showPeople(const QString &title, const std::vector<NamedPerson> &people);
    void writeObjective(int place);
    void closeCampaign();
    void apologise();
    qint64 now() const { return m_session.clock()().toSecsSinceEpoch(); }
    QDate today() const;

    WorkspaceSession &m_session;
    DraftDesk &m_desk;
    DraftActs &m_draftActs;
    OutcomeActs *m_acts;
    RepairDesk *m_repair;
    OutcomePane &m_pane;
    QSettings *m_settings;
    QWidget *m_window;
    Stored m_stored;
    JobHandle m_reading; ///< of the newest question
    int m_question = 0;
    int m_shown = 0; ///< the question whose answer is in the pane
};

} // namespace comity::ui

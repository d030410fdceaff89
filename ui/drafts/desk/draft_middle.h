#pragma once

#include "model/drafts/readiness.h"
#include "model/networks/limit.h"
#include "ui/common/workspace_session.h"
#include "ui/drafts/desk/draft_desk.h"

#include <QWidget>
#include <map>

class QStackedLayout;

namespace comity::ui {

class DraftEditor;
class DraftFoot;
class DraftHead;
class EmptyState;
class LengthMeters;
class Notice;
class StopAndThink;

/// The limits that hold in the workspace, by the code of their network.
using ChannelLimits = std::map<QString, std::vector<networks::Limit>>;

/// The middle of Drafts: the open draft from its title to the ways on, or what to do where there is
/// none. Shows what the desk has; wishes about the text go to the desk, all others are signals.
class DraftMiddle : public QWidget
{
    Q_OBJECT

public:
    DraftMiddle(WorkspaceSession &session, DraftDesk &desk, QWidget *parent = nullptr);

    DraftHead *head() const { return m_head; }
    DraftEditor *editor() const { return m_editor; }
    StopAndThink *think() const { return m_think; }
    DraftFoot *foot() const { return m_foot; }
    Notice *message() const { return m_message; }

    /// The fixes of the words of these findings, all at once.
    void makeFixes(const std::vector<review::Fix> &fixes);
    /// What the networks in use are: their channels stand in the list and have a meter.
    void setChannels(const QStringList &channels, const QStringList &metered, ChannelLimits limits);
    /// Between the head and the text.
    void addBelowHead(QWidget *line);
    /// Stands in the place of the editor while it is open.
    void addPreview(QWidget *preview);
    void openPreview();
    /// False when there was none.
    bool closePreview();
    bool isPreviewOpen() const;
    /// Where the draft stands on its way out, and whether it may go.
    const drafts::Readiness &readiness() const { return m_readiness; }
    /// What holds it, in a sentence; empty where nothing does.
    QString holdSentence() const;

Q_SIGNALS:
    void newAsked();
    /// Starters of ui.md §5.1.
    void starterAsked(const QString &channel, const QString &title);
    void readinessChanged();

protected:
    /// The text keeps its lines; the questions below it scroll where there is no room for both.
    void resizeEvent(QResizeEvent *event) override;

private:
    void addEmptyState();
    void measure(const QString &text);
    void showOpened();
    void showStored();
    void showAnswer();
    void showReminders(const ReviewAnswer &answer);
    void showReadiness();

    WorkspaceSession &m_session;
    DraftDesk &m_desk;
    DraftHead *m_head;
    DraftEditor *m_editor;
    LengthMeters *m_meters;
    StopAndThink *m_think;
    QWidget *m_questions; ///< where they scroll
    DraftFoot *m_foot;
    Notice *m_message;
    EmptyState *m_empty;
    QWidget *m_preview = nullptr;
    QWidget *m_work;
    QStackedLayout *m_stack;
    QStringList m_metered;
    ChannelLimits m_limits;
    drafts::Readiness m_readiness;
};

} // namespace comity::ui

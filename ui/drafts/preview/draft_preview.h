#pragma once

#include <QObject>
#include <optional>

class QAction;
class QMenu;

namespace comity::ui {

class DraftDesk;
class DraftMiddle;
class MergePreview;
class WorkspaceSession;

/// Fields that are filled in for each person: for how many they are known, putting them in, and
/// the open draft as each of its readers gets it.
class DraftPreview : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it.
    DraftPreview(
        WorkspaceSession &session, DraftDesk &desk, DraftMiddle &middle, QObject *parent = nullptr);

    /// "Insert field" and "Preview as…".
    void addTo(QMenu &menu, QAction *before);
    /// Somebody was gone to among those who get it, a row of the context.
    void choose(quint32 row);

private:
    void open();
    void follow();
    void countCover();

    WorkspaceSession &m_session;
    DraftDesk &m_desk;
    DraftMiddle &m_middle;
    MergePreview *m_preview;
    std::optional<quint32> m_chosen; ///< the newest row that was gone to
    int m_question = 0;
};

} // namespace comity::ui

#pragma once

#include "ui/common/workspace_session.h"
#include "ui/people/table/person_texts.h"

#include <QObject>

class QAbstractItemView;

namespace comity::ui {

class DetailDock;
class DetailPane;
class HandActs;

/// Lets the sheet and the notes of the detail pane be changed, and asks where that needs a
/// question.
class SheetDesk : public QObject
{
    Q_OBJECT

public:
    /// All outlive it; dialogs stand over `page`.
    SheetDesk(WorkspaceSession &session, DetailDock &dock, QWidget &page);

    HandActs &acts() const { return *m_acts; }

    /// A letter pressed in the table, for whoever is meant: N writes a note, T asks what to decide.
    void actOnLetter(QChar letter, const std::vector<Pk> &people, QAbstractItemView &table);

private:
    void wireSheet();
    void wireNotes();
    void askForPermission();
    void showTriage(const std::vector<Pk> &people, QAbstractItemView &table);
    std::vector<Pk> person() const;

    WorkspaceSession &m_session;
    DetailDock &m_dock;
    DetailPane &m_pane;
    QWidget &m_page;
    HandActs *m_acts;
};

} // namespace comity::ui

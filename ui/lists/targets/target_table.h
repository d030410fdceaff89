#pragma once

#include "ui/common/table_view.h"
#include "ui/lists/targets/target_table_model.h"

class QMenu;
class QSettings;

namespace comity::ui {

/// The table of a target list, 40 px a row. Single letters, Enter, Ctrl+V and the menu ask for what
/// can be done about the people that are chosen.
class TargetTable : public TableView
{
    Q_OBJECT

public:
    enum class Act {
        LogTouch,
        Answered,
        NoteOpening,
        Edit,
        Rest,
        EndRest,
        Decide,
        OpenProfile,
        Met
    };

    TargetTable(TargetTableModel *model, QSettings *settings, QWidget *parent = nullptr);

    /// The people of the selected rows, else of the current one, in the order of the rows.
    std::vector<Pk> chosen() const;
    /// Null without a current row.
    const TargetRow *current() const;
    void goTo(Pk pk);
    void select(const std::vector<Pk> &people);
    void setWritable(bool isWritable) { m_isWritable = isWritable; }

Q_SIGNALS:
    void asked(comity::ui::TargetTable::Act act);
    /// Ctrl+V: a text to note as an opening of the current person.
    void pasted(const QString &text);
    void currentMoved();
    /// The menu of the chosen people is about to open: a page adds its own.
    void menuMade(QMenu *menu);
    void deleteAsked();

protected:
    void startDrag(Qt::DropActions actions) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void dress(QSettings *settings);
    void actOnLetter(QChar letter);
    void copyRows();

    TargetTableModel *m_model;
    bool m_isWritable = true;
};

} // namespace comity::ui

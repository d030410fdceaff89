#pragma once

#include "ui/common/table_roles.h"
#include "ui/common/table_view.h"

class QSettings;

namespace comity::ui {

class BatchModel;
class DecisionDelegate;
class PurgeTelling;

/// The table of a batch: keys decide about the selected rows, clicks on a segment about one.
class BatchTable : public TableView
{
    Q_OBJECT

public:
    /// `settings` keeps the columns; may be null.
    BatchTable(BatchModel *model, QSettings *settings, QWidget *parent = nullptr);

    /// Decisions are worded by the kind of the plan.
    void setWords(const PurgeTelling &telling);
    /// Without decisions the last column is not there and keys decide nothing.
    void setDecidable(bool isDecidable);
    /// Whether the dates tell the order of any of them.
    void setOrdered(bool isOrdered);
    /// Selected rows from above, or the current one.
    std::vector<int> chosenRows() const;
    void goTo(int row);
    /// The next row that is not decided, below or else from the top; -1 for none.
    int nextUndecided(int row) const;

Q_SIGNALS:
    /// None takes a decision back.
    void decisionAsked(const std::vector<int> &rows, comity::ui::DecisionMark mark);
    void profileAsked();
    void undoAsked();
    void currentRowChanged(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void dress(QSettings *settings);
    int fittedWidth(int column) const;
    void actOnLetter(QChar letter);
    void copyRows();

    BatchModel *m_model;
    DecisionDelegate *m_decision = nullptr;
    bool m_isDecidable = false;
};

} // namespace comity::ui

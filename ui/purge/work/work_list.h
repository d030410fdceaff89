#pragma once

#include <QFrame>

namespace comity::ui {

class PlainLabel;
class TableView;
class WorkModel;

/// The pane at the start while a batch is worked through: everybody on it, how far each is. Has
/// the keys of the work.
class WorkList : public QFrame
{
    Q_OBJECT

public:
    explicit WorkList(WorkModel *model, QWidget *parent = nullptr);

    TableView *table() const { return m_table; }
    void setTitle(const QString &title);
    /// -1 for nobody.
    int currentRow() const;
    void goTo(int row);

Q_SIGNALS:
    void currentChanged();
    void openAsked();
    void doneAsked();
    void skipAsked();
    void keepAsked();
    void undoAsked();
    /// Backspace: takes back what was ticked for the current person.
    void clearAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void actOnLetter(QChar letter);
    void showCount();

    WorkModel *m_model;
    TableView *m_table;
    PlainLabel *m_title;
    PlainLabel *m_count;
};

} // namespace comity::ui

#pragma once

#include <QListView>

namespace comity::ui {

/// A list of rejected rows. Delete, and Enter, F2 or a double click are told; rows follow the text
/// size.
class RejectedList : public QListView
{
    Q_OBJECT

public:
    explicit RejectedList(QWidget *parent = nullptr);

Q_SIGNALS:
    void dismissAsked();
    void repairAsked();
    void currentMoved(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
};

} // namespace comity::ui

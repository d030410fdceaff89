#pragma once

#include "ui/common/selection_bar.h"

namespace comity::ui {

/// What can be done with the people who are chosen on a list.
class MemberBar : public SelectionBar
{
    Q_OBJECT

public:
    explicit MemberBar(QWidget *parent = nullptr);

    /// Nobody is taken off a smart list, or moved from it.
    void setSmart(bool isSmart);

Q_SIGNALS:
    void addAsked();
    void moveAsked();
    void removeAsked();
    void protectAsked();
    void copyHandlesAsked();
    void exportAsked();

private:
    QPushButton *m_move;
    QPushButton *m_remove;
};

} // namespace comity::ui

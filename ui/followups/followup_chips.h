#pragma once

#include "model/followups/due_order.h"
#include "ui/followups/followups_ground.h"

#include <QWidget>
#include <map>

namespace comity::ui {

class Chip;

/// The chips above the list: one is chosen, each says how many it holds.
class FollowupChips : public QWidget
{
    Q_OBJECT

public:
    explicit FollowupChips(QWidget *parent = nullptr);

    void setGround(const FollowupsGround &ground);
    void choose(followups::FollowupView view);
    followups::FollowupView chosen() const { return m_chosen; }

Q_SIGNALS:
    void viewChosen(comity::followups::FollowupView view);

private:
    std::map<followups::FollowupView, Chip *> m_chips;
    followups::FollowupView m_chosen = followups::FollowupView::All;
};

} // namespace comity::ui

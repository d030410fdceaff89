#pragma once

#include "ui/followups/followups_ground.h"

#include <QWidget>

namespace comity::ui {

class EmptyState;

/// Nothing is owed to anybody: what was done lately, and what lands here.
class FollowupsEmpty : public QWidget
{
    Q_OBJECT

public:
    explicit FollowupsEmpty(bool isWritable, QWidget *parent = nullptr);

    /// How many of all that was ever noted were done in the last 30 days, and how many replies were
    /// in time.
    void setGround(const FollowupsGround &ground);

Q_SIGNALS:
    void doneAsked();
    void addAsked();

private:
    QWidget *makeCard();

    EmptyState *m_done;
    EmptyState *m_never;
};

} // namespace comity::ui

#pragma once

#include "ui/followups/followups_ground.h"

#include <QFrame>

namespace comity::ui {

class PlainLabel;
class SeverityShape;

/// How often replies were in time, beside what is wanted, and the keys of the list.
class LevelLine : public QFrame
{
    Q_OBJECT

public:
    explicit LevelLine(bool isWritable, QWidget *parent = nullptr);

    void setGround(const FollowupsGround &ground);

Q_SIGNALS:
    void levelAsked();

private:
    PlainLabel *m_what;
    SeverityShape *m_shape;
    PlainLabel *m_share;
    PlainLabel *m_goal;
    PlainLabel *m_unread;
};

} // namespace comity::ui

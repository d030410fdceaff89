#pragma once

#include "ui/purge/purge_ground.h"

#include <QWidget>

class QPushButton;

namespace comity::ui {

class HeadroomGauge;
class PlainLabel;
class SeverityShape;

/// The room to follow more people, now and once a batch is gone, and the goal for it. Says how far
/// the network's number may be trusted, and shows none where it publishes none.
class HeadroomBlock : public QWidget
{
    Q_OBJECT

public:
    explicit HeadroomBlock(QWidget *parent = nullptr);

    /// `leaving` is how many may go with the batch. Removing followers changes something here only
    /// where the limit rests on how many there are.
    void show(const PurgeGround &ground, qint64 leaving, PurgeKind kind = PurgeKind::Unfollow);
    void setWritable(bool isWritable);

Q_SIGNALS:
    void goalAsked();

private:
    void showGoal(const PurgeGround &ground, const FollowRoom &room);
    void showRoom(const PurgeGround &ground, const std::optional<FollowRoom> &room,
        networks::Leaving leaving);
    QString whatIf(
        const PurgeGround &ground, const FollowRoom &room, networks::Leaving leaving) const;
    void showNoNumber(const PurgeGround &ground, const std::optional<FollowRoom> &room);

    PlainLabel *m_title;
    SeverityShape *m_lowShape;
    PlainLabel *m_low;
    PlainLabel *m_status;
    PlainLabel *m_figure;
    PlainLabel *m_figureWord;
    HeadroomGauge *m_gauge;
    PlainLabel *m_sentence;
    QPushButton *m_goal;
};

} // namespace comity::ui

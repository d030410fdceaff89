#pragma once

#include "ui/purge/purge_ground.h"

#include <QWidget>

namespace comity::ui {

class HeadroomGauge;
class PlainLabel;

/// FollowRoom to follow more people, now and once a batch is gone. Says how far the network's
/// number may be trusted, and shows none where it publishes none.
class HeadroomBlock : public QWidget
{
    Q_OBJECT

public:
    explicit HeadroomBlock(QWidget *parent = nullptr);

    /// `leaving` is how many may go with the batch.
    void show(const PurgeGround &ground, qint64 leaving);

private:
    void showNoNumber(const PurgeGround &ground, const std::optional<FollowRoom> &room);

    PlainLabel *m_title;
    PlainLabel *m_status;
    PlainLabel *m_figure;
    PlainLabel *m_figureWord;
    HeadroomGauge *m_gauge;
    PlainLabel *m_sentence;
};

} // namespace comity::ui

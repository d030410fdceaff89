#pragma once

#include "ui/purge/purge_ground.h"

#include <QWidget>

namespace comity::ui {

/// How many are followed, of them this batch in the accent colour, and the limit as a rule. The
/// scale begins where the last fifth before the limit begins, once following has come that far.
class HeadroomGauge : public QWidget
{
    Q_OBJECT

public:
    explicit HeadroomGauge(QWidget *parent = nullptr);

    /// `room` has a limit.
    void setRoom(const FollowRoom &room, qint64 leaving);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int xOf(qint64 people) const;

    qint64 m_begin = 0;
    qint64 m_following = 0;
    qint64 m_leaving = 0;
    qint64 m_limit = 1;
    bool m_isEstimate = false;
};

} // namespace comity::ui

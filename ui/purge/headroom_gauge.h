#pragma once

#include "ui/purge/purge_ground.h"

#include <QWidget>

namespace comity::ui {

/// How many are followed, of them this batch in the accent colour, the goal as a dashed and the
/// limit as a solid rule. The scale begins where the last fifth before the limit begins, once
/// following has come that far.
class HeadroomGauge : public QWidget
{
    Q_OBJECT

public:
    explicit HeadroomGauge(QWidget *parent = nullptr);

    /// `room` has a limit. `goal` is how many follows should be left.
    void setRoom(const FollowRoom &room, qint64 leaving, std::optional<qint64> goal);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int xOf(qint64 people) const;
    void drawGoal(QPainter &painter, const QRect &rule, const QRect &labels) const;

    qint64 m_begin = 0;
    qint64 m_following = 0;
    qint64 m_leaving = 0;
    qint64 m_limit = 1;
    std::optional<qint64> m_goal; ///< as a number of people followed
    bool m_isEstimate = false;
};

} // namespace comity::ui

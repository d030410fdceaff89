#pragma once

#include "model/targets/touch_due.h"

#include <QWidget>

namespace comity::ui {

/// Touches week by week as bars, the answered ones in full ink. Its numbers are read out, and
/// stand in the table of all touches.
class TargetBars : public QWidget
{
    Q_OBJECT

public:
    explicit TargetBars(QWidget *parent = nullptr);

    void setWeeks(std::vector<TouchWeek> weeks, const QString &spoken);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<TouchWeek> m_weeks;
};

} // namespace comity::ui

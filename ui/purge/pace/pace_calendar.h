#pragma once

#include "model/purge/pace.h"

#include <QWidget>

namespace comity::ui {

/// One month: days on which people were unfollowed, today, days on which the pace has a batch, and
/// the day on which the goal is reached. Each is told by its own shape.
class PaceCalendar : public QWidget
{
    Q_OBJECT

public:
    explicit PaceCalendar(QWidget *parent = nullptr);

    struct Days
    {
        QDate today = {};
        std::vector<QDate> done = {};
        std::vector<QDate> planned = {};
        std::optional<QDate> goal = {};
    };
    void setDays(Days days);
    /// Any day of the month that is shown.
    void setMonth(QDate month);
    QDate month() const { return m_month; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect cell(int column, int row) const;
    void drawDay(QPainter &painter, const QRect &rect, QDate day) const;
    int rowHeight() const;
    void describe();

    Days m_days;
    QDate m_month;
};

} // namespace comity::ui

#pragma once

#include "ui/purge/purge_ground.h"

#include <QWidget>

namespace comity::ui {

class PaceCalendar;
class PlainLabel;

/// When the next batches are due, and how far the goal is: a month, and one sentence.
class PaceBlock : public QWidget
{
    Q_OBJECT

public:
    explicit PaceBlock(QWidget *parent = nullptr);

    /// `fit` people fit the plan, `batch` of them go at once. Removing followers leads to no goal.
    void show(const PurgeGround &ground, qint64 fit, int batch, QDate today,
        PurgeKind kind = PurgeKind::Unfollow);

private:
    void turn(int months);
    void showMonth();
    QString sentence(const PurgeGround &ground, const std::optional<Road> &road) const;

    PlainLabel *m_title;
    PaceCalendar *m_calendar;
    PlainLabel *m_sentence;
};

} // namespace comity::ui

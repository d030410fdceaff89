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

    /// `fit` people fit the plan, `batch` of them go at once.
    void show(const PurgeGround &ground, qint64 fit, int batch, QDate today);

private:
    void turn(int months);
    void showMonth();
    QString sentence(const PurgeGround &ground, const std::optional<Road> &road) const;

    PlainLabel *m_title;
    PaceCalendar *m_calendar;
    PlainLabel *m_sentence;
};

} // namespace comity::ui

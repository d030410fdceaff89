#pragma once

#include "model/goals/day.h"

#include <QWidget>

namespace comity::ui {

class EmptyState;

/// Nothing is due: that the day is done and what comes next.
class DayDone : public QWidget
{
    Q_OBJECT

public:
    explicit DayDone(QWidget *parent = nullptr);

    /// `next` is what comes first after this week, and when; empty where nothing is known.
    void setNext(const QString &next);

private:
    EmptyState *m_state;
};

/// A workspace without an import: the three ways to begin.
class TodayEmpty : public QWidget
{
    Q_OBJECT

public:
    explicit TodayEmpty(QWidget *parent = nullptr);

Q_SIGNALS:
    void importAsked();
    void guideAsked();
    void demoAsked();
};

} // namespace comity::ui

#pragma once

#include "model/goals/goals_store.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QRadioButton;

namespace comity::ui {

/// The end of the day: are we winning, what to keep doing, what to stop.
class DayCard : public QWidget
{
    Q_OBJECT

public:
    explicit DayCard(bool isWritable, QWidget *parent = nullptr);

    /// What is being written stays, and is noted for the day it was begun on.
    void setMark(QDate day, const std::optional<goals::DayMark> &mark);

Q_SIGNALS:
    void markAsked(const comity::goals::DayMark &mark);
    void earlierDaysAsked();

private:
    goals::DayMark written() const;
    void showState();

    QRadioButton *m_yes;
    QRadioButton *m_no;
    QLineEdit *m_keep;
    QLineEdit *m_stop;
    QPushButton *m_save;
    goals::DayMark m_kept;
    bool m_isOfAnotherDay = false; ///< than today
    bool m_isWritable;
};

} // namespace comity::ui

#pragma once

#include "model/jobs/job_context.h"

#include <QElapsedTimer>
#include <QWidget>

class QPushButton;

namespace comity::ui {

class JobBoard;
class MeterBar;
class PlainLabel;

/// A job that takes longer than a second: name, n of m, bar, time left, Cancel (ui.md §5.2).
class JobStrip : public QWidget
{
    Q_OBJECT

public:
    explicit JobStrip(QWidget *parent = nullptr);

    /// Shows the strip for a new job. `name` is plain and may hold a file name.
    void begin(const QString &name, const QString &iconName);
    void setProgress(const Progress &progress);
    /// Hides it.
    void end();
    /// Keeps the strip away while its job is shown elsewhere; the job goes on.
    void setHeldBack(bool isHeldBack);
    /// Shows the first job of the board once it has run for a second, and cancels it when asked.
    void follow(JobBoard &board);
    /// "about 40 s left"; empty while it cannot be told.
    static QString timeLeftText(qint64 elapsedMs, const Progress &progress);

Q_SIGNALS:
    void cancelAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    QWidget *m_picture;
    PlainLabel *m_name;
    PlainLabel *m_count;
    PlainLabel *m_timeLeft;
    MeterBar *m_bar;
    QPushButton *m_cancel;
    QElapsedTimer m_clock;
    QString m_step;
    bool m_hasJob = false;
    bool m_isHeldBack = false;
};

} // namespace comity::ui

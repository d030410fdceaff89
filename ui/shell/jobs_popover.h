#pragma once

#include <QFrame>

class QVBoxLayout;

namespace comity::ui {

class JobBoard;

/// The running jobs, one strip each, above the status bar. Esc or a click elsewhere closes it.
class JobsPopover : public QFrame
{
    Q_OBJECT

public:
    explicit JobsPopover(JobBoard &jobs, QWidget *parent = nullptr);

    void openAbove(QWidget *anchor);

private:
    void addJob(int id);
    void removeJob(int id);

    JobBoard &m_jobs;
    QVBoxLayout *m_strips;
};

} // namespace comity::ui

#pragma once

#include <QDateTime>
#include <QStatusBar>

class QPushButton;

namespace comity::ui {

class JobBoard;
class JobsPopover;
class PlainLabel;

/// What is open, when it was saved, how much is in it, what runs; that nothing leaves this
/// computer; the text size.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(JobBoard &jobs, QWidget *parent = nullptr);

    void setFile(const QString &fileName, bool isReadOnly);
    /// An invalid time hides it.
    void setSavedAt(const QDateTime &localTime);
    /// "18,214 people · 5 accounts".
    void setCounts(const QString &text);
    /// "X imported 3 days ago".
    void setNewestImport(const QString &text);
    void setZoom(int percent);

Q_SIGNALS:
    void zoomAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showJobs();
    PlainLabel *addPart(const QString &name);

    JobBoard &m_jobs;
    JobsPopover *m_popover;
    PlainLabel *m_file;
    PlainLabel *m_saved;
    PlainLabel *m_counts;
    PlainLabel *m_newest;
    QPushButton *m_running;
    QPushButton *m_zoom;
};

} // namespace comity::ui

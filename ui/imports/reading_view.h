#pragma once

#include "model/jobs/job_context.h"

#include <QWidget>

class QPushButton;

namespace comity::ui {

class MeterBar;
class PlainLabel;

/// What stands on the page while a file is read or saved: how far it is, Cancel, and that nothing
/// is saved before it is through. The strip of the shell tells the time that is left.
class ReadingView : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingView(QWidget *parent = nullptr);

    void begin(const QString &title, bool isSaving);
    /// `step` is what the job does just now, in words.
    void setProgress(const Progress &progress, const QString &step);

Q_SIGNALS:
    void cancelAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_title;
    MeterBar *m_bar;
    PlainLabel *m_count;
    PlainLabel *m_sentence;
    QPushButton *m_cancel;
};

} // namespace comity::ui

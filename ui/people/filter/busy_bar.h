#pragma once

#include <QWidget>

class QTimer;

namespace comity::ui {

/// A line of 2 px that says that an answer is under way and what stands below is the one before. It
/// shows after 150 ms, so quick answers flicker nothing.
class BusyBar : public QWidget
{
    Q_OBJECT

public:
    explicit BusyBar(QWidget *parent = nullptr);

    void setBusy(bool isBusy);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTimer *m_timer;
};

} // namespace comity::ui

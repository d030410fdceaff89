#pragma once

#include <QWidget>

namespace comity::ui {

/// Where a task stands: numbered steps in a row, those behind ticked, the current one filled.
/// Steps that are reached may be clicked, and ←/→ move between them.
class Stepper : public QWidget
{
    Q_OBJECT

public:
    explicit Stepper(const QStringList &steps, QWidget *parent = nullptr);

    int current() const { return m_current; }
    void setCurrent(int step);
    /// The last step that may be chosen; those after it are drawn faint.
    void setReachable(int last);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stepChosen(int step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRect stepRect(int step) const;
    void choose(int step);
    void describe();

    QStringList m_steps;
    int m_current = 0;
    int m_reachable;
};

} // namespace comity::ui

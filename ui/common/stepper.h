#pragma once

#include <QWidget>

namespace comity::ui {

/// Where a task stands: numbered steps in a row, those behind ticked, the current one filled.
/// Steps that are reached may be clicked, and ←/→ move between them. Where there is little room
/// only the current step has its word.
class Stepper : public QWidget
{
    Q_OBJECT

public:
    explicit Stepper(const QStringList &steps, QWidget *parent = nullptr);

    int current() const { return m_current; }
    void setCurrent(int step);
    /// The last step that may be chosen; those after it are drawn faint.
    void setReachable(int last);
    /// Steps that may not be chosen although a later one may.
    void setBarred(const QList<int> &steps);

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
    bool isCompact() const;
    int stepWidth(int step, bool isCompact) const;
    int wholeWidth(bool isCompact) const;
    bool canChoose(int step) const;
    void choose(int step);
    void describe();

    QStringList m_steps;
    int m_current = 0;
    int m_reachable;
    QList<int> m_barred;
};

} // namespace comity::ui

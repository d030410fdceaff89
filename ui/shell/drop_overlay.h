#pragma once

#include <QWidget>

namespace comity::ui {

/// Takes files that are dragged anywhere into a window. While they hang over it, lies over the page
/// with a dashed inset and what a drop does.
class DropOverlay : public QWidget
{
    Q_OBJECT

public:
    /// Covers `area`, a child of `window` or the window itself.
    DropOverlay(QWidget *window, QWidget *area);

    /// While off, drags are left alone.
    void setOn(bool isOn) { m_isOn = isOn; }

Q_SIGNALS:
    void filesDropped(const QStringList &paths);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_isOn = true;
};

} // namespace comity::ui

#pragma once

#include <QWidget>

namespace comity::ui {

/// Lies over the page while files are dragged: a dashed inset and what a drop does.
class DropOverlay : public QWidget
{
    Q_OBJECT

public:
    explicit DropOverlay(QWidget *parent);

    void cover(const QRect &area);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace comity::ui

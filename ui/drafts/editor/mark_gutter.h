#pragma once

#include <QWidget>
#include <optional>

namespace comity::ui {

class DraftEditor;

/// The room at the start of the lines, with the worst finding of each as its shape.
class MarkGutter : public QWidget
{
    Q_OBJECT

public:
    explicit MarkGutter(DraftEditor &editor);

Q_SIGNALS:
    void markAsked(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool event(QEvent *event) override;

private:
    DraftEditor &m_editor;
};

} // namespace comity::ui

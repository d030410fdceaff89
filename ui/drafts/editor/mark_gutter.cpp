#include "ui/drafts/editor/mark_gutter.h"

#include "ui/common/formatting.h"
#include "ui/common/severity_shape.h"
#include "ui/common/tool_tip.h"
#include "ui/common/typography.h"
#include "ui/drafts/editor/draft_editor.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace comity::ui {

namespace {

constexpr qreal dimmed = 0.4;

/// A finger needs more than the shape takes.
const DraftEditor::LineShape *shapeAt(
    const std::vector<DraftEditor::LineShape> &shapes, const QPoint &point)
{
    const int reach = scaled(5);
    const auto found = std::ranges::find_if(shapes, [&](const DraftEditor::LineShape &shape) {
        return shape.place.adjusted(-reach, -reach, reach, reach).contains(point);
    });
    return found == shapes.end() ? nullptr : &*found;
}

} // namespace

MarkGutter::MarkGutter(DraftEditor &editor)
    : QWidget(&editor)
    , m_editor(editor)
{
    setObjectName(QStringLiteral("markGutter"));
    setAccessibleName(tr("Findings beside their lines"));
    setMouseTracking(true);
}

void MarkGutter::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setOpacity(m_editor.isStale() ? dimmed : 1);
    for (const DraftEditor::LineShape &shape : m_editor.lineShapes()) {
        drawSeverity(painter, shape.place, shape.worst.severity, schemeOf(palette()));
    }
}

void MarkGutter::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

void MarkGutter::mouseReleaseEvent(QMouseEvent *event)
{
    const auto shapes = m_editor.lineShapes();
    const auto *const shape = shapeAt(shapes, event->position().toPoint());
    if (shape != nullptr && event->button() == Qt::LeftButton) {
        Q_EMIT markAsked(shape->worst.index);
    }
    event->accept();
}

void MarkGutter::mouseMoveEvent(QMouseEvent *event)
{
    const auto shapes = m_editor.lineShapes();
    const bool isOver = shapeAt(shapes, event->position().toPoint()) != nullptr;
    setCursor(isOver ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void MarkGutter::wheelEvent(QWheelEvent *event)
{
    QCoreApplication::sendEvent(m_editor.viewport(), event);
}

bool MarkGutter::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *const help = static_cast<QHelpEvent *>(event);
        const auto shapes = m_editor.lineShapes();
        const auto *const shape = shapeAt(shapes, help->pos());
        const QString tip = shape == nullptr
            ? QString()
            : spoken({severityWord(shape->worst.severity), shape->worst.title});
        showPlainToolTip(help->globalPos(), tip, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace comity::ui

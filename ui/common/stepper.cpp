#include "ui/common/stepper.h"

#include "ui/common/comity_style.h"
#include "ui/common/formatting.h"
#include "ui/common/row_delegate.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace comity::ui {

namespace {

constexpr int disc = 18;
constexpr int discGap = 7;
constexpr int line = 20;
constexpr int lineGap = 8;

void drawDisc(QPainter &painter, const QRectF &rect, int number, int current, bool isFaint,
    const QPalette &palette)
{
    const bool isCurrent = number == current;
    const bool isDone = number < current;
    painter.setPen(isCurrent ? QPen(Qt::NoPen)
                             : QPen(color(isDone      ? Token::AccentLine
                                            : isFaint ? Token::Line2
                                                      : Token::Ctl,
                                        palette),
                                 1.2));
    painter.setBrush(color(isCurrent ? Token::AccentFill
            : isDone                 ? Token::AccentSoft
                                     : Token::Base,
        palette));
    painter.drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    if (isDone) {
        painter.save();
        painter.translate(rect.topLeft());
        painter.scale(rect.width() / 18, rect.height() / 18);
        painter.setPen(
            QPen(color(Token::Accent, palette), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF {QPointF(5.4, 9.3), QPointF(7.9, 11.8), QPointF(12.6, 6.6)});
        painter.restore();
        return;
    }
    drawText(painter, rect.toRect(), numberText(number + 1), TextStyle::Section,
        color(isCurrent ? Token::OnAccent : Token::Muted, palette), Qt::AlignCenter);
}

} // namespace

Stepper::Stepper(const QStringList &steps, QWidget *parent)
    : QWidget(parent)
    , m_steps(steps)
    , m_reachable(int(steps.size()) - 1)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    describe();
}

void Stepper::describe()
{
    setAccessibleName(tr("Step %1 of %2: %3")
                          .arg(m_current + 1)
                          .arg(m_steps.size())
                          .arg(m_steps.value(m_current)));
    update();
}

void Stepper::setCurrent(int step)
{
    if (step != m_current) {
        m_current = qBound(0, step, int(m_steps.size()) - 1);
        describe();
    }
}

void Stepper::setReachable(int last)
{
    m_reachable = last;
    update();
}

void Stepper::setBarred(const QList<int> &steps)
{
    m_barred = steps;
    update();
}

int Stepper::stepWidth(int step, bool isCompact) const
{
    if (isCompact && step != m_current) {
        return scaled(disc);
    }
    const QFontMetrics metrics(fontFor(TextStyle::Strong));
    return scaled(disc + discGap) + metrics.horizontalAdvance(m_steps.at(step)) + 2;
}

int Stepper::wholeWidth(bool isCompact) const
{
    int width = scaled(line + 2 * lineGap) * int(m_steps.size() - 1);
    for (int step = 0; step < m_steps.size(); ++step) {
        width += stepWidth(step, isCompact);
    }
    return width;
}

bool Stepper::isCompact() const
{
    return width() < wholeWidth(false);
}

QRect Stepper::stepRect(int step) const
{
    const bool isCompact = this->isCompact();
    int x = 0;
    for (int i = 0; i < step; ++i) {
        x += stepWidth(i, isCompact) + scaled(line + 2 * lineGap);
    }
    return QStyle::visualRect(
        layoutDirection(), rect(), QRect(x, 0, stepWidth(step, isCompact), height()));
}

QSize Stepper::sizeHint() const
{
    const QFontMetrics metrics(fontFor(TextStyle::Strong));
    return {wholeWidth(false), qMax(scaled(28), metrics.height() + 4)};
}

QSize Stepper::minimumSizeHint() const
{
    return {wholeWidth(true), sizeHint().height()};
}

void Stepper::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < m_steps.size(); ++i) {
        const QRect part = stepRect(i);
        const bool isFaint = i != m_current && !canChoose(i);
        const int side = scaled(disc);
        QRect mark(part.left(), part.top() + (part.height() - side) / 2, side, side);
        mark = QStyle::visualRect(layoutDirection(), part, mark);
        drawDisc(painter, mark, i, m_current, isFaint, palette());
        const QRect text = QStyle::visualRect(
            layoutDirection(), part, part.adjusted(scaled(disc + discGap), 0, 0, 0));
        if (i == m_current || !isCompact()) {
            drawText(painter, text, m_steps.at(i),
                i == m_current ? TextStyle::Strong : TextStyle::Body,
                color(i == m_current ? Token::Text
                        : isFaint    ? Token::Faint
                                     : Token::Muted,
                    palette()));
        }
        if (i > 0) {
            const bool isMirrored = layoutDirection() == Qt::RightToLeft;
            const int x = isMirrored ? part.right() + scaled(lineGap)
                                     : part.left() - scaled(line + lineGap);
            painter.fillRect(
                QRect(x, height() / 2, scaled(line), 1), color(Token::Line2, palette()));
        }
        if (hasFocus() && i == m_current) {
            drawFocusRing(painter, part, scaled(4), palette());
        }
    }
}

bool Stepper::canChoose(int step) const
{
    return step >= 0 && step < m_steps.size() && step <= m_reachable && !m_barred.contains(step);
}

void Stepper::choose(int step)
{
    if (canChoose(step) && step != m_current) {
        Q_EMIT stepChosen(step);
    }
}

void Stepper::mouseReleaseEvent(QMouseEvent *event)
{
    for (int i = 0; i < m_steps.size(); ++i) {
        if (stepRect(i).contains(event->position().toPoint())) {
            choose(i);
            return;
        }
    }
}

void Stepper::keyPressEvent(QKeyEvent *event)
{
    const int way = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (way != 0) {
        int step = m_current + way;
        while (m_barred.contains(step)) {
            step += way;
        }
        choose(step);
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace comity::ui

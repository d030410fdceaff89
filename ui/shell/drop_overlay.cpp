#include "ui/shell/drop_overlay.h"

#include "ui/common/icons.h"
#include "ui/common/row_delegate.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

QStringList localPaths(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile()) {
            paths += url.toLocalFile();
        }
    }
    return paths;
}

} // namespace

DropOverlay::DropOverlay(QWidget *window, QWidget *area)
    : QWidget(area)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
    setObjectName(u"dropOverlay"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

bool DropOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragEnter) {
        auto *drag = static_cast<QDragEnterEvent *>(event);
        if (m_isOn && !localPaths(drag->mimeData()).isEmpty()) {
            drag->acceptProposedAction();
            setGeometry(parentWidget()->rect());
            raise();
            show();
            return true;
        }
    } else if (event->type() == QEvent::DragLeave) {
        hide();
    } else if (event->type() == QEvent::Drop) {
        hide();
        auto *drop = static_cast<QDropEvent *>(event);
        const QStringList paths = localPaths(drop->mimeData());
        if (m_isOn && !paths.isEmpty()) {
            drop->acceptProposedAction();
            Q_EMIT filesDropped(paths);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void DropOverlay::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), color(Token::Base, palette()));
    const QRectF inset = QRectF(rect()).adjusted(14, 14, -14, -14);
    painter.setPen(QPen(color(Token::AccentFill, palette()), 2, Qt::DashLine));
    painter.setBrush(color(Token::AccentSoft, palette()));
    painter.drawRoundedRect(inset, scaled(10), scaled(10));
    const int side = scaled(48);
    QRect picture(0, 0, side, side);
    picture.moveCenter(rect().center() - QPoint(0, scaled(24)));
    drawIcon(painter, picture, u"document-import"_s, color(Token::Accent, palette()));
    const QRect text(0, picture.bottom() + scaled(8), width(), scaled(28));
    drawText(painter, text, tr("Drop to preview"), TextStyle::Verdict,
        color(Token::Text, palette()), Qt::AlignCenter);
    drawText(painter, text.translated(0, scaled(26)),
        tr("Nothing is saved before you have seen it"), TextStyle::Body,
        color(Token::Muted, palette()), Qt::AlignCenter);
}

} // namespace comity::ui

#include "ui/imports/export_guide.h"

#include "ui/common/plain_label.h"
#include "ui/common/tiles.h"

#include <QGridLayout>
#include <QPainter>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

QString stepCode(const QString &code, int step)
{
    return code + u'/' + QString::number(step);
}

} // namespace

ExportGuide::ExportGuide(const Wording &wording, const QString &code, QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
    setObjectName(u"exportGuide"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const QString title = code == u"csv" ? tr("How to make a CSV list")
                                         : tr("How to export from %1").arg(networkName(code));
    setAccessibleName(title);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(scaled(16), scaled(14), scaled(16), scaled(14));
    grid->setHorizontalSpacing(scaled(8));
    grid->setVerticalSpacing(scaled(6));
    grid->setColumnStretch(1, 1);
    grid->addWidget(new PlainLabel(title, TextStyle::Strong), 0, 0, 1, 2);
    for (int step = 1; wording.has(u"export_steps", stepCode(code, step)); ++step) {
        auto *text = new PlainLabel(wording.sentence(u"export_steps", stepCode(code, step)));
        text->setWordWrap(true);
        text->setFixedWidth(scaled(340));
        grid->addWidget(
            new PlainLabel(tr("%1.", "number of a step").arg(step), TextStyle::Body, Tone::Muted),
            step, 0, Qt::AlignTop);
        grid->addWidget(text, step, 1);
    }
}

bool ExportGuide::isKnown(const Wording &wording, const QString &code)
{
    return wording.has(u"export_steps", stepCode(code, 1));
}

void ExportGuide::showBelow(QWidget *anchor, const Wording &wording, const QString &code)
{
    auto *guide = new ExportGuide(wording, code, anchor);
    guide->adjustSize();
    const QRect room = anchor->screen()->availableGeometry();
    QPoint at = anchor->mapToGlobal(QPoint(anchor->width() - guide->width(), anchor->height() + 4));
    at.setX(qBound(room.left(), at.x(), qMax(room.left(), room.right() - guide->width())));
    at.setY(qBound(room.top(), at.y(), qMax(room.top(), room.bottom() - guide->height())));
    guide->move(at);
    guide->show();
}

void ExportGuide::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setPen(color(Token::Line2, palette()));
    painter.setBrush(color(Token::Base, palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace comity::ui

#include "ui/common/scrolling_pane.h"

#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace comity::ui {

ScrollingPane::ScrollingPane(QWidget *content, QWidget *parent)
    : QScrollArea(parent)
{
    setProperty("kind", u"plain"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] { updateGeometry(); });
}

QSize ScrollingPane::minimumSizeHint() const
{
    const int bar
        = verticalScrollBar()->maximum() > 0 ? verticalScrollBar()->sizeHint().width() : 0;
    return {widget()->minimumSizeHint().width() + bar, QScrollArea::minimumSizeHint().height()};
}

QSize ScrollingPane::sizeHint() const
{
    return QScrollArea::sizeHint().expandedTo(minimumSizeHint());
}

} // namespace comity::ui

#include "ui/common/tall_frame.h"

#include <QEvent>
#include <QLayout>

namespace comity::ui {

bool TallFrame::event(QEvent *event)
{
    const bool isHandled = QFrame::event(event);
    const bool mayChange
        = event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest;
    if (mayChange && layout() != nullptr && layout()->hasHeightForWidth()) {
        const int wanted = layout()->totalHeightForWidth(width());
        if (wanted != minimumHeight()) {
            setMinimumHeight(wanted);
        }
    }
    return isHandled;
}

} // namespace comity::ui

#include "ui/common/pop_up.h"

namespace comity::ui {

void popUp(std::unique_ptr<QMenu> menu, QWidget *parent, const QPoint &at)
{
    QMenu *const own = menu.release();
    own->setParent(parent, own->windowFlags());
    own->setAttribute(Qt::WA_DeleteOnClose);
    own->popup(at);
}

} // namespace comity::ui

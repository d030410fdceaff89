#include "ui/accounts/accounts_side.h"

#include "ui/common/framed_dialog.h"
#include "ui/common/scrolling_pane.h"
#include "ui/common/tall_frame.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

AccountsSide::AccountsSide(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"accountsSide"_s);
    setProperty("kind", u"pane"_s);
    auto *content = new TallFrame;
    content->setProperty("kind", u"pane"_s);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new ScrollingPane(content));
    hide();
}

void AccountsSide::addPart(QWidget *part)
{
    const int end = m_column->count() - 1; // before the stretch
    if (m_parts > 0) {
        m_column->insertWidget(end, makeLine());
        m_column->insertWidget(end + 1, part);
    } else {
        m_column->insertWidget(end, part);
    }
    ++m_parts;
    show();
}

} // namespace comity::ui

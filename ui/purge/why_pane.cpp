#include "ui/purge/why_pane.h"

#include "ui/common/framed_dialog.h"
#include "ui/common/plain_label.h"
#include "ui/common/scrolling_pane.h"
#include "ui/purge/headroom_block.h"
#include "ui/purge/pace/pace_block.h"
#include "ui/purge/person_block.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

WhyPane::WhyPane(QWidget *parent)
    : QFrame(parent)
    , m_headroom(new HeadroomBlock)
    , m_pace(new PaceBlock)
    , m_person(new PersonBlock)
{
    setProperty("kind", u"pane"_s);
    setObjectName(u"whyPane"_s);
    auto *head = new QFrame;
    head->setProperty("kind", u"head"_s);
    head->setFixedHeight(scaled(44));
    auto *title = new QHBoxLayout(head);
    title->setContentsMargins(scaled(14), 0, scaled(14), 0);
    title->addWidget(new PlainLabel(tr("Pace"), TextStyle::Strong));
    auto *content = new QFrame;
    content->setProperty("kind", u"pane"_s);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_headroom);
    column->addWidget(makeLine());
    column->addWidget(m_pace);
    column->addWidget(makeLine());
    column->addWidget(m_person);
    column->addStretch();
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(head);
    whole->addWidget(new ScrollingPane(content), 1);
}

} // namespace comity::ui

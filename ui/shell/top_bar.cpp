#include "ui/shell/top_bar.h"

#include "ui/common/buttons.h"
#include "ui/common/plain_label.h"
#include "ui/common/tool_tip.h"
#include "ui/shell/account_switcher.h"
#include "ui/shell/palette_button.h"

#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

TopBar::TopBar(QWidget *parent)
    : QFrame(parent)
    , m_switcher(new AccountSwitcher(this))
    , m_title(new PlainLabel({}, TextStyle::Title, Tone::Normal, this))
    , m_subtitle(new PlainLabel({}, TextStyle::Small, Tone::Muted, this))
    , m_import(makeButton(tr("Import…"), ButtonKind::Normal, u"document-import"_s, this))
    , m_menu(makeIconButton(u"application-menu"_s, tr("Menu"), this))
{
    setObjectName(u"topBar"_s);
    setProperty("kind", u"topbar"_s);
    m_title->setObjectName(u"pageTitle"_s);
    m_subtitle->setObjectName(u"pageSubtitle"_s);
    m_subtitle->setElided(true);
    m_import->setObjectName(u"importButton"_s);
    setPlainToolTip(m_import, tr("Read an export you downloaded (Ctrl+I)"));
    m_menu->setObjectName(u"menuButton"_s);
    m_menu->setPopupMode(QToolButton::InstantPopup);

    auto *palette = new PaletteButton(this);
    connect(palette, &QAbstractButton::clicked, this, &TopBar::paletteAsked);
    auto *line = new QFrame(this);
    line->setProperty("kind", u"line"_s);
    line->setFixedWidth(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, scaled(12), 1);
    row->setSpacing(0);
    row->addWidget(m_switcher);
    row->addWidget(line);
    row->addSpacing(scaled(15));
    row->addWidget(m_title);
    row->addSpacing(scaled(10));
    row->addWidget(m_subtitle, 1);
    row->addSpacing(scaled(12));
    row->addWidget(palette);
    row->addSpacing(scaled(8));
    row->addWidget(m_import);
    row->addSpacing(scaled(8));
    row->addWidget(m_menu);
    setFixedHeight(scaled(48));
    connect(m_import, &QPushButton::clicked, this, &TopBar::importAsked);
}

void TopBar::setHead(const QString &title, const QString &subtitle)
{
    m_title->setText(title);
    m_subtitle->setText(subtitle);
}

void TopBar::setMenu(QMenu *menu)
{
    m_menu->setMenu(menu);
}

void TopBar::setLeadWidth(int width, bool isCollapsed)
{
    m_switcher->setCollapsed(isCollapsed);
    m_switcher->setFixedWidth(width - 1);
}

void TopBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::FontChange) {
        setFixedHeight(scaled(48));
    }
}

} // namespace comity::ui

#include "ui/shell/account_switcher.h"

#include "ui/common/comity_style.h"
#include "ui/common/formatting.h"
#include "ui/common/plural.h"
#include "ui/common/row_delegate.h"
#include "ui/common/tiles.h"
#include "ui/common/tool_tip.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

QString lineOf(const AccountSwitcher::Entry &entry)
{
    const QString network = networkName(entry.network);
    if (!entry.followers) {
        return network;
    }
    return network + u" · "_s
        + AccountSwitcher::tr("%Ln followers", nullptr, plural(*entry.followers));
}

/// Menus read an & as a mnemonic.
QString menuText(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

QIcon tileIcon(const QString &network, const QPalette &palette)
{
    const QString letters = networkLetters(network);
    const QSize size(scaled(28), scaled(18));
    QPixmap pixmap(size * 2);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const int width = qMin(networkTileWidth(letters), size.width());
    drawNetworkTile(painter, QRect(0, 0, width, size.height()), letters, palette);
    painter.end();
    return QIcon(pixmap);
}

} // namespace

AccountSwitcher::AccountSwitcher(QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(u"accountSwitcher"_s);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    auto *menu = new QMenu(this);
    menu->setObjectName(u"accountMenu"_s);
    setMenu(menu);
    rebuildMenu();
    describe();
}

void AccountSwitcher::setAccounts(const QList<Entry> &accounts, std::optional<AccountId> chosen)
{
    m_accounts = accounts;
    m_chosen = chosen;
    rebuildMenu();
    describe();
}

void AccountSwitcher::setCollapsed(bool isCollapsed)
{
    m_isCollapsed = isCollapsed;
    updateGeometry();
    describe();
}

QSize AccountSwitcher::sizeHint() const
{
    return {scaled(m_isCollapsed ? 52 : 176), scaled(48)};
}

void AccountSwitcher::rebuildMenu()
{
    menu()->clear();
    auto *group = new QActionGroup(menu());
    const auto add = [&](const QString &text, std::optional<AccountId> account) {
        QAction *action = menu()->addAction(menuText(text));
        action->setCheckable(true);
        action->setChecked(account == m_chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, account] { choose(account); });
        return action;
    };
    for (const Entry &entry : m_accounts) {
        add(entry.handle + u"   "_s + lineOf(entry), entry.id)
            ->setIcon(tileIcon(entry.network, palette()));
    }
    if (m_accounts.isEmpty()) {
        menu()->addAction(tr("An import adds your account"))->setEnabled(false);
    } else {
        menu()->addSeparator();
        add(tr("All accounts"), std::nullopt)->setObjectName(u"allAccountsAction"_s);
    }
    menu()->addSeparator();
    QAction *another = menu()->addAction(tr("A&dd account…"));
    another->setObjectName(u"addAccountAction"_s);
    connect(another, &QAction::triggered, this, &AccountSwitcher::addAsked);
    QAction *manage = menu()->addAction(tr("&Manage accounts…"));
    manage->setObjectName(u"manageAccountsAction"_s);
    connect(manage, &QAction::triggered, this, &AccountSwitcher::manageAsked);
}

void AccountSwitcher::choose(std::optional<AccountId> account)
{
    if (account != m_chosen) {
        m_chosen = account;
        describe();
        Q_EMIT accountChosen(account);
    }
}

AccountSwitcher::Face AccountSwitcher::face() const
{
    if (m_accounts.isEmpty()) {
        return {u"+"_s, tr("No account yet"), tr("Import to add one")};
    }
    for (const Entry &entry : m_accounts) {
        if (entry.id == m_chosen) {
            return {
                monogramOf({}, QString(entry.handle).remove(u'@')), entry.handle, lineOf(entry)};
        }
    }
    return {QString(QChar(0x2217)), tr("All accounts"),
        tr("%n accounts", nullptr, int(m_accounts.size()))};
}

void AccountSwitcher::describe()
{
    const Face now = face();
    setAccessibleName(tr("Account: %1").arg(spoken({now.upper, now.lower})));
    setPlainToolTip(this, m_isCollapsed ? now.upper + u'\n' + now.lower : QString());
    update();
}

void AccountSwitcher::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    if (underMouse() || isDown()) {
        painter.fillRect(rect(), color(Token::Line, palette()));
    }
    const Face now = face();
    const auto place
        = [&](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    const int side = scaled(28);
    const int x = m_isCollapsed ? (width() - side) / 2 : scaled(10);
    drawMonogram(
        painter, place(QRect(x, (height() - side) / 2, side, side)), now.letters, palette(), true);
    if (!m_isCollapsed) {
        const int angle = scaled(11);
        const QRect arrow(width() - angle - scaled(9), (height() - angle) / 2, angle, angle);
        drawChevron(painter, place(arrow), Qt::DownArrow, color(Token::Muted, palette()));
        const QRect text(x + side + scaled(9), 0, arrow.left() - x - side - scaled(13), height());
        const auto [upper, lower] = twoLines(text, TextStyle::Strong, TextStyle::Caption);
        const Qt::Alignment start
            = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter;
        drawText(painter, place(upper), now.upper, TextStyle::Strong, color(Token::Text, palette()),
            start);
        drawText(painter, place(lower), now.lower, TextStyle::Caption,
            color(Token::Muted, palette()), start);
    }
    if (hasFocus()) {
        drawFocusRing(painter, rect().adjusted(2, 2, -2, -2), scaled(6), palette());
    }
}

void AccountSwitcher::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        rebuildMenu();
    }
}

} // namespace comity::ui

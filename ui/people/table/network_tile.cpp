#include "ui/people/table/network_tile.h"

#include "ui/common/tiles.h"
#include "ui/common/tool_tip.h"
#include "ui/common/typography.h"

#include <QPainter>

namespace comity::ui {

NetworkTile::NetworkTile(const QString &networkCode, QWidget *parent)
    : QWidget(parent)
    , m_letters(networkLetters(networkCode))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setPlainToolTip(this, networkName(networkCode));
}

QSize NetworkTile::sizeHint() const
{
    return {networkTileWidth(m_letters),
        qMax(scaled(16), QFontMetrics(fontFor(TextStyle::Caption)).height() + 2)};
}

void NetworkTile::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    drawNetworkTile(painter, rect(), m_letters, palette());
}

} // namespace comity::ui

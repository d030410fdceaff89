#pragma once

#include <QRect>
#include <QString>

class QPainter;
class QPalette;

namespace comity::ui {

/// Two or three letters for a network code of the model: X Ma Bs Ig Th Li Fb Tt Yt Gh Dc, Csv for
/// anything the user brought in a table of no network. No brand logos.
QString networkLetters(QStringView networkCode);
/// The network spelled out, for accessible names and tool tips.
QString networkName(QStringView networkCode);
/// Width of its tile at the text size in use.
int networkTileWidth(const QString &letters);
/// From the left of a tile to the text beside it: the same for all of one or two letters, so that
/// texts below each other are aligned.
int networkTileSpace(const QString &letters);
void drawNetworkTile(
    QPainter &painter, const QRect &rect, const QString &letters, const QPalette &palette);

/// First letters of the first and last word of a name, else of the handle; at most two.
QString monogramOf(QStringView name, QStringView handle);
/// A disc in a neutral colour; `isOurs` makes it a filled square, as for our own accounts.
void drawMonogram(QPainter &painter, const QRect &rect, const QString &letters,
    const QPalette &palette, bool isOurs = false);

} // namespace comity::ui

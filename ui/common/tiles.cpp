#include "ui/common/tiles.h"

#include "model/networks/catalogue.h"
#include "ui/common/tokens.h"
#include "ui/common/typography.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

/// The first letter or digit as the reader sees it, with its accents and joined parts.
QString firstLetter(QStringView word)
{
    qsizetype start = 0;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word.data(), word.size());
    for (qsizetype end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
        const QStringView grapheme = word.mid(start, end - start);
        const char32_t first = grapheme.toUcs4().constFirst();
        if (QChar::isLetterOrNumber(first)) {
            return grapheme.toString().toUpper();
        }
        start = end;
    }
    return {};
}

} // namespace

QString networkLetters(QStringView networkCode)
{
    const auto *network = networks::Catalogue::builtIn().find(networkCode);
    return network != nullptr ? network->tile : u"Csv"_s;
}

QString networkName(QStringView networkCode)
{
    const auto *network = networks::Catalogue::builtIn().find(networkCode);
    return network != nullptr ? network->name : networkCode.toString();
}

int networkTileWidth(const QString &letters)
{
    const int text = QFontMetrics(fontFor(TextStyle::Section)).horizontalAdvance(letters);
    return qMax(scaled(18), text + scaled(8));
}

int networkTileSpace(const QString &letters)
{
    return qMax(networkTileWidth(letters), networkTileWidth(u"Ma"_s)) + scaled(8);
}

void drawNetworkTile(
    QPainter &painter, const QRect &rect, const QString &letters, const QPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::Tile, palette));
    painter.drawRoundedRect(rect, scaled(4), scaled(4));
    painter.setFont(fontFor(TextStyle::Section));
    painter.setPen(color(Token::Muted, palette));
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, letters);
    painter.restore();
}

QString monogramOf(QStringView name, QStringView handle)
{
    const auto words = name.split(u' ', Qt::SkipEmptyParts);
    QStringList letters;
    for (const QStringView word : words) {
        const QString letter = firstLetter(word);
        if (!letter.isEmpty()) {
            letters += letter;
        }
    }
    if (letters.size() > 1) {
        return letters.constFirst() + letters.constLast();
    }
    return letters.isEmpty() ? firstLetter(handle) : letters.constFirst();
}

void drawMonogram(QPainter &painter, const QRect &rect, const QString &letters,
    const QPalette &palette, bool isOurs)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(isOurs ? Token::AccentFill : Token::Tile, palette));
    if (isOurs) {
        painter.drawRoundedRect(rect, scaled(6), scaled(6));
    } else {
        painter.drawEllipse(rect);
    }
    QFont font = fontFor(TextStyle::Strong);
    font.setPixelSize(qMax(9, qRound(rect.height() * (isOurs ? 0.48 : 0.38))));
    painter.setFont(font);
    painter.setPen(color(isOurs ? Token::OnAccent : Token::Muted, palette));
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, letters);
    painter.restore();
}

} // namespace comity::ui

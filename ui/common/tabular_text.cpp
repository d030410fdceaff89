#include "ui/common/tabular_text.h"

#include <QFontMetrics>
#include <QGlyphRun>
#include <QHash>
#include <QPainter>
#include <QRawFont>
#include <QtMath>
#include <algorithm>

namespace comity::ui {

namespace {

/// The glyphs of one font by character: a number is placed from them without shaping its text,
/// which would be most of what a cell costs.
class TabularFont
{
public:
    explicit TabularFont(const QFont &font)
        : m_of(font)
        , m_raw(QRawFont::fromFont(font))
    {
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            m_digit = qMax(m_digit, glyphOf(digit).advance);
        }
    }

    const QFont &font() const { return m_of; }

    /// Positions from 0 on the baseline; the width is what the text takes.
    struct Placed
    {
        QGlyphRun run;
        qreal width = 0;
    };
    Placed place(const QString &text)
    {
        QList<quint32> glyphs;
        QList<QPointF> positions;
        qreal x = 0;
        for (const QChar c : text) {
            const Glyph glyph = glyphOf(c.unicode());
            const qreal cell = c.isDigit() ? qMax(m_digit, glyph.advance) : glyph.advance;
            glyphs += glyph.index;
            positions += QPointF(x + (cell - glyph.advance) / 2, 0);
            x += cell;
        }
        QGlyphRun run;
        run.setRawFont(m_raw);
        run.setGlyphIndexes(glyphs);
        run.setPositions(positions);
        return {run, x};
    }
    /// Whether the font has every character; another one would have to lend the rest.
    bool hasAll(const QString &text)
    {
        return std::ranges::all_of(
            text, [this](QChar c) { return !c.isSurrogate() && glyphOf(c.unicode()).index != 0; });
    }

private:
    struct Glyph
    {
        quint32 index = 0;
        qreal advance = 0;
    };
    Glyph glyphOf(char16_t c)
    {
        if (const auto known = m_glyphs.constFind(c); known != m_glyphs.cend()) {
            return *known;
        }
        Glyph glyph;
        const QList<quint32> indexes = m_raw.glyphIndexesForString(QString(QChar(c)));
        if (!indexes.isEmpty()) {
            glyph.index = indexes.constFirst();
            glyph.advance = m_raw.advancesForGlyphIndexes(indexes).constFirst().x();
        }
        m_glyphs.insert(c, glyph);
        return glyph;
    }

    QFont m_of;
    QRawFont m_raw;
    QHash<char16_t, Glyph> m_glyphs;
    qreal m_digit = 0;
};

/// Of the GUI thread. Made anew when the font of the style has changed.
TabularFont &tabularFont(TextStyle style)
{
    static QHash<int, TabularFont> fonts;
    const QFont font = fontFor(style);
    auto known = fonts.find(int(style));
    if (known == fonts.end() || known->font() != font) {
        known = fonts.insert(int(style), TabularFont(font));
    }
    return *known;
}

} // namespace

int tabularWidth(const QString &text, TextStyle style)
{
    TabularFont &font = tabularFont(style);
    return font.hasAll(text) ? qCeil(font.place(text).width)
                             : QFontMetrics(font.font()).horizontalAdvance(text);
}

void drawTabular(QPainter &painter, const QRect &rect, const QString &text, TextStyle style,
    const QColor &color, Qt::Alignment alignment)
{
    TabularFont &font = tabularFont(style);
    painter.setPen(color);
    if (!font.hasAll(text)) {
        painter.setFont(font.font());
        painter.drawText(rect, int(alignment) | Qt::TextSingleLine, text);
        return;
    }
    const TabularFont::Placed placed = font.place(text);
    qreal x = rect.left();
    if (alignment & Qt::AlignRight) {
        x = rect.right() + 1 - placed.width;
    } else if (alignment & Qt::AlignHCenter) {
        x = rect.left() + (rect.width() - placed.width) / 2;
    }
    const QFontMetrics metrics(font.font());
    const int y = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    painter.drawGlyphRun(QPointF(x, y), placed.run);
}

} // namespace comity::ui

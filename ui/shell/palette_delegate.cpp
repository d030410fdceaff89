#include "ui/shell/palette_delegate.h"

#include "ui/common/icons.h"
#include "ui/common/key_hint.h"
#include "ui/common/row_delegate.h"
#include "ui/shell/palette_model.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

namespace comity::ui {

namespace {

/// Where the words that were typed stand in `text`.
QList<QTextLayout::FormatRange> marks(
    const QString &text, const QString &typed, const QColor &ink, const QFont &font)
{
    QList<QTextLayout::FormatRange> ranges;
    QTextCharFormat format;
    QFont strong = font;
    strong.setWeight(QFont::Bold);
    format.setFont(strong);
    format.setForeground(ink);
    for (const QString &word : typed.split(u' ', Qt::SkipEmptyParts)) {
        qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
        // A command is found by the beginnings of words.
        for (qsizetype next = at; next >= 0;
             next = text.indexOf(word, next + 1, Qt::CaseInsensitive)) {
            if (next == 0 || !text.at(next - 1).isLetterOrNumber()) {
                at = next;
                break;
            }
        }
        if (at >= 0) {
            ranges.push_back({int(at), int(word.size()), format});
        }
    }
    return ranges;
}

/// Draws the text in one line, elided, and gives its width.
int drawMarked(QPainter &painter, const QRect &rect, const QString &text, const QString &typed,
    const QPalette &palette, bool isHint = false)
{
    if (rect.width() <= 0) {
        return 0;
    }
    const QFont font = fontFor(isHint ? TextStyle::Small : TextStyle::Body);
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    QTextLayout layout(shown, font);
    layout.setFormats(marks(shown, typed, color(Token::Accent, palette), font));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    painter.setPen(color(isHint ? Token::Muted : Token::Text, palette));
    layout.draw(&painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
    return qCeil(line.naturalTextWidth());
}

/// The keys in small frames at the end of `rect`; gives what is left of it.
QRect drawKeys(
    QPainter &painter, const QRect &rect, const QStringList &keys, const QPalette &palette)
{
    QRect rest = rect;
    for (qsizetype i = keys.size() - 1; i >= 0; --i) {
        const int width = keyCapWidth(keys[i]);
        drawKeyCap(
            painter, rest.adjusted(rest.width() - width, 0, 0, 0), keys[i], palette, Token::Ctl);
        rest.setRight(rest.right() - width - scaled(6));
    }
    return rest;
}

} // namespace

QSize PaletteDelegate::sizeHint(
    const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const
{
    const bool isHeading = index.data(PaletteModel::IsHeadingRole).toBool();
    const int line
        = QFontMetrics(fontFor(isHeading ? TextStyle::Section : TextStyle::Body)).height();
    return {scaled(200), qMax(scaled(isHeading ? 30 : 34), line + scaled(8))};
}

void PaletteDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect;
    QRect content = row.adjusted(scaled(16), 0, -scaled(16), 0);
    const QString text = index.data(Qt::DisplayRole).toString();
    if (index.data(PaletteModel::IsHeadingRole).toBool()) {
        drawText(*painter, content, text, TextStyle::Section, color(Token::Muted, option.palette));
        painter->restore();
        return;
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && view->currentIndex() == index) {
        painter->fillRect(row, color(Token::AccentSoft, option.palette));
        painter->fillRect(QRect(row.left(), row.top(), 3, row.height()),
            color(Token::AccentMark, option.palette));
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(row, color(Token::Hover, option.palette));
    }
    content = drawKeys(
        *painter, content, index.data(PaletteModel::KeysRole).toStringList(), option.palette);
    const int side = scaled(16);
    const QRect picture(content.left(), content.center().y() - side / 2 + 1, side, side);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, picture);
    content.setLeft(picture.right() + scaled(11));
    const QString typed = index.data(PaletteModel::TypedRole).toString();
    const int width = drawMarked(*painter, content, text, typed, option.palette);
    content.setLeft(content.left() + width + scaled(12));
    drawMarked(*painter, content, index.data(PaletteModel::HintRole).toString(), typed,
        option.palette, true);
    painter->restore();
}

} // namespace comity::ui

#include "ui/common/number_delegate.h"

#include "ui/common/formatting.h"
#include "ui/common/table_roles.h"
#include "ui/common/tabular_text.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace comity::ui {

QString NumberDelegate::displayText(const QVariant &value, const QLocale &locale) const
{
    if (!value.isValid() || value.isNull()) {
        return unknownText();
    }
    if (value.typeId() == QMetaType::Double) {
        return m_decimals < 0 ? ratioText(value.toDouble(), locale)
                              : decimalText(value.toDouble(), m_decimals, locale);
    }
    return m_isSigned ? signedText(value.toLongLong(), locale)
                      : numberText(value.toLongLong(), locale);
}

void NumberDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option,
    const QModelIndex &index, const QRect &content) const
{
    const QVariant value = index.data(RawRole);
    const bool isKnown = value.isValid() && !value.isNull();
    const QVariant tone = index.data(ToneRole);
    const QColor ink = !isKnown ? color(Token::Muted, option.palette)
                                : color(static_cast<Tone>(tone.toInt()), option.palette);
    // The view hands its locale without group separators.
    QLocale locale = option.locale;
    locale.setNumberOptions(QLocale::DefaultNumberOptions);
    const QString text = displayText(value, locale);
    const Qt::Alignment end = QStyle::visualAlignment(option.direction, Qt::AlignRight);
    for (const TextStyle style : {TextStyle::Body, TextStyle::Caption}) {
        if (tabularWidth(text, style) <= content.width()) {
            drawTabular(painter, content, text, style, ink, end | Qt::AlignVCenter);
            return;
        }
    }
    // A figure without its first digits would be another figure.
    drawText(painter, content, u"…"_s, TextStyle::Body, ink, end | Qt::AlignVCenter);
}

} // namespace comity::ui

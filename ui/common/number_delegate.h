#pragma once

#include "ui/common/row_delegate.h"

namespace comity::ui {

/// A number with digits of one width, at the end of its cell, by the locale of the view; "—" for a
/// value that is not known.
class NumberDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    /// Digits after the point of a double; -1 lets big ratios lose theirs (1.4, 30, 140).
    void setDecimals(int decimals) { m_decimals = decimals; }
    /// Writes +76 and −31.
    void setSigned(bool isSigned) { m_isSigned = isSigned; }

    QString displayText(const QVariant &value, const QLocale &locale) const override;

protected:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &content) const override;

private:
    int m_decimals = -1;
    bool m_isSigned = false;
};

} // namespace comity::ui

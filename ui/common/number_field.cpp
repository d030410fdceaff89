#include "ui/common/number_field.h"

#include "ui/common/typography.h"

namespace comity::ui {

NumberField::NumberField(int minimum, int maximum, QWidget *parent)
    : QSpinBox(parent)
{
    setRange(minimum, maximum);
    setGroupSeparatorShown(true);
}

QSize NumberField::sizeHint() const
{
    const int text = qMax(fontMetrics().horizontalAdvance(textFromValue(maximum()) + suffix()),
        fontMetrics().horizontalAdvance(specialValueText()));
    return {text + scaled(9 + 28 + 12), qMax(scaled(28), fontMetrics().height() + 6)};
}

} // namespace comity::ui

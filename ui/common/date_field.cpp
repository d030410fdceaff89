#include "ui/common/date_field.h"

#include "ui/common/typography.h"

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

/// Of a field of our style: what stands in it, the space before it and the arrow behind it.
QSize sizeFor(const QWidget &field, const QString &widest)
{
    return {field.fontMetrics().horizontalAdvance(widest) + scaled(9 + 28 + 8), scaled(28)};
}

} // namespace

DateField::DateField(QDate date, QWidget *parent)
    : QDateEdit(parent)
{
    setCalendarPopup(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    if (date.isValid()) {
        setDate(date);
    }
}

QSize DateField::sizeHint() const
{
    return sizeFor(*this, locale().toString(QDate(2028, 12, 28), displayFormat()));
}

TimeField::TimeField(QWidget *parent)
    : QTimeEdit(parent)
{
    setDisplayFormat(u"HH:mm"_s);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize TimeField::sizeHint() const
{
    return sizeFor(*this, u"00:00"_s);
}

} // namespace comity::ui

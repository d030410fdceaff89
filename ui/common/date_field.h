#pragma once

#include <QDateEdit>
#include <QTimeEdit>

namespace comity::ui {

/// A date with its calendar, wide enough for any date at the text size in use: a style sheet lets
/// Qt's own fields ask for too little.
class DateField : public QDateEdit
{
    Q_OBJECT

public:
    explicit DateField(QDate date = {}, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
};

/// A time of day as HH:mm, wide enough likewise.
class TimeField : public QTimeEdit
{
    Q_OBJECT

public:
    explicit TimeField(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace comity::ui

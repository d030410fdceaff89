#pragma once

#include <QSpinBox>

namespace comity::ui {

/// A spin box of the size that ComityStyle draws: with a style sheet set, Qt does not ask the
/// style for it.
class NumberField : public QSpinBox
{
    Q_OBJECT

public:
    explicit NumberField(int minimum, int maximum, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace comity::ui

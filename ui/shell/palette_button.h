#pragma once

#include <QAbstractButton>

namespace comity::ui {

/// Looks like a field to type in and opens the palette: "Find or do anything  Ctrl K". Without room
/// it is its lens alone.
class PaletteButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PaletteButton(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
};

} // namespace comity::ui

#pragma once

#include "ui/common/tokens.h"

#include <QWidget>

namespace comity::ui {

/// An icon of 16 px beside words that say the same, in the colour that its tone has now: it follows
/// the theme and the text size. Not read out.
class IconMark : public QWidget
{
    Q_OBJECT

public:
    explicit IconMark(QString iconName, Tone tone = Tone::Muted, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    Tone m_tone;
};

} // namespace comity::ui

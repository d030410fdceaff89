#pragma once

#include "ui/common/tokens.h"

#include <QWidget>
#include <optional>

class QPainter;

namespace comity::ui {

/// A thin bar: share 0..1 of `ink` on track.
void drawMeter(QPainter &painter, const QRect &rect, double share, const QColor &ink,
    const QPalette &palette, Qt::LayoutDirection direction = Qt::LeftToRight);

/// A meter as a widget. Its value is read out: give it `setValueText` in words. Without a known
/// share it is an empty track, never a moving one.
class MeterBar : public QWidget
{
    Q_OBJECT

public:
    explicit MeterBar(QWidget *parent = nullptr, int height = 6);

    /// 0..1; below 0 means unknown.
    void setShare(double share);
    double share() const { return m_share; }
    /// In the colour of a state; none: the accent.
    void setSeverity(std::optional<Severity> severity);
    /// "288 of 500, low".
    void setValueText(const QString &text);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_share = -1;
    std::optional<Severity> m_severity;
    int m_height;
};

} // namespace comity::ui

#pragma once

#include "ui/common/tokens.h"

#include <QIconEngine>

namespace comity::ui {

/// Draws one compiled-in SVG in the ink of a colour of the palette.
class IconEngine : public QIconEngine
{
public:
    IconEngine(QString name, Tone tone);

    /// `size` is in device pixels.
    static QPixmap rendered(const QString &name, const QSize &size, const QColor &color);
    /// A static library's resources are registered by hand.
    static void ensureResources();

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(
        const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine *clone() const override;
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    QColor ink(QIcon::Mode mode, QIcon::State state) const;

    QString m_name;
    Tone m_tone;
};

} // namespace comity::ui

#include "ui/common/icon_engine.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

// Q_INIT_RESOURCE names a function of the global namespace.
static void registerIcons()
{
    Q_INIT_RESOURCE(comity_icons);
}

namespace comity::ui {

namespace {

/// The drawing made for the nearest size: Breeze draws 16, 22 and 32 px apart.
QByteArray drawing(const QString &name, int pixels)
{
    const QList<int> order = pixels >= 32 ? QList<int> {32, 22, 16}
        : pixels >= 22                    ? QList<int> {22, 16, 32}
                                          : QList<int> {16, 22, 32};
    for (const int size : order) {
        QFile file(u":/comity/icons/%1/%2.svg"_s.arg(size).arg(name));
        if (file.open(QIODevice::ReadOnly)) {
            return file.readAll();
        }
    }
    qWarning("no icon of that name is compiled in: %s", qUtf8Printable(name));
    return {};
}

} // namespace

IconEngine::IconEngine(QString name, Tone tone)
    : m_name(std::move(name))
    , m_tone(tone)
{
}

void IconEngine::ensureResources()
{
    static const bool once = [] {
        registerIcons();
        return true;
    }();
    Q_UNUSED(once)
}

QPixmap IconEngine::rendered(const QString &name, const QSize &size, const QColor &color)
{
    ensureResources();
    const QString key = u"comity-icon/%1/%2x%3/%4"_s.arg(name)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(color.rgba(), 0, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    const QByteArray svg = drawing(name, qMin(size.width(), size.height()));
    if (!svg.isEmpty()) {
        QSvgRenderer renderer(svg);
        QPainter painter(&pixmap);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(&painter);
        // Whatever ink Breeze used, #232629 mostly, becomes the one asked for.
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), color);
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QColor IconEngine::ink(QIcon::Mode mode, QIcon::State state) const
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled) {
        return color(Token::Faint, palette);
    }
    if (m_tone == Tone::Muted && (mode == QIcon::Active || state == QIcon::On)) {
        return color(Token::Accent, palette);
    }
    return color(m_tone, palette);
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(rect, rendered(m_name, rect.size() * ratio, ink(mode, state)));
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return rendered(m_name, size, ink(mode, state));
}

QPixmap IconEngine::scaledPixmap(
    const QSize &size, QIcon::Mode mode, QIcon::State state, qreal /*scale*/)
{
    return rendered(m_name, size, ink(mode, state));
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(m_name, m_tone);
}

} // namespace comity::ui

#include "ui/common/icons.h"

#include "ui/common/icon_engine.h"

#include <QDir>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace comity::ui {

QIcon icon(const QString &name, Tone tone)
{
    return QIcon(new IconEngine(name, tone));
}

void drawIcon(QPainter &painter, const QRect &rect, const QString &name, const QColor &color)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    painter.drawPixmap(rect, IconEngine::rendered(name, rect.size() * ratio, color));
}

QStringList iconNames()
{
    IconEngine::ensureResources();
    QStringList names = QDir(u":/comity/icons/16"_s).entryList({u"*.svg"_s}, QDir::Files);
    for (QString &name : names) {
        name.chop(4);
    }
    names.sort();
    return names;
}

} // namespace comity::ui

#pragma once

#include <QDesktopServices>
#include <QObject>
#include <QUrl>

namespace comity::tests {

/// Stands in for the browser as long as it lives: keeps the https addresses that would open there.
class Browser : public QObject
{
    Q_OBJECT

public:
    Browser() { QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(QStringLiteral("https")); }
    Browser(const Browser &) = delete;
    Browser &operator=(const Browser &) = delete;

    QList<QUrl> opened = {};

public Q_SLOTS:
    void open(const QUrl &url) { opened += url; }
};

} // namespace comity::tests

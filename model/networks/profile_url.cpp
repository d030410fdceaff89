#include "model/networks/profile_url.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace comity::networks {
namespace {

QStringView withoutAt(QStringView handle)
{
    handle = handle.trimmed();
    return handle.startsWith(u'@') ? handle.mid(1) : handle;
}

QString encoded(QStringView text)
{
    // A leading ':' or '@' would be read as a part of the address, so nothing but letters and
    // digits stays; a did keeps its colons, which are plain in a path.
    return QString::fromLatin1(QUrl::toPercentEncoding(text.toString(), ":"_ba));
}

QString filled(QString pattern, QStringView value)
{
    if (pattern.contains(u"{host}")) {
        const qsizetype at = value.lastIndexOf(u'@');
        const QByteArray host = QUrl::toAce(value.mid(at + 1).toString());
        if (at <= 0 || host.isEmpty()) {
            return {};
        }
        pattern.replace(u"{host}"_s, QString::fromLatin1(host));
        return pattern.replace(u"{user}"_s, encoded(value.left(at)));
    }
    const QString text = encoded(value);
    return pattern.replace(u"{key}"_s, text).replace(u"{handle}"_s, text);
}

} // namespace

QString profileUrl(const Network &network, const QString &key, const QString &handle)
{
    const bool hasKey = !key.startsWith(u'@') && network.keyPattern.match(key).hasMatch();
    if (hasKey && !network.urlByKey.isEmpty()) {
        const QString url = filled(network.urlByKey, key);
        return isWebAddress(url) ? url : QString();
    }
    const QString &name = handle.isEmpty() && key.startsWith(u'@') ? key : handle;
    if (network.urlByHandle.isEmpty() || !handleLooksValid(network, name)) {
        return {};
    }
    const QString url = filled(network.urlByHandle, withoutAt(name));
    return isWebAddress(url) ? url : QString();
}

bool handleLooksValid(const Network &network, QStringView handle)
{
    return network.handlePattern.match(withoutAt(handle).toString()).hasMatch();
}

bool isWebAddress(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == u"https" || url.scheme() == u"http");
}

} // namespace comity::networks

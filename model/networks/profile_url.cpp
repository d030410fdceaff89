#include "model/networks/profile_url.h"

#include <QUrl>
#include <algorithm>

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

/// Nothing but what stands in an address as it is.
bool isPlain(QStringView value)
{
    return !value.isEmpty() && std::ranges::all_of(value, [](QChar one) {
        const char16_t code = one.unicode();
        return (code >= u'a' && code <= u'z') || (code >= u'A' && code <= u'Z')
            || (code >= u'0' && code <= u'9') || code == u'_' || code == u'-';
    });
}

/// The address of a pattern that ends in what is to be filled in, for a plain value: a plan of
/// everybody has hundreds of thousands of them. Empty for any other.
QString plainlyFilled(QStringView pattern, QStringView value)
{
    const qsizetype open = pattern.indexOf(u'{');
    const QStringView place = pattern.mid(open);
    const bool isSimple = open > 0 && (place == u"{key}" || place == u"{handle}")
        && pattern.startsWith(u"https://");
    return isSimple && isPlain(value) ? pattern.left(open) + value : QString();
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

/// Empty where it would be no address of the web.
QString webAddress(const QString &pattern, QStringView value)
{
    if (const QString url = plainlyFilled(pattern, value); !url.isEmpty()) {
        return url;
    }
    const QString url = filled(pattern, value);
    return isWebAddress(url) ? url : QString();
}

} // namespace

QString profileUrl(const Network &network, const QString &key, const QString &handle)
{
    const bool hasKey = !key.startsWith(u'@') && network.keyPattern.match(key).hasMatch();
    if (hasKey && !network.urlByKey.isEmpty()) {
        return webAddress(network.urlByKey, key);
    }
    const QString &name = handle.isEmpty() && key.startsWith(u'@') ? key : handle;
    if (network.urlByHandle.isEmpty() || !handleLooksValid(network, name)) {
        return {};
    }
    return webAddress(network.urlByHandle, withoutAt(name));
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

#include "tests/architecture/network_traces.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

QStringList all(const QString &text, const QRegularExpression &pattern)
{
    QStringList found;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        found += matches.next().captured(1);
    }
    return found;
}

} // namespace

QStringList networkLibraries(const QString &ldd)
{
    static const QRegularExpression libraries(
        u"\\b(lib(?:Qt6Network|Qt6WebSockets|Qt6WebEngine|curl|ssh|ssl|soup|zmq|nghttp|neon)[\\w.+-]*)"_s);
    QStringList found = all(ldd, libraries);
    found.removeDuplicates();
    return found;
}

QStringList networkCalls(const QString &symbols)
{
    // A line: number, value, size, type, bind, visibility, section, name@version.
    static const QRegularExpression calls(
        u"\\bUND (socket|connect|bind|listen|accept4?|send(?:to|msg)?|recv(?:from|msg)?|getaddrinfo"
        "|gethostbyname\\w*|res_query)(?:@|$)"_s,
        QRegularExpression::MultilineOption);
    return all(symbols, calls);
}

QStringList networkWords(const QString &source)
{
    static const QRegularExpression words(
        u"\\b(QNetwork\\w+|Q(?:Tcp|Udp|Ssl|Local|Abstract)(?:Socket|Server)|QWebSocket\\w*|"
        u"QHostInfo"
        "|QtNetwork|Qt6?::Network|sys/socket\\.h|netinet/\\w+|arpa/inet\\.h|netdb\\.h|curl/\\w+)"_s);
    return all(source, words);
}

} // namespace comity::tests

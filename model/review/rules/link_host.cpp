#include "model/review/rules/link_host.h"

#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {

QString hostOf(const QString &address)
{
    const QString withScheme
        = address.contains("://"_L1) ? address : QString(u"https://"_s + address);
    QString host = QUrl(withScheme).host().toLower();
    if (host.startsWith("www."_L1)) {
        host.remove(0, 4);
    }
    return host;
}

bool isHostWithin(const QString &host, const QStringList &domains)
{
    return std::ranges::any_of(domains, [&host](const QString &domain) {
        return !domain.isEmpty() && (host == domain || host.endsWith(u'.' + domain));
    });
}

const Token *firstOwnLink(const TextFacts &text, const Sender &sender)
{
    QStringList domains;
    for (const QString &domain : sender.ownDomains) {
        domains.append(hostOf(domain));
    }
    const auto found = std::ranges::find_if(text.tokens, [&](const Token &token) {
        return token.kind == TokenKind::Url && !token.isQuoted && !token.isCode
            && isHostWithin(hostOf(text.textOf(token.span)), domains);
    });
    return found == text.tokens.end() ? nullptr : &*found;
}

} // namespace comity::review

#include "model/review/published_text.h"

#include "model/review/rules/link_host.h"

namespace comity::review {
namespace {

constexpr QStringView reservedName(u".example");
constexpr QStringView existingName(u".digital");
static_assert(reservedName.size() == existingName.size());

} // namespace

QString publishedText(const TextFacts &text)
{
    QString published = text.text;
    for (const Token &token : text.tokens) {
        if (token.kind != TokenKind::Url) {
            continue;
        }
        const QString host = hostOf(text.textOf(token.span));
        const qsizetype at = published.indexOf(host, token.span.start, Qt::CaseInsensitive);
        if (host.endsWith(reservedName) && at >= 0 && at < token.span.end) {
            const qsizetype name = at + host.size() - reservedName.size();
            published.replace(name, reservedName.size(), existingName.data(), existingName.size());
        }
    }
    return published;
}

} // namespace comity::review

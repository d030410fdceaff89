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
        const QStringView written
            = QStringView(published).mid(token.span.start, token.span.length());
        const qsizetype at = written.indexOf(host, 0, Qt::CaseInsensitive);
        if (host.endsWith(reservedName) && at >= 0) {
            const qsizetype name = token.span.start + at + host.size() - reservedName.size();
            published.replace(name, reservedName.size(), existingName.data(), existingName.size());
        }
    }
    return published;
}

networks::TextLength lengthOf(
    const DraftContext &context, const networks::Channel &channel, QStringView text)
{
    networks::LengthOptions options;
    options.limits = &context.limits;
    return networks::countLength(channel, text, options);
}

} // namespace comity::review

#include "model/review/rules/finding_parts.h"
#include "model/review/rules/link_host.h"
#include "model/review/rules/makers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

/// What stands behind the host, without the slash; the query and the fragment do not count.
QString pathOf(const QString &address)
{
    const qsizetype scheme = address.indexOf("://"_L1);
    const qsizetype from = address.indexOf(u'/', scheme < 0 ? 0 : scheme + 3);
    if (from < 0) {
        return {};
    }
    const auto isEnd = [](QChar c) { return c == u'?' || c == u'#'; };
    const auto *const end = std::find_if(address.begin() + from + 1, address.end(), isEnd);
    return address.mid(from + 1, end - (address.begin() + from + 1));
}

class ShortenedLink final : public Rule
{
public:
    ShortenedLink(const RulePack &pack)
        : m_id(pack.id)
        , m_shorteners(pack.words.value(u"shorteners"_s))
        , m_words(pack.words)
        , m_hostLetters(pack.whole(u"short_host_letters"_s))
        , m_fewestLetters(pack.whole(u"code_from"_s))
        , m_mostLetters(pack.whole(u"code_to"_s))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        for (const Token &token : draft.text.tokens) {
            if (token.kind != TokenKind::Url || token.isCode) {
                continue;
            }
            const QString address = draft.text.textOf(token.span);
            const QString host = hostOf(address);
            if (isOpen(host, draft) || !isHidden(host, pathOf(address))) {
                continue;
            }
            Finding finding = findingAt(m_id, Severity::Advise, {token.span});
            finding.arguments = {host};
            finding.fixes = {removalOf(u"fix-remove"_s, draft.text, token.span)};
            findings.push_back(std::move(finding));
        }
    }

private:
    // Our own short domain, or one by which everybody knows the place behind it.
    bool isOpen(const QString &host, const DraftFacts &draft) const
    {
        QStringList own;
        for (const QString &domain : draft.context.sender.ownDomains) {
            own.append(hostOf(domain));
        }
        return isHostWithin(host, own) || isHostWithin(host, m_words.value(u"known"_s))
            || isHostWithin(host, m_words.value(u"native."_s + draft.channel.network()));
    }

    bool isHidden(const QString &host, const QString &path) const
    {
        if (path.isEmpty()) {
            return false;
        }
        return isHostWithin(host, m_shorteners) || (isShortHost(host) && isCode(path));
    }

    bool isShortHost(const QString &host) const
    {
        return host.count(u'.') == 1 && host.size() - 1 <= m_hostLetters;
    }

    // "x7Kq2": letters of both cases or letters with digits, in one piece.
    bool isCode(const QString &path) const
    {
        const bool isPiece = std::ranges::all_of(
            path, [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); });
        if (!isPiece || path.size() < m_fewestLetters || path.size() > m_mostLetters) {
            return false;
        }
        const bool hasDigit = std::ranges::any_of(path, [](QChar c) { return c.isDigit(); });
        const bool hasLetter = std::ranges::any_of(path, [](QChar c) { return c.isLetter(); });
        const bool hasLower = std::ranges::any_of(path, [](QChar c) { return c.isLower(); });
        const auto isInnerUpper
            = std::any_of(path.begin() + 1, path.end(), [](QChar c) { return c.isUpper(); });
        return (hasDigit && hasLetter) || (hasLower && isInnerUpper);
    }

    QString m_id;
    QStringList m_shorteners;
    QHash<QString, QStringList> m_words;
    int m_hostLetters;
    int m_fewestLetters;
    int m_mostLetters;
};

} // namespace

std::unique_ptr<const Rule> makeShortenedLink(const RulePack &pack, const Lexicons &)
{
    return std::make_unique<ShortenedLink>(pack);
}

} // namespace comity::review

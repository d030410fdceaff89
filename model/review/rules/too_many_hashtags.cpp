#include "model/review/rules/entity_runs.h"
#include "model/review/rules/finding_parts.h"
#include "model/review/rules/makers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

class TooManyHashtags final : public Rule
{
public:
    TooManyHashtags(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_lexicons(lexicons)
        , m_settings(pack.settings)
        , m_blockNetworks(pack.words.value(u"trailing_block"_s))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const std::vector<Token> tags = tagsOf(draft);
        if (tags.empty()) {
            return;
        }
        if (draft.channel.isPrivate()) {
            add(draft, tags, 0, u"message-private"_s, u"why-private"_s, findings);
            return;
        }
        const std::size_t most = limitOf(draft.channel.network());
        if (tags.size() > most) {
            add(draft, tags, most, {}, {}, findings);
        } else if (splitsWords(draft.text, tags) || isMostlyTags(draft, tags)) {
            add(draft, tags, 0, u"message-share"_s, {}, findings);
        }
    }

private:
    void add(const DraftFacts &draft, const std::vector<Token> &tags, std::size_t from,
        const QString &message, const QString &why, std::vector<Finding> &findings) const
    {
        std::vector<Span> spans;
        for (std::size_t i = from; i < tags.size(); ++i) {
            spans.push_back(tags[i].span);
        }
        const std::vector<Span> runs = joinedRuns(draft.text, spans);
        Finding finding = findingAt(m_id, Severity::Advise, runs);
        finding.message = message;
        finding.why = why;
        finding.arguments = {QString::number(tags.size()), QString::number(from)};
        for (const Span &run : runs) {
            finding.fixes.push_back(removalOf(u"fix-remove"_s, draft.text, run));
        }
        findings.push_back(std::move(finding));
    }

    // In a message "#A12" is the number of something.
    static bool isReference(const QString &tag)
    {
        const bool hasDigit = std::ranges::any_of(tag, [](QChar c) { return c.isDigit(); });
        return hasDigit
            && std::ranges::none_of(tag, [](QChar c) { return c.isLower() || c == u'_'; });
    }

    static std::vector<Token> tagsOf(const DraftFacts &draft)
    {
        std::vector<Token> tags;
        for (const Token &token : draft.text.tokens) {
            const bool isTag = token.kind == TokenKind::Hashtag && !token.isQuoted && !token.isCode;
            const bool isNumber
                = draft.channel.isPrivate() && isReference(draft.text.textOf(token.span));
            if (isTag && !isNumber) {
                tags.push_back(token);
            }
        }
        return tags;
    }

    std::size_t limitOf(const QString &network) const
    {
        const QString name = u"most_"_s + network;
        const double most = m_settings.value(name, m_settings.value(u"most_elsewhere"_s));
        return static_cast<std::size_t>(most);
    }

    // "#come #to #our #sale": words that name no topic.
    bool splitsWords(const TextFacts &text, const std::vector<Token> &tags) const
    {
        const LanguageWords *const words = m_lexicons.words(text.language);
        const auto split = std::ranges::count_if(tags, [&](const Token &tag) {
            const QString word = tag.exact.toString();
            return words != nullptr
                && words->stopWords.contains(word.startsWith(u'#') ? word.mid(1) : word);
        });
        return split >= static_cast<qsizetype>(m_settings.value(u"fewest_split_words"_s));
    }

    bool isMostlyTags(const DraftFacts &draft, const std::vector<Token> &tags) const
    {
        auto counted = static_cast<qsizetype>(tags.size());
        if (m_blockNetworks.contains(draft.channel.network())) {
            counted -= trailing(draft.text);
        }
        if (counted < static_cast<qsizetype>(m_settings.value(u"fewest_for_share"_s))) {
            return false;
        }
        const auto all = static_cast<double>(counted) + draft.text.wordCount();
        return static_cast<double>(counted) >= m_settings.value(u"share"_s) * all;
    }

    static qsizetype trailing(const TextFacts &text)
    {
        const auto last = std::find_if(text.tokens.rbegin(), text.tokens.rend(),
            [](const Token &token) { return token.kind != TokenKind::Hashtag; });
        return std::distance(text.tokens.rbegin(), last);
    }

    QString m_id;
    const Lexicons &m_lexicons;
    QHash<QString, double> m_settings;
    QStringList m_blockNetworks;
};

} // namespace

std::unique_ptr<const Rule> makeTooManyHashtags(const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<TooManyHashtags>(pack, lexicons);
}

} // namespace comity::review

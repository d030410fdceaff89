#include "model/review/rules/finding_parts.h"
#include "model/review/rules/link_host.h"
#include "model/review/rules/makers.h"
#include "model/review/text_facts/hit_ranges.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

class LinkOnly final : public Rule
{
public:
    LinkOnly(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_lexicons(lexicons)
        , m_filler(lexicons.at(m_id + u".filler"_s))
        , m_wanted(lexicons.at(m_id + u".wanted"_s))
        , m_words(pack.words)
        , m_mostWords(pack.whole(u"most_words"_s))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const std::vector<Span> links = linksOf(draft.text);
        if (links.empty() || contentWords(draft) > m_mostWords || isWanted(draft)) {
            return;
        }
        const Severity severity = draft.channel.isPrivate() ? Severity::Warn : Severity::Advise;
        Finding finding = findingAt(m_id, severity, links);
        if (draft.channel.isPublic()) {
            finding.message = u"message-public"_s;
        }
        finding.arguments = {hostOf(draft.text.textOf(links.front()))};
        const QStringList stub = m_words.value(u"stub."_s + draft.text.language);
        if (!stub.isEmpty()) {
            finding.fixes = {insertionAt(u"fix-say-why"_s, links.front().end, stub.front())};
        }
        findings.push_back(std::move(finding));
    }

private:
    // "the example.org team" names a firm: a bare host in the midst of words is no link.
    static bool isNoun(const TextFacts &text, std::size_t i)
    {
        const QString address = text.textOf(text.tokens[i].span);
        const bool isBare = !address.contains("://"_L1) && !address.contains(u'/');
        const bool goesOn = i + 1 < text.tokens.size() && text.tokens[i + 1].kind == TokenKind::Word
            && text.tokens[i + 1].before == Break::None;
        return isBare && goesOn;
    }

    static std::vector<Span> linksOf(const TextFacts &text)
    {
        std::vector<Span> spans;
        for (std::size_t i = 0; i < text.tokens.size(); ++i) {
            const Token &token = text.tokens[i];
            if (token.kind == TokenKind::Url && !token.isCode && !isNoun(text, i)
                && !text.isInSignature(token.span)) {
                spans.push_back(token.span);
            }
        }
        return spans;
    }

    static void addNames(const QString &name, QSet<QString> &names)
    {
        for (const QString &part : name.toCaseFolded().split(u' ', Qt::SkipEmptyParts)) {
            names.insert(part);
        }
    }

    // Words that say something: not the names of the two, not what carries no content, and not
    // "have a look".
    int contentWords(const DraftFacts &draft) const
    {
        QSet<QString> names;
        addNames(draft.context.sender.name, names);
        if (draft.context.recipients.size() == 1) {
            addNames(draft.context.recipients.front().name, names);
            addNames(draft.context.recipients.front().knownNames.valueOr({}).join(u' '), names);
        }
        const LanguageWords *const words = m_lexicons.words(draft.text.language);
        int count = 0;
        for (quint32 i = 0; i < draft.text.tokens.size(); ++i) {
            const Token &token = draft.text.tokens[i];
            const bool says = !draft.text.isInSignature(token.span)
                && (token.kind == TokenKind::Word || token.kind == TokenKind::Number
                    || token.kind == TokenKind::Money || token.kind == TokenKind::Percent);
            const QString word = token.exact.toString();
            const bool isStop = words != nullptr && words->stopWords.contains(word);
            count += says && !isStop && !names.contains(word) && !isInHit(draft.text, m_filler, i)
                ? 1
                : 0;
        }
        return count;
    }

    // They asked for the link.
    bool isWanted(const DraftFacts &draft) const
    {
        const Known<Thread> &thread = draft.context.thread;
        if (!thread.hasValue() || !thread->inReplyTo.hasValue()) {
            return false;
        }
        const auto asksFor = [this, &thread](const QString &language) {
            return !readText(*thread->inReplyTo, language, m_lexicons).of(m_wanted).empty();
        };
        return asksFor({}) || asksFor(draft.text.language);
    }

    QString m_id;
    const Lexicons &m_lexicons;
    LexiconNumber m_filler;
    LexiconNumber m_wanted;
    QHash<QString, QStringList> m_words;
    int m_mostWords;
};

} // namespace

std::unique_ptr<const Rule> makeLinkOnly(const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<LinkOnly>(pack, lexicons);
}

} // namespace comity::review

#include "model/review/rules/makers.h"

#include "model/review/rules/finding_parts.h"
#include "model/review/rules/given_names.h"
#include "model/review/text_facts/phrase_parser.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr quint32 mostNames = 4;

class WrongName final : public Rule
{
public:
    WrongName(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_greeting(lexicons.at(m_id + u".greeting"_s))
        , m_title(lexicons.at(m_id + u".title"_s))
        , m_names(pack.words.value(u"pairs"_s))
    {
        for (const QString &word : pack.words.value(u"collectives"_s)) {
            m_collectives.insert(foldedName(word));
        }
        for (const QString &ending : pack.words.value(u"collective_endings"_s)) {
            m_endings.append(foldedName(ending));
        }
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const Recipient *const reader = onlyRecipient(draft.context);
        if (reader == nullptr || reader->name.isEmpty()) {
            return;
        }
        const Vocative vocative = vocativeOf(draft.text);
        if (vocative.names.isEmpty()) {
            return;
        }
        const QStringList known = m_names.partsOf(*reader);
        const bool isOther = std::ranges::none_of(vocative.names, [&](const QString &name) {
            return isCollective(name) || m_names.matches(name, known)
                || !m_names.isSameScript(name, reader->name);
        });
        if (isOther) {
            findings.push_back(findingOf(draft, *reader, vocative, known));
        }
    }

private:
    struct Vocative
    {
        QStringList names = {}; ///< folded
        Span span = {};
        bool hasTitle = false;
    };

    // Whom the first line greets: "Hi Anna," or "Dear Mr Brown –" or "Frau Kurz,".
    Vocative vocativeOf(const TextFacts &text) const
    {
        Vocative vocative;
        quint32 at = 0;
        while (at < text.tokens.size()
            && (text.tokens[at].kind == TokenKind::Mention
                || text.tokens[at].kind == TokenKind::Emoji)) {
            ++at;
        }
        const quint32 start = at;
        at = endOf(text, m_greeting, at);
        const bool isGreeted = at > start;
        const quint32 titled = endOf(text, m_title, at);
        vocative.hasTitle = titled > at;
        at = titled;
        if (!isGreeted && !vocative.hasTitle) {
            return {};
        }
        const quint32 first = at;
        while (at < text.tokens.size() && at - first < mostNames && isName(text, at, first)) {
            vocative.names.append(foldedName(text.textOf(text.tokens[at].span)));
            ++at;
        }
        const bool isClosed = at >= text.tokens.size() || text.tokens[at].before >= Break::Comma;
        if (at == first || !isClosed || isInBrackets(text, first)) {
            return {};
        }
        vocative.span = text.spanOf(first, at);
        return vocative;
    }

    // One past the phrase of `lexicon` that begins at `at`, longest first; `at` when there is none.
    static quint32 endOf(const TextFacts &text, LexiconNumber lexicon, quint32 at)
    {
        quint32 end = at;
        for (const PhraseHit &hit : text.of(lexicon)) {
            if (hit.firstToken == at && !hit.isQuoted) {
                end = std::max(end, hit.lastToken);
            }
        }
        return end;
    }

    // The first name may stand behind a comma of the greeting: "Buenos días, Pilar:".
    static bool isName(const TextFacts &text, quint32 at, quint32 first)
    {
        const Token &token = text.tokens[at];
        const bool isJoined = token.before == Break::None
            || (at == first && token.before == Break::Comma && at > 0);
        return token.kind == TokenKind::Word && token.startsUpper && isJoined
            && token.sentence == text.tokens[first].sentence;
    }

    static bool isInBrackets(const TextFacts &text, quint32 first)
    {
        const qsizetype start = text.tokens[first].span.start;
        return start > 0 && u"{[<%*|_«"_s.contains(text.text.at(start - 1));
    }

    bool isCollective(const QString &name) const
    {
        return m_collectives.contains(name)
            || std::ranges::any_of(
                m_endings, [&name](const QString &ending) { return name.endsWith(ending); });
    }

    Finding findingOf(const DraftFacts &draft, const Recipient &reader, const Vocative &vocative,
        const QStringList &known) const
    {
        Finding finding = findingAt(m_id, Severity::Warn, {vocative.span});
        finding.recipients = {0};
        const bool isTypo = std::ranges::any_of(
            vocative.names, [&](const QString &name) { return m_names.isNearly(name, known); });
        finding.message = isTypo ? u"message-typo"_s : QString();
        finding.arguments = {draft.text.textOf(vocative.span)};
        finding.facts = {{u"fact-name"_s, reader.name}};
        const QString proper
            = vocative.hasTitle ? reader.name.section(u' ', -1) : reader.name.section(u' ', 0, 0);
        finding.fixes.push_back(replacementOf(u"fix-name"_s, vocative.span, proper));
        finding.fixes.back().arguments = {proper};
        return finding;
    }

    QString m_id;
    LexiconNumber m_greeting;
    LexiconNumber m_title;
    GivenNames m_names;
    QSet<QString> m_collectives;
    QStringList m_endings;
};

} // namespace

std::unique_ptr<const Rule> makeWrongName(const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<WrongName>(pack, lexicons);
}

} // namespace comity::review

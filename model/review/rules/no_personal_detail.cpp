#include "model/review/rules/makers.h"

#include "model/people/hand_field.h"
#include "model/review/rules/finding_parts.h"
#include "model/review/rules/people_finding.h"
#include "model/review/text_facts/hit_ranges.h"
#include "model/review/text_facts/phrase_parser.h"
#include "model/review/text_facts/said_hits.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

// Endings vary: words are alike when they begin alike.
constexpr qsizetype stemLetters = 5;
constexpr qsizetype fewestLetters = 4;

class NoPersonalDetail final : public Rule
{
public:
    NoPersonalDetail(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_lexicons(lexicons)
        , m_theirs(lexicons.at(m_id + u".theirs"_s))
        , m_calendar(lexicons.at(m_id + u".calendar"_s))
        , m_fewestWords(pack.whole(u"fewest_words"_s))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const Recipient *const reader = onlyRecipient(draft.context);
        const bool isWanting = draft.intents.isSolicitation() || draft.intents.hasAsk();
        const bool isAsked
            = draft.channel.isPrivate() && isWanting && draft.text.bodyWordCount() >= m_fewestWords;
        if (reader == nullptr || !isAsked || isSaid(draft.text, m_theirs)
            || namesSomething(draft.text)) {
            return;
        }
        const QStringList records = recordsOf(draft.context, *reader);
        const LanguageWords *const words = m_lexicons.words(draft.text.language);
        if (records.isEmpty() || words == nullptr || sharesWord(draft, records, *words)) {
            return;
        }
        Finding finding = findingAt(m_id, Severity::Advise, {bodyOf(draft.text)});
        finding.recipients = {0};
        findings.push_back(std::move(finding));
    }

private:
    // What is known of them, in words; without any there is nothing to compare with.
    static QStringList recordsOf(const DraftContext &context, const Recipient &reader)
    {
        QStringList records;
        if (context.privateReceived.hasValue()) {
            for (const SaidMessage &message : *context.privateReceived) {
                records.append(message.text);
            }
        }
        if (context.thread.hasValue()) {
            records.append(context.thread->inReplyTo.valueOr({}));
            for (const SaidMessage &message : context.thread->lastMessages) {
                records.append(message.text);
            }
        }
        records.append(reader.met.valueOr({}).section(u' ', 1));
        static const QStringList roles = choicesOf(HandField::Role);
        QStringList theirRoles;
        for (const QString &tag : reader.tags.valueOr({})) {
            (roles.contains(tag) ? theirRoles : records).append(tag);
        }
        records.removeAll(QString());
        // What they are to us may be named, but alone it tells nothing of them.
        return records.isEmpty() ? records : records + theirRoles;
    }

    // A name within a sentence, other than of a day or month, is of something specific. German
    // writes every noun so.
    bool namesSomething(const TextFacts &text) const
    {
        if (text.language == u"de"_s) {
            return false;
        }
        return std::ranges::any_of(text.tokens, [&](const Token &token) {
            const auto at = static_cast<quint32>(&token - text.tokens.data());
            return token.kind == TokenKind::Word && token.startsUpper && !token.isCapitals
                && token.before == Break::None && token.exact.size() >= fewestLetters
                && token.sentence > 0 && !text.isInSignature(token.span)
                && !isInHit(text, m_calendar, at);
        });
    }

    static QSet<QString> stemsOf(const QString &text, const LanguageWords &words)
    {
        QSet<QString> stems;
        QString word;
        const QString closed = text + u' ';
        for (const QChar c : closed) {
            if (c.isLetter() || c.isMark()) {
                word += c;
                continue;
            }
            const QString folded = foldedWord(word);
            if (folded.size() >= fewestLetters && !words.stopWords.contains(folded)) {
                stems.insert(withoutAccents(folded).left(stemLetters));
            }
            word.clear();
        }
        return stems;
    }

    static bool sharesWord(
        const DraftFacts &draft, const QStringList &records, const LanguageWords &words)
    {
        const QSet<QString> theirs = stemsOf(records.join(u' '), words);
        return std::ranges::any_of(draft.text.tokens, [&](const Token &token) {
            return token.kind == TokenKind::Word && !draft.text.isInSignature(token.span)
                && token.plain.size() >= fewestLetters
                && theirs.contains(token.plain.left(stemLetters).toString())
                && !words.stopWords.contains(token.exact.toString());
        });
    }

    QString m_id;
    const Lexicons &m_lexicons;
    LexiconNumber m_theirs;
    LexiconNumber m_calendar;
    int m_fewestWords;
};

} // namespace

std::unique_ptr<const Rule> makeNoPersonalDetail(const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<NoPersonalDetail>(pack, lexicons);
}

} // namespace comity::review

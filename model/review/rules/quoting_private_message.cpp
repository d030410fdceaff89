#include "model/review/rules/finding_parts.h"
#include "model/review/rules/makers.h"
#include "model/review/rules/telling_words.h"
#include "model/review/rules/word_runs.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

/// What the draft has in common with one message.
struct Quote
{
    const SaidMessage *message = nullptr;
    std::vector<SharedRun> runs = {};
    std::size_t words = 0; ///< of the longest run
    bool isWhole = false; ///< long enough, or most of a sentence
};

class QuotingPrivateMessage final : public Rule
{
public:
    QuotingPrivateMessage(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_telling(pack, lexicons)
        , m_run(static_cast<std::size_t>(pack.whole(u"run_words"_s)))
        , m_namedRun(static_cast<std::size_t>(pack.whole(u"named_run_words"_s)))
        , m_pieceWords(static_cast<std::size_t>(pack.whole(u"piece_words"_s)))
        , m_sentenceWords(static_cast<std::size_t>(pack.whole(u"sentence_words"_s)))
        , m_sentenceShare(pack.setting(u"sentence_share"_s))
        , m_secondsBack(static_cast<qint64>(pack.whole(u"days"_s)) * 24 * 60 * 60)
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const auto &received = draft.context.privateReceived;
        if (draft.channel.isPrivate() || !received.hasValue() || received->empty()) {
            return;
        }
        const WordRow row = WordRow::of(withoutSignature(draft.text), true);
        const RunIndex index(row, m_pieceWords);
        std::vector<Quote> quotes;
        for (const SaidMessage &message : *received) {
            if (isRecent(message, draft.context.sendAt)) {
                addQuote(draft, row, index, message, quotes);
            }
        }
        if (quotes.empty()) {
            return;
        }
        // Many people saying the same is a way to speak, and nobody's secret.
        const auto longest = std::ranges::max_element(quotes, {}, &Quote::words);
        if (authorsOf(quotes, *longest) < m_manyAuthors) {
            findings.push_back(told(draft, row, *longest));
        }
    }

private:
    // They may well have quoted our name and address; places stay as they are.
    static QString withoutSignature(const TextFacts &text)
    {
        QString body = text.text;
        std::fill(body.begin() + text.signature.start, body.begin() + text.signature.end, u' ');
        return body;
    }

    bool isRecent(const SaidMessage &message, const Known<qint64> &sendAt) const
    {
        if (!sendAt.hasValue() || !message.at.hasValue() || !message.at->hasValue()) {
            return true;
        }
        return message.at->at >= *sendAt - m_secondsBack;
    }

    void addQuote(const DraftFacts &draft, const WordRow &row, const RunIndex &index,
        const SaidMessage &message, std::vector<Quote> &quotes) const
    {
        const WordRow theirs = WordRow::of(message.text, false);
        const std::vector<SharedRun> shared = index.sharedWith(theirs);
        const bool isNamedHere = isNamed(draft.text.text, message.who);
        Quote quote {.message = &message};
        for (const SharedRun &run : shared) {
            const bool isWhole
                = run.length >= m_run || isMostOfSentence(draft.text, row, shared, run);
            const bool isClose = isNamedHere && run.length >= m_namedRun;
            if ((isWhole || isClose) && m_telling.isTelling(draft, row, run)
                && !isOpen(row, run, draft.context)) {
                quote.runs.push_back(run);
                quote.words = std::max(quote.words, run.length);
                quote.isWhole = quote.isWhole || isWhole;
            }
        }
        if (!quote.runs.empty()) {
            quotes.push_back(std::move(quote));
        }
    }

    // A sentence of theirs with a word changed here and there.
    bool isMostOfSentence(const TextFacts &text, const WordRow &row,
        const std::vector<SharedRun> &shared, const SharedRun &run) const
    {
        const Span &at = row.spans[run.first];
        const auto sentence = std::ranges::find_if(
            text.sentences, [&at](const Sentence &one) { return one.span.contains(at); });
        if (sentence == text.sentences.end()) {
            return false;
        }
        const auto isWithin
            = [&sentence](const Span &span) { return sentence->span.contains(span); };
        const auto words = static_cast<std::size_t>(std::ranges::count_if(row.spans, isWithin));
        std::size_t repeated = 0;
        for (const SharedRun &one : shared) {
            repeated += isWithin(row.spans[one.first]) ? one.length : 0;
        }
        return words >= m_sentenceWords
            && static_cast<double>(repeated) >= m_sentenceShare * static_cast<double>(words);
    }

    // Said in the open as well, in the thread or by ourselves.
    static bool isOpen(const WordRow &row, const SharedRun &run, const DraftContext &context)
    {
        const auto from = row.words.begin() + static_cast<std::ptrdiff_t>(run.first);
        const auto to = from + static_cast<std::ptrdiff_t>(run.length);
        const auto holds = [&](const QString &text) {
            const WordRow other = WordRow::of(text, false);
            return std::search(other.words.begin(), other.words.end(), from, to)
                != other.words.end();
        };
        const auto &thread = context.thread;
        return std::ranges::any_of(context.sent.valueOr({}), holds, &SaidMessage::text)
            || (thread.hasValue()
                && (holds(thread->inReplyTo.valueOr({}))
                    || std::ranges::any_of(thread->lastMessages, holds, &SaidMessage::text)));
    }

    static bool isNamed(const QString &text, const QString &who)
    {
        const QString name = who.startsWith(u'@') ? who : who.section(u' ', 0, 0);
        return name.size() > 2 && text.contains(name, Qt::CaseInsensitive);
    }

    static std::size_t authorsOf(const std::vector<Quote> &quotes, const Quote &longest)
    {
        QSet<QString> authors;
        for (const Quote &quote : quotes) {
            if (quote.words == longest.words) {
                authors.insert(quote.message->who.toCaseFolded());
            }
        }
        return static_cast<std::size_t>(authors.size());
    }

    Finding told(const DraftFacts &draft, const WordRow &row, const Quote &quote) const
    {
        std::vector<SharedRun> runs = quote.runs;
        std::ranges::stable_sort(runs, std::ranges::greater(), &SharedRun::length);
        std::vector<Span> spans;
        for (const SharedRun &run : runs) {
            spans.push_back(
                {row.spans[run.first].start, row.spans[run.first + run.length - 1].end});
        }
        Finding finding = findingAt(m_id, quote.isWhole ? Severity::Block : Severity::Warn, spans);
        finding.message = quote.isWhole ? QString() : u"message-close"_s;
        finding.arguments = {quote.message->who};
        finding.facts = {{u"fact-message"_s, quote.message->text}};
        Fix ask;
        ask.kind = FixKind::AskPermission;
        ask.label = u"fix-ask"_s;
        ask.arguments = {quote.message->who};
        finding.fixes = {ask, removalOf(u"fix-remove"_s, draft.text, spans.front())};
        return finding;
    }

    static constexpr std::size_t m_manyAuthors = 3;

    QString m_id;
    TellingWords m_telling;
    std::size_t m_run;
    std::size_t m_namedRun;
    std::size_t m_pieceWords;
    std::size_t m_sentenceWords;
    double m_sentenceShare;
    qint64 m_secondsBack;
};

} // namespace

std::unique_ptr<const Rule> makeQuotingPrivateMessage(
    const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<QuotingPrivateMessage>(pack, lexicons);
}

} // namespace comity::review

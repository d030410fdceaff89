#include "model/review/rules/finding_parts.h"
#include "model/review/rules/makers.h"
#include "model/review/rules/telling_words.h"
#include "model/review/rules/word_runs.h"

#include <QSet>
#include <algorithm>
#include <unordered_set>

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

/// What was said in the open as well, in the thread or by ourselves. Reads it when it is first
/// asked.
class OpenWords
{
public:
    explicit OpenWords(const DraftContext &context)
        : m_context(context)
    {
    }

    bool hold(const WordRow &row, const SharedRun &run)
    {
        read();
        const auto from = row.words.begin() + static_cast<std::ptrdiff_t>(run.first);
        const auto to = from + static_cast<std::ptrdiff_t>(run.length);
        const bool areThere
            = std::all_of(from, to, [this](quint64 word) { return m_words.contains(word); });
        return areThere && std::ranges::any_of(m_rows, [from, to](const WordRow &open) {
            return std::search(open.words.begin(), open.words.end(), from, to) != open.words.end();
        });
    }

private:
    void add(const QString &text)
    {
        m_rows.push_back(WordRow::of(text, false));
        m_words.insert(m_rows.back().words.begin(), m_rows.back().words.end());
    }

    void read()
    {
        if (m_isRead) {
            return;
        }
        m_isRead = true;
        if (m_context.sent.hasValue()) {
            for (const SaidMessage &message : *m_context.sent) {
                add(message.text);
            }
        }
        if (m_context.thread.hasValue()) {
            add(m_context.thread->inReplyTo.valueOr({}));
            for (const SaidMessage &message : m_context.thread->lastMessages) {
                add(message.text);
            }
        }
    }

    const DraftContext &m_context;
    bool m_isRead = false;
    std::vector<WordRow> m_rows;
    std::unordered_set<quint64> m_words;
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
        Comparison comparison {draft, row, RunIndex(row, m_pieceWords),
            sentencesOf(draft.text, row), m_telling.usualOf(*received), OpenWords(draft.context)};
        std::vector<Quote> quotes;
        for (const SaidMessage &message : *received) {
            if (isRecent(message, draft.context.sendAt)) {
                addQuote(comparison, message, quotes);
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

    /// What all messages are compared with.
    struct Comparison
    {
        const DraftFacts &draft;
        const WordRow &row;
        RunIndex index;
        std::vector<quint32> sentences; ///< of each word of the row
        UsualWords usual;
        OpenWords open;
    };

    static std::vector<quint32> sentencesOf(const TextFacts &text, const WordRow &row)
    {
        std::vector<quint32> sentences;
        quint32 sentence = 0;
        for (const Span &word : row.spans) {
            while (sentence + 1 < text.sentences.size()
                && text.sentences[sentence].span.end <= word.start) {
                ++sentence;
            }
            sentences.push_back(sentence);
        }
        return sentences;
    }

    void addQuote(
        Comparison &comparison, const SaidMessage &message, std::vector<Quote> &quotes) const
    {
        const WordRow theirs = WordRow::of(message.text, false);
        const std::vector<SharedRun> shared = comparison.index.sharedWith(theirs);
        if (shared.empty()) {
            return;
        }
        const std::vector<bool> isMost = mostOfSentences(comparison.sentences, shared);
        const bool isNamedHere = isNamed(comparison.draft.text.text, message.who);
        Quote quote {.message = &message};
        for (std::size_t i = 0; i < shared.size(); ++i) {
            const SharedRun &run = shared[i];
            const bool isWhole = run.length >= m_run || isMost[i];
            const bool isClose = isNamedHere && run.length >= m_namedRun;
            const bool isLong = isWhole || isClose;
            if (isLong
                && m_telling.isTelling(comparison.draft, comparison.row, run, comparison.usual)
                && !comparison.open.hold(comparison.row, run)) {
                quote.runs.push_back(run);
                quote.words = std::max(quote.words, run.length);
                quote.isWhole = quote.isWhole || isWhole;
            }
        }
        if (!quote.runs.empty()) {
            quotes.push_back(std::move(quote));
        }
    }

    // Whether each run is part of a sentence of theirs with a word changed here and there.
    std::vector<bool> mostOfSentences(
        const std::vector<quint32> &sentences, const std::vector<SharedRun> &shared) const
    {
        std::vector<bool> isMost(shared.size(), false);
        for (std::size_t from = 0; from < shared.size();) {
            const quint32 sentence = sentences[shared[from].first];
            std::size_t repeated = 0;
            std::size_t to = from;
            for (; to < shared.size() && sentences[shared[to].first] == sentence; ++to) {
                repeated += shared[to].length;
            }
            const auto [first, last]
                = std::equal_range(sentences.begin(), sentences.end(), sentence);
            const auto words = static_cast<std::size_t>(last - first);
            const bool isThis = words >= m_sentenceWords
                && static_cast<double>(repeated) >= m_sentenceShare * static_cast<double>(words);
            std::fill(isMost.begin() + static_cast<std::ptrdiff_t>(from),
                isMost.begin() + static_cast<std::ptrdiff_t>(to), isThis);
            from = to;
        }
        return isMost;
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

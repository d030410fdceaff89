#include "model/review/text_facts/sentences.h"

#include "model/review/text_facts/phrase_parser.h"

#include <QTextBoundaryFinder>
#include <algorithm>

namespace comity::review {
namespace {

bool isTerminator(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == u'…' || c == u'。' || c == u'！'
        || c == u'？' || c == u'‼' || c == u'⁉';
}

bool isCloser(QChar c)
{
    return c == u'"' || c == u'”' || c == u'»' || c == u'\'' || c == u'’' || c == u')' || c == u'“';
}

// Addresses and handles hold marks that end no sentence.
QString withoutEntities(QStringView text, const std::vector<networks::Entity> &entities)
{
    QString masked = text.toString();
    for (const networks::Entity &entity : entities) {
        std::fill(masked.begin() + entity.start, masked.begin() + entity.end, QChar(u'x'));
    }
    return masked;
}

class SentenceReader
{
public:
    SentenceReader(QStringView text, const QString &masked, const QSet<QString> &abbreviations)
        : m_text(text)
        , m_masked(masked)
        , m_abbreviations(abbreviations)
    {
    }

    std::vector<Span> read()
    {
        std::vector<Span> spans;
        QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, m_masked);
        qsizetype start = 0;
        for (qsizetype end = finder.toNextBoundary(); end >= 0; end = finder.toNextBoundary()) {
            if (end < m_text.size() && !isEnd(start, end)) {
                continue;
            }
            push(spans, start, end);
            start = end;
        }
        return spans;
    }

private:
    void push(std::vector<Span> &spans, qsizetype start, qsizetype end) const;
    bool isEnd(qsizetype start, qsizetype end) const;
    bool isAbbreviation(qsizetype start, qsizetype mark) const;
    bool isWrap(qsizetype lastOfLine, qsizetype next) const;

    QStringView m_text;
    const QString &m_masked;
    const QSet<QString> &m_abbreviations;
};

bool SentenceReader::isAbbreviation(qsizetype start, qsizetype mark) const
{
    qsizetype begin = mark;
    while (begin > start && (m_text.at(begin - 1).isLetter() || m_text.at(begin - 1) == u'.')) {
        --begin;
    }
    const QStringView word = m_text.mid(begin, mark - begin);
    const bool isInitial = word.size() == 1 && word.front().isUpper();
    const bool isNumbered
        = begin == mark && mark > start && m_text.at(mark - 1).isDigit() && mark - start <= 3;
    const QString folded = foldedWord(word);
    // "Lindenstr. 3": the German word for a street is shortened within compounds as well.
    const bool isStreet
        = folded.endsWith(QLatin1String("str")) && m_abbreviations.contains(QStringLiteral("str"));
    return isInitial || isNumbered || isStreet || m_abbreviations.contains(folded);
}

// Unicode's rules do not end a sentence at a mark within quotation marks: 'He said “no.” Then …'.
void SentenceReader::push(std::vector<Span> &spans, qsizetype start, qsizetype end) const
{
    for (qsizetype at = start; at + 2 < end; ++at) {
        if (!isTerminator(m_text.at(at)) || !isCloser(m_text.at(at + 1))) {
            continue;
        }
        qsizetype next = at + 1;
        while (next < end && isCloser(m_text.at(next))) {
            ++next;
        }
        if (next + 1 < end && m_text.at(next).isSpace() && m_text.at(next + 1).isUpper()) {
            spans.push_back({start, next + 1});
            start = next + 1;
        }
    }
    spans.push_back({start, end});
}

// A line end within a sentence: the mail program broke it, or a list goes on.
bool SentenceReader::isWrap(qsizetype lastOfLine, qsizetype next) const
{
    return !isTerminator(m_text.at(lastOfLine)) && m_text.at(next).isLower();
}

bool SentenceReader::isEnd(qsizetype start, qsizetype end) const
{
    qsizetype last = end - 1;
    int lines = 0;
    // More than one line end settles it: a long run of blanks is not walked at each of them.
    while (last > start && lines < 2 && m_text.at(last).isSpace()) {
        lines += m_text.at(last) == u'\n' ? 1 : 0;
        --last;
    }
    qsizetype next = end;
    while (next < m_text.size() && lines < 2 && m_text.at(next).isSpace()) {
        lines += m_text.at(next) == u'\n' ? 1 : 0;
        ++next;
    }
    if (lines > 1 || next >= m_text.size()) {
        return true;
    }
    while (last > start && isCloser(m_text.at(last))) {
        --last;
    }
    if (lines == 1) {
        return !isWrap(last, next);
    }
    return m_text.at(last) != u'.' || !isAbbreviation(start, last);
}

Mood moodOf(QStringView sentence)
{
    qsizetype last = sentence.size() - 1;
    while (last >= 0
        && (sentence.at(last).isSpace() || isCloser(sentence.at(last))
            || sentence.at(last).isSurrogate() || sentence.at(last) == u'\uFE0F'
            || sentence.at(last).category() == QChar::Symbol_Other)) {
        --last;
    }
    // "Could you?! "
    const QStringView tail
        = sentence.mid(std::max<qsizetype>(0, last - 2), std::min<qsizetype>(3, last + 1));
    if (last >= 0 && isTerminator(sentence.at(last))
        && (tail.contains(u'?') || tail.contains(u'？'))) {
        return Mood::Question;
    }
    const bool isExclaimed = last >= 0 && (sentence.at(last) == u'!' || sentence.at(last) == u'！');
    return isExclaimed ? Mood::Exclamation : Mood::Statement;
}

// "Hope all is well 🙂 Could you vote for us": an emoji may do what a full stop does.
bool endsByEmoji(const std::vector<Token> &tokens, std::size_t i)
{
    const bool isAfterEmoji = i > 0 && tokens[i - 1].kind == TokenKind::Emoji
        && tokens[i].kind == TokenKind::Word && tokens[i].startsUpper;
    return isAfterEmoji && i > 1;
}

Span trimmed(QStringView text, Span span)
{
    while (span.start < span.end && text.at(span.start).isSpace()) {
        ++span.start;
    }
    while (span.end > span.start && text.at(span.end - 1).isSpace()) {
        --span.end;
    }
    return span;
}

} // namespace

std::vector<Sentence> sentencesOf(QStringView text, const std::vector<networks::Entity> &entities,
    const QSet<QString> &abbreviations, std::vector<Token> &tokens)
{
    const QString masked = withoutEntities(text, entities);
    std::vector<Sentence> sentences;
    quint32 next = 0;
    quint32 paragraph = 0;
    for (const Span &whole : SentenceReader(text, masked, abbreviations).read()) {
        Span rest = whole;
        while (true) {
            Sentence sentence;
            sentence.firstToken = next;
            const auto number = static_cast<quint32>(sentences.size());
            qsizetype end = rest.end;
            while (next < tokens.size() && tokens[next].span.start < rest.end) {
                const bool isSplit = next > sentence.firstToken && endsByEmoji(tokens, next);
                if (isSplit) {
                    end = tokens[next].span.start;
                    break;
                }
                tokens[next].sentence = number;
                tokens[next].before
                    = next == sentence.firstToken ? Break::Sentence : tokens[next].before;
                ++next;
            }
            sentence.lastToken = next;
            sentence.span = trimmed(text, {rest.start, end});
            sentence.mood = moodOf(text.mid(sentence.span.start, sentence.span.length()));
            sentence.paragraph = paragraph;
            if (sentence.span.length() > 0) {
                sentences.push_back(sentence);
            }
            if (end == rest.end) {
                break;
            }
            rest.start = end;
        }
        paragraph += text.mid(whole.start, whole.length()).endsWith(u"\n\n") ? 1 : 0;
    }
    return sentences;
}

} // namespace comity::review

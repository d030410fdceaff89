#include "model/review/rules/merge_fields.h"

#include "model/review/text_facts/phrase_parser.h"
#include "model/review/text_facts/span_set.h"

#include <algorithm>
#include <array>
#include <iterator>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr qsizetype longestField = 60;
constexpr qsizetype mostFieldWords = 6;

QSet<QString> foldedWords(const RulePack &pack, const QString &list)
{
    QSet<QString> folded;
    for (const QString &word : pack.words.value(list)) {
        folded.insert(withoutAccents(foldedWord(word)));
    }
    return folded;
}

/// How a field is fenced, and what must be between.
struct Fence
{
    QStringView open;
    QStringView close;
    enum class Needs : quint8 { Anything, Word, BracketWord, Capitals, FieldName } needs;
};
// The longer ones before those that they begin with.
constexpr auto fences = std::to_array<Fence>({
    {u"{{{", u"}}}", Fence::Needs::Anything},
    {u"{{", u"}}", Fence::Needs::Anything},
    {u"{%", u"%}", Fence::Needs::Anything},
    {u"${", u"}", Fence::Needs::Anything},
    {u"{", u"}", Fence::Needs::Word},
    {u"[[", u"]]", Fence::Needs::Anything},
    {u"[", u"]", Fence::Needs::BracketWord},
    {u"*|", u"|*", Fence::Needs::Anything},
    {u"<<", u">>", Fence::Needs::Anything},
    {u"<", u">", Fence::Needs::FieldName},
    {u"«", u"»", Fence::Needs::FieldName},
    {u"@@", u"@@", Fence::Needs::Capitals},
    {u"%%", u"%%", Fence::Needs::FieldName},
    {u"%", u"%", Fence::Needs::Capitals},
    {u"__", u"__", Fence::Needs::FieldName},
});

QStringList wordsIn(QStringView content)
{
    QStringList words;
    QString word;
    for (const QChar c : content) {
        if (c.isLetterOrNumber()) {
            word += c;
        } else if (!word.isEmpty()) {
            words.append(withoutAccents(foldedWord(word)));
            word.clear();
        }
    }
    if (!word.isEmpty()) {
        words.append(withoutAccents(foldedWord(word)));
    }
    return words;
}

/// Code, quotations and addresses.
SpanSet hiddenIn(const TextFacts &facts)
{
    std::vector<Span> hidden;
    for (const Mask &mask : facts.masks) {
        hidden.push_back(mask.span);
    }
    for (const networks::Entity &entity : facts.entities) {
        const bool isAddress = entity.kind == networks::EntityKind::Url
            || entity.kind == networks::EntityKind::Email;
        hidden.push_back(isAddress ? Span {entity.start, entity.end} : Span {});
    }
    return SpanSet(std::move(hidden));
}

class Scanner
{
public:
    Scanner(const TextFacts &facts, const FieldWords &words)
        : m_facts(facts)
        , m_text(facts.text)
        , m_words(words)
        , m_hidden(hiddenIn(facts))
    {
    }

    std::vector<MergeField> scan()
    {
        for (qsizetype at = 0; at < m_text.size();) {
            const qsizetype behind = m_hidden.endAt(at);
            at = behind > at ? behind : fenceAt(at);
        }
        std::vector<Span> fenced;
        std::ranges::transform(m_found, std::back_inserter(fenced), &MergeField::span);
        m_fields = SpanSet(std::move(fenced));
        scanTokens();
        std::ranges::sort(m_found, {}, [](const MergeField &field) { return field.span.start; });
        return std::move(m_found);
    }

private:
    qsizetype fenceAt(qsizetype at);
    bool fits(const Fence &fence, qsizetype start, qsizetype close) const;
    bool isWordField(QStringView content, qsizetype start) const;
    bool isBracketField(QStringView content, qsizetype start, qsizetype end) const;
    bool isTag(qsizetype start, qsizetype end) const;
    bool holds(const QStringList &words, const QSet<QString> &set) const;
    void scanTokens();
    void scanGreeting(std::size_t token);
    void scanSlot(std::size_t token);
    void scanBare(std::size_t token);
    bool isAtLineStart(qsizetype at) const;
    QString plainOf(std::size_t token) const { return m_facts.tokens[token].plain.toString(); }

    const TextFacts &m_facts;
    QStringView m_text;
    const FieldWords &m_words;
    SpanSet m_hidden;
    std::vector<MergeField> m_found;
    SpanSet m_fields; ///< those with a fence
};

qsizetype Scanner::fenceAt(qsizetype at)
{
    for (const Fence &fence : fences) {
        if (!m_text.mid(at).startsWith(fence.open)) {
            continue;
        }
        const qsizetype start = at + fence.open.size();
        const qsizetype close
            = m_text.mid(start, longestField + fence.close.size()).indexOf(fence.close);
        if (close > 0 && fits(fence, start, start + close)) {
            const qsizetype end = start + close + fence.close.size();
            m_found.push_back({TemplateSpot::Field, {at, end}});
            return end;
        }
    }
    return at + 1;
}

bool Scanner::holds(const QStringList &words, const QSet<QString> &set) const
{
    return std::ranges::any_of(words, [&set](const QString &word) { return set.contains(word); });
}

bool Scanner::fits(const Fence &fence, qsizetype start, qsizetype close) const
{
    const QStringView content = m_text.mid(start, close - start);
    const QStringList words = wordsIn(content);
    const bool isTight = !content.front().isSpace() && !content.back().isSpace();
    if (words.isEmpty() || words.size() > mostFieldWords || content.contains(u'\n')) {
        return false;
    }
    const auto isField = [this](const QString &word) {
        return m_words.fields.contains(word) || m_words.orders.contains(word);
    };
    switch (fence.needs) {
    case Fence::Needs::Anything:
        return true;
    case Fence::Needs::Word:
        return isWordField(content, start - fence.open.size());
    case Fence::Needs::BracketWord:
        return isBracketField(content, start - 1, close + 1);
    case Fence::Needs::Capitals:
        return content.size() >= 3 && isTight && std::ranges::all_of(content, [](QChar c) {
            return c.isUpper() || c == u'_' || c.isDigit();
        });
    case Fence::Needs::FieldName:
        return isTight && std::ranges::all_of(words, isField);
    }
    return false;
}

bool Scanner::isWordField(QStringView content, qsizetype start) const
{
    const QStringList words = wordsIn(content);
    const bool isPlain = std::ranges::all_of(content, [](QChar c) {
        return c.isLetterOrNumber() || c == u' ' || c == u'_' || c == u'.' || c == u'-' || c == u'|'
            || c == u'\'' || c == u'’' || c == u'/';
    });
    // Formulas: \frac{a}, x^{n}.
    const bool isFormula = start > 0
        && (m_text.at(start - 1).isLetterOrNumber() || u"\\^_}"_s.contains(m_text.at(start - 1)));
    return isPlain && !isFormula && content.front().isLetter()
        && (content.size() > 1 || holds(words, m_words.fields)) && !holds(words, m_words.allowed);
}

// "[Announcement] The hall is closed": what stands before the rest of its line is a label.
bool Scanner::isTag(qsizetype start, qsizetype end) const
{
    qsizetype behind = end;
    while (behind < m_text.size() && m_text.at(behind) == u' ') {
        ++behind;
    }
    const bool isAlone = behind >= m_text.size() || m_text.at(behind) == u'\n';
    return isAtLineStart(start) && !isAlone;
}

bool Scanner::isBracketField(QStringView content, qsizetype start, qsizetype end) const
{
    const QStringList words = wordsIn(content);
    const QChar next = end < m_text.size() ? m_text.at(end) : QChar();
    const QChar before = start > 0 ? m_text.at(start - 1) : QChar();
    const bool isLink = next == u'(' || next == u'[' || next == u':' || before == u']';
    const bool isIndex = before.isLetterOrNumber() || before == u'!' || before == u'\\';
    if (isLink || isIndex || content.contains(u'.') || content.contains(u'"')) {
        return false;
    }
    if (holds(words, m_words.fields) || holds(words, m_words.orders)) {
        return !(holds(words, m_words.allowed) && !content.front().isUpper());
    }
    const bool hasDigit = std::ranges::any_of(content, [](QChar c) { return c.isDigit(); });
    return content.front().isUpper() && content.size() > 1 && !hasDigit
        && !holds(words, m_words.allowed) && !isTag(start, end);
}

bool Scanner::isAtLineStart(qsizetype at) const
{
    while (at > 0 && (m_text.at(at - 1) == u' ' || m_text.at(at - 1) == u'¡')) {
        --at;
    }
    return at == 0 || m_text.at(at - 1) == u'\n';
}

void Scanner::scanTokens()
{
    for (std::size_t i = 0; i < m_facts.tokens.size(); ++i) {
        const Token &token = m_facts.tokens[i];
        if (token.isQuoted || token.kind != TokenKind::Word) {
            continue;
        }
        if (isAtLineStart(token.span.start)) {
            scanGreeting(i);
        }
        scanSlot(i);
        scanBare(i);
    }
}

// "Hi ," and "Dear," and "Dear null,".
void Scanner::scanGreeting(std::size_t token)
{
    const QString word = plainOf(token);
    const bool needsName = m_words.nameless.contains(word);
    if (!needsName && !m_words.greetings.contains(word)) {
        return;
    }
    const Span greeting = m_facts.tokens[token].span;
    qsizetype mark = greeting.end;
    while (mark < m_text.size() && (m_text.at(mark) == u' ' || m_text.at(mark) == u'\u00A0')) {
        ++mark;
    }
    const QChar c = mark < m_text.size() ? m_text.at(mark) : QChar();
    const qsizetype blanks = mark - greeting.end;
    const bool isFrench = m_facts.language == u"fr"_s || !m_facts.hasWordingChecks;
    const bool isMark = c == u',' || (c == u';' && needsName)
        || ((c == u'!' || c == u':') && (needsName || blanks > 1 || !isFrench))
        || ((c == u'–' || c == u'—' || c == u'-') && (needsName || blanks > 1));
    // "Cara, você viu?" calls a friend, who needs no name.
    const bool isPal = m_facts.language == u"pt"_s && m_words.pals.contains(word) && blanks == 0
        && m_text.mid(mark + 1, 2).trimmed().size() == 1;
    if (isMark && !isPal && (blanks > 0 || needsName)) {
        m_found.push_back({TemplateSpot::EmptySlot, {greeting.start, mark + 1}});
        return;
    }
    if (token + 1 >= m_facts.tokens.size()) {
        return;
    }
    const Token &next = m_facts.tokens[token + 1];
    const auto endsAt = [this](std::size_t i) {
        return i >= m_facts.tokens.size() || m_facts.tokens[i].before >= Break::Comma;
    };
    QString value = plainOf(token + 1);
    qsizetype end = next.span.end;
    if (!endsAt(token + 2)) {
        value += u' ' + plainOf(token + 2);
        end = m_facts.tokens[token + 2].span.end;
        if (!endsAt(token + 3)) {
            return;
        }
    }
    if (next.before == Break::None && m_words.nothing.contains(value)) {
        m_found.push_back({TemplateSpot::NoValue, {next.span.start, end}});
    }
}

// "your team at , " and "at  and".
void Scanner::scanSlot(std::size_t token)
{
    const Token &here = m_facts.tokens[token];
    if (!m_words.prepositions.contains(plainOf(token))) {
        return;
    }
    qsizetype behind = here.span.end;
    while (behind < m_text.size() && m_text.at(behind) == u' ') {
        ++behind;
    }
    const qsizetype blanks = behind - here.span.end;
    const bool isMark = behind < m_text.size() && u",.?"_s.contains(m_text.at(behind))
        && m_text.mid(behind, 2) != u".."_s && m_text.mid(behind, 2) != u".h"_s;
    const bool isNext = blanks > 1 && token + 1 < m_facts.tokens.size()
        && m_words.prepositions.contains(u"+"_s + plainOf(token + 1));
    if (isMark && blanks > 0) {
        m_found.push_back({TemplateSpot::EmptySlot, {here.span.start, behind + 1}});
    } else if (isNext) {
        m_found.push_back(
            {TemplateSpot::EmptySlot, {here.span.start, m_facts.tokens[token + 1].span.end}});
    }
}

void Scanner::scanBare(std::size_t token)
{
    const Token &here = m_facts.tokens[token];
    const QString written = m_facts.textOf(here.span);
    if (!m_words.bare.contains(written)) {
        return;
    }
    const auto isCapitals = [this](std::size_t i) {
        return i < m_facts.tokens.size() && m_facts.tokens[i].isCapitals;
    };
    const bool isLast
        = token + 1 >= m_facts.tokens.size() || m_facts.tokens[token + 1].sentence != here.sentence;
    // Kisses at the end, and a line that is all in capitals, are none.
    const bool isKisses = written.startsWith(u"XX"_s) && isLast;
    const bool isShouted = isCapitals(token + 1) || (token > 0 && isCapitals(token - 1));
    // What was found of this word itself came last.
    const bool isCovered = m_fields.overlaps(here.span)
        || std::any_of(m_found.rbegin(),
            m_found.rbegin() + std::min<std::ptrdiff_t>(2, std::ssize(m_found)),
            [&here](const MergeField &field) { return field.span.overlaps(here.span); });
    if (!isKisses && !isShouted && !isCovered && !m_hidden.holds(here.span.start)) {
        m_found.push_back({TemplateSpot::Field, here.span});
    }
}

} // namespace

FieldWords FieldWords::of(const RulePack &pack)
{
    FieldWords words;
    words.fields = foldedWords(pack, u"fields"_s);
    words.orders = foldedWords(pack, u"orders"_s);
    words.allowed = foldedWords(pack, u"allowed"_s);
    words.nothing = foldedWords(pack, u"nothing"_s);
    words.greetings = foldedWords(pack, u"greetings"_s);
    words.nameless = foldedWords(pack, u"nameless"_s);
    words.pals = foldedWords(pack, u"pals"_s);
    words.prepositions = foldedWords(pack, u"prepositions"_s);
    for (const QString &word : pack.words.value(u"bare"_s)) {
        words.bare.insert(word);
    }
    return words;
}

std::vector<MergeField> mergeFieldsOf(const TextFacts &text, const FieldWords &words)
{
    return Scanner(text, words).scan();
}

} // namespace comity::review

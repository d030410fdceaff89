#include "model/review/text_facts/tokenizer.h"

#include "model/review/text_facts/emoji_sequences.h"
#include "model/review/text_facts/phrase_parser.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

// "jusqu'à l'" is long for what is elided, and nobody elides more of one word.
constexpr qsizetype longestElision = 12;
constexpr int mostElisions = 4;
constexpr QStringView currencySigns = u"$£€¥₹₩₽₺₴₪฿";

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’' || c == u'ʼ';
}

bool isHyphen(QChar c)
{
    return c == u'-' || c == u'\u2010' || c == u'\u2011';
}

const QSet<QString> &currencyWords()
{
    static const QSet<QString> words {u"eur"_s, u"euro"_s, u"euros"_s, u"usd"_s, u"dollar"_s,
        u"dollars"_s, u"dólares"_s, u"gbp"_s, u"pound"_s, u"pounds"_s, u"quid"_s, u"chf"_s,
        u"franken"_s, u"francs"_s, u"sek"_s, u"nok"_s, u"dkk"_s, u"pln"_s, u"cents"_s, u"pesos"_s,
        u"reais"_s, u"libras"_s, u"livres"_s, u"bucks"_s, u"kroner"_s, u"kronor"_s, u"kr"_s,
        u"zł"_s, u"zloty"_s, u"rupees"_s, u"franchi"_s, u"dollari"_s, u"sterline"_s, u"francos"_s,
        u"franc"_s, u"fränkli"_s};
    return words;
}

// Cyrillic and Greek letters that look like Latin ones, for words that mix the scripts.
char16_t lookAlike(char16_t c)
{
    struct Pair
    {
        char16_t from;
        char16_t to;
    };
    static constexpr auto pairs
        = std::to_array<Pair>({{u'α', u'a'}, {u'ε', u'e'}, {u'ι', u'i'}, {u'κ', u'k'}, {u'ν', u'v'},
            {u'ο', u'o'}, {u'ρ', u'p'}, {u'τ', u't'}, {u'а', u'a'}, {u'в', u'b'}, {u'е', u'e'},
            {u'к', u'k'}, {u'м', u'm'}, {u'н', u'h'}, {u'о', u'o'}, {u'р', u'p'}, {u'с', u'c'},
            {u'т', u't'}, {u'у', u'y'}, {u'х', u'x'}, {u'ѕ', u's'}, {u'і', u'i'}, {u'ј', u'j'}});
    static_assert(std::ranges::is_sorted(pairs, {}, &Pair::from));
    const auto *const found = std::ranges::lower_bound(pairs, c, {}, &Pair::from);
    return found != pairs.end() && found->from == c ? found->to : c;
}

void mapLookAlikes(QString &word)
{
    bool hasLatin = false;
    bool hasOther = false;
    for (const QChar c : std::as_const(word)) {
        hasLatin |= c.script() == QChar::Script_Latin;
        hasOther |= c.script() == QChar::Script_Cyrillic || c.script() == QChar::Script_Greek;
    }
    if (hasLatin && hasOther) {
        for (QChar &c : word) {
            c = QChar(lookAlike(c.unicode()));
        }
    }
}

TokenKind kindOf(networks::EntityKind kind)
{
    switch (kind) {
    case networks::EntityKind::Url:
        return TokenKind::Url;
    case networks::EntityKind::Email:
        return TokenKind::Email;
    case networks::EntityKind::Hashtag:
        return TokenKind::Hashtag;
    case networks::EntityKind::Cashtag:
        return TokenKind::Cashtag;
    default:
        return TokenKind::Mention;
    }
}

class Tokenizer
{
public:
    Tokenizer(QStringView text, const std::vector<networks::Entity> &entities,
        const std::vector<Mask> &masks, const QSet<QString> &elisions, QString &folded)
        : m_text(text)
        , m_entities(entities)
        , m_masks(masks)
        , m_elisions(elisions)
        , m_folded(folded)
    {
    }

    std::vector<Token> read();

private:
    struct Place
    {
        qsizetype exact = 0;
        qsizetype exactEnd = 0;
        qsizetype plainEnd = 0;
    };

    void take(qsizetype end, TokenKind kind);
    void takeWord();
    void takeNumber();
    void takeCurrency();
    void addWord(qsizetype start, qsizetype end, bool isHyphenated);
    qsizetype elisionEnd(qsizetype start, qsizetype end) const;
    void add(qsizetype start, qsizetype end, TokenKind kind, const QString &exact,
        bool isHyphenated = false);
    bool isStarOfScore() const;
    void noteBreak(QChar c);
    qsizetype wordEnd(qsizetype at) const;
    qsizetype numberEnd(qsizetype at) const;
    qsizetype skipBlanks(qsizetype at) const;
    const networks::Entity *entityAt(qsizetype at);

    QStringView m_text;
    const std::vector<networks::Entity> &m_entities;
    const std::vector<Mask> &m_masks;
    const QSet<QString> &m_elisions;
    QString &m_folded;
    std::vector<Token> m_tokens;
    std::vector<Place> m_places; ///< of the tokens, in `m_folded`, which grows
    qsizetype m_at = 0;
    std::size_t m_nextEntity = 0;
    std::size_t m_nextMask = 0;
    Break m_break = Break::Sentence;
    bool m_isHyphen = false;
};

const networks::Entity *Tokenizer::entityAt(qsizetype at)
{
    while (m_nextEntity < m_entities.size() && m_entities[m_nextEntity].start < at) {
        ++m_nextEntity;
    }
    const bool isHere = m_nextEntity < m_entities.size() && m_entities[m_nextEntity].start == at;
    return isHere ? &m_entities[m_nextEntity] : nullptr;
}

qsizetype Tokenizer::wordEnd(qsizetype at) const
{
    qsizetype end = at;
    while (end < m_text.size()) {
        const QChar c = m_text.at(end);
        const bool isAstral = c.isHighSurrogate() && QChar::isLetter(codePointAt(m_text, end));
        if (isAstral) {
            end += 2;
            continue;
        }
        const bool isInside = end + 1 < m_text.size() && m_text.at(end + 1).isLetter();
        if (c.isLetterOrNumber() || c.isMark() || isHiddenCharacter(c.unicode())
            || (isApostrophe(c) && isInside)) {
            ++end;
        } else {
            break;
        }
    }
    return end;
}

qsizetype Tokenizer::numberEnd(qsizetype at) const
{
    qsizetype end = at;
    while (end < m_text.size()) {
        const bool isBetween = end + 1 < m_text.size() && m_text.at(end + 1).isDigit()
            && u".,:/'’"_s.contains(m_text.at(end));
        if (m_text.at(end).isLetterOrNumber() || isBetween) {
            ++end;
        } else {
            break;
        }
    }
    return end;
}

qsizetype Tokenizer::skipBlanks(qsizetype at) const
{
    while (at < m_text.size()
        && (m_text.at(at) == u' ' || m_text.at(at) == u'\u00A0' || m_text.at(at) == u'\u202F')) {
        ++at;
    }
    return at;
}

void Tokenizer::add(
    qsizetype start, qsizetype end, TokenKind kind, const QString &exact, bool isHyphenated)
{
    Token token;
    token.span = {start, end};
    token.kind = kind;
    token.before = m_break;
    token.isHyphenated = isHyphenated;
    token.startsUpper = m_text.at(start).isUpper();
    token.isPlainAscii = std::ranges::all_of(exact, [](QChar c) { return c.unicode() < 0x80; });
    const QStringView raw = m_text.mid(start, end - start);
    token.isCapitals = kind == TokenKind::Word && raw.size() > 1
        && std::ranges::none_of(raw, [](QChar c) { return c.isLower(); })
        && std::ranges::count_if(raw, [](QChar c) { return c.isUpper(); }) > 1;
    while (m_nextMask < m_masks.size() && m_masks[m_nextMask].span.end <= start) {
        ++m_nextMask;
    }
    if (m_nextMask < m_masks.size() && m_masks[m_nextMask].span.start <= start) {
        token.isQuoted = true;
        token.isCode = m_masks[m_nextMask].kind == MaskKind::Code;
    }
    Place place;
    place.exact = m_folded.size();
    m_folded += exact;
    place.exactEnd = m_folded.size();
    if (!token.isPlainAscii) {
        m_folded += withoutAccents(exact);
    }
    place.plainEnd = m_folded.size();
    m_tokens.push_back(token);
    m_places.push_back(place);
    m_break = Break::None;
    m_isHyphen = false;
}

void Tokenizer::take(qsizetype end, TokenKind kind)
{
    add(m_at, end, kind, foldedWord(m_text.mid(m_at, end - m_at)));
    m_at = end;
}

void Tokenizer::addWord(qsizetype start, qsizetype end, bool isHyphenated)
{
    for (int split = 0; split < mostElisions; ++split) {
        const qsizetype apostrophe = elisionEnd(start, end);
        if (apostrophe == start) {
            break;
        }
        add(start, apostrophe, TokenKind::Word, foldedWord(m_text.mid(start, apostrophe - start)),
            isHyphenated);
        isHyphenated = false;
        start = apostrophe;
    }
    QString raw = m_text.mid(start, end - start).toString();
    raw.removeIf([](QChar c) { return isHiddenCharacter(c.unicode()); });
    QString exact = foldedWord(raw);
    mapLookAlikes(exact);
    add(start, end, TokenKind::Word, exact, isHyphenated);
}

/// One past the apostrophe of what is elided at `start`; `start` when nothing is.
qsizetype Tokenizer::elisionEnd(qsizetype start, qsizetype end) const
{
    const qsizetype last = std::min(end - 1, start + longestElision);
    for (qsizetype at = start + 1; at < last; ++at) {
        if (isApostrophe(m_text.at(at))) {
            return m_elisions.contains(foldedWord(m_text.mid(start, at - start))) ? at + 1 : start;
        }
    }
    return start;
}

void Tokenizer::takeWord()
{
    const qsizetype end = wordEnd(m_at);
    addWord(m_at, end, m_isHyphen);
    m_at = end;
}

void Tokenizer::takeNumber()
{
    qsizetype end = numberEnd(m_at);
    TokenKind kind = TokenKind::Number;
    const qsizetype after = skipBlanks(end);
    if (after < m_text.size() && m_text.at(after) == u'%') {
        kind = TokenKind::Percent;
        end = after + 1;
    } else if (after < m_text.size() && currencySigns.contains(m_text.at(after))) {
        // "5 $10": the sign belongs to the number behind it.
        const qsizetype behind = skipBlanks(after + 1);
        if (behind >= m_text.size() || !m_text.at(behind).isDigit() || after == end) {
            kind = TokenKind::Money;
            end = after + 1;
        }
    } else if (after < m_text.size() && m_text.at(after).isLetter()) {
        const qsizetype wordsEnd = wordEnd(after);
        if (currencyWords().contains(foldedWord(m_text.mid(after, wordsEnd - after)))) {
            kind = TokenKind::Money;
            end = wordsEnd;
        }
    }
    take(end, kind);
}

void Tokenizer::takeCurrency()
{
    const qsizetype digits = skipBlanks(m_at + 1);
    if (digits < m_text.size() && m_text.at(digits).isDigit()) {
        take(numberEnd(digits), TokenKind::Money);
    } else {
        ++m_at;
    }
}

/// The asterisk of "5*": right behind a digit, with no more of the sum or of the emphasis after it.
bool Tokenizer::isStarOfScore() const
{
    const qsizetype next = m_at + 1;
    const bool isAlone
        = next >= m_text.size() || (m_text.at(next) != u'*' && !m_text.at(next).isLetterOrNumber());
    return m_text.at(m_at) == u'*' && isAlone && m_at > 0 && m_text.at(m_at - 1).isDigit();
}

void Tokenizer::noteBreak(QChar c)
{
    if (isHyphen(c) && m_break == Break::None && m_at > 0 && m_text.at(m_at - 1).isLetterOrNumber()
        && m_at + 1 < m_text.size() && m_text.at(m_at + 1).isLetterOrNumber()) {
        m_isHyphen = true;
        return;
    }
    if (c == u',' || c == u'،' || c == u'、') {
        m_break = std::max(m_break, Break::Comma);
    } else if (c == u'\n' || c == u'–' || c == u'—' || isHyphen(c) || c == u';' || c == u':'
        || c == u'(' || c == u')' || c == u'…' || c == u'•' || c == u'|' || c == u'!' || c == u'?'
        || c == u'¡' || c == u'¿' || c == u'·') {
        m_break = std::max(m_break, Break::Clause);
    }
}

std::vector<Token> Tokenizer::read()
{
    while (m_at < m_text.size()) {
        const QChar c = m_text.at(m_at);
        if (const networks::Entity *const entity = entityAt(m_at)) {
            take(entity->end, kindOf(entity->kind));
            continue;
        }
        const qsizetype emoji = emojiEnd(m_text, m_at);
        if (emoji > m_at) {
            take(emoji, TokenKind::Emoji);
        } else if (c.isDigit()) {
            takeNumber();
        } else if (c.isLetter()
            || (c.isHighSurrogate() && QChar::isLetter(codePointAt(m_text, m_at)))) {
            takeWord();
        } else if (currencySigns.contains(c)) {
            takeCurrency();
        } else if (isStarOfScore()) {
            add(m_at, m_at + 1, TokenKind::Emoji, u"★"_s);
            ++m_at;
        } else {
            noteBreak(c);
            ++m_at;
        }
    }
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
        const Place &place = m_places[i];
        const QStringView all(m_folded);
        m_tokens[i].exact = all.mid(place.exact, place.exactEnd - place.exact);
        m_tokens[i].plain = place.plainEnd == place.exactEnd
            ? m_tokens[i].exact
            : all.mid(place.exactEnd, place.plainEnd - place.exactEnd);
    }
    return std::move(m_tokens);
}

} // namespace

bool isHiddenCharacter(char16_t c)
{
    return c == 0x00AD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2064) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

int hiddenCharactersOf(QStringView text)
{
    int count = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        const bool isJoiner = c == 0x200C || c == 0x200D;
        const bool isNeeded = isJoiner && i > 0
            && (text.at(i - 1).isLowSurrogate() || text.at(i - 1) == u'\uFE0F'
                || (text.at(i - 1).isLetter() && text.at(i - 1).script() != QChar::Script_Latin));
        count += isHiddenCharacter(c) && c != 0x00AD && !isNeeded ? 1 : 0;
    }
    return count;
}

std::vector<Token> tokensOf(QStringView text, const std::vector<networks::Entity> &entities,
    const std::vector<Mask> &masks, const QSet<QString> &elisions, QString &folded)
{
    return Tokenizer(text, entities, masks, elisions, folded).read();
}

} // namespace comity::review

#include "model/review/text_facts/lexicons.h"

namespace comity::review {

Result<void> Lexicons::addLanguage(LanguageWords words)
{
    if (auto added = m_signatureWords.add(words); !added) {
        return added;
    }
    QHash<QString, QStringList> sets;
    for (const auto &[name, phrases] : words.sets) {
        sets.insert(name, phrases);
    }
    PhraseBook &book = m_books[words.code];
    book.setWords(sets, words.elisions);
    book.setNegators(words.negators, words.negatorsAfter);
    m_words.insert_or_assign(words.code, std::move(words));
    return {};
}

LexiconNumber Lexicons::number(const QString &name)
{
    const auto found = m_numbers.constFind(name);
    if (found != m_numbers.cend()) {
        return *found;
    }
    const auto number = static_cast<LexiconNumber>(m_numbers.size());
    m_numbers.insert(name, number);
    return number;
}

LexiconNumber Lexicons::at(const QString &name) const
{
    Q_ASSERT_X(m_numbers.contains(name), "Lexicons::at", qPrintable(name));
    return m_numbers.value(name);
}

std::optional<LexiconNumber> Lexicons::find(const QString &name) const
{
    const auto found = m_numbers.constFind(name);
    return found == m_numbers.cend() ? std::nullopt : std::optional(*found);
}

quint16 Lexicons::sortNumber(const QString &sort)
{
    qsizetype at = m_sorts.indexOf(sort);
    if (at < 0) {
        at = m_sorts.size();
        m_sorts.append(sort);
    }
    return static_cast<quint16>(at);
}

Result<void> Lexicons::add(const QString &language, const QString &lexicon, const QString &sort,
    int strength, bool isNegatable, const QString &phrase)
{
    PhraseMarks marks;
    marks.lexicon = number(lexicon);
    marks.sort = sortNumber(sort);
    marks.strength = static_cast<quint8>(strength);
    marks.isNegatable = isNegatable;
    return m_books[language].add(marks, phrase);
}

const LanguageWords *Lexicons::words(const QString &language) const
{
    const auto found = m_words.find(language);
    return found == m_words.end() ? nullptr : &found->second;
}

const PhraseBook *Lexicons::book(const QString &language) const
{
    const auto found = m_books.find(language);
    return found == m_books.end() ? nullptr : &found->second;
}

QStringList Lexicons::languages() const
{
    QStringList codes;
    for (const auto &[code, words] : m_words) {
        codes.append(code);
    }
    return codes;
}

} // namespace comity::review

#include "model/followups/plea_words.h"

#include "model/base/text_fold.h"

#include <QFile>
#include <algorithm>
#include <set>
#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace comity::followups {
namespace {

/// So many words before what they deny, and behind it: "don't think it's sorted now", "geht jetzt
/// leider nicht".
constexpr std::size_t wordsOfDenialBefore = 4;
constexpr std::size_t wordsOfDenialBehind = 2;

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark();
}

bool isIdeograph(QChar c)
{
    return c.script() == QChar::Script_Han || c.script() == QChar::Script_Hiragana
        || c.script() == QChar::Script_Katakana || c.script() == QChar::Script_Thai;
}

bool endsSentence(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == u'\n' || c == u'…' || c == u'。';
}

bool endsClause(QChar c)
{
    return endsSentence(c) || c == u',' || c == u';' || c == u':' || c == u'–' || c == u'—'
        || c == u'¿' || c == u'¡' || c == u'(';
}

PhraseList phrasesOf(const YAML::Node &languages)
{
    PhraseList list;
    for (const auto &language : languages) {
        for (const YAML::Node &phrase : language.second) {
            list.add(QString::fromStdString(phrase.as<std::string>()));
        }
    }
    return list;
}

PleaWords readWords()
{
    QFile file(u":/comity/people/pleas.yml"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("people/pleas.yml is not compiled in");
    }
    const YAML::Node all = YAML::Load(file.readAll().toStdString());
    return {phrasesOf(all["courtesy"]), phrasesOf(all["nods"]), phrasesOf(all["requests"]),
        phrasesOf(all["questions"]), phrasesOf(all["complaints"]), phrasesOf(all["withdrawals"]),
        phrasesOf(all["shrugs"]), phrasesOf(all["denials-before"]),
        phrasesOf(all["denials-behind"]), phrasesOf(all["turns"]), phrasesOf(all["pitches"]),
        phrasesOf(all["hints"]), phrasesOf(all["codes"]), phrasesOf(all["dealings"])};
}

} // namespace

void PhraseList::add(const QString &text)
{
    if (std::ranges::any_of(text, isIdeograph)) {
        m_unparted.push_back(text);
        return;
    }
    std::vector<std::string> words;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        words.push_back(folded(word.toStdString()));
    }
    if (words.size() == 1 && words.front().ends_with('*')) {
        words.front().pop_back();
        m_prefixes.push_back(words.front());
        return;
    }
    m_byWord[words.front()].push_back(std::move(words));
}

const std::vector<std::vector<std::string>> &PhraseList::beginningWith(
    const std::string &word) const
{
    static const std::vector<std::vector<std::string>> nothing;
    const auto found = m_byWord.find(word);
    return found == m_byWord.end() ? nothing : found->second;
}

const PleaWords &PleaWords::builtIn()
{
    static const PleaWords words = readWords();
    return words;
}

PleaText::PleaText(const QString &text)
    : m_text(text)
{
    int sentence = 0;
    bool beginsClause = true;
    for (qsizetype at = 0; at < text.size();) {
        if (!isWordPart(text.at(at))) {
            sentence += endsSentence(text.at(at)) ? 1 : 0;
            beginsClause = beginsClause || endsClause(text.at(at));
            ++at;
            continue;
        }
        const qsizetype begin = at;
        int letters = 0;
        while (at < text.size() && isWordPart(text.at(at))) {
            letters += isIdeograph(text.at(at)) ? 1 : 0;
            ++at;
        }
        const QChar before = begin > 0 ? text.at(begin - 1) : QChar(u' ');
        if (before != u'@' && before != u'#') {
            m_tokens.push_back({folded(text.mid(begin, at - begin).toStdString()), begin, at,
                std::max(1, letters), sentence, beginsClause});
            beginsClause = false;
        }
    }
}

std::size_t PleaText::lengthAt(const PhraseList &list, std::size_t at) const
{
    const auto isAt = [&](const std::vector<std::string> &phrase) {
        if (at + phrase.size() > m_tokens.size()) {
            return false;
        }
        for (std::size_t i = 0; i < phrase.size(); ++i) {
            const std::string &word = m_tokens[at + i].word;
            const bool isStem = phrase[i].ends_with('*');
            if (isStem ? !word.starts_with(phrase[i].substr(0, phrase[i].size() - 1))
                       : word != phrase[i]) {
                return false;
            }
        }
        return true;
    };
    std::size_t longest = 0;
    for (const auto &phrase : list.beginningWith(m_tokens[at].word)) {
        longest = phrase.size() > longest && isAt(phrase) ? phrase.size() : longest;
    }
    const bool isOfStem = std::ranges::any_of(list.prefixes(),
        [&](const std::string &stem) { return m_tokens[at].word.starts_with(stem); });
    return longest == 0 && isOfStem ? 1 : longest;
}

int PleaText::count(const PhraseList &list) const
{
    int found = 0;
    for (std::size_t at = 0; at < m_tokens.size(); ++at) {
        found += lengthAt(list, at) > 0 ? 1 : 0;
    }
    for (const QString &phrase : list.unparted()) {
        found += m_text.contains(phrase) ? 1 : 0;
    }
    return found;
}

bool PleaText::asks(const PleaWords &words) const
{
    bool isBeginning = false;
    for (std::size_t at = 0; at < m_tokens.size();) {
        isBeginning = isBeginning || m_tokens[at].beginsClause;
        if (!isBeginning) {
            ++at;
            continue;
        }
        if (lengthAt(words.questions, at) > 0) {
            return true;
        }
        // "Hi where can I park": a greeting before it leaves the clause at its beginning.
        const std::size_t nod = lengthAt(words.nods, at);
        isBeginning = nod > 0;
        at += std::max<std::size_t>(1, nod);
    }
    return false;
}

int PleaText::wordsBeside(const PleaWords &words) const
{
    std::set<int> polite;
    for (std::size_t at = 0; at < m_tokens.size(); ++at) {
        if (lengthAt(words.courtesy, at) > 0) {
            polite.insert(m_tokens[at].sentence);
        }
    }
    const bool isPoliteAnywhere = std::ranges::any_of(words.courtesy.unparted(),
        [this](const QString &phrase) { return m_text.contains(phrase); });
    int count = 0;
    for (std::size_t at = 0; at < m_tokens.size();) {
        const std::size_t nod = lengthAt(words.nods, at);
        if (nod > 0) {
            at += nod;
            continue;
        }
        count += isPoliteAnywhere || polite.contains(m_tokens[at].sentence) ? 0
                                                                            : m_tokens[at].letters;
        ++at;
    }
    return count;
}

bool PleaText::isDenied(const PleaWords &words, std::size_t at, std::size_t length) const
{
    for (std::size_t back = 1; back <= wordsOfDenialBefore && back <= at; ++back) {
        const std::size_t word = at - back;
        if (m_tokens[word + 1].beginsClause || lengthAt(words.turns, word) > 0) {
            break;
        }
        const bool isShortNot = m_tokens[word].word == "t" && word > 0
            && m_tokens[word - 1].word.ends_with('n'); // "isn't", in two words
        if (isShortNot || lengthAt(words.denialsBefore, word) > 0) {
            return true;
        }
    }
    const std::size_t behind = std::min(m_tokens.size(), at + length + wordsOfDenialBehind);
    for (std::size_t word = at + length; word < behind; ++word) {
        if (m_tokens[word].beginsClause || lengthAt(words.turns, word) > 0) {
            break;
        }
        if (lengthAt(words.denialsBehind, word) > 0) {
            return true;
        }
    }
    return false;
}

Settling PleaText::settling(const PleaWords &words) const
{
    Settling found;
    for (std::size_t at = 0; at < m_tokens.size(); ++at) {
        const std::size_t settled = lengthAt(words.withdrawals, at);
        const std::size_t length = std::max(settled, lengthAt(words.shrugs, at));
        if (length == 0) {
            continue;
        }
        if (isDenied(words, at, length)) {
            found.isDenied = true;
            continue;
        }
        (settled > 0 ? found.isSettled : found.isShrug) = true;
        found.end = m_tokens[at + length - 1].end;
        const auto next = std::find_if(m_tokens.begin() + static_cast<std::ptrdiff_t>(at + length),
            m_tokens.end(), [](const Token &token) { return token.beginsClause; });
        found.clauseEnd = next == m_tokens.end() ? m_text.size() : next->begin;
    }
    return found;
}

} // namespace comity::followups

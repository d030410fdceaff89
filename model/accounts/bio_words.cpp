#include "model/accounts/bio_words.h"

#include <QFile>
#include <QStringList>
#include <algorithm>
#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

/// A word must leave something of itself before an ending that tells people: "for ers" does not.
constexpr std::size_t shortestStem = 3;

BioPhrases phrasesOf(const YAML::Node &list)
{
    BioPhrases phrases;
    for (const YAML::Node &one : list) {
        phrases.add(one.as<std::string>());
    }
    return phrases;
}

BioLanguage languageOf(const QString &code, const YAML::Node &node)
{
    BioLanguage language;
    language.code = code;
    language.writesNounsLarge = node["capitals"] && node["capitals"].as<bool>();
    language.grammar = phrasesOf(node["grammar"]);
    language.generic = phrasesOf(node["generic"]);
    language.trades = phrasesOf(node["trades"]);
    language.based = phrasesOf(node["based"]);
    language.in = phrasesOf(node["in"]);
    language.notIn = phrasesOf(node["not_in"]);
    language.notPlaces = phrasesOf(node["not_places"]);
    language.anywhere = phrasesOf(node["anywhere"]);
    language.forPeople = phrasesOf(node["for"]);
    language.notFor = phrasesOf(node["not_for"]);
    language.people = phrasesOf(node["people"]);
    language.serving = phrasesOf(node["serving"]);
    language.addressing = phrasesOf(node["addressing"]);
    for (const YAML::Node &one : node["people_endings"]) {
        language.peopleEndings.push_back(one.as<std::string>());
    }
    return language;
}

BioWords readWords()
{
    QFile file(u":/comity/people/bios.yml"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("people/bios.yml is not compiled in");
    }
    const YAML::Node all = YAML::Load(file.readAll().toStdString());
    BioWords words;
    for (const auto &entry : all) {
        const auto code = entry.first.as<std::string>();
        if (code == "doubtful") {
            for (const YAML::Node &one : entry.second) {
                words.doubtfulPlaces.insert(one.as<std::string>());
            }
        } else {
            words.languages.push_back(languageOf(QString::fromStdString(code), entry.second));
        }
    }
    return words;
}

} // namespace

void BioPhrases::add(const std::string &text)
{
    std::vector<std::string> words;
    for (const QString &word : QString::fromStdString(text).split(u' ', Qt::SkipEmptyParts)) {
        words.push_back(word.toStdString());
    }
    if (words.size() > 1) {
        m_phrases.push_back(std::move(words));
        return;
    }
    std::string word = words.empty() ? std::string() : words.front();
    const bool isEnding = word.starts_with('*');
    const bool isBeginning = word.ends_with('*');
    std::erase(word, '*');
    if (word.empty()) {
        return;
    }
    if (!isEnding && !isBeginning) {
        m_words.insert(word);
        return;
    }
    if (isBeginning) {
        m_beginnings.push_back(word);
    }
    if (isEnding) {
        m_endings.push_back(word);
    }
}

std::size_t BioPhrases::lengthAt(const std::vector<std::string> &words, std::size_t at) const
{
    std::size_t longest = 0;
    for (const auto &phrase : m_phrases) {
        if (at + phrase.size() <= words.size()
            && std::equal(
                phrase.begin(), phrase.end(), words.begin() + static_cast<std::ptrdiff_t>(at))) {
            longest = std::max(longest, phrase.size());
        }
    }
    const std::string &word = words[at];
    const auto begins = [&word](const std::string &one) { return word.starts_with(one); };
    const auto ends = [&word](const std::string &one) { return word.ends_with(one); };
    if (longest == 0
        && (m_words.contains(word) || std::ranges::any_of(m_beginnings, begins)
            || std::ranges::any_of(m_endings, ends))) {
        longest = 1;
    }
    return longest;
}

bool BioLanguage::isPeople(const std::string &word) const
{
    return people.holds(word)
        || std::ranges::any_of(peopleEndings, [&word](const std::string &ending) {
               return word.size() >= ending.size() + shortestStem && word.ends_with(ending);
           });
}

const BioWords &BioWords::builtIn()
{
    static const BioWords words = readWords();
    return words;
}

} // namespace comity

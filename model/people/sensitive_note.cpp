#include "model/people/sensitive_note.h"

#include "model/base/text_fold.h"

#include <QFile>
#include <algorithm>
#include <optional>
#include <string>
#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

/// A word of the text, folded, and where it stands.
struct Token
{
    std::string word;
    qsizetype start = 0;
    qsizetype end = 0;
    bool isCovered = false; ///< by a phrase that says something else
};

/// Words of a phrase; a last star stands for any ending.
using Phrase = std::vector<std::string>;

struct Category
{
    QString name;
    std::vector<Phrase> words;
    std::vector<Phrase> others; ///< phrases that say something else
};

std::vector<Token> tokensOf(const QString &text)
{
    std::vector<Token> tokens;
    const auto isWord = [](QChar c) { return c.isLetterOrNumber() || c.isMark(); };
    for (qsizetype i = 0; i < text.size();) {
        if (!isWord(text.at(i))) {
            ++i;
            continue;
        }
        const qsizetype start = i;
        while (i < text.size() && isWord(text.at(i))) {
            ++i;
        }
        tokens.push_back({folded(text.mid(start, i - start).toStdString()), start, i});
    }
    return tokens;
}

Phrase phraseFrom(const std::string &text)
{
    Phrase phrase;
    for (const QString &word : QString::fromStdString(text).split(u' ', Qt::SkipEmptyParts)) {
        phrase.push_back(folded(word.toStdString()));
    }
    return phrase;
}

std::vector<Category> readCategories()
{
    QFile file(u":/comity/people/sensitive.yml"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("people/sensitive.yml is not compiled in");
    }
    std::vector<Category> categories;
    for (const auto &entry : YAML::Load(file.readAll().toStdString())) {
        Category category;
        category.name = QString::fromStdString(entry.first.as<std::string>());
        for (const auto &language : entry.second["words"]) {
            for (const YAML::Node &phrase : language.second) {
                category.words.push_back(phraseFrom(phrase.as<std::string>()));
            }
        }
        for (const YAML::Node &phrase : entry.second["not"]) {
            category.others.push_back(phraseFrom(phrase.as<std::string>()));
        }
        categories.push_back(std::move(category));
    }
    return categories;
}

const std::vector<Category> &categories()
{
    static const std::vector<Category> all = readCategories();
    return all;
}

bool isWord(const std::string &pattern, const std::string &word)
{
    return pattern.ends_with('*') ? word.starts_with(pattern.substr(0, pattern.size() - 1))
                                  : word == pattern;
}

bool standsAt(const Phrase &phrase, const std::vector<Token> &tokens, std::size_t at)
{
    if (at + phrase.size() > tokens.size()) {
        return false;
    }
    for (std::size_t i = 0; i < phrase.size(); ++i) {
        if (!isWord(phrase[i], tokens[at + i].word)) {
            return false;
        }
    }
    return true;
}

void cover(const Category &category, std::vector<Token> &tokens)
{
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        for (const Phrase &phrase : category.others) {
            if (standsAt(phrase, tokens, at)) {
                for (std::size_t i = 0; i < phrase.size(); ++i) {
                    tokens[at + i].isCovered = true;
                }
            }
        }
    }
}

std::optional<SensitivePhrase> firstOf(
    const Category &category, std::vector<Token> tokens, const QString &text)
{
    cover(category, tokens);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        for (const Phrase &phrase : category.words) {
            if (tokens[at].isCovered || !standsAt(phrase, tokens, at)) {
                continue;
            }
            const qsizetype start = tokens[at].start;
            const qsizetype end = tokens[at + phrase.size() - 1].end;
            return SensitivePhrase {category.name, text.mid(start, end - start), start};
        }
    }
    return std::nullopt;
}

} // namespace

std::vector<SensitivePhrase> sensitivePhrases(const QString &text)
{
    std::vector<SensitivePhrase> phrases;
    const std::vector<Token> tokens = tokensOf(text);
    for (const Category &category : categories()) {
        if (auto found = firstOf(category, tokens, text)) {
            phrases.push_back(*std::move(found));
        }
    }
    std::ranges::sort(phrases, {}, &SensitivePhrase::start);
    return phrases;
}

QStringList sensitiveCategories()
{
    QStringList names;
    for (const Category &category : categories()) {
        names += category.name;
    }
    return names;
}

} // namespace comity

#include "model/accounts/charter_check.h"

#include "model/accounts/bio_text.h"

#include <QFile>
#include <QTextBoundaryFinder>
#include <algorithm>
#include <map>
#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr std::size_t reachOfUnit = 3; ///< words between a number and its unit
constexpr int mostMinutes = 90 * 24 * 60;

struct CharterWords
{
    BioPhrases following;
    BioPhrases answers;
    std::map<int, BioPhrases> units; ///< by minutes
    std::map<int, BioPhrases> numbers;
    std::map<int, BioPhrases> spans; ///< whole phrases, by minutes
};

BioPhrases phrasesOf(const YAML::Node &list)
{
    BioPhrases phrases;
    for (const YAML::Node &one : list) {
        phrases.add(one.as<std::string>());
    }
    return phrases;
}

std::map<int, BioPhrases> byNumber(const YAML::Node &node)
{
    std::map<int, BioPhrases> out;
    for (const auto &entry : node) {
        out[entry.first.as<int>()] = phrasesOf(entry.second);
    }
    return out;
}

const CharterWords &charterWords()
{
    static const CharterWords words = [] {
        QFile file(u":/comity/people/charters.yml"_s);
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("people/charters.yml is not compiled in");
        }
        const YAML::Node all = YAML::Load(file.readAll().toStdString());
        return CharterWords {phrasesOf(all["following"]), phrasesOf(all["answers"]),
            byNumber(all["units"]), byNumber(all["numbers"]), byNumber(all["spans"])};
    }();
    return words;
}

std::optional<int> numberAt(const BioText &text, std::size_t at)
{
    if (text.tokens()[at].isNumber) {
        bool isNumber = false;
        const int value = QString::fromStdString(text.words()[at]).toInt(&isNumber);
        return isNumber && value > 0 ? std::optional(value) : std::nullopt;
    }
    for (const auto &[value, words] : charterWords().numbers) {
        if (words.lengthAt(text.words(), at) > 0) {
            return value;
        }
    }
    return std::nullopt;
}

std::optional<int> spanAt(const BioText &text, std::size_t at)
{
    for (const auto &[minutes, phrases] : charterWords().spans) {
        if (phrases.lengthAt(text.words(), at) > 0) {
            return minutes;
        }
    }
    const auto value = numberAt(text, at);
    const std::size_t clause = text.clauseEnd(at);
    for (std::size_t next = at + 1; value && next < std::min(clause, at + 1 + reachOfUnit);
         ++next) {
        for (const auto &[minutes, words] : charterWords().units) {
            if (words.lengthAt(text.words(), next) > 0 && *value <= mostMinutes / minutes) {
                return *value * minutes;
            }
        }
    }
    return std::nullopt;
}

bool explainsFollowing(const BioText &text)
{
    for (std::size_t at = 0; at < text.words().size(); ++at) {
        if (charterWords().following.lengthAt(text.words(), at) > 0) {
            return true;
        }
    }
    return false;
}

} // namespace

CharterReading readCharter(const QString &charter)
{
    const CharterWords &words = charterWords();
    const BioText text(charter);
    CharterReading reading;
    reading.explainsFollowing = explainsFollowing(text);
    for (std::size_t at = 0; at < text.words().size(); ++at) {
        if (reading.promisedMinutes || words.answers.lengthAt(text.words(), at) == 0) {
            continue;
        }
        for (std::size_t in = text.clauseBegin(at); in < text.clauseEnd(at); ++in) {
            if (const auto minutes = spanAt(text, in)) {
                reading.promisedMinutes = minutes;
                break;
            }
        }
    }
    return reading;
}

QString charterAnswer(const QString &charter)
{
    QStringList answer;
    QTextBoundaryFinder sentences(QTextBoundaryFinder::Sentence, charter);
    for (qsizetype from = 0, to = sentences.toNextBoundary(); to >= 0;
         from = to, to = sentences.toNextBoundary()) {
        const QString sentence = charter.mid(from, to - from).trimmed();
        if (explainsFollowing(BioText(sentence))) {
            answer += sentence;
        }
    }
    return answer.isEmpty() ? charter.trimmed() : answer.join(u' ');
}

} // namespace comity

#include "model/people/place_guess.h"

#include "model/base/text_fold.h"
#include "model/people/place_table.h"

#include <QSet>
#include <QStringList>
#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using Place = PlaceTable::Place;
using Kind = PlaceTable::Kind;

struct Word
{
    QString text;
    std::string folded;
    bool isAfterComma = false; ///< the first of a part that is not the first
};

/// Words that say nothing of the place: "based in", "near", "greater … area".
bool isFiller(const std::string &word)
{
    static const QSet<QString> fillers {u"in"_s, u"near"_s, u"based"_s, u"greater"_s, u"area"_s,
        u"the"_s, u"of"_s, u"city"_s, u"and"_s, u"und"_s, u"et"_s, u"y"_s, u"region"_s, u"state"_s,
        u"metro"_s, u"metropolitan"_s, u"downtown"_s, u"north"_s, u"south"_s, u"east"_s, u"west"_s,
        u"bei"_s, u"pres"_s, u"de"_s, u"from"_s, u"living"_s, u"currently"_s};
    return fillers.contains(QString::fromStdString(word));
}

std::vector<Word> wordsOf(const QString &text)
{
    std::vector<Word> words;
    bool isAfterComma = false;
    QString word;
    const auto end = [&] {
        if (!word.isEmpty()) {
            words.push_back({word, folded(word.toStdString()), isAfterComma});
            word.clear();
            isAfterComma = false;
        }
    };
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c.isMark()) {
            word += c;
        } else {
            end();
            isAfterComma = isAfterComma || (c == u',' && !words.empty());
        }
    }
    end();
    return words;
}

/// Something the text names: what it may mean, and the words of it.
struct Hit
{
    std::vector<Place> meanings;
    QString text;
};

/// The longest name that begins at `at`; how many words it takes, 0 for none.
std::size_t longestName(const std::vector<Word> &words, std::size_t at, Hit &hit)
{
    for (std::size_t length = std::min<std::size_t>(4, words.size() - at); length > 0; --length) {
        std::string name;
        QString text;
        for (std::size_t i = 0; i < length; ++i) {
            name += (i == 0 ? "" : " ") + words[at + i].folded;
            text += (i == 0 ? QString() : u" "_s) + words[at + i].text;
        }
        const std::vector<Place> &places = PlaceTable::builtIn().find(name);
        // Two letters are a country only where they are written as one: "UK", not "us".
        const bool isTooShort = name.size() <= 3 && text != text.toUpper() && length == 1
            && name.find(' ') == std::string::npos;
        if (!places.empty() && !isTooShort) {
            hit = {places, text};
            return length;
        }
    }
    return 0;
}

struct Reading
{
    std::vector<Hit> hits;
    int strayWords = 0;
};

Reading read(const std::vector<Word> &words)
{
    Reading reading;
    for (std::size_t at = 0; at < words.size();) {
        Hit hit;
        if (words[at].isAfterComma && words[at].text == words[at].text.toUpper()) {
            const std::vector<Place> &letters = PlaceTable::builtIn().findLetters(words[at].text);
            if (!letters.empty()) {
                reading.hits.push_back({letters, words[at].text});
                ++at;
                continue;
            }
        }
        const std::size_t length = longestName(words, at, hit);
        if (length > 0) {
            reading.hits.push_back(std::move(hit));
            at += length;
        } else {
            reading.strayWords += isFiller(words[at].folded) ? 0 : 1;
            ++at;
        }
    }
    return reading;
}

bool means(const Hit &hit, const QString &country)
{
    return std::ranges::any_of(
        hit.meanings, [&](const Place &place) { return place.country == country; });
}

/// The one country that every hit may mean; null for none. Alone, a name is no namesake.
QString commonCountry(const std::vector<Hit> &hits)
{
    QStringList possible;
    for (const Place &place : hits.front().meanings) {
        const bool fits
            = std::ranges::all_of(hits, [&](const Hit &hit) { return means(hit, place.country); });
        const bool isAlone
            = hits.size() == 1 && (place.kind == Kind::Namesake || place.kind == Kind::Letters);
        if (fits && !isAlone && !possible.contains(place.country)) {
            possible += place.country;
        }
    }
    return possible.size() == 1 ? possible.front() : QString();
}

/// The zone that the hits tell within the country: the one of all its places, else the country's.
QString commonZone(const std::vector<Hit> &hits, const QString &country)
{
    QSet<QString> zones;
    QString ofCountry;
    for (const Hit &hit : hits) {
        for (const Place &place : hit.meanings) {
            if (place.country != country || place.zone.isEmpty()) {
                continue;
            }
            if (place.kind == Kind::Country) {
                ofCountry = place.zone;
            } else {
                zones.insert(place.zone);
            }
        }
    }
    if (zones.size() > 1) {
        return {};
    }
    return zones.isEmpty() ? ofCountry : *zones.begin();
}

bool hasNamesakes(const Hit &hit)
{
    return std::ranges::any_of(
        hit.meanings, [](const Place &place) { return place.kind == Kind::Namesake; });
}

Confidence confidenceOf(const Reading &reading)
{
    if (reading.strayWords > 2
        || (reading.hits.size() == 1 && hasNamesakes(reading.hits.front()))) {
        return Confidence::Low;
    }
    const bool isCountryAlone
        = reading.hits.size() == 1 && reading.hits.front().meanings.front().kind == Kind::Country;
    const bool isSure = reading.hits.size() > 1 || isCountryAlone;
    return isSure && reading.strayWords == 0 ? Confidence::High : Confidence::Medium;
}

} // namespace

QString toText(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Low:
        return u"low"_s;
    case Confidence::Medium:
        return u"medium"_s;
    case Confidence::High:
        return u"high"_s;
    }
    return {};
}

std::optional<PlaceGuess> guessPlace(const QString &location)
{
    const Reading reading = read(wordsOf(location));
    if (reading.hits.empty() || reading.strayWords > 4) {
        return std::nullopt;
    }
    // "somewhere nice" is no town in France.
    const bool isPlainWord = reading.hits.size() == 1 && reading.strayWords > 0
        && reading.hits.front().text.front().isLower();
    const QString country = isPlainWord ? QString() : commonCountry(reading.hits);
    if (country.isEmpty()) {
        return std::nullopt;
    }
    QStringList matched;
    for (const Hit &hit : reading.hits) {
        matched += hit.text;
    }
    return PlaceGuess {
        country, commonZone(reading.hits, country), confidenceOf(reading), matched.join(u", "_s)};
}

} // namespace comity

#include "model/accounts/bio_reading.h"

#include "model/accounts/bio_text.h"
#include "model/people/place_table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr std::size_t longestPlace = 4; ///< words
constexpr std::size_t reachOfFor = 5; ///< words between "for" and the people
constexpr std::size_t reachOfAnd = 4; ///< from some people to more of them: "and the children"
constexpr std::size_t shortestGroup = 3; ///< letters of a word that names people

/// Reads one bio in the language it is written in.
class BioReader
{
public:
    BioReader(const QString &bio, const BioWords &words)
        : m_text(bio)
        , m_words(words)
        , m_language(languageOf(m_text, words))
    {
    }

    BioFinding who(const QStringList &groups) const;
    BioFinding where(const QString &place) const;
    BioFinding what(const BioFinding &where, const BioFinding &who) const;

private:
    BioFinding found(std::size_t first, std::size_t end) const
    {
        const qsizetype from = m_text.tokens()[first].from;
        return {BioSays::Yes, from, m_text.tokens()[end - 1].end() - from};
    }
    /// Nothing was found: that it is not said is known in a language that is read.
    BioFinding missing(bool isUnclear) const
    {
        return {m_language == nullptr || isUnclear ? BioSays::Unclear : BioSays::No};
    }
    /// The languages to look for words in: the bio's own, or any while that is not known.
    template <typename Each>
    void eachLanguage(Each each) const
    {
        for (const BioLanguage &one : m_words.languages) {
            if (m_language == nullptr || m_language == &one) {
                each(one);
            }
        }
    }
    bool isCovered(std::size_t at, const BioFinding &by) const
    {
        const BioToken &token = m_text.tokens()[at];
        return by.length > 0 && token.from >= by.from && token.end() <= by.from + by.length;
    }
    std::optional<BioFinding> placeOfTable() const;
    std::optional<BioFinding> placeAfter(std::size_t first, bool isSure) const;
    std::optional<BioFinding> peopleAfter(
        const BioLanguage &language, std::size_t cue, std::size_t length) const;
    std::size_t clauseStart(std::size_t at, const BioLanguage &language) const;

    BioText m_text;
    const BioWords &m_words;
    const BioLanguage *m_language;
};

/// From "for" to the last of the people, if there are any.
std::optional<BioFinding> BioReader::peopleAfter(
    const BioLanguage &language, std::size_t cue, std::size_t length) const
{
    const std::size_t first = cue + length;
    const std::size_t clause = m_text.clauseEnd(cue);
    std::optional<std::size_t> last;
    for (std::size_t at = first;
         at < clause && at < (last ? *last + reachOfAnd : first + reachOfFor); ++at) {
        if (language.isPeople(m_text.words()[at])) {
            last = at;
        }
    }
    return last ? std::optional(found(cue, *last + 1)) : std::nullopt;
}

BioFinding BioReader::who(const QStringList &groups) const
{
    for (const QString &group : groups) {
        const BioText words(group);
        if (words.words().empty() || words.words().front().size() < shortestGroup) {
            continue;
        }
        if (const auto at = m_text.indexOf(words.words())) {
            return found(*at, *at + words.words().size());
        }
    }
    std::optional<BioFinding> said;
    bool isUnclear = false;
    eachLanguage([&](const BioLanguage &language) {
        for (std::size_t at = 0; at < m_text.words().size() && !said; ++at) {
            const std::size_t addressing = language.addressing.lengthAt(m_text.words(), at);
            if (addressing > 0) {
                said = found(at, m_text.clauseEnd(at));
                break;
            }
            const std::size_t cue = language.forPeople.lengthAt(m_text.words(), at);
            const std::size_t after = std::max(cue, language.serving.lengthAt(m_text.words(), at));
            if (after == 0 || at + after >= m_text.clauseEnd(at)) {
                continue;
            }
            said = peopleAfter(language, at, after);
            isUnclear = isUnclear
                || (!said && cue > 0 && language.notFor.lengthAt(m_text.words(), at + after) == 0
                    && !m_text.tokens()[at + after].isNumber);
        }
    });
    return said ? *said : missing(isUnclear);
}

/// The words of a place from `first` on: written large, with what stands between their parts.
std::optional<BioFinding> BioReader::placeAfter(std::size_t first, bool isSure) const
{
    const std::size_t clause = std::min(m_text.clauseEnd(first), first + longestPlace);
    std::size_t end = first;
    for (std::size_t at = first; at < clause; ++at) {
        const BioToken &token = m_text.tokens()[at];
        if (!token.isLarge
            && (at == first || at + 1 >= clause || !m_text.tokens()[at + 1].isLarge
                || token.length > 4)) {
            break;
        }
        end = at + 1;
    }
    if (end == first) {
        return isSure && first < clause ? std::optional(found(first, clause)) : std::nullopt;
    }
    return found(first, end);
}

/// A place that everybody knows, wherever it stands.
std::optional<BioFinding> BioReader::placeOfTable() const
{
    const auto &tokens = m_text.tokens();
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (!tokens[at].isLarge) {
            continue;
        }
        const std::size_t clause = std::min(m_text.clauseEnd(at), at + longestPlace);
        for (std::size_t end = clause; end > at; --end) {
            const std::string name = m_text.joined(at, end);
            const auto &places = PlaceTable::builtIn().find(name);
            const bool isPlace = std::ranges::any_of(places, [](const PlaceTable::Place &one) {
                return one.kind != PlaceTable::Kind::Namesake
                    && one.kind != PlaceTable::Kind::Letters;
            });
            if (isPlace && !m_words.doubtfulPlaces.contains(name)) {
                return found(at, end);
            }
        }
    }
    return std::nullopt;
}

BioFinding BioReader::where(const QString &place) const
{
    const BioText own(place);
    if (!own.words().empty()) {
        const auto at = m_text.indexOf(own.words());
        return at ? found(*at, *at + own.words().size()) : BioFinding {BioSays::Yes};
    }
    if (const auto pin = m_text.afterPin()) {
        if (const auto after = placeAfter(*pin, true)) {
            return *after;
        }
    }
    std::optional<BioFinding> said;
    bool isUnclear = false;
    eachLanguage([&](const BioLanguage &language) {
        const auto &words = m_text.words();
        for (std::size_t at = 0; at < words.size() && !said; ++at) {
            if (const std::size_t sure = language.based.lengthAt(words, at);
                sure > 0 && at + sure < m_text.clauseEnd(at)) {
                said = placeAfter(at + sure, true);
            } else if (const std::size_t wide = language.anywhere.lengthAt(words, at); wide > 0) {
                said = found(at, at + wide);
            } else if (language.in.lengthAt(words, at) > 0 && at + 1 < m_text.clauseEnd(at)
                && !language.notPlaces.holds(words[at + 1])
                && (at == 0 || !language.notIn.holds(words[at - 1]))) {
                // In a title, in capitals or in a language that writes nouns large, a large letter
                // tells nothing.
                const bool tells = m_language != nullptr && !language.writesNounsLarge
                    && !m_text.tokens()[at].isLarge && !m_text.isShouted();
                const auto after = placeAfter(at + 1, false);
                said = tells ? after : std::nullopt;
                isUnclear = isUnclear || (!tells && after);
            }
        }
    });
    if (!said) {
        said = placeOfTable();
    }
    return said ? *said : missing(isUnclear);
}

/// Where the words begin that belong to the one at `at`.
std::size_t BioReader::clauseStart(std::size_t at, const BioLanguage &language) const
{
    std::size_t first = m_text.clauseBegin(at);
    while (first < at
        && (language.grammar.holds(m_text.words()[first])
            || language.generic.holds(m_text.words()[first]))) {
        ++first;
    }
    return first;
}

BioFinding BioReader::what(const BioFinding &where, const BioFinding &who) const
{
    std::optional<BioFinding> said;
    std::size_t telling = 0;
    eachLanguage([&](const BioLanguage &language) {
        const auto &words = m_text.words();
        for (std::size_t at = 0; at < words.size() && !said; ++at) {
            if (isCovered(at, who) || isCovered(at, where)) {
                continue;
            }
            telling
                += language.grammar.holds(words[at]) || language.generic.holds(words[at]) ? 0 : 1;
            const std::size_t length = language.trades.lengthAt(words, at);
            if (length == 0) {
                continue;
            }
            // A second trade beside the first belongs to it: "workshop and shop".
            std::size_t end = at + length;
            const std::size_t clause = m_text.clauseEnd(at);
            for (std::size_t next = end; next < clause && next < end + 3; ++next) {
                if (isCovered(next, who) || isCovered(next, where)
                    || language.in.lengthAt(words, next) > 0) {
                    break;
                }
                if (const std::size_t more = language.trades.lengthAt(words, next); more > 0) {
                    end = next + more;
                }
            }
            said = found(clauseStart(at, language), std::min(end, clause));
        }
    });
    if (said) {
        return *said;
    }
    // Words that name no trade may still say what is done; nothing but greetings says nothing.
    return missing(telling > 0);
}

} // namespace

BioReading readBio(const QString &bio, const QString &place, const QStringList &groups)
{
    BioReading reading;
    if (bio.trimmed().isEmpty()) {
        for (const BioPart part : bioParts) {
            reading[part].says = BioSays::No;
        }
        reading[BioPart::Where].says = place.trimmed().isEmpty() ? BioSays::No : BioSays::Yes;
        return reading;
    }
    const BioReader reader(bio, BioWords::builtIn());
    reading[BioPart::Who] = reader.who(groups);
    reading[BioPart::Where] = reader.where(place);
    reading[BioPart::What] = reader.what(reading[BioPart::Where], reading[BioPart::Who]);
    return reading;
}

} // namespace comity

#pragma once

#include <QString>
#include <QStringConverter>
#include <QStringList>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class Hunspell;

namespace comity::drafts {

/// A dictionary as it is installed.
struct Dictionary
{
    QString locale = {}; ///< `en_GB`, as its files are called
    QString rules = {}; ///< path of the .aff
    QString words = {}; ///< path of the .dic

    bool operator==(const Dictionary &) const = default;
};

/// Those of some folders by locale; of two with one name that of the first folder.
std::vector<Dictionary> dictionariesIn(const QStringList &folders);
/// The one for a language (`en`, in two or three letters): that of `preferred` (`en_GB`), else the
/// one of the country that is called like the language, else the first.
std::optional<Dictionary> dictionaryFor(
    const QString &language, const QString &preferred, const std::vector<Dictionary> &dictionaries);

/// Looks words up in a dictionary. For one thread at a time; opening takes a tenth of a second.
class Speller
{
public:
    /// Nothing when its files cannot be read or are in an encoding that nobody knows.
    static std::unique_ptr<Speller> open(const Dictionary &dictionary);
    ~Speller();
    Speller(const Speller &) = delete;
    Speller &operator=(const Speller &) = delete;

    /// True as well for what the dictionary's encoding cannot hold, which it cannot judge.
    bool knows(QStringView word);
    /// The likeliest first, at most `most`. May take some tenths of a second.
    QStringList suggestions(QStringView word, int most);
    /// Until it is closed.
    void add(const QString &word);

private:
    Speller(std::unique_ptr<Hunspell> words, const char *encoding);
    /// Empty when it cannot be written so.
    std::string encoded(QStringView word);

    std::unique_ptr<Hunspell> m_words;
    QStringEncoder m_encoder;
    QStringDecoder m_decoder;
};

} // namespace comity::drafts

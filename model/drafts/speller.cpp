#include "model/drafts/speller.h"

#include <QDir>
#include <QFile>
#include <algorithm>
#include <hunspell/hunspell.hxx>

using namespace Qt::StringLiterals;

namespace comity::drafts {

std::vector<Dictionary> dictionariesIn(const QStringList &folders)
{
    std::vector<Dictionary> found;
    for (const QString &folder : folders) {
        const QDir dir(folder);
        for (const QString &name : dir.entryList({u"*.dic"_s}, QDir::Files, QDir::Name)) {
            const QString locale = name.chopped(4);
            const bool isKnown
                = std::ranges::find(found, locale, &Dictionary::locale) != found.end();
            // Patterns of hyphens have the ending, and no rules beside them.
            if (!isKnown && dir.exists(locale + u".aff"_s)) {
                found.push_back({locale, dir.filePath(locale + u".aff"_s), dir.filePath(name)});
            }
        }
    }
    std::ranges::sort(found, {}, &Dictionary::locale);
    return found;
}

std::optional<Dictionary> dictionaryFor(
    const QString &language, const QString &preferred, const std::vector<Dictionary> &dictionaries)
{
    const Dictionary *best = nullptr;
    int bestRank = 0;
    for (const Dictionary &dictionary : dictionaries) {
        const QString &locale = dictionary.locale;
        if (language.isEmpty() || (locale != language && !locale.startsWith(language + u'_'))) {
            continue;
        }
        const bool isOwn = locale == language || locale == language + u'_' + language.toUpper();
        const int rank = locale == preferred ? 3 : isOwn ? 2 : 1;
        if (rank > bestRank) {
            best = &dictionary;
            bestRank = rank;
        }
    }
    return best == nullptr ? std::nullopt : std::optional(*best);
}

std::unique_ptr<Speller> Speller::open(const Dictionary &dictionary)
{
    // Hunspell itself says nothing of a file that is not there.
    if (!QFile::exists(dictionary.rules) || !QFile::exists(dictionary.words)) {
        return nullptr;
    }
    auto words = std::make_unique<Hunspell>(QFile::encodeName(dictionary.rules).constData(),
        QFile::encodeName(dictionary.words).constData());
    const std::string encoding = words->get_dict_encoding();
    std::unique_ptr<Speller> speller(new Speller(std::move(words), encoding.c_str()));
    return speller->m_encoder.isValid() && speller->m_decoder.isValid() ? std::move(speller)
                                                                        : nullptr;
}

Speller::Speller(std::unique_ptr<Hunspell> words, const char *encoding)
    : m_words(std::move(words))
    , m_encoder(encoding)
    , m_decoder(encoding)
{
}

Speller::~Speller() = default;

std::string Speller::encoded(QStringView word)
{
    QString plain = word.toString();
    plain.replace(QChar(0x2019), u'\'');
    const QByteArray bytes = m_encoder.encode(plain);
    if (m_encoder.hasError()) {
        m_encoder.resetState();
        return {};
    }
    return bytes.toStdString();
}

bool Speller::knows(QStringView word)
{
    const std::string bytes = encoded(word);
    return bytes.empty() || m_words->spell(bytes);
}

QStringList Speller::suggestions(QStringView word, int most)
{
    const std::string bytes = encoded(word);
    QStringList out;
    if (bytes.empty()) {
        return out;
    }
    for (const std::string &suggestion : m_words->suggest(bytes)) {
        const QString text
            = m_decoder.decode(QByteArrayView(suggestion.data(), qsizetype(suggestion.size())));
        if (out.size() < most && !out.contains(text)) {
            out += text;
        }
    }
    return out;
}

void Speller::add(const QString &word)
{
    const std::string bytes = encoded(word);
    if (!bytes.empty()) {
        m_words->add(bytes);
    }
}

} // namespace comity::drafts

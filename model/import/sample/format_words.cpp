#include "model/import/sample/format_words.h"

#include "model/import/formats/header_fields.h"

#include <QFile>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

QString plainPhrase(QStringView phrase)
{
    QString plain;
    for (const QChar c : phrase) {
        if (!c.isSpace() && c != u'_' && c != u'-') {
            plain += c.toLower();
        }
    }
    return plain;
}

/// Letters, digits or signs that belong together: `Id` of `messageId`, `2`, `_`.
QStringList partsOf(QStringView phrase)
{
    enum class Kind { Letter, Digit, Other };
    const auto kindOf = [](QChar c) {
        const bool isLetter = c.isLetter() || c.isMark() || c.isSurrogate();
        return isLetter ? Kind::Letter : c.isDigit() ? Kind::Digit : Kind::Other;
    };
    QStringList parts;
    for (qsizetype i = 0; i < phrase.size(); ++i) {
        const QChar c = phrase[i];
        const Kind kind = kindOf(c);
        const bool begins = i == 0 || kind != kindOf(phrase[i - 1]) || kind == Kind::Other
            || (c.isUpper() && !phrase[i - 1].isUpper());
        if (begins) {
            parts += QString();
        }
        parts.back() += c;
    }
    return parts;
}

/// Signs that structure names and sentences.
bool isHarmless(QStringView sign)
{
    return sign.size() == 1 && QStringView(u" _-.,:/()#=").contains(sign.front());
}

} // namespace

FormatWords::FormatWords(const QString &list)
{
    for (const QString &line : list.split(u'\n')) {
        if (line.startsWith(u'#')) {
            continue;
        }
        for (const QString &phrase : line.split(u',', Qt::SkipEmptyParts)) {
            m_phrases.insert(plainPhrase(phrase));
            for (const QString &part : partsOf(phrase)) {
                m_parts.insert(part.toLower());
            }
        }
    }
    for (std::size_t i = 0; i < formats::fieldCount; ++i) {
        for (const char *header : formats::synonymsOf(static_cast<formats::Field>(i))) {
            m_phrases.insert(QString::fromUtf8(header));
        }
    }
    m_phrases.remove({});
}

const FormatWords &FormatWords::builtIn()
{
    static const FormatWords words = [] {
        QFile file(u":/comity/formats/words.txt"_s);
        const bool isOpen = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isOpen);
        return FormatWords(isOpen ? QString::fromUtf8(file.readAll()) : QString());
    }();
    return words;
}

bool FormatWords::knows(QStringView phrase) const
{
    return m_phrases.contains(plainPhrase(phrase));
}

bool FormatWords::knowsPart(QStringView part) const
{
    constexpr qsizetype longestNumber = 2; // of a version or part, not of a person
    const bool isNumber = part.front().isDigit();
    return isNumber ? part.size() <= longestNumber
                    : isHarmless(part) || m_parts.contains(part.toString().toLower());
}

QString FormatWords::withKnownParts(QStringView phrase) const
{
    QString shown;
    for (const QString &part : partsOf(phrase)) {
        shown += knowsPart(part) ? part : u"<%1>"_s.arg(part.size());
    }
    return shown;
}

QString FormatWords::maskedPath(const QString &path) const
{
    QStringList shown;
    for (const QString &folder : path.split(u'/', Qt::SkipEmptyParts)) {
        shown += withKnownParts(folder);
    }
    return shown.join(u'/');
}

QString FormatWords::maskedText(const QString &text) const
{
    // Where a file stops is told by numbers of any length.
    const QStringList words = text.split(u' ');
    const bool isPlace = words.size() >= 2
        && (words.front() == u"item" || words.front() == u"byte" || words.front() == u"line");
    QStringList shown;
    for (const QString &word : words) {
        const QStringList parts = partsOf(word);
        const bool isNumber = parts.size() <= 2 && !parts.isEmpty() && parts.front()[0].isDigit();
        shown += isPlace && isNumber ? word : withKnownParts(word);
    }
    return shown.join(u' ');
}

} // namespace comity

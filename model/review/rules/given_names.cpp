#include "model/review/rules/given_names.h"

#include "model/review/text_facts/phrase_parser.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr qsizetype fewestTypoLetters = 5;
constexpr qsizetype fewestHandleLetters = 3;

QStringList wordsOf(QStringView name)
{
    QStringList words;
    QString word;
    for (const QChar c : name) {
        if (c.isLetterOrNumber() || c.isMark()) {
            word += c;
        } else if (c != u'\'' && c != u'’' && !word.isEmpty()) {
            words.append(foldedName(word));
            word.clear();
        }
    }
    if (!word.isEmpty()) {
        words.append(foldedName(word));
    }
    return words;
}

// One letter too many, too few, another, or two the other way round.
bool isOneSlip(QStringView left, QStringView right)
{
    if (left.size() > right.size()) {
        std::swap(left, right);
    }
    if (right.size() - left.size() > 1) {
        return false;
    }
    const auto mismatch = std::ranges::mismatch(left, right);
    const qsizetype at = mismatch.in1 - left.begin();
    if (left.size() < right.size()) {
        return left.mid(at) == right.mid(at + 1);
    }
    const bool isSwap = at + 1 < left.size() && left.at(at) == right.at(at + 1)
        && left.at(at + 1) == right.at(at) && left.mid(at + 2) == right.mid(at + 2);
    return isSwap || left.mid(at + 1) == right.mid(at + 1);
}

} // namespace

QString foldedName(QStringView name)
{
    QString folded = foldedWord(name);
    // "Müller" and "Mueller" are one, and so are "Jorgen" and "Jørgen".
    folded.replace(u"ä"_s, u"a"_s).replace(u"ö"_s, u"o"_s).replace(u"ü"_s, u"u"_s);
    folded.replace(u"æ"_s, u"a"_s).replace(u"ø"_s, u"o"_s).replace(u"å"_s, u"a"_s);
    folded.replace(u"ae"_s, u"a"_s).replace(u"oe"_s, u"o"_s).replace(u"ue"_s, u"u"_s);
    folded.replace(u"aa"_s, u"a"_s).replace(u"ł"_s, u"l"_s).replace(u"ß"_s, u"ss"_s);
    folded.replace(u"đ"_s, u"d"_s).replace(u"ð"_s, u"d"_s).replace(u"ı"_s, u"i"_s);
    return withoutAccents(folded);
}

GivenNames::GivenNames(const QStringList &pairs)
{
    for (int i = 0; i < pairs.size(); ++i) {
        const QStringList names = pairs.at(i).split(u' ', Qt::SkipEmptyParts);
        for (const QString &name : names) {
            m_groups[foldedName(name)].insert(i);
        }
    }
}

QStringList GivenNames::partsOf(const Recipient &person) const
{
    QStringList parts = wordsOf(person.name) + wordsOf(person.handle);
    // Cai Lun is greeted "Cailun" as well, Jean-Luc "Jean Luc".
    parts.append(wordsOf(person.name).join(QString()));
    for (const QString &name : person.knownNames.valueOr({})) {
        parts += wordsOf(name);
    }
    parts.removeDuplicates();
    return parts;
}

bool GivenNames::matches(const QString &name, const QStringList &parts) const
{
    const QSet<int> groups = m_groups.value(name);
    return std::ranges::any_of(parts, [&](const QString &part) {
        const bool isInitial = name.size() == 1 && part.startsWith(name);
        const bool isWithin = name.size() >= fewestHandleLetters && part.contains(name);
        const bool isShortForm = part.size() >= fewestHandleLetters && name.startsWith(part);
        return part == name || isInitial || isWithin || isShortForm
            || groups.intersects(m_groups.value(part));
    });
}

bool GivenNames::isNearly(const QString &name, const QStringList &parts) const
{
    return name.size() >= fewestTypoLetters
        && std::ranges::any_of(
            parts, [&name](const QString &part) { return isOneSlip(name, part); });
}

bool GivenNames::isSameScript(QStringView left, QStringView right) const
{
    const auto scriptOf = [](QStringView name) {
        const auto letter = std::ranges::find_if(name, [](QChar c) { return c.isLetter(); });
        return letter == name.end() ? QChar::Script_Unknown : letter->script();
    };
    return scriptOf(left) == scriptOf(right);
}

} // namespace comity::review

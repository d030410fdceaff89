#include "model/review/text_facts/phrase_parser.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’' || c == u'ʼ' || c == u'‘' || c == u'´' || c == u'`';
}

// Letters whose accent is no mark of its own in Unicode.
QStringView unaccented(QChar c)
{
    switch (c.unicode()) {
    case u'ß':
        return u"ss";
    case u'ø':
        return u"o";
    case u'ł':
        return u"l";
    case u'đ':
        return u"d";
    case u'æ':
        return u"ae";
    case u'œ':
        return u"oe";
    case u'ı':
        return u"i";
    default:
        return {};
    }
}

} // namespace

QString foldedWord(QStringView word)
{
    QString folded = word.toString();
    const auto isAscii
        = std::all_of(word.begin(), word.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (isAscii) {
        return folded.toLower();
    }
    for (QChar &c : folded) {
        if (isApostrophe(c)) {
            c = u'\'';
        }
    }
    return folded.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

QString withoutAccents(const QString &folded)
{
    QString out;
    out.reserve(folded.size());
    for (const QChar c : folded.normalized(QString::NormalizationForm_D)) {
        if (c.category() == QChar::Mark_NonSpacing) {
            continue;
        }
        const QStringView replaced = unaccented(c);
        if (replaced.isEmpty()) {
            out += c;
        } else {
            out += replaced;
        }
    }
    return out;
}

QString withDigraphs(const QString &folded)
{
    QString out = folded;
    out.replace(u'ä', "ae"_L1).replace(u'ö', "oe"_L1).replace(u'ü', "ue"_L1).replace(u'ß', "ss"_L1);
    return out == folded ? QString() : withoutAccents(out);
}

QStringList wordParts(const QString &word, const QSet<QString> &elisions)
{
    QStringList parts;
    for (const QString &piece : foldedWord(word).split(u'-', Qt::SkipEmptyParts)) {
        QString rest = piece;
        for (qsizetype at = rest.indexOf(u'\''); at > 0; at = rest.indexOf(u'\'')) {
            if (at + 1 >= rest.size() || !elisions.contains(rest.left(at))) {
                break;
            }
            parts.append(rest.left(at + 1));
            rest = rest.mid(at + 1);
        }
        parts.append(rest);
    }
    return parts;
}

} // namespace comity::review

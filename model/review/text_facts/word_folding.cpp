#include "model/review/text_facts/phrase_parser.h"

#include "model/base/normal_form.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

// As in the tokenizer: nobody elides more of one word.
constexpr int mostElisions = 4;

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
    return normalForm(folded, NormalForm::CompatiblyComposed).toCaseFolded();
}

QString withoutAccents(const QString &folded)
{
    QString out;
    out.reserve(folded.size());
    for (const QChar c : normalForm(folded, NormalForm::Decomposed)) {
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
        qsizetype start = 0;
        for (int split = 0; split < mostElisions; ++split) {
            const qsizetype at = piece.indexOf(u'\'', start);
            if (at <= start || at + 1 >= piece.size()
                || !elisions.contains(piece.mid(start, at - start))) {
                break;
            }
            parts.append(piece.mid(start, at + 1 - start));
            start = at + 1;
        }
        parts.append(piece.mid(start));
    }
    return parts;
}

} // namespace comity::review

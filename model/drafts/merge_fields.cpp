#include "model/drafts/merge_fields.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::drafts {

using review::Recipient;

namespace {

constexpr qsizetype longestField = 20;

struct Spelling
{
    MergeField field;
    QStringView letters;
};
constexpr auto spellings = std::to_array<Spelling>({
    {MergeField::FirstName, u"firstname"},
    {MergeField::Name, u"name"},
    {MergeField::Handle, u"handle"},
    {MergeField::List, u"list"},
});

constexpr auto titles = std::to_array<QStringView>({u"dr", u"prof", u"professor", u"mr", u"mrs",
    u"ms", u"mx", u"miss", u"sir", u"dame", u"rev", u"herr", u"frau", u"fru", u"mme", u"mlle",
    u"sr", u"sra", u"srta", u"dra", u"dott", u"dipl"});

std::optional<MergeField> fieldFrom(QStringView content)
{
    QString letters;
    for (const QChar c : content) {
        if (c.isLetter()) {
            letters += c.toLower();
        } else if (c != u' ' && c != u'_') {
            return std::nullopt;
        }
    }
    for (const Spelling &spelling : spellings) {
        if (spelling.letters == letters) {
            return spelling.field;
        }
    }
    return std::nullopt;
}

/// On one line, without controls, direction marks and blanks at the ends.
QString oneLine(QStringView value)
{
    QString line;
    for (const QChar c : value) {
        const bool isControl = c.category() == QChar::Other_Control;
        // The joiners make emoji and letters of some scripts; other format characters hide.
        const bool isHidden
            = c.category() == QChar::Other_Format && c != QChar(0x200C) && c != QChar(0x200D);
        if (isControl || c.category() == QChar::Separator_Line
            || c.category() == QChar::Separator_Paragraph) {
            line += u' ';
        } else if (!isHidden) {
            line += c;
        }
    }
    return line.simplified();
}

std::optional<QString> unlessEmpty(QString value)
{
    return value.isEmpty() ? std::nullopt : std::optional(std::move(value));
}

bool isTitle(const QString &word)
{
    QString plain = word.toLower();
    plain.remove(u'.');
    return std::ranges::find(titles, QStringView(plain)) != titles.end();
}

/// A word of a name without what is put around it: "⭐Ada⭐", "(Ada)".
QString trimmedWord(QStringView word)
{
    const auto isPart
        = [](QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSurrogate(); };
    qsizetype start = 0;
    while (start < word.size() && !isPart(word.at(start))) {
        ++start;
    }
    qsizetype end = word.size();
    while (end > start && !isPart(word.at(end - 1)) && word.at(end - 1) != u'.') {
        --end;
    }
    return word.mid(start, end - start).toString();
}

bool isNameWord(const QString &word)
{
    int letters = 0;
    bool hasIdeograph = false;
    for (const char32_t c : word.toUcs4()) {
        const bool isJoint = c == U'-' || c == U'\'' || c == U'’' || c == U'‐' || c == 0x200C
            || c == 0x200D || QChar::isMark(c);
        if (QChar::isLetter(c)) {
            ++letters;
            hasIdeograph = hasIdeograph || QChar::category(c) == QChar::Letter_Other;
        } else if (!isJoint) {
            return false;
        }
    }
    return letters > 1 || (letters == 1 && hasIdeograph);
}

} // namespace

const std::vector<MergeField> &mergeFields()
{
    static const std::vector<MergeField> fields {
        MergeField::FirstName, MergeField::Name, MergeField::Handle, MergeField::List};
    return fields;
}

QString written(MergeField field)
{
    switch (field) {
    case MergeField::FirstName:
        return u"{first name}"_s;
    case MergeField::Name:
        return u"{name}"_s;
    case MergeField::Handle:
        return u"{handle}"_s;
    case MergeField::List:
        break;
    }
    return u"{list}"_s;
}

std::vector<PlacedField> fieldsIn(QStringView text)
{
    std::vector<PlacedField> fields;
    for (qsizetype at = text.indexOf(u'{'); at >= 0; at = text.indexOf(u'{', at)) {
        const qsizetype length = text.mid(at + 1, longestField + 1).indexOf(u'}');
        const auto field = length > 0 ? fieldFrom(text.mid(at + 1, length)) : std::nullopt;
        // Twice the braces are somebody else's template, which the review speaks of.
        const bool isDoubled = (at > 0 && text.at(at - 1) == u'{')
            || (length > 0 && at + length + 2 < text.size() && text.at(at + length + 2) == u'}');
        if (field && !isDoubled) {
            fields.push_back({*field, {at, at + length + 2}});
            at += length + 2;
        } else {
            ++at;
        }
    }
    return fields;
}

std::optional<QString> firstNameOf(QStringView name)
{
    const QString line = oneLine(name);
    const bool isSeveral = line.contains(u'&') || line.contains(u'+') || line.contains(u'/')
        || line.contains(u" and "_s) || line.contains(u" und "_s);
    if (isSeveral || line.contains(u'@') || line.contains(u"://"_s)) {
        return std::nullopt;
    }
    const qsizetype comma = line.indexOf(u',');
    const QString behind = comma > 0 ? line.mid(comma + 1).trimmed() : QString();
    // "Ada Field, PhD" keeps its order; "Field, Ada" does not.
    const bool isFamilyFirst = comma > 0 && !line.left(comma).contains(u' ')
        && isNameWord(trimmedWord(QStringView(behind).split(u' ').constFirst()));
    const QString ordered = isFamilyFirst ? behind : comma > 0 ? line.left(comma) : line;
    QStringList words;
    bool hasTitle = false;
    for (const QStringView part : QStringView(ordered).split(u' ', Qt::SkipEmptyParts)) {
        const QString word = trimmedWord(part);
        const bool hasLetters
            = std::ranges::any_of(word.toUcs4(), [](uint c) { return QChar::isLetterOrNumber(c); });
        if (words.isEmpty() && isTitle(word)) {
            hasTitle = true;
        } else if (hasLetters) {
            words += word;
        }
    }
    // Of "Dr. Quill" the family name alone is known.
    if (words.size() > (hasTitle ? 1 : 0) && isNameWord(words.constFirst())) {
        return words.constFirst();
    }
    return std::nullopt;
}

std::optional<QString> valueOf(MergeField field, const Recipient &recipient)
{
    switch (field) {
    case MergeField::FirstName:
        return firstNameOf(recipient.name);
    case MergeField::Name:
        return unlessEmpty(oneLine(recipient.name));
    case MergeField::Handle:
        return unlessEmpty(oneLine(recipient.handle));
    case MergeField::List:
        break;
    }
    const QStringList lists = recipient.lists.valueOr({});
    return lists.size() == 1 ? unlessEmpty(oneLine(lists.constFirst())) : std::nullopt;
}

MergedText merged(QStringView text, const Recipient &recipient)
{
    MergedText out;
    QString whole;
    qsizetype done = 0;
    for (const PlacedField &placed : fieldsIn(text)) {
        const std::optional<QString> value = valueOf(placed.field, recipient);
        if (!value) {
            if (std::ranges::find(out.missing, placed.field) == out.missing.end()) {
                out.missing.push_back(placed.field);
            }
            continue;
        }
        whole += text.mid(done, placed.span.start - done);
        whole += *value;
        done = placed.span.end;
    }
    if (out.missing.empty()) {
        whole += text.mid(done);
        out.text = std::move(whole);
    }
    return out;
}

std::vector<FieldCover> coverOf(
    std::span<const MergeField> fields, const std::vector<Recipient> &recipients)
{
    std::vector<FieldCover> covers;
    for (const MergeField field : fields) {
        FieldCover cover {field};
        for (const Recipient &recipient : recipients) {
            cover.people += recipient.count;
            cover.known += valueOf(field, recipient) ? recipient.count : 0;
        }
        covers.push_back(cover);
    }
    return covers;
}

} // namespace comity::drafts

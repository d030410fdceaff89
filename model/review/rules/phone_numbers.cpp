#include "model/review/rules/phone_numbers.h"

#include "model/review/text_facts/span_set.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr qsizetype fewestDigits = 9;
constexpr qsizetype mostDigits = 15;
constexpr qsizetype fewestInCommon = 7;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isSeparator(QChar c)
{
    return c == u' ' || c == u'\u00A0' || c == u'\u202F' || c == u'-' || c == u'\u2011' || c == u'–'
        || c == u'.' || c == u'/' || c == u'(' || c == u')';
}

/// Offsets that are no place for a phone number.
SpanSet takenIn(const TextFacts &text)
{
    std::vector<Span> taken;
    for (const networks::Entity &entity : text.entities) {
        taken.push_back({entity.start, entity.end});
    }
    for (const Mask &mask : text.masks) {
        if (mask.kind == MaskKind::Code) {
            taken.push_back(mask.span);
        }
    }
    return SpanSet(std::move(taken));
}

QString digitsOf(const QString &written)
{
    QString digits;
    std::ranges::copy_if(written, std::back_inserter(digits), isDigit);
    return digits;
}

QStringList groupsOf(const QString &written)
{
    QStringList groups;
    QString group;
    for (const QChar c : QString(written + u' ')) {
        if (isDigit(c)) {
            group += c;
        } else if (!group.isEmpty()) {
            groups.append(group);
            group.clear();
        }
    }
    return groups;
}

bool isYear(const QString &group)
{
    return group.size() == 4 && (group.startsWith("19"_L1) || group.startsWith("20"_L1));
}

bool hasDate(const QStringList &groups)
{
    for (qsizetype i = 0; i + 2 < groups.size(); ++i) {
        const bool dayFirst
            = groups[i].size() <= 2 && groups[i + 1].size() <= 2 && isYear(groups[i + 2]);
        const bool yearFirst
            = isYear(groups[i]) && groups[i + 1].size() == 2 && groups[i + 2].size() == 2;
        if (dayFirst || yearFirst) {
            return true;
        }
    }
    return false;
}

bool hasSizes(const QStringList &groups, std::initializer_list<qsizetype> sizes)
{
    return std::ranges::equal(groups, sizes, {}, [](const QString &group) { return group.size(); });
}

PhoneForm formOf(const QString &written, const QString &language)
{
    const QStringList groups = groupsOf(written);
    const QString digits = digitsOf(written);
    const bool isInternational = written.startsWith(u'+')
        || (digits.startsWith("00"_L1) && !digits.startsWith("000"_L1) && groups.size() > 1);
    const bool isNational = digits.startsWith(u'0') && digits.size() > 1 && digits[1] != u'0'
        && (groups.size() > 1 || digits.size() >= fewestDigits + 1) && digits.size() <= 13;
    const bool isAmerican
        = hasSizes(groups, {3, 3, 4}) || (hasSizes(groups, {1, 3, 3, 4}) && digits[0] == u'1');
    const bool isIberian = (language == "es"_L1 || language == "pt"_L1 || language == "ca"_L1)
        && (hasSizes(groups, {3, 3, 3}) || hasSizes(groups, {3, 2, 2, 2}))
        && u"6789"_s.contains(digits[0]);
    return isInternational || isNational || isAmerican || isIberian ? PhoneForm::Plausible
                                                                    : PhoneForm::Possible;
}

/// One past the last digit of the run that begins at `at`.
qsizetype runEnd(const QString &text, qsizetype at)
{
    qsizetype end = at;
    qsizetype separators = 0;
    for (qsizetype i = at; i < text.size() && separators <= 2; ++i) {
        if (isDigit(text[i])) {
            end = i + 1;
            separators = 0;
        } else if (isSeparator(text[i]) || (i == at && text[i] == u'+')) {
            ++separators;
        } else {
            break;
        }
    }
    return end;
}

bool mayBegin(const QString &text, qsizetype at)
{
    const bool opens = isDigit(text[at])
        || ((text[at] == u'+' || text[at] == u'(') && at + 1 < text.size()
            && (isDigit(text[at + 1]) || text[at + 1] == u'+'));
    const QChar before = at > 0 ? text[at - 1] : QChar(u' ');
    return opens && !before.isLetterOrNumber() && !u"#_°:,.$€£"_s.contains(before);
}

bool mayEnd(const QString &text, qsizetype end)
{
    const QChar after = end < text.size() ? text[end] : QChar(u' ');
    const bool goesOn = after == u':' || after == u',' || after == u'.';
    const bool hasDigit = end + 1 < text.size() && isDigit(text[end + 1]);
    return !after.isLetterOrNumber() && !u"%_€$£"_s.contains(after) && !(goesOn && hasDigit);
}

} // namespace

std::vector<PhoneRun> phoneRunsIn(const TextFacts &text)
{
    const SpanSet taken = takenIn(text);
    std::vector<PhoneRun> runs;
    for (qsizetype at = 0; at < text.text.size(); ++at) {
        if (!mayBegin(text.text, at)) {
            continue;
        }
        const Span span {at, runEnd(text.text, at)};
        const QString written = text.textOf(span);
        const QString digits = digitsOf(written);
        const bool isTaken = taken.overlaps(span);
        const bool isLong = digits.size() >= fewestDigits && digits.size() <= mostDigits;
        if (isLong && !isTaken && mayEnd(text.text, span.end) && !hasDate(groupsOf(written))) {
            const QString sign = written.startsWith(u'+') ? u"+"_s : QString();
            runs.push_back({span, sign + digits, formOf(written, text.language)});
        }
        at = std::max(at, span.end - 1);
    }
    return runs;
}

bool isSameNumber(const QString &left, const QString &right)
{
    const auto national = [](const QString &number) {
        QString digits = digitsOf(number);
        while (digits.startsWith(u'0')) {
            digits.remove(0, 1);
        }
        return digits;
    };
    const QString one = national(left);
    const QString other = national(right);
    const QString &shorter = one.size() < other.size() ? one : other;
    const QString &longer = one.size() < other.size() ? other : one;
    return shorter.size() >= fewestInCommon && longer.endsWith(shorter);
}

} // namespace comity::review

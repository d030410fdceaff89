#include "model/review/rules/postal_addresses.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

// How far behind the street a postcode still belongs to it.
constexpr qsizetype reach = 48;

// No repetition within a repetition: the time grows with the text alone.
const QRegularExpression &postcode()
{
    static const QRegularExpression pattern(
        u"\\b(?:[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}" // SW1A 1AA
        "|[A-Z][0-9][A-Z0-9] ?[A-Z0-9]{4}" // D02 X285
        "|[A-Z][0-9][A-Z] ?[0-9][A-Z][0-9]" // K1A 0B1
        "|[0-9]{4} ?[A-Z]{2}" // 1012 AB
        "|[0-9]{4,5}-[0-9]{3}" // 1200-123, 01310-200
        "|[0-9]{5}(?:-[0-9]{4})?" // 04109, 02134-1000
        "|[0-9]{4}(?= [\\p{Lu}][\\p{Ll}]))\\b"_s); // 8004 Zürich
    return pattern;
}

} // namespace

std::optional<Span> withPostcode(const QString &text, const Span &street)
{
    // What follows the street's first word: its phrase may hold the postcode already.
    const qsizetype first = QStringView(text).mid(street.start, street.length()).indexOf(u' ');
    const qsizetype from = first < 0 ? street.end : street.start + first;
    const QString behind = text.mid(from, street.end + reach - from);
    const QRegularExpressionMatch found = postcode().match(behind);
    if (!found.hasMatch()) {
        return {};
    }
    return Span {street.start, std::max(street.end, from + found.capturedEnd())};
}

} // namespace comity::review

#include "model/import/tables/customer_columns.h"

#include "model/import/formats/header_fields.h"

#include <QRegularExpression>
#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr std::size_t rowsAboveHeader = 10;

constexpr auto emails = std::to_array<const char *>(
    {"email", "emailaddress", "emailadresse", "emailaddresses", "mail", "mailadresse", "correo",
        "correoelectronico", "courriel", "adressemail", "adresseemail", "posta", "epost"});
constexpr auto phones = std::to_array<const char *>({"phone", "phonenumber", "mobile",
    "mobilephone", "mobilenumber", "telephone", "telefon", "telefonnummer", "tel", "cell",
    "cellphone", "handy", "mobil", "mobiltelefon", "telefono", "movil", "portable", "telefone"});
constexpr auto otherNames
    = std::to_array<const char *>({"customer", "customername", "client", "clientname", "contact",
        "contactname", "kunde", "kundenname", "nombre", "nom", "nome", "naam", "nazwa"});
constexpr auto otherFirstNames = std::to_array<const char *>(
    {"first", "givenname", "forename", "vorname", "prenom", "prénom", "voornaam"});
constexpr auto otherLastNames = std::to_array<const char *>(
    {"last", "surname", "familyname", "nachname", "apellido", "apellidos", "achternaam"});
constexpr auto otherHandles = std::to_array<const char *>({"twitter", "instagram", "mastodon",
    "bluesky", "tiktok", "linkedin", "socialhandle", "xhandle", "instagramhandle", "profile"});

bool isOneOf(std::span<const char *const> words, const QString &header)
{
    return std::ranges::any_of(
        words, [&header](const char *word) { return header == QString::fromUtf8(word); });
}

std::optional<CustomerField> fieldOfHeader(const QString &text)
{
    const QString header = formats::normalisedHeader(text);
    if (isOneOf(emails, header)) {
        return CustomerField::Email;
    }
    if (isOneOf(phones, header)) {
        return CustomerField::Phone;
    }
    if (isOneOf(otherFirstNames, header)
        || isOneOf(formats::synonymsOf(formats::Field::FirstName), header)) {
        return CustomerField::FirstName;
    }
    if (isOneOf(otherLastNames, header)
        || isOneOf(formats::synonymsOf(formats::Field::LastName), header)) {
        return CustomerField::LastName;
    }
    if (isOneOf(otherNames, header) || isOneOf(formats::synonymsOf(formats::Field::Name), header)) {
        return CustomerField::Name;
    }
    if (isOneOf(otherHandles, header)
        || isOneOf(formats::synonymsOf(formats::Field::Handle), header)
        || isOneOf(formats::synonymsOf(formats::Field::ProfileUrl), header)) {
        return CustomerField::Handle;
    }
    return std::nullopt;
}

bool isAddress(const QString &text)
{
    static const QRegularExpression pattern(u"^[^@\\s<]+@[^@\\s]+\\.[^@\\s.]+$"_s);
    return pattern.match(text).hasMatch();
}

bool isPhone(const QString &text)
{
    static const QRegularExpression pattern(u"^\\+?[0-9 ()./-]{7,24}$"_s);
    // Days are written with the signs of phones.
    static const QRegularExpression day(
        u"^(\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{4})\\b"_s);
    if (day.match(text).hasMatch()) {
        return false;
    }
    const auto digits = std::ranges::count_if(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits >= 7 && digits <= 15 && pattern.match(text).hasMatch();
}

std::optional<CustomerField> fieldOfValue(const QString &text)
{
    if (isAddress(text)) {
        return CustomerField::Email;
    }
    if (isPhone(text)) {
        return CustomerField::Phone;
    }
    return text.startsWith(u'@') && text.size() > 1 && !text.contains(u' ')
        ? std::optional(CustomerField::Handle)
        : std::nullopt;
}

/// Two to four words that begin with a capital: a person, or at worst a place.
bool looksLikeName(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    return words.size() >= 2 && words.size() <= 4
        && std::ranges::all_of(words, [](const QString &word) { return word.front().isUpper(); })
        && std::ranges::none_of(text, [](QChar c) { return c.isDigit(); });
}

/// Most of the filled cells look like names.
bool isColumnOfNames(const std::vector<QStringList> &rows, qsizetype column)
{
    int filled = 0;
    int names = 0;
    for (const QStringList &row : rows) {
        filled += row.value(column).isEmpty() ? 0 : 1;
        names += looksLikeName(row.value(column)) ? 1 : 0;
    }
    return names * 2 > filled;
}

/// What most of the filled cells of a column look like.
std::optional<CustomerField> fieldOfColumn(const std::vector<QStringList> &rows, qsizetype column)
{
    std::array<int, customerFieldCount> seen {};
    int filled = 0;
    for (const QStringList &row : rows) {
        if (!row.value(column).isEmpty()) {
            ++filled;
            if (const auto field = fieldOfValue(row.at(column))) {
                ++seen.at(static_cast<std::size_t>(*field));
            }
        }
    }
    const auto most = std::ranges::max_element(seen);
    return filled > 0 && *most * 2 > filled
        ? std::optional(static_cast<CustomerField>(most - seen.begin()))
        : std::nullopt;
}

} // namespace

void CustomerColumns::set(int column, std::optional<CustomerField> field)
{
    std::ranges::replace(columnOf, column, -1);
    if (field) {
        columnOf.at(static_cast<std::size_t>(*field)) = column;
    }
}

std::optional<CustomerField> CustomerColumns::fieldOf(int column) const
{
    const auto found = std::ranges::find(columnOf, column);
    return column >= 0 && found != columnOf.end()
        ? std::optional(static_cast<CustomerField>(found - columnOf.begin()))
        : std::nullopt;
}

bool CustomerColumns::nameSomebody() const
{
    // A first name alone is anybody's.
    return column(CustomerField::Name) >= 0 || column(CustomerField::Email) >= 0
        || column(CustomerField::Phone) >= 0 || column(CustomerField::Handle) >= 0
        || (column(CustomerField::FirstName) >= 0 && column(CustomerField::LastName) >= 0);
}

std::optional<std::size_t> customerHeader(const std::vector<QStringList> &rows)
{
    const std::size_t end = std::min(rows.size(), rowsAboveHeader);
    for (std::size_t i = 0; i < end; ++i) {
        const bool hasWord = std::ranges::any_of(
            rows[i], [](const QString &cell) { return fieldOfHeader(cell).has_value(); });
        const bool hasValue = std::ranges::any_of(
            rows[i], [](const QString &cell) { return fieldOfValue(cell).has_value(); });
        if (hasWord && !hasValue) {
            return i;
        }
    }
    const auto isACustomer = [&rows] {
        const QStringList &first = rows.front();
        for (int i = 0; i < first.size(); ++i) {
            if (fieldOfValue(first.at(i))
                || (looksLikeName(first.at(i)) && isColumnOfNames(rows, i))) {
                return true;
            }
        }
        return false;
    };
    return rows.size() < 2 || isACustomer() ? std::nullopt : std::optional<std::size_t>(0);
}

CustomerColumns guessCustomerColumns(
    const QStringList &headers, const std::vector<QStringList> &rows)
{
    CustomerColumns columns;
    const auto take = [&columns](int column, std::optional<CustomerField> field) {
        if (field && columns.column(*field) < 0 && !columns.fieldOf(column)) {
            columns.set(column, field);
        }
    };
    for (int i = 0; i < headers.size(); ++i) {
        take(i, fieldOfHeader(headers.at(i)));
    }
    for (int i = 0; i < headers.size(); ++i) {
        take(i, fieldOfColumn(rows, i));
    }
    const bool hasHeader
        = std::ranges::any_of(headers, [](const QString &header) { return !header.isEmpty(); });
    for (int i = 0; i < headers.size() && !hasHeader; ++i) {
        take(i, isColumnOfNames(rows, i) ? std::optional(CustomerField::Name) : std::nullopt);
    }
    return columns;
}

} // namespace comity

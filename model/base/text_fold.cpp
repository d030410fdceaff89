#include "model/base/text_fold.h"

#include <algorithm>
#include <array>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace comity {
namespace {

constexpr bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

constexpr std::array<char, 128> asciiLower = [] {
    std::array<char, 128> table {};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const char c = static_cast<char>(i);
        table.at(i) = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return table;
}();

void appendUtf8(UChar32 c, std::string &out)
{
    std::array<char, U8_MAX_LENGTH> bytes {};
    int32_t length = 0;
    U8_APPEND_UNSAFE(bytes.data(), length, c);
    out.append(bytes.data(), static_cast<std::size_t>(length));
}

const icu::Normalizer2 *decomposition()
{
    UErrorCode status = U_ZERO_ERROR;
    static const icu::Normalizer2 *const instance = icu::Normalizer2::getNFDInstance(status);
    return instance;
}

void appendFoldedCharacter(UChar32 c, std::string &out)
{
    const UChar32 lower = u_foldCase(c, U_FOLD_CASE_DEFAULT);
    icu::UnicodeString parts;
    if (lower >= 0xC0 && decomposition()->getDecomposition(lower, parts)) {
        for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
            const UChar32 part = parts.char32At(i);
            if (u_charType(part) != U_NON_SPACING_MARK) {
                appendUtf8(part, out);
            }
        }
    } else if (u_charType(lower) != U_NON_SPACING_MARK) {
        appendUtf8(lower, out);
    }
}

} // namespace

std::string foldHandle(std::string_view utf8)
{
    while (!utf8.empty() && isBlank(utf8.front())) {
        utf8.remove_prefix(1);
    }
    while (!utf8.empty() && isBlank(utf8.back())) {
        utf8.remove_suffix(1);
    }
    if (!utf8.empty() && utf8.front() == '@') {
        utf8.remove_prefix(1);
    }
    std::string out(utf8);
    const bool ascii
        = std::ranges::none_of(out, [](char c) { return static_cast<unsigned char>(c) >= 128; });
    if (ascii) {
        std::ranges::transform(
            out, out.begin(), [](char c) { return asciiLower.at(static_cast<std::size_t>(c)); });
        return out;
    }
    return QString::fromUtf8(out.data(), static_cast<qsizetype>(out.size()))
        .toLower()
        .toStdString();
}

void appendFolded(std::string_view utf8, std::string &out)
{
    const auto *bytes = reinterpret_cast<const uint8_t *>(utf8.data());
    const auto length = static_cast<int32_t>(utf8.size());
    for (int32_t i = 0; i < length;) {
        if (bytes[i] < 128) {
            out.push_back(asciiLower.at(bytes[i]));
            ++i;
            continue;
        }
        UChar32 c = 0;
        U8_NEXT(bytes, i, length, c);
        if (c >= 0) {
            appendFoldedCharacter(c, out);
        }
    }
}

std::string folded(std::string_view utf8)
{
    std::string out;
    out.reserve(utf8.size());
    appendFolded(utf8, out);
    return out;
}

QString singleLine(const QString &text)
{
    QString out = text;
    for (QChar &c : out) {
        const QChar::Category category = c.category();
        const bool bidi = (c >= QChar(0x202A) && c <= QChar(0x202E))
            || (c >= QChar(0x2066) && c <= QChar(0x2069)) || c == QChar(0x200E)
            || c == QChar(0x200F) || c == QChar(0x061C);
        if (category == QChar::Other_Control || category == QChar::Separator_Line
            || category == QChar::Separator_Paragraph || bidi) {
            c = QChar(u' ');
        }
    }
    return out.simplified();
}

} // namespace comity

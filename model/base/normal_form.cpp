#include "model/base/normal_form.h"

#include <algorithm>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

namespace comity {
namespace {

constexpr int mostMarks = 30;
/// What ICU takes at once: its lengths are of 32 bits, and a letter may become 18 of them.
constexpr qsizetype mostUnits = qsizetype {64} << 20;

const icu::Normalizer2 &normalizer(NormalForm form)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *found = nullptr;
    switch (form) {
    case NormalForm::Composed:
        found = icu::Normalizer2::getNFCInstance(status);
        break;
    case NormalForm::CompatiblyComposed:
        found = icu::Normalizer2::getNFKCInstance(status);
        break;
    case NormalForm::Decomposed:
        found = icu::Normalizer2::getNFDInstance(status);
        break;
    }
    Q_ASSERT(found != nullptr);
    return *found;
}

/// Where the part of the text ends that begins at `start`: marks out of order are sorted by moving
/// each in front of all that it belongs before.
qsizetype partEnd(QStringView text, qsizetype start)
{
    const char16_t *const units = text.utf16();
    int marks = 0;
    const qsizetype end = std::min(text.size(), start + mostUnits);
    for (qsizetype at = start; at < end;) {
        const qsizetype before = at;
        UChar32 c = 0;
        U16_NEXT(units, at, end, c);
        marks = c < 0x300 || u_getCombiningClass(c) == 0 ? 0 : marks + 1;
        if (marks > mostMarks) {
            return before;
        }
    }
    return end;
}

} // namespace

QString normalForm(QStringView text, NormalForm form)
{
    const icu::Normalizer2 &icu = normalizer(form);
    QString out;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = partEnd(text, start);
        const icu::UnicodeString part(
            false, text.utf16() + start, static_cast<int32_t>(end - start));
        UErrorCode status = U_ZERO_ERROR;
        const icu::UnicodeString normal = icu.normalize(part, status);
        out += QStringView(normal.getBuffer(), normal.length());
        start = end;
    }
    return out;
}

} // namespace comity

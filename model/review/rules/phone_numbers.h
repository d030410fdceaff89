#pragma once

#include "model/review/text_facts/text_facts.h"

#include <QStringList>
#include <vector>

namespace comity::review {

/// How a run of digits is written.
enum class PhoneForm : quint8 {
    Plausible, ///< as people write phone numbers: `+44 20 …`, `030 …`, `312-555-0146`
    Possible, ///< as long as one, and only a word beside it can tell
};
struct PhoneRun
{
    Span span = {};
    QString digits = {}; ///< with `+` in front if it has one
    PhoneForm form = PhoneForm::Possible;
};

/// Runs of 9 to 15 digits with blanks, dots, hyphens, slashes and brackets between, outside of
/// addresses, names, tags and code; no dates and no times. Linear in the length of the text.
std::vector<PhoneRun> phoneRunsIn(const TextFacts &text);

/// Whether both are one number, written nationally or internationally.
bool isSameNumber(const QString &left, const QString &right);

} // namespace comity::review

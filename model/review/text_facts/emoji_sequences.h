#pragma once

#include <QStringView>

namespace comity::review {

/// The code point at `at`; a surrogate that stands alone is itself.
char32_t codePointAt(QStringView text, qsizetype at);

/// One past the emoji sequence that begins at `at` (flags, skin tones, families and keycaps are
/// one); `at` itself when there is none.
qsizetype emojiEnd(QStringView text, qsizetype at);

} // namespace comity::review

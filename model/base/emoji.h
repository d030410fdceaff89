#pragma once

#include <QStringView>

namespace comity {

/// How many UTF-16 units the longest emoji beginning at `at` takes, 0 where none begins: pictures
/// joined to one (families, flags, skin tones, keycaps, tags) as Unicode recommends them for
/// interchange (RGI_Emoji, UTS #51, in the version of ICU), with the variation selectors that
/// belong to them; a keycap may lack its own. A single character that is text unless told otherwise
/// ("©", "☺") is an emoji only with U+FE0F. Any thread.
qsizetype emojiLength(QStringView text, qsizetype at);

} // namespace comity

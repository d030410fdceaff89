#pragma once

#include "model/networks/text_length.h"

namespace comity::networks {

/// A count that notes where it passes its limit.
struct LengthTally
{
    std::optional<qint64> limit = {};
    qint64 counted = 0;
    std::optional<qsizetype> overFrom = {};

    /// Counts what begins at `at`, which is over as a whole when a part of it is.
    void add(qsizetype at, qint64 weight)
    {
        counted += weight;
        if (limit && counted > *limit && !overFrom) {
            overFrom = at;
        }
    }
};

/// Counts a text into a fresh tally, offsets in UTF-16 units of the text. Any thread.
void countWeighted(QStringView text, qint64 perUrl, LengthTally &tally);
void countCodePoints(QStringView text, LengthTally &tally);
void countGraphemes(QStringView text, LengthTally &tally);
void countServerCharacters(
    QStringView text, QStringView contentWarning, qint64 perUrl, LengthTally &tally);
void countEmojiBytes(QStringView text, LengthTally &tally);
void countUtf16Units(QStringView text, LengthTally &tally);
void countBytes(QStringView text, LengthTally &tally);

} // namespace comity::networks

#pragma once

#include <QString>
#include <optional>

namespace comity {

/// What a charter tells those who read it (T6, S3.9, S0.37).
struct CharterReading
{
    bool explainsFollowing = false; ///< why one may not be followed back
    /// In what time an answer is promised, in minutes; none: it promises none that is understood.
    std::optional<int> promisedMinutes = {};

    bool operator==(const CharterReading &) const = default;
};

/// By the words of resources/people/charters.yml, in the languages that are there. Any thread.
CharterReading readCharter(const QString &charter);

/// What a charter tells whoever asks why we do not follow them: the sentences that explain it, all
/// of it where none does (S4.34). Any thread.
QString charterAnswer(const QString &charter);

/// Whether what a charter promises is kept.
struct PromiseStanding
{
    int minutes = 0; ///< promised
    int percentWanted = 80;
    int owed = 0; ///< replies whose promised time is over
    int kept = 0; ///< of them

    /// Too few tell nothing.
    bool isKnown() const { return owed >= 5; }
    int percent() const { return owed == 0 ? 0 : static_cast<int>(100.0 * kept / owed + 0.5); }
    bool isMet() const { return isKnown() && percent() >= percentWanted; }
};

} // namespace comity

#pragma once

#include "model/people/hand_edit.h"

#include <QString>

namespace comity {

/// An influence score as somebody else publishes it: never computed here, always with its date.
struct Score
{
    Pk pk = {}; ///< the profile it is about
    QString name = {}; ///< whose score: "Klout"
    qint64 at = 0; ///< UTC seconds
    double value = 0;
    QString source = {}; ///< where it was read

    bool operator==(const Score &) const = default;
};

/// Of all profiles of the person, newest first. Throws SQLite::Exception.
std::vector<Score> scoresOf(SQLite::Database &database, Pk pk);

/// Keeps a score; another value of the same name and time gives way. ValueRefused where the name is
/// empty or the value no number.
Result<HandEdit> putScore(SQLite::Database &writer, const Score &score);

/// The same for many at once, as one edit; one that is there already with this value stays as it
/// is, with the source it had.
Result<HandEdit> putScores(SQLite::Database &writer, const std::vector<Score> &scores);

Result<HandEdit> removeScore(SQLite::Database &writer, Pk pk, const QString &name, qint64 at);

} // namespace comity

#pragma once

#include "model/people/hand_edit.h"
#include "model/people/rhythm.h"

#include <string>
#include <unordered_map>

namespace comity {

/// How often to be in touch with whoever has a tag, by the folded tag. Throws SQLite::Exception.
std::unordered_map<std::string, Rhythm> tagRhythms(SQLite::Database &database);

/// Sets one, or takes it away. `at` is now. ValueRefused for a rhythm that is none.
Result<HandEdit> setTagRhythm(
    SQLite::Database &writer, const QString &tag, const std::optional<Rhythm> &rhythm, qint64 at);

/// Drops the rhythms of tags that nobody has: the name of a tag may tell who had it. Inside the
/// caller's transaction. Throws SQLite::Exception.
void dropUnusedTagRhythms(SQLite::Database &writer);

} // namespace comity

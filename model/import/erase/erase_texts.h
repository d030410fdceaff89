#pragma once

#include "model/import/erase/erased_names.h"

#include <span>

namespace comity {

/// What was done to texts of others that name a person who is erased.
struct ErasedTexts
{
    qint64 rejectedRows = 0;
    qint64 mentions = 0;
};

/// Empties and dismisses rejected rows that name the person, and puts … for the names in messages,
/// titles, warnings of imports and what the user wrote about others. `now` in UTC seconds. Inside
/// the caller's transaction. Throws SQLite::Exception.
ErasedTexts blotOut(SQLite::Database &writer, const ErasedNames &names, qint64 now);

/// A column in which somebody can be named in free words.
struct FreeText
{
    const char *table;
    const char *column;
};

/// All of them that blotOut() goes through, beside rejected rows.
std::span<const FreeText> textsThatAreBlotted();

} // namespace comity

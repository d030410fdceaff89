#pragma once

#include "model/import/erase/erased_names.h"

namespace comity {

/// Drafts that were written to people who are erased and to nobody else: what they say is about
/// these people, whom they call by their first names. In the caller's transaction; all throw
/// SQLite::Exception.
class ErasedDrafts
{
public:
    /// Finds them, before anything of the people in the temporary table `erasing` goes.
    ErasedDrafts(SQLite::Database &writer, const ErasedNames &names);

    /// Takes them out with their versions, answers and overrides, once what was handed to these
    /// people and came of it has gone; what others got stays. Returns how many drafts went.
    qint64 remove();

private:
    SQLite::Database &m_writer;
    std::vector<qint64> m_drafts;
};

} // namespace comity

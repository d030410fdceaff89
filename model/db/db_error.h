#pragma once

#include "model/base/result.h"

#include <SQLiteCpp/Exception.h>
#include <utility>

namespace comity::db {

/// What an SQLite failure means for the user: a full disk, damage, a lock, a cancel.
Error errorOf(const SQLite::Exception &exception, const QString &path);

/// Runs `work`, which returns a Result, and turns what SQLite throws into its error. Every public
/// job function of the model ends in this, so that nothing is thrown across a thread.
template <typename Work>
auto guarded(const QString &path, Work &&work) -> decltype(work())
{
    try {
        return std::forward<Work>(work)();
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected<Error>(errorOf(exception, path));
    }
}

} // namespace comity::db

#pragma once

#include "model/import/formats/api_user.h"

#include <functional>
#include <string>
#include <vector>

namespace comity::formats {

/// One answer of an API, or a part of a large one, or one account that stands alone.
struct ApiPage
{
    std::string_view list; ///< name of the list; empty for an account that stands alone
    std::optional<bool> hasMore; ///< what its cursor says; nothing where it has none
    ApiUser subject; ///< whose list it is, where the answer tells
    struct User
    {
        ApiUser user;
        bool isBroken = false; ///< neither an account nor an id
    };
    std::vector<User> users;
};

struct ApiPagesReader
{
    /// Names of the lists that an answer may hold.
    std::vector<std::string_view> lists;
    /// The one that the file's beginning holds: an answer larger than 8 MiB, or with a broken
    /// account, is read in pieces by it. May be empty.
    std::string split = {};
    std::function<void(const ApiPage &page)> page;
    std::function<void(const RejectedRow &row)> rejected;
};

/// Streams the answers of a file: one, several behind each other, JSON Lines, an array of accounts
/// (formats.md §5.2, §13.1). Gives whether the encoding had to be guessed. Memory grows with an
/// answer, up to 8 MiB of it, not with the file.
Result<bool> readApiPages(
    Container &container, std::size_t entry, const ApiPagesReader &reader, const JobContext &job);

} // namespace comity::formats

#pragma once

#include <string>
#include <string_view>

namespace comity::formats {

/// Whom a profile address names. The views are into the address or `scratch`.
struct ProfileLink
{
    std::string_view network; ///< code; empty when the address is of no network we know
    std::string_view id;
    std::string_view handle;
};

/// Reads the address of a profile on any network; `scratch` holds what had to be put together.
/// Addresses that name no person (`/p/…`, `/explore`) give a network and nobody.
ProfileLink profileLink(std::string_view url, std::string &scratch);

/// A LinkedIn slug for comparing: percent signs decoded, lower case (formats.md §3.1).
std::string plainSlug(std::string_view slug);

} // namespace comity::formats

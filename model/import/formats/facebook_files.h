#pragma once

#include "model/import/formats/container.h"
#include "model/import/formats/records.h"

namespace comity::formats {

/// A file of a Facebook export that holds a list of people.
struct FacebookPart
{
    std::size_t entry = 0;
    ListKind kind = ListKind::Connections;
    int part = 0; ///< of `people_who_followed_you_2`; 0 without a number
    QString key = {}; ///< the member that holds the list; empty for a bare list or a page
};

struct FacebookFiles
{
    struct Changed
    {
        std::size_t entry = 0;
        ListKind kind = ListKind::Connections;
        QString what; ///< the key that is new or missing
    };

    std::vector<FacebookPart> parts; ///< lists one after the other, parts in their order
    std::optional<std::size_t> profile = {};
    /// Lists that were there a second time with other content.
    std::vector<ListKind> mixed;
    std::vector<Changed> changed;
};

/// The lists of a Facebook export of any era, told by the key that holds them (formats.md §6.1):
/// folders are named alike in Instagram's exports. Rejected requests are none.
Result<FacebookFiles> findFacebookFiles(Container &container, const JobContext &job);

/// The lists in HTML that the container does not hold as JSON too.
Result<FacebookFiles> findFacebookPages(Container &container, const JobContext &job);

} // namespace comity::formats

#pragma once

#include "model/import/formats/container.h"
#include "model/import/formats/read_options.h"

namespace comity::formats {

/// A file of an Instagram export that holds a list of Instagram or of Threads.
struct InstagramPart
{
    std::size_t entry = 0;
    QString network; ///< instagram or threads
    std::optional<ListKind> kind = {}; ///< none: a bare list under a name that does not tell
    int part = 0; ///< of `followers_2`; 0 without a number
    bool isOldConnections = false; ///< 2020 and before: all lists in one connections.json
};

struct InstagramFiles
{
    /// A file that stands where a list is expected and is of no shape that we know.
    struct Changed
    {
        std::size_t entry = 0;
        std::optional<ListKind> kind = {}; ///< the list that is not whole without it
        QString what; ///< the key that is new or missing
    };

    std::vector<InstagramPart> parts; ///< lists one after the other, parts in their order
    std::optional<std::size_t> personal = {}; ///< the owner's profile
    /// Lists that were there a second time with other content.
    std::vector<ListKind> mixed;
    std::vector<Changed> changed;
};

/// The lists of an Instagram export, told by content where it speaks, else by name (formats.md
/// §§2.1, 2.2, 2.7). Hashtags and suggestions are none.
Result<InstagramFiles> findInstagramFiles(Container &container, const JobContext &job);

/// Gives every bare list its kind: as the user says, else as the file's name does. ListUnknown
/// names the file where neither tells.
Result<void> settleInstagramKinds(
    const Container &container, const ReadOptions &options, std::vector<InstagramPart> &parts);
/// `followers_1`, `followers_3`: tells that the second part is missing, of both networks. `ending`
/// is that of the files.
void tellInstagramGaps(
    const std::vector<InstagramPart> &parts, QLatin1StringView ending, RecordSink &sink);

/// The owner's profile: personal_information.json, or profile.json of 2020 and before.
std::optional<std::size_t> findInstagramProfile(const Container &container);

} // namespace comity::formats

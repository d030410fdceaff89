#pragma once

#include "model/import/formats/named_columns.h"

namespace comity::formats {

enum class LinkedInKind : quint8 {
    Connections,
    MemberFollows,
    Messages,
    Invitations,
    EndorsementsReceived,
    EndorsementsGiven,
    RecommendationsReceived,
    RecommendationsGiven,
    Notes,
    Profile,
};

/// A file of a LinkedIn export that says something about people.
struct LinkedInFile
{
    LinkedInKind kind = LinkedInKind::Connections;
    std::size_t entry = 0;
    char delimiter = ',';
    qint64 headerLine = 0;
    NamedColumns columns = {};
};

struct LinkedInFiles
{
    std::vector<LinkedInFile> files; ///< one of a kind, in the order of the kinds
    /// Kinds that were there a second time with other content.
    std::vector<LinkedInKind> mixed = {};
    /// Files under a known name whose header is not what it was, with the column that is missing.
    struct Strange
    {
        std::size_t entry = 0;
        LinkedInKind kind = LinkedInKind::Connections;
        QString missing;
    };
    std::vector<Strange> strange = {};

    const LinkedInFile *of(LinkedInKind kind) const;
};

/// The files of a LinkedIn export, told by their headers, which are searched for: preambles come
/// and go (formats.md §3). Names choose the candidates, in any case, with blanks or underscores and
/// with numbers behind; other names are tried where no connections lie under theirs. The messages
/// of LinkedIn's own helpers (`guide_messages.csv`, …), the address book and advertising are none.
Result<LinkedInFiles> findLinkedInFiles(Container &container, const JobContext &job);

} // namespace comity::formats

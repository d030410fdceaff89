#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"
#include "model/import/formats/records.h"
#include "model/import/stage/rename_offer.h"

#include <optional>
#include <vector>

namespace comity {

/// What an import says about one list. Counts are of people.
struct ListSummary
{
    formats::ListKind kind = formats::ListKind::Followers;
    QString name = {}; ///< of a list of ours
    qint64 rows = 0;
    bool isComplete = false;
    QString incompleteCode;
    QStringList incompleteArguments;
    /// Against the last complete list before it in time; a partial list has nobody left.
    qint64 added = 0;
    qint64 left = 0;
    qint64 unchanged = 0;
    qint64 handlesRecovered = 0; ///< people whose handle only mentions tell (formats.md §1.7)
    Dated takenAt;
    std::optional<Dated> comparedWith; ///< when the list was taken that it is compared with
};

/// How the people on the account's newest lists stand to it. Only what is known is counted in the
/// first three.
struct RelationCounts
{
    qint64 mutual = 0;
    qint64 notFollowingBack = 0;
    qint64 fans = 0;
    qint64 unknown = 0;
};

struct AccountSummary
{
    std::optional<AccountId> id; ///< none in a dry run or preview of a new account
    QString network;
    QString handle;
    QString key;
    QString name;
    Dated takenAt;
    std::vector<ListSummary> lists; ///< followers, following, connections
    std::vector<ListSummary> sideLists;
    RelationCounts relations;
    qint64 threads = 0;
    qint64 messages = 0;
    qint64 posts = 0;
    std::optional<qint64> onLists; ///< how many lists of others the account is on
};

struct FileSummary
{
    QString path;
    QString format;
    QString holds; ///< followers, following, connections
    qint64 rows = 0;
    qint64 rejected = 0;
    qint64 skipped = 0;
};

struct RejectedSummary
{
    QString path;
    formats::RejectedRow row;
};

/// What an import did or would do: the source of the JSON, the preview and the messages.
struct ImportSummary
{
    ImportId id {}; ///< 0 while nothing is saved
    bool isDryRun = false;
    bool isSameAgain = false; ///< `id` is the import that brought the same before
    QString source; ///< name of the file, or of the first of several
    QString format;
    bool isCertain = true; ///< false: the format is a guess
    qint64 bytes = 0;
    std::vector<AccountSummary> accounts;
    std::vector<FileSummary> files;
    std::vector<RejectedSummary> rejected; ///< the first 1,000
    std::vector<formats::Notice> warnings;
    std::vector<RenameOffer> renames; ///< who may be somebody stored under another handle
    qint64 rejectedRows = 0;
    qint64 changedPeople = 0; ///< known before, with another text or number now
    qint64 newPeople = 0; ///< never seen before on any list
    qint64 filesNotRead = 0;
};

} // namespace comity

#pragma once

#include "model/base/ids.h"
#include "model/import/formats/read_options.h"
#include "model/import/stage/rename_offer.h"

#include <QStringList>
#include <optional>

namespace comity {

/// What is to be imported and what the user said about it.
struct ImportRequest
{
    QStringList paths;
    /// The account of ours whose lists these are: network code and handle. Made when missing.
    /// `id` is one that exists; its handle may be unknown.
    struct AccountName
    {
        QString network;
        QString handle;
        std::optional<AccountId> id = {};
    };
    std::optional<AccountName> account = {};
    /// Asks (AccountUnknown) whose list a file is that does not say so, also when there is only one
    /// account it could be.
    bool confirmsAccount = false;
    std::optional<formats::ListKind> list = {};
    std::optional<Dated> takenAt = {};
    std::optional<bool> complete = {}; ///< overrules what the files tell
    formats::ColumnMapping mapping = {};
    std::vector<RenameAnswer> renames = {}; ///< to what ImportSummary::renames offers
    bool isDryRun = false; ///< staged in memory; nothing is written anywhere
};

} // namespace comity

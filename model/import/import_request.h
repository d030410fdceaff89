#pragma once

#include "model/import/formats/read_options.h"

#include <QStringList>
#include <optional>

namespace comity {

/// What is to be imported and what the user said about it.
struct ImportRequest
{
    QStringList paths;
    /// The account of ours whose lists these are: network code and handle. Made when missing.
    struct AccountName
    {
        QString network;
        QString handle;
    };
    std::optional<AccountName> account = {};
    std::optional<formats::ListKind> list = {};
    std::optional<Dated> takenAt = {};
    std::optional<bool> complete = {}; ///< overrules what the files tell
    formats::ColumnMapping mapping = {};
    bool isDryRun = false; ///< staged in memory; nothing is written anywhere
};

} // namespace comity

#pragma once

#include "model/accounts/account.h"
#include "model/import/import_request.h"
#include "model/import/tables/table_survey.h"

#include <optional>
#include <vector>

namespace comity::ui {

class WorkspaceSession;

/// What the mapping wizard begins with.
struct MappingSetup
{
    TableSurvey survey;
    QHash<QString, formats::ColumnMapping> remembered = {}; ///< by fingerprint
    QString network = {}; ///< of the table, empty when it does not tell
    std::vector<Account> accounts = {};
    std::optional<AccountId> account = {}; ///< chosen before, or the likely one
};

/// The account at work, else the only one of the network; empty for any network. Nobody else is
/// guessed.
std::optional<AccountId> likelyAccount(
    const WorkspaceSession &session, const std::vector<Account> &accounts, const QString &network);

/// Reads what the workspace knows. Throws SQLite::Exception.
MappingSetup mappingSetup(
    const WorkspaceSession &session, const ImportRequest &request, const TableSurvey &survey);

/// What it ends with: the mapping of one header, and what the file does not tell.
struct MappingAnswer
{
    QString fingerprint;
    formats::ColumnMapping mapping;
    std::optional<formats::ListKind> list = {};
    std::optional<ImportRequest::AccountName> account = {};
};

} // namespace comity::ui

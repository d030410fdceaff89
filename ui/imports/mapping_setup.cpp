#include "ui/imports/mapping_setup.h"

#include "model/accounts/accounts_store.h"
#include "model/import/tables/mapping_store.h"
#include "ui/common/workspace_session.h"

#include <algorithm>

namespace comity::ui {

std::optional<AccountId> likelyAccount(
    const WorkspaceSession &session, const std::vector<Account> &accounts, const QString &network)
{
    std::vector<AccountId> fitting;
    for (const Account &account : accounts) {
        if (network.isEmpty() || account.network == network) {
            fitting.push_back(account.id);
        }
    }
    const std::optional<AccountId> current = session.account();
    if (current && std::ranges::find(fitting, *current) != fitting.end()) {
        return current;
    }
    return fitting.size() == 1 ? std::optional(fitting.front()) : std::nullopt;
}

MappingSetup mappingSetup(
    const WorkspaceSession &session, const ImportRequest &request, const TableSurvey &survey)
{
    MappingSetup setup;
    setup.survey = survey;
    setup.remembered = MappingStore(session.file().reader()).all();
    setup.accounts = AccountsStore(session.file().reader()).inUse();
    setup.network = survey.network;
    const auto &told = request.account;
    setup.account = told ? told->id : likelyAccount(session, setup.accounts, setup.network);
    if (told && !told->id) {
        // Typed a moment ago and not saved yet.
        setup.account = AccountId {-1};
        setup.accounts.push_back({*setup.account, told->network, {}, told->handle, {}, {}, {}});
    }
    return setup;
}

} // namespace comity::ui

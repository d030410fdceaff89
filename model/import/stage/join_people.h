#pragma once

#include "model/import/stage/staged_import.h"

#include <map>

namespace comity {

/// Whom a pk of a staged import really is.
using PkMap = std::map<Pk, Pk>;

/// Puts the members that `people` names under their other pk; each of those may stand on the list
/// only once. The order of a list in file order stays.
void joinMembers(snapshots::Snapshot &list, const PkMap &people);

/// Makes people of a staged import others: on the lists of the network and among its people, with
/// the given kind. Who already stands among the people under the other pk is left out there.
void joinPeople(StagedNetwork &network, std::vector<StagedAccount> &accounts, const PkMap &people,
    StagedPerson::Kind kind);

/// Enters what the user said into the offers, in place of earlier answers. An answer to what is not
/// offered is passed over.
void answerRenames(const std::vector<RenameAnswer> &answers, std::vector<RenameOffer> &offers);

/// What the import says about the new one of an offer that the user took is then about the stored
/// one, and the summary counts them as changed. `pkCount` as for summarise().
void applyRenames(SQLite::Database &database, std::vector<StagedNetwork> &networks,
    std::vector<StagedAccount> &accounts, std::size_t pkCount, ImportSummary &summary);

} // namespace comity

#pragma once

#include "model/accounts/account.h"
#include "model/db/row_reader.h"
#include "model/networks/catalogue.h"
#include "model/networks/headroom.h"
#include "model/networks/limit.h"
#include "model/networks/plain_addresses.h"
#include "model/purge/plan_document.h"
#include "model/purge/purge_planner.h"
#include "model/standing/value_sources.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <array>
#include <string>
#include <string_view>

namespace comity {

/// Fills a proposal with texts, sources, addresses and headroom: what is shown and stored. Reads
/// only; throws SQLite::Exception.
PlanDocument makeDocument(SQLite::Database &database, const Account &account,
    const PurgeProposal &proposal, const PurgeFacts &facts, const PurgeRequest &request,
    qint64 madeAt);

/// The same without the items.
PlanDocument planHead(SQLite::Database &database, const Account &account,
    const PurgeProposal &proposal, const PurgeFacts &facts, const PurgeRequest &request,
    qint64 madeAt);

/// Reads keys, handles, names and addresses as they are now, best in rising order of pk. Holds a
/// reading of the file open.
class PlanTexts
{
public:
    PlanTexts(SQLite::Database &database, const QString &network);

    /// Fills in the texts of the profile that the item is about; false when it is no more.
    bool read(PlanItem &item);

    /// The same texts in UTF-8, as they are stored, until the next of them is read.
    struct Stored
    {
        std::string_view key = {};
        std::string_view handle = {};
        std::string_view url = {}; ///< empty where the network has none
    };
    std::optional<Stored> stored(Pk pk);

private:
    bool moveTo(Pk pk);
    std::string_view keyText();
    QString urlOf(const QString &key, const QString &handle) const;

    const networks::Network *m_network;
    networks::PlainAddresses m_addresses;
    db::RowReader m_rows; ///< from a pk on, in rising order
    std::optional<Pk> m_at; ///< whose row is read
    std::array<char, 20> m_digits = {};
    std::string m_url;
    SQLite::Statement m_reading; ///< so that not every person begins and ends a reading of the file
};

/// Where the last post of somebody, or that there is none, is known from.
class PlanSources
{
public:
    PlanSources(SQLite::Database &database, const QString &network);

    /// Null where it is not known.
    QString of(Pk pk, const Dated &lastPost);
    /// The same as it is known; null for nothing. Lives as long as these sources.
    const ValueSources::Source *find(Pk pk, const Dated &lastPost) const;

private:
    ValueSources m_sources;
    std::optional<ImportId> m_import; ///< whose text is held
    QString m_text; ///< of the import
};

/// What a candidate says, into an item.
void fillFrom(const PurgeCandidate &candidate, PlanItem &item);

/// Says whether a plan of its kind is ready, why not, and whether a list tells its order.
void sayWhetherReady(const PurgeFacts &facts, PlanDocument &plan);

/// Who goes once `count` people of a plan of a kind are gone: those we follow, or followers, on
/// whose number the room to follow may rest.
networks::Leaving leavingBy(PurgeKind kind, qint64 count);

/// Room to follow more, now and once they are gone.
PlanHeadroom headroomOf(SQLite::Database &database, QStringView network, const PurgeFacts &facts,
    networks::Leaving leaving);

/// The candidates as items, with texts and counts: as they will stand on the stored batch, but for
/// the sources. Reads only.
std::vector<PlanItem> planItems(SQLite::Database &database, const QString &network,
    const std::vector<PurgeCandidate> &candidates);

/// Says of each where the last post, or that there is none, is known from. Decodes what imports
/// state: for a worker.
void fillSources(SQLite::Database &database, const QString &network, std::vector<PlanItem> &items);

/// Fills in keys, handles, names and addresses as they are now.
void fillTexts(SQLite::Database &database, const QString &network, std::vector<PlanItem> &items);

/// Says of each what unfollowing or removing them touches, as it is now: for as many as a plan
/// holds.
void fillConsequences(SQLite::Database &database, AccountId account, std::vector<PlanItem> &items,
    PurgeKind kind = PurgeKind::Unfollow);

/// Of how many it is not known where they stand in the order of the follows: neither a date nor an
/// earlier list without them tells since when, nor does a list in that order, which there is of
/// whom we follow alone.
qint64 undatedAmong(const std::vector<PlanItem> &items, PurgeKind kind, bool hasListOrder);
qint64 undatedAmong(
    const std::vector<PurgeCandidate> &candidates, PurgeKind kind, bool hasListOrder);

/// The rule by which a network lets nobody remove a follower, or nothing where none is known.
std::optional<networks::Rule> followersStayOn(QStringView network);
/// Whether a plan of followers makes sense there: also not where one side cannot follow alone.
bool canRemoveFollowers(QStringView network);

/// How many people one plan holds on a network, and at most (`--large`): by the limits that hold in
/// the workspace. Throws SQLite::Exception.
int purgeBatch(SQLite::Database &database, QStringView network);
int largePurgeBatch(SQLite::Database &database, QStringView network);

} // namespace comity

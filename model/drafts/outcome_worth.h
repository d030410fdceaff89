#pragma once

#include "model/drafts/campaign.h"

#include <QLocale>
#include <SQLiteCpp/Database.h>
#include <vector>

namespace comity::drafts {

/// What outcomes of one unit come to. Units that differ in capitals alone are one.
struct WorthSum
{
    QString unit = {}; ///< the user's word, as it was written first; may be empty
    qint64 sum = 0;

    bool operator==(const WorthSum &) const = default;
};

/// What brought people to do something, and how many, each once over all their profiles.
struct OutcomeSource
{
    QString source = {}; ///< the user's words, as they were written first
    int people = 0;

    bool operator==(const OutcomeSource &) const = default;
};

/// Whether it brings something: thanks, conversions and replies do. Who took offence or left brings
/// nothing, whatever stands beside it.
bool bringsSomething(OutcomeKind kind);

// What the user noted of outcomes that bring something (S4.64, S4.74); nothing where nothing was
// said. Throws SQLite::Exception.

/// In the order in which the units were used first.
std::vector<WorthSum> worthOf(SQLite::Database &database, const std::vector<DraftId> &drafts);
std::vector<WorthSum> worthOf(SQLite::Database &database, CampaignId campaign);
/// The one that brought most first.
std::vector<OutcomeSource> sourcesOf(SQLite::Database &database, DraftId draft);
std::vector<OutcomeSource> sourcesOf(SQLite::Database &database, CampaignId campaign);

/// `240 pounds, 3 hours`.
QString worthText(const std::vector<WorthSum> &worth, const QLocale &numbers = QLocale::c());

} // namespace comity::drafts

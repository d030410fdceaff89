#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"
#include "model/drafts/draft_ids.h"

#include <QString>
#include <QTimeZone>
#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity::drafts {

/// Why a draft that is neither finished nor discarded waits for the user.
enum class DraftWait : quint8 {
    Planned, ///< the moment that it is planned for has come, or its day is over
    Today, ///< it is planned for later today, or for today
    Half, ///< some have it already, or all
    Copied, ///< for somebody, and nobody is known to have it
    Rested, ///< the longest time that a text cools off (cli.md) is over: to be read again, to go,
            ///< or for a second reader
};
/// `planned`, `today`, `half`, `copied`, `rested`.
QString toText(DraftWait wait);

struct WaitingDraft
{
    DraftId id = {};
    QString name = {}; ///< its title, or how it begins
    std::optional<AccountId> account = {}; ///< of ours; none for e-mail
    DraftWait wait = DraftWait::Rested;
    qint64 sent = 0; ///< to so many people
    Dated due = {}; ///< what it is planned for
};

struct WaitingDrafts
{
    std::vector<WaitingDraft> drafts = {}; ///< whose text is oldest first
    /// When the next one has rested, or the moment of one that waits comes; UTC seconds.
    std::optional<qint64> nextAt = {};
};

/// The drafts of an account and of e-mail, without one those of all accounts in use, that wait at
/// `asOf`, UTC seconds; days are those of `zone`. What is planned for a later day does not wait,
/// and neither does an empty draft. Whoever was only skipped counts for nothing here. Throws
/// SQLite::Exception.
WaitingDrafts waitingDrafts(SQLite::Database &database, std::optional<AccountId> account,
    qint64 asOf, const QTimeZone &zone);

} // namespace comity::drafts

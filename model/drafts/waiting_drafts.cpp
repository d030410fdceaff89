#include "model/drafts/waiting_drafts.h"

#include "model/accounts/accounts_in_use.h"
#include "model/base/civil_day.h"
#include "model/base/civil_time.h"
#include "model/base/last_moment.h"
#include "model/db/binding.h"
#include "model/drafts/draft_name.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <string>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

/// The longest `cooling_off_minutes` of cli.md, in seconds.
constexpr qint64 longestRest = 3'600;

/// How a draft waits that nobody was handed, on the day that it is planned for or later; of a day
/// without a moment there is nothing to wait for until it is over.
DraftWait plannedWait(const Dated &due, qint64 asOf, const QTimeZone &zone)
{
    return lastMomentOf(due, zone).value_or(asOf) > asOf ? DraftWait::Today : DraftWait::Planned;
}

} // namespace

QString toText(DraftWait wait)
{
    switch (wait) {
    case DraftWait::Planned:
        return u"planned"_s;
    case DraftWait::Today:
        return u"today"_s;
    case DraftWait::Half:
        return u"half"_s;
    case DraftWait::Copied:
        return u"copied"_s;
    case DraftWait::Rested:
        break;
    }
    return u"rested"_s;
}

WaitingDrafts waitingDrafts(SQLite::Database &database, std::optional<AccountId> account,
    qint64 asOf, const QTimeZone &zone)
{
    SQLite::Statement rows(database,
        std::string(
            "SELECT draft.id, draft.title, draft.account, draft.send_at, draft.send_precision,"
            " written.text, written.settled_at, count(handover.pk),"
            " count(CASE WHEN handover.state = 'sent' THEN 1 END)"
            " FROM draft JOIN draft_text AS written ON written.draft = draft.id"
            " LEFT JOIN account ON account.id = draft.account"
            " LEFT JOIN handover ON handover.draft = draft.id AND handover.state IN ('copied', "
            "'sent')"
            " WHERE draft.finished_at IS NULL AND draft.discarded_at IS NULL"
            "  AND (draft.account IS NULL OR ")
            + accountsInUseSql
            + ")"
              " GROUP BY draft.id ORDER BY written.settled_at, draft.id");
    db::bindOrNull(rows, 1, account ? std::optional(number(*account)) : std::nullopt);
    WaitingDrafts out;
    while (rows.executeStep()) {
        WaitingDraft one;
        one.due = db::dated(rows.getColumn(3), rows.getColumn(4));
        const bool isPlanned = one.due.hasValue();
        const bool isHandedOver = rows.getColumn(7).getInt64() > 0;
        const qint64 restedAt = rows.getColumn(6).getInt64() + longestRest;
        const bool rests = !isPlanned && !isHandedOver && restedAt > asOf;
        if (rests) {
            out.nextAt = std::min(out.nextAt.value_or(restedAt), restedAt);
        }
        const bool isForLater = isPlanned && civilDay(one.due, zone) > dateIn(zone, asOf);
        const QString text = db::text(rows.getColumn(5));
        if (rests || isForLater || text.trimmed().isEmpty()) {
            continue;
        }
        one.id = DraftId {rows.getColumn(0).getInt64()};
        one.name = nameOf(db::text(rows.getColumn(1)), text);
        if (!rows.getColumn(2).isNull()) {
            one.account = AccountId {rows.getColumn(2).getInt64()};
        }
        one.sent = rows.getColumn(8).getInt64();
        one.wait = one.sent > 0 ? DraftWait::Half
            : isHandedOver      ? DraftWait::Copied
            : isPlanned         ? plannedWait(one.due, asOf, zone)
                                : DraftWait::Rested;
        if (one.wait == DraftWait::Today) {
            const qint64 moment = lastMomentOf(one.due, zone).value_or(asOf);
            out.nextAt = std::min(out.nextAt.value_or(moment), moment);
        }
        out.drafts.push_back(std::move(one));
    }
    return out;
}

} // namespace comity::drafts

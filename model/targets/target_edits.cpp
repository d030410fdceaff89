#include "model/targets/target_edits.h"

#include "model/db/binding.h"
#include "model/followups/reply_derivation.h"
#include "model/networks/profile_url.h"
#include "model/people/hand_tables.h"

#include <SQLiteCpp/Statement.h>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

int64_t cell(Pk pk)
{
    return static_cast<int64_t>(number(pk));
}

template <typename Id>
int64_t cell(Id id)
{
    return static_cast<int64_t>(number(id));
}

tl::unexpected<Error> refused(const QString &why)
{
    return failure(Error::Code::Usage, {why});
}

Result<void> checkCadence(std::optional<int> days)
{
    if (days && (*days < 1 || *days > longestCadenceDays)) {
        return refused(u"A rhythm is 1 to %1 days."_s.arg(longestCadenceDays));
    }
    return {};
}

Result<void> checkTouch(const TouchEntry &entry, qint64 now)
{
    constexpr qint64 daySeconds = 86'400;
    if (!entry.at.hasValue()) {
        return refused(u"A touch needs the day it was made on."_s);
    }
    const qint64 latest = entry.at.precision == DatePrecision::Exact ? now : now + daySeconds;
    if (entry.at.at > latest || entry.answeredAt.value_or(now) > now) {
        return refused(u"A touch is logged when it has been made."_s);
    }
    return {};
}

Result<void> checkOpening(const OpeningEntry &entry)
{
    const QString url = entry.url.trimmed();
    if (!url.isEmpty() && !networks::isWebAddress(url)) {
        return refused(u"An address of an opening begins with https:// or http://."_s);
    }
    if (url.isEmpty() && entry.quote.trimmed().isEmpty()) {
        return refused(u"An opening needs what they wrote, or its address."_s);
    }
    return {};
}

bool isOnList(SQLite::Database &writer, ListId list, Pk pk)
{
    SQLite::Statement query(writer, "SELECT 1 FROM list_member WHERE list = ?1 AND pk = ?2");
    query.bind(1, cell(list));
    query.bind(2, cell(pk));
    return query.executeStep();
}

/// Never NULL: these columns hold an empty text for nothing.
void bindText(SQLite::Statement &statement, int index, const QString &text)
{
    const QString trimmed = text.trimmed();
    db::bind(statement, index, trimmed.isNull() ? u""_s : trimmed);
}

/// Sets one column of the members among `people`, making their rows where there are none.
Result<HandEdit> setColumn(SQLite::Database &writer, const char *column, ListId list,
    const std::vector<Pk> &people, std::optional<qint64> value)
{
    return editByHand(writer, [&]() -> Result<void> {
        const std::string name = column;
        SQLite::Statement put(writer,
            "INSERT INTO target (pk, list, " + name
                + ") SELECT pk, list, ?3 FROM list_member WHERE list = ?1 AND pk = ?2"
                  " ON CONFLICT (list, pk) DO UPDATE SET "
                + name + " = ?3");
        for (const Pk pk : people) {
            put.reset();
            put.bind(1, cell(list));
            put.bind(2, cell(pk));
            db::bindOrNull(put, 3, value);
            put.exec();
        }
        return {};
    });
}

/// Writes the row of a table that has this number; the parameters of `sql` begin at ?3.
template <typename Bind>
void writeRow(SQLite::Database &writer, const std::string &sql, Pk pk, FactId id, const Bind &bind)
{
    SQLite::Statement statement(writer, sql + " WHERE pk = ?1 AND id = ?2");
    statement.bind(1, cell(pk));
    statement.bind(2, cell(id));
    bind(statement);
    statement.exec();
}

template <typename Bind>
Result<HandEdit> editRow(
    SQLite::Database &writer, const std::string &sql, Pk pk, FactId id, const Bind &bind)
{
    return editByHand(writer, [&]() -> Result<void> {
        writeRow(writer, sql, pk, id, bind);
        return {};
    });
}

/// A touch may be the answer that somebody waited for, or be it no longer.
template <typename Bind>
Result<HandEdit> editTouch(SQLite::Database &writer, const std::string &sql, Pk pk, FactId touch,
    qint64 now, const Bind &bind)
{
    return editByHand(writer, [&]() -> Result<void> {
        writeRow(writer, sql, pk, touch, bind);
        followups::deriveRepliesOf(writer, {pk}, now);
        return {};
    });
}

void bindTouch(SQLite::Statement &statement, const TouchEntry &entry)
{
    db::bindDated(statement, 3, entry.at);
    db::bind(statement, 5, toText(entry.kind));
    bindText(statement, 6, entry.text);
    db::bindOrNull(statement, 7, entry.answeredAt);
}

void bindOpening(SQLite::Statement &statement, const OpeningEntry &entry)
{
    statement.bind(3, static_cast<int64_t>(entry.at));
    bindText(statement, 4, entry.quote);
    bindText(statement, 5, entry.url);
}

void keepLearnOnly(SQLite::Database &writer, const LoggedDecision &decision)
{
    if (decision.decision == FollowDecision::LearnOnly) {
        SQLite::Statement put(writer,
            "INSERT INTO person_fact (pk, field, value, set_at) VALUES (?1, 'learn-only', '', ?2)"
            " ON CONFLICT (pk, field) DO NOTHING");
        put.bind(1, cell(decision.pk));
        put.bind(2, static_cast<int64_t>(decision.at));
        put.exec();
        return;
    }
    SQLite::Statement drop(writer,
        "DELETE FROM person_fact WHERE field = 'learn-only' AND pk IN (SELECT twin.pk"
        " FROM profile AS own JOIN profile AS twin ON twin.pk = own.pk OR twin.person = own.person"
        " WHERE own.pk = ?1)");
    drop.bind(1, cell(decision.pk));
    drop.exec();
}

} // namespace

Result<HandEdit> editTarget(SQLite::Database &writer, ListId list, Pk pk, const TargetFacts &facts)
{
    if (const auto checked = checkCadence(facts.cadenceDays); !checked) {
        return tl::unexpected(checked.error());
    }
    return editByHand(writer, [&]() -> Result<void> {
        if (!isOnList(writer, list, pk)) {
            return refused(u"This person is no longer on the list."_s);
        }
        SQLite::Statement put(writer,
            "INSERT INTO target (pk, list, why, outcome, next_give, cadence_days, resting_until)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (list, pk) DO UPDATE SET why = ?3,"
            " outcome = ?4, next_give = ?5, cadence_days = ?6, resting_until = ?7");
        put.bind(1, cell(pk));
        put.bind(2, cell(list));
        bindText(put, 3, facts.why);
        bindText(put, 4, facts.outcome);
        bindText(put, 5, facts.nextGive);
        db::bindOrNull(put, 6, facts.cadenceDays);
        db::bindOrNull(put, 7, facts.restingUntil);
        put.exec();
        return {};
    });
}

Result<HandEdit> setCadence(
    SQLite::Database &writer, ListId list, const std::vector<Pk> &people, std::optional<int> days)
{
    if (const auto checked = checkCadence(days); !checked) {
        return tl::unexpected(checked.error());
    }
    return setColumn(writer, "cadence_days", list, people, days);
}

Result<HandEdit> setResting(SQLite::Database &writer, ListId list, const std::vector<Pk> &people,
    std::optional<qint64> until)
{
    return setColumn(writer, "resting_until", list, people, until);
}

Result<HandEdit> logTouch(
    SQLite::Database &writer, const std::vector<Pk> &people, const TouchEntry &entry, qint64 now)
{
    if (const auto checked = checkTouch(entry, now); !checked) {
        return tl::unexpected(checked.error());
    }
    return editByHand(writer, [&]() -> Result<void> {
        SQLite::Statement put(writer,
            "INSERT INTO touch (pk, id, at, at_precision, kind, text, answered_at)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        for (const Pk pk : people) {
            put.reset();
            put.bind(1, cell(pk));
            put.bind(2, static_cast<int64_t>(nextFactId(writer)));
            bindTouch(put, entry);
            put.exec();
        }
        if (entry.kind == TouchKind::Reply || entry.kind == TouchKind::Met) {
            followups::deriveRepliesOf(writer, people, now);
        }
        return {};
    });
}

Result<HandEdit> changeTouch(
    SQLite::Database &writer, Pk pk, FactId touch, const TouchEntry &entry, qint64 now)
{
    if (const auto checked = checkTouch(entry, now); !checked) {
        return tl::unexpected(checked.error());
    }
    return editTouch(writer,
        "UPDATE touch SET at = ?3, at_precision = ?4, kind = ?5, text = ?6, answered_at = ?7", pk,
        touch, now, [&entry](SQLite::Statement &statement) { bindTouch(statement, entry); });
}

Result<HandEdit> removeTouch(SQLite::Database &writer, Pk pk, FactId touch, qint64 now)
{
    return editTouch(writer, "DELETE FROM touch", pk, touch, now, [](SQLite::Statement &) {});
}

Result<HandEdit> markAnswered(
    SQLite::Database &writer, Pk pk, FactId touch, std::optional<qint64> at)
{
    return editRow(writer, "UPDATE touch SET answered_at = ?3", pk, touch,
        [at](SQLite::Statement &statement) { db::bindOrNull(statement, 3, at); });
}

Result<HandEdit> noteOpening(SQLite::Database &writer, Pk pk, const OpeningEntry &entry)
{
    if (const auto checked = checkOpening(entry); !checked) {
        return tl::unexpected(checked.error());
    }
    return editByHand(writer, [&]() -> Result<void> {
        SQLite::Statement put(writer,
            "INSERT INTO opening (pk, id, noted_at, quote, url) VALUES (?1, ?2, ?3, ?4, ?5)");
        put.bind(1, cell(pk));
        put.bind(2, static_cast<int64_t>(nextFactId(writer)));
        bindOpening(put, entry);
        put.exec();
        return {};
    });
}

Result<HandEdit> changeOpening(
    SQLite::Database &writer, Pk pk, FactId opening, const OpeningEntry &entry)
{
    if (const auto checked = checkOpening(entry); !checked) {
        return tl::unexpected(checked.error());
    }
    return editRow(writer, "UPDATE opening SET noted_at = ?3, quote = ?4, url = ?5", pk, opening,
        [&entry](SQLite::Statement &statement) { bindOpening(statement, entry); });
}

Result<HandEdit> removeOpening(SQLite::Database &writer, Pk pk, FactId opening)
{
    return editRow(writer, "DELETE FROM opening", pk, opening, [](SQLite::Statement &) {});
}

Result<HandEdit> markUsed(SQLite::Database &writer, Pk pk, FactId opening, std::optional<qint64> at)
{
    return editRow(writer, "UPDATE opening SET used_at = ?3", pk, opening,
        [at](SQLite::Statement &statement) { db::bindOrNull(statement, 3, at); });
}

Result<HandEdit> logDecision(SQLite::Database &writer, const LoggedDecision &decision)
{
    return editByHand(writer, [&]() -> Result<void> {
        SQLite::Statement put(writer,
            "INSERT INTO follow_decision (pk, account, at, decision, checks)"
            " VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (pk, account, at)"
            " DO UPDATE SET decision = ?4, checks = ?5");
        put.bind(1, cell(decision.pk));
        put.bind(2, cell(decision.account));
        put.bind(3, static_cast<int64_t>(decision.at));
        db::bind(put, 4, toText(decision.decision));
        db::bind(put, 5, checksToJson(decision.checks));
        put.exec();
        keepLearnOnly(writer, decision);
        return {};
    });
}

} // namespace comity

#include "model/goals/annotations.h"

#include "model/base/civil_time.h"
#include "model/db/binding.h"
#include "model/goals/cross_posts.h"
#include "model/goals/series.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace comity::goals {
namespace {

struct Span
{
    std::optional<AccountId> account;
    qint64 from = 0;
    qint64 until = 0;
};

void bindSpan(SQLite::Statement &query, const Span &span)
{
    db::bindOrNull(query, 1, span.account ? std::optional(number(*span.account)) : std::nullopt);
    query.bind(2, static_cast<int64_t>(span.from));
    query.bind(3, static_cast<int64_t>(span.until));
}

void putCampaigns(SQLite::Database &database, const Span &span, std::vector<Annotation> &into)
{
    SQLite::Statement query(database,
        "SELECT campaign.name, min(handover.at),"
        " count(DISTINCT coalesce(profile.person, profile.pk))"
        " FROM handover JOIN campaign ON campaign.id = handover.campaign"
        " JOIN draft ON draft.id = handover.draft JOIN profile ON profile.pk = handover.pk"
        " WHERE handover.state = 'sent' AND (?1 IS NULL OR coalesce(draft.account, ?1) = ?1)"
        " GROUP BY campaign.id HAVING min(handover.at) BETWEEN ?2 AND ?3");
    bindSpan(query, span);
    while (query.executeStep()) {
        into.push_back({Annotation::Kind::Campaign, Dated::exact(query.getColumn(1).getInt64()),
            db::text(query.getColumn(0)), query.getColumn(2).getInt64()});
    }
}

void putPurges(SQLite::Database &database, const Span &span, const QTimeZone &zone,
    std::vector<Annotation> &into)
{
    SQLite::Statement query(database,
        "SELECT item.done_at, plan.kind FROM purge_item AS item"
        " JOIN purge_plan AS plan ON plan.id = item.plan"
        " WHERE item.done = 'done' AND (?1 IS NULL OR plan.account = ?1)"
        "  AND item.done_at BETWEEN ?2 AND ?3");
    bindSpan(query, span);
    std::map<std::pair<QDate, QString>, qint64> days;
    while (query.executeStep()) {
        ++days[{dateIn(zone, query.getColumn(0).getInt64()), db::text(query.getColumn(1))}];
    }
    for (const auto &[place, count] : days) {
        into.push_back(
            {Annotation::Kind::Purge, Dated::day(noonUtc(place.first)), place.second, count});
    }
}

void putShortages(SQLite::Database &database, const Span &span, std::vector<Annotation> &into)
{
    SQLite::Statement query(database,
        "SELECT snapshot.taken_at, snapshot.taken_precision, snapshot.list, snapshot.rows"
        " FROM snapshot JOIN import ON import.id = snapshot.import"
        " WHERE import.undone_at IS NULL AND snapshot.complete = 0"
        "  AND snapshot.list IN ('followers', 'following', 'connections')"
        "  AND (?1 IS NULL OR snapshot.account = ?1) AND snapshot.taken_at BETWEEN ?2 AND ?3");
    bindSpan(query, span);
    while (query.executeStep()) {
        into.push_back(
            {Annotation::Kind::Shortage, db::dated(query.getColumn(0), query.getColumn(1)),
                db::text(query.getColumn(2)), query.getColumn(3).getInt64()});
    }
}

/// A week at a time, on the day of its first one.
void putCopies(
    const std::vector<qint64> &times, const QTimeZone &zone, std::vector<Annotation> &into)
{
    QDate week;
    for (const qint64 time : times) {
        const QDate day = dateIn(zone, time);
        if (binStart(Bin::Week, day) != week) {
            week = binStart(Bin::Week, day);
            into.push_back({Annotation::Kind::Copies, Dated::day(noonUtc(day)), {}, 0});
        }
        ++into.back().count;
    }
}

} // namespace

QString toText(Annotation::Kind kind)
{
    switch (kind) {
    case Annotation::Kind::Campaign:
        return u"campaign"_s;
    case Annotation::Kind::Purge:
        return u"purge"_s;
    case Annotation::Kind::Copies:
        return u"copies"_s;
    case Annotation::Kind::Shortage:
        break;
    }
    return u"shortage"_s;
}

QString sentenceOf(const Annotation &annotation, const Wording &wording, const QLocale &numbers)
{
    QString code = u"note-"_s + toText(annotation.kind);
    if (annotation.kind == Annotation::Kind::Purge) {
        code += u'-' + annotation.name;
    }
    return wording.sentence(
        u"insights", code, {QString::number(annotation.count), annotation.name}, numbers);
}

Result<std::vector<Annotation>> annotations(SQLite::Database &database,
    std::optional<AccountId> account, qint64 from, qint64 until, const QTimeZone &zone,
    const JobContext &job)
{
    const Span span {account, from, until};
    std::vector<Annotation> all;
    putCampaigns(database, span, all);
    putPurges(database, span, zone, all);
    putShortages(database, span, all);
    if (account) {
        const auto copies = copiesTo(database, *account, from, until, job);
        if (!copies) {
            return tl::unexpected(copies.error());
        }
        putCopies(*copies, zone, all);
    }
    std::ranges::stable_sort(all, {}, [](const Annotation &one) { return one.at.at; });
    return all;
}

} // namespace comity::goals

#include "model/drafts/outcome_worth.h"

#include "model/base/ids.h"
#include "model/db/binding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <set>
#include <string>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

/// Of bringsSomething().
constexpr const char *bringingKinds = "('thanks', 'conversion', 'replied')";

template <typename Id>
QString jsonOf(const std::vector<Id> &ids)
{
    QJsonArray array;
    for (const Id id : ids) {
        array.append(number(id));
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

/// `column` is `draft` or `campaign`, `ids` a JSON array.
std::vector<WorthSum> worthWhere(
    SQLite::Database &database, const std::string &column, const QString &ids)
{
    SQLite::Statement rows(database,
        std::string("SELECT worth, worth_unit FROM outcome WHERE worth IS NOT NULL AND kind IN ")
            + bringingKinds + " AND " + column
            + " IN (SELECT value FROM json_each(?1)) ORDER BY id");
    db::bind(rows, 1, ids);
    std::vector<WorthSum> sums;
    while (rows.executeStep()) {
        const QString unit = db::text(rows.getColumn(1));
        const auto known = std::ranges::find_if(sums,
            [&](const WorthSum &one) { return one.unit.compare(unit, Qt::CaseInsensitive) == 0; });
        WorthSum &sum = known == sums.end() ? sums.emplace_back(WorthSum {unit, 0}) : *known;
        sum.sum += rows.getColumn(0).getInt64();
    }
    return sums;
}

std::vector<OutcomeSource> sourcesWhere(
    SQLite::Database &database, const std::string &column, qint64 id)
{
    SQLite::Statement rows(database,
        std::string("SELECT outcome.source, coalesce(profile.person, profile.pk) FROM outcome"
                    " JOIN profile ON profile.pk = outcome.pk"
                    " WHERE outcome.source <> '' AND outcome.kind IN ")
            + bringingKinds + " AND outcome." + column + " = ?1 ORDER BY outcome.id");
    rows.bind(1, static_cast<int64_t>(id));
    std::vector<OutcomeSource> sources;
    std::vector<std::set<qint64>> people; // beside them
    while (rows.executeStep()) {
        const QString source = db::text(rows.getColumn(0));
        const auto known = std::ranges::find_if(sources, [&](const OutcomeSource &one) {
            return one.source.compare(source, Qt::CaseInsensitive) == 0;
        });
        const auto at = static_cast<std::size_t>(known - sources.begin());
        if (known == sources.end()) {
            sources.push_back({source, 0});
            people.emplace_back();
        }
        people.at(at).insert(rows.getColumn(1).getInt64());
        sources.at(at).people = static_cast<int>(people.at(at).size());
    }
    std::ranges::stable_sort(sources, std::ranges::greater {}, &OutcomeSource::people);
    return sources;
}

} // namespace

bool bringsSomething(OutcomeKind kind)
{
    return kind == OutcomeKind::Thanks || kind == OutcomeKind::Conversion
        || kind == OutcomeKind::Replied;
}

std::vector<WorthSum> worthOf(SQLite::Database &database, const std::vector<DraftId> &drafts)
{
    return worthWhere(database, "draft", jsonOf(drafts));
}

std::vector<WorthSum> worthOf(SQLite::Database &database, CampaignId campaign)
{
    return worthWhere(database, "campaign", jsonOf(std::vector {campaign}));
}

std::vector<OutcomeSource> sourcesOf(SQLite::Database &database, DraftId draft)
{
    return sourcesWhere(database, "draft", number(draft));
}

std::vector<OutcomeSource> sourcesOf(SQLite::Database &database, CampaignId campaign)
{
    return sourcesWhere(database, "campaign", number(campaign));
}

QString worthText(const std::vector<WorthSum> &worth, const QLocale &numbers)
{
    QStringList parts;
    for (const WorthSum &one : worth) {
        const QString sum = numbers.toString(one.sum);
        parts += one.unit.isEmpty() ? sum : QString(sum + u' ' + one.unit);
    }
    return parts.join(u", "_s);
}

} // namespace comity::drafts

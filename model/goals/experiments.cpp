#include "model/goals/experiments.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/people/hand_tables.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::goals {
namespace {

constexpr std::array verdicts {"kept", "dropped", "extended"};
static_assert(verdicts.size() == verdictCount);

Verdict verdictFrom(const QString &text)
{
    const auto found = std::ranges::find_if(
        verdicts, [&text](const char *word) { return text == QLatin1StringView(word); });
    return found == verdicts.end() ? Verdict::Dropped
                                   : static_cast<Verdict>(std::distance(verdicts.begin(), found));
}

std::optional<Experiment> find(SQLite::Database &database, FactId id)
{
    const auto all = experiments(database, {});
    const auto found = std::ranges::find(all, id, &Experiment::id);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

tl::unexpected<Error> notThere()
{
    return failure(Error::Code::Usage, {u"an experiment"_s, QString()});
}

} // namespace

QString toText(Verdict verdict)
{
    return QString::fromLatin1(verdicts.at(static_cast<std::size_t>(verdict)));
}

bool Experiment::isOpen() const
{
    return verdicts.empty() || verdicts.back().verdict == Verdict::Extended;
}

QDate Experiment::dueOn() const
{
    return verdicts.empty() ? until : verdicts.back().until.value_or(until);
}

std::vector<Experiment> experiments(SQLite::Database &database, std::optional<AccountId> account)
{
    SQLite::Statement rows(database,
        "SELECT id, account, what, why, expected, until, made_at FROM experiment"
        " WHERE ?1 IS NULL OR account IS NULL OR account = ?1 ORDER BY made_at DESC, id DESC");
    db::bindOrNull(rows, 1, account ? std::optional(number(*account)) : std::nullopt);
    SQLite::Statement said(database,
        "SELECT verdict, sentence, until, at FROM experiment_verdict WHERE experiment = ?1"
        " ORDER BY at, id");
    std::vector<Experiment> out;
    while (rows.executeStep()) {
        Experiment one;
        one.id = FactId {rows.getColumn(0).getInt64()};
        if (const auto own = db::maybeNumber(rows.getColumn(1))) {
            one.account = AccountId {*own};
        }
        one.what = db::text(rows.getColumn(2));
        one.why = db::text(rows.getColumn(3));
        one.expected = db::text(rows.getColumn(4));
        one.until = dateIn(QTimeZone::utc(), rows.getColumn(5).getInt64());
        one.madeAt = rows.getColumn(6).getInt64();
        said.reset();
        said.bind(1, rows.getColumn(0).getInt64());
        while (said.executeStep()) {
            ExperimentVerdict verdict {verdictFrom(db::text(said.getColumn(0))),
                db::text(said.getColumn(1)), {}, said.getColumn(3).getInt64()};
            if (const auto until = db::maybeNumber(said.getColumn(2))) {
                verdict.until = dateIn(QTimeZone::utc(), *until);
            }
            one.verdicts.push_back(std::move(verdict));
        }
        out.push_back(std::move(one));
    }
    std::ranges::stable_sort(out, [](const Experiment &a, const Experiment &b) {
        if (a.isOpen() != b.isOpen()) {
            return a.isOpen();
        }
        return a.isOpen() ? a.dueOn() < b.dueOn() : a.verdicts.back().at > b.verdicts.back().at;
    });
    return out;
}

Result<HandEdit> beginExperiment(SQLite::Database &writer, const Experiment &experiment, qint64 now)
{
    const QString what = singleLine(experiment.what).trimmed();
    const QString why = experiment.why.trimmed();
    const QString expected = experiment.expected.trimmed();
    if (what.isEmpty() || why.isEmpty() || expected.isEmpty() || !experiment.until.isValid()) {
        return failure(Error::Code::ValueRefused, {u"an experiment"_s, experiment.what});
    }
    return editByHand(writer, [&]() -> Result<void> {
        SQLite::Statement put(writer,
            "INSERT INTO experiment (id, account, what, why, expected, until, made_at)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        put.bind(1, static_cast<int64_t>(nextFactId(writer)));
        db::bindOrNull(
            put, 2, experiment.account ? std::optional(number(*experiment.account)) : std::nullopt);
        db::bind(put, 3, what);
        db::bind(put, 4, why);
        db::bind(put, 5, expected);
        put.bind(6, static_cast<int64_t>(noonUtc(experiment.until)));
        put.bind(7, static_cast<int64_t>(now));
        put.exec();
        return {};
    });
}

Result<HandEdit> judge(
    SQLite::Database &writer, FactId experiment, const ExperimentVerdict &verdict, qint64 now)
{
    const QString sentence = verdict.sentence.trimmed();
    return editByHand(writer, [&]() -> Result<void> {
        const auto before = find(writer, experiment);
        if (!before || !before->isOpen()) {
            return notThere();
        }
        const bool isExtended = verdict.verdict == Verdict::Extended;
        if (sentence.isEmpty()
            || (isExtended && (!verdict.until || *verdict.until <= before->dueOn()))) {
            return failure(Error::Code::ValueRefused, {u"a verdict"_s, verdict.sentence});
        }
        SQLite::Statement put(writer,
            "INSERT INTO experiment_verdict (id, experiment, verdict, sentence, until, at)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        put.bind(1, static_cast<int64_t>(nextFactId(writer)));
        put.bind(2, static_cast<int64_t>(number(experiment)));
        db::bind(put, 3, toText(verdict.verdict));
        db::bind(put, 4, sentence);
        db::bindOrNull(put, 5, isExtended ? std::optional(noonUtc(*verdict.until)) : std::nullopt);
        put.bind(6, static_cast<int64_t>(now));
        put.exec();
        return {};
    });
}

Result<HandEdit> dropExperiment(SQLite::Database &writer, FactId experiment)
{
    return editByHand(writer, [&]() -> Result<void> {
        int dropped = 0;
        for (const char *sql : {"DELETE FROM experiment_verdict WHERE experiment = ?1",
                 "DELETE FROM experiment WHERE id = ?1"}) {
            SQLite::Statement drop(writer, sql);
            drop.bind(1, static_cast<int64_t>(number(experiment)));
            dropped = drop.exec();
        }
        return dropped == 1 ? Result<void>() : notThere();
    });
}

} // namespace comity::goals

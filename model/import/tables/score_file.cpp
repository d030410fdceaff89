#include "model/import/tables/score_file.h"

#include "model/base/civil_time.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/import/formats/dates.h"
#include "model/import/tables/loose_table.h"
#include "model/import/tables/score_columns.h"
#include "model/lists/handle_lookup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using Order = formats::ColumnMapping::DateOrder;

constexpr QLatin1StringView kind = "scores"_L1;

/// A row whose date waits for what the others say of the order of day and month.
struct Draft
{
    ScoreRow row;
    std::string date;
};

/// The rows of the file by its columns.
class ScoreReader
{
public:
    explicit ScoreReader(const ScoreColumns &columns)
        : m_columns(columns)
    {
    }

    void take(const formats::CsvRow &row)
    {
        const QByteArray who = cell(row, ScoreField::Person).toUtf8();
        const std::vector<PastedHandle> named = parseHandles(who, {m_columns.network, {}}).handles;
        const auto value = readScoreValue(cell(row, ScoreField::Score));
        if (named.empty()) {
            ++m_file.nameless;
        } else if (!value) {
            ++m_file.numberless;
        } else {
            m_drafts.push_back(
                {{row.line, named.front(), *value, 0}, cell(row, ScoreField::Date).toStdString()});
            const formats::OrderEvidence order = formats::orderEvidence(m_drafts.back().date);
            m_order = order.proved == Order::Unknown ? m_order : order.proved;
        }
    }

    qint64 size() const { return static_cast<qint64>(m_drafts.size()); }

    ScoreFile file()
    {
        const bool hasColumn = m_columns.column(ScoreField::Date) >= 0;
        for (Draft &draft : m_drafts) {
            const Dated at = hasColumn ? formats::readDate(draft.date, m_order)
                                       : Dated::day(noonUtc(m_columns.day));
            if (at.hasValue()) {
                draft.row.at = at.at;
                m_file.rows.push_back(std::move(draft.row));
            } else {
                ++m_file.undated;
            }
        }
        return std::move(m_file);
    }

private:
    QString cell(const formats::CsvRow &row, ScoreField field) const
    {
        const int column = m_columns.column(field);
        return column >= 0 && static_cast<std::size_t>(column) < row.cells.size()
            ? LooseTable::text(row.cells[static_cast<std::size_t>(column)])
            : QString();
    }

    const ScoreColumns &m_columns;
    std::vector<Draft> m_drafts;
    Order m_order = Order::Unknown;
    ScoreFile m_file;
};

} // namespace

bool ScoreColumns::areWhole() const
{
    return column(ScoreField::Person) >= 0 && column(ScoreField::Score) >= 0
        && (column(ScoreField::Date) >= 0 || day.isValid()) && !name.trimmed().isEmpty();
}

Result<ScoreSurvey> surveyScores(const QString &path, const JobContext &job)
{
    auto table = LooseTable::open(path, kind, job);
    if (!table) {
        return tl::unexpected<Error>(table.error());
    }
    ScoreSurvey survey;
    survey.file = table->container->name();
    std::vector<QStringList> rows;
    qsizetype width = 0;
    for (const formats::TableHead::Row &row : table->head.rows) {
        QStringList cells;
        for (const std::string &cell : row.cells) {
            cells += LooseTable::text(cell);
        }
        width = std::max(width, cells.size());
        rows.push_back(cells);
    }
    if (isScoreHeader(rows.front())) {
        survey.headers = rows.front();
        survey.headerLine = table->head.rows.front().line;
        rows.erase(rows.begin());
    }
    survey.headers.resize(width);
    survey.columns = guessScoreColumns(survey.headers, rows);
    if (const Dated day = formats::dateInName(survey.file); day.hasValue()) {
        survey.columns.day = QDateTime::fromSecsSinceEpoch(day.at, Qt::UTC).date();
    }
    return survey;
}

Result<ScoreFile> readScores(const QString &path, const ScoreSurvey &survey,
    const ScoreColumns &columns, const JobContext &job)
{
    if (!columns.areWhole()) {
        return LooseTable::refused(survey.file, "scores-no-column"_L1);
    }
    auto table = LooseTable::open(path, kind, job);
    if (!table) {
        return tl::unexpected<Error>(table.error());
    }
    ScoreReader reader(columns);
    qint64 broken = 0;
    const auto take = [&](const formats::CsvRow &row) {
        if (row.trouble != formats::CsvRow::Trouble::None) {
            ++broken;
        } else if (row.line > survey.headerLine) {
            reader.take(row);
        }
        return reader.size() <= scoresAtMost && !job.isStopped();
    };
    job.say({u"reading"_s, 0, 0});
    if (const Result<bool> done = table->source->rows(take, job); !done) {
        return tl::unexpected<Error>(done.error());
    }
    if (job.isStopped()) {
        return failure(Error::Code::Cancelled);
    }
    if (reader.size() > scoresAtMost) {
        return LooseTable::refused(survey.file, "scores-too-large"_L1);
    }
    ScoreFile file = reader.file();
    file.nameless += broken;
    if (file.rows.empty()) {
        return failure(Error::Code::NothingFound, {survey.file});
    }
    return file;
}

Result<MatchedScores> matchScores(SQLite::Database &database, const std::vector<ScoreRow> &rows,
    const QString &name, const QString &source)
{
    return db::guarded(db::pathOf(database), [&]() -> Result<MatchedScores> {
        std::vector<PastedHandle> people;
        for (const ScoreRow &row : rows) {
            people.push_back(row.who);
        }
        const HandleLookup lookup(database, people);
        MatchedScores matched;
        for (const ScoreRow &row : rows) {
            if (const std::optional<Pk> pk = lookup.find(row.who)) {
                matched.scores.push_back({*pk, name, row.at, row.value, source});
            } else {
                ++matched.unknown;
            }
        }
        return matched;
    });
}

} // namespace comity

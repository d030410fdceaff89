#pragma once

#include "model/jobs/job_context.h"
#include "model/lists/handle_paste.h"
#include "model/people/scores.h"

#include <QDate>
#include <QStringList>
#include <array>

namespace comity {

/// What a column of a file of influence scores can hold.
enum class ScoreField : quint8 { Person, Score, Date };
constexpr int scoreFieldCount = 3;

/// How a file of scores is read.
struct ScoreColumns
{
    std::array<int, scoreFieldCount> columnOf {-1, -1, -1}; ///< -1: no column does
    QString network = {}; ///< code, of handles that do not tell it
    QString name = {}; ///< whose score it is: "Klout"
    QDate day = {}; ///< of every row where no column holds the date

    int column(ScoreField field) const { return columnOf.at(static_cast<std::size_t>(field)); }
    void set(ScoreField field, int column)
    {
        columnOf.at(static_cast<std::size_t>(field)) = column;
    }
    /// Says who, how much, of what and when.
    bool areWhole() const;

    bool operator==(const ScoreColumns &) const = default;
};

/// The beginning of a file of scores: what it is asked about.
struct ScoreSurvey
{
    QString file = {}; ///< its name, without the folder
    QStringList headers = {}; ///< one a column; empty where the file has none
    qint64 headerLine = 0; ///< 0: the file has none
    ScoreColumns columns = {}; ///< a guess; `day` from the name of the file
};

/// Looks at the first table of a CSV, TSV or XLSX. FormatRefused (refused.yml: scores-…) for what
/// is no table or too large, else what opening gives. Worker thread.
Result<ScoreSurvey> surveyScores(const QString &path, const JobContext &job);

struct ScoreRow
{
    qint64 line = 0; ///< of the file, from 1
    PastedHandle who = {};
    double value = 0;
    qint64 at = 0; ///< UTC seconds; noon UTC of a day
};

/// The rows of a file that could be read, and how many could not: each counted once.
struct ScoreFile
{
    std::vector<ScoreRow> rows = {};
    qint64 nameless = 0; ///< name nobody
    qint64 numberless = 0; ///< without a number
    qint64 undated = 0; ///< without a date that can be read in one way
};

/// Reads the scores as the columns tell them. FormatRefused where they are not whole and for more
/// than scoresAtMost rows, NothingFound where no row can be read. Worker thread.
Result<ScoreFile> readScores(const QString &path, const ScoreSurvey &survey,
    const ScoreColumns &columns, const JobContext &job);

/// Who is meant by the rows, ready for putScores().
struct MatchedScores
{
    std::vector<Score> scores = {};
    qint64 unknown = 0; ///< rows of people who are not in the workspace
};

/// Looks for everybody by key and handle. `source` is told beside each score. A worker's work.
Result<MatchedScores> matchScores(SQLite::Database &database, const std::vector<ScoreRow> &rows,
    const QString &name, const QString &source);

constexpr qint64 scoresAtMost = 200'000;

} // namespace comity

#pragma once

#include "model/base/ids.h"
#include "model/base/result.h"
#include "model/jobs/job_context.h"

#include <QDate>
#include <QTimeZone>
#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity::goals {

/// What is followed over time. Shares are per cent.
enum class Variable : quint8 {
    Followers, ///< on a complete list
    Following,
    Mutuals, ///< on both lists of one look
    MutualShare, ///< of those whom we follow (S4.15)
    Gained, ///< followers since the complete list before, counted where they are seen
    Lost,
    MessagesIn, ///< from people to us, groups left out
    MessagesOut,
    RepliesInTime, ///< of the replies that fell due, within the service level (S4.62)
    Asks, ///< messages and posts of ours that offer or ask for something (S3.12)
    Answers, ///< replies that we gave where one was owed
    Silence, ///< people's messages of a year that wait for an answer as a day ends (S3.7)
    Ignored, ///< of the times we came to somebody: no word within two weeks (S1.19)
    Unloved, ///< of the followers: no word or touch of ours in a year (S4.19)
    TwoWay, ///< turns in which we answered, for a hundred in which they did (S3.12)
};
constexpr int variableCount = 15;
/// `followers`, `mutual-share`, `replies-in-time`, …
QString toText(Variable variable);
std::optional<Variable> variableFromText(QStringView text);
bool isShare(Variable variable);
/// Whether it tells of a moment, as a number of followers does, and not of a span.
bool isStanding(Variable variable);

enum class Bin : quint8 { Day, Week, Month };
/// The first day of the bin of a day: weeks begin on Monday.
QDate binStart(Bin bin, QDate day);
QDate nextBin(Bin bin, QDate start);

/// What is told of what falls into a bin.
enum class Operation : quint8 {
    Last, ///< the newest; of standing variables
    Sum, ///< all of it; of a share, the share of all together
    Mean, ///< a day, or an observation
    Lowest,
    Highest,
};
/// Those that mean something, the usual one first.
std::vector<Operation> operationsOf(Variable variable);

/// Something that was seen on a day, or as it ended.
struct Observation
{
    QDate day = {};
    double value = 0; ///< of a share: the part
    double whole = 0; ///< of a share
    bool isPartial = false; ///< there may be more: the list is cut off, the day not told whole
    std::vector<Pk> people = {}; ///< whom it counts: of the newest of Silence and Unloved alone
};

struct SeriesPoint
{
    QDate from = {};
    QDate until = {}; ///< the last day
    std::optional<double> value = {}; ///< none: no import tells; never zero for want of data
    std::optional<qint64> part = {}; ///< of a share
    std::optional<qint64> whole = {};
    bool isPartial = false; ///< at least so many, or of a part of the time
    bool isJoined = false; ///< a line may run here from the point with a value before

    bool operator==(const SeriesPoint &) const = default;
};

struct SeriesQuery
{
    Variable variable = Variable::Followers;
    Bin bin = Bin::Month;
    std::optional<Operation> operation = {}; ///< none: the usual one
    std::optional<AccountId> account = {}; ///< none: all of ours, of messages; lists need one
    QDate from = {}; ///< the bins of these days and between
    QDate until = {};
    QTimeZone zone = QTimeZone::systemTimeZone(); ///< whose days count
    qint64 asOf = 0; ///< UTC seconds
};

struct Series
{
    SeriesQuery query = {};
    std::vector<SeriesPoint> points = {}; ///< every bin, oldest first
    QString lack = {}; ///< why there is no value at all: needs-lists, needs-messages, needs-account
    /// Whom last() counts, each once: of Silence and Unloved as they ended, where it is the newest
    /// that imports tell.
    std::vector<Pk> people = {};

    bool hasValues() const;
    /// The newest point with a value, or null; and the oldest.
    const SeriesPoint *last() const;
    const SeriesPoint *first() const;
};

/// Into bins. Observations in the order of their days.
std::vector<SeriesPoint> binned(
    const SeriesQuery &query, const std::vector<Observation> &observations);

/// A worker's job. Usage for an operation that means nothing or days the wrong way round; errors of
/// the database are results.
Result<Series> seriesOf(
    SQLite::Database &database, const SeriesQuery &query, const JobContext &job = {});

} // namespace comity::goals

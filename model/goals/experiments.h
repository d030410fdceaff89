#pragma once

#include "model/base/ids.h"
#include "model/people/hand_edit.h"

#include <QDate>
#include <QString>
#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity::goals {

enum class Verdict : quint8 { Kept, Dropped, Extended };
constexpr int verdictCount = 3;
/// `kept`, `dropped`, `extended`.
QString toText(Verdict verdict);

/// What was said of an experiment at a time.
struct ExperimentVerdict
{
    Verdict verdict = Verdict::Kept;
    QString sentence = {}; ///< why
    std::optional<QDate> until = {}; ///< of Extended: the next day to judge it
    qint64 at = 0; ///< UTC seconds

    bool operator==(const ExperimentVerdict &) const = default;
};

/// Something that is tried out: why, what we expect of it, until when, and what came of it (S4.82).
struct Experiment
{
    FactId id = {}; ///< 0: not stored yet
    std::optional<AccountId> account = {}; ///< of ours; none: any
    QString what = {};
    QString why = {};
    QString expected = {};
    QDate until = {}; ///< as it was planned
    qint64 madeAt = 0; ///< UTC seconds
    std::vector<ExperimentVerdict> verdicts = {}; ///< oldest first

    /// No verdict has ended it.
    bool isOpen() const;
    /// The day to judge it by now.
    QDate dueOn() const;
    bool operator==(const Experiment &) const = default;
};

/// The open ones by the day they are due, then those that ended, the newest first. `account` none:
/// all; those of no account are of each. Throws SQLite::Exception.
std::vector<Experiment> experiments(SQLite::Database &database, std::optional<AccountId> account);

// Each is one undoable edit, a transaction of its own on a writer; `now` is UTC seconds.

/// The id is given. ValueRefused without words for what, why and what is expected, or a day.
Result<HandEdit> beginExperiment(
    SQLite::Database &writer, const Experiment &experiment, qint64 now);
/// ValueRefused without a sentence, or an extension without a later day than the one it had; Usage
/// for one that is not there or has ended.
Result<HandEdit> judge(
    SQLite::Database &writer, FactId experiment, const ExperimentVerdict &verdict, qint64 now);
/// With what was said of it; Usage for one that is not there.
Result<HandEdit> dropExperiment(SQLite::Database &writer, FactId experiment);

} // namespace comity::goals

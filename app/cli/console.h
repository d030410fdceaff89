#pragma once

#include "app/cli/exit_status.h"
#include "model/base/json_writer.h"
#include "model/base/wording.h"
#include "model/jobs/job_context.h"

#include <QElapsedTimer>
#include <QFile>

namespace comity::cli {

/// Where a verb speaks: its answer on the standard output, errors and progress on the standard
/// error. Strangers' text on a terminal is one line without control characters.
class Console
{
public:
    /// `isQuiet`: no progress and no word about what was done; answers and errors are still given.
    explicit Console(bool isQuiet);
    Console(const Console &) = delete;
    Console &operator=(const Console &) = delete;
    ~Console();

    const Wording &wording() const { return m_wording; }

    /// One line of an answer.
    void say(const QString &line);
    /// One line about what was done.
    void report(const QString &line);
    /// One line beside an answer that takes the whole standard output: on the standard error.
    void warn(const QString &line);
    /// The device of a JSON document or of a dump.
    QIODevice &output() { return m_out; }

    /// Hands on what was written so far, for who reads along.
    void flush() { m_out.flush(); }

    /// Tells the error in one line and gives the status to end with.
    ExitStatus fail(const Error &error);
    ExitStatus fail(const Error &error, ExitStatus status);
    /// For a workspace that could not be opened, whatever is in its way.
    ExitStatus failToOpen(const Error &error);
    /// For a call that cannot be carried out as it is written.
    ExitStatus failUsage(const QString &whatIsWrong);
    /// Done, or the workspace's trouble when the standard output took less than it was given.
    ExitStatus finish();

    /// Shows progress on a terminal: each step, and its share five times a second at most.
    void show(const Progress &progress);

private:
    void clearProgress();

    Wording m_wording;
    QFile m_out;
    QFile m_err;
    bool m_isQuiet;
    bool m_showsProgress;
    bool m_hasProgress = false;
    QString m_step; ///< shown last
    QElapsedTimer m_sinceShown;
};

} // namespace comity::cli

#pragma once

#include "app/app_settings.h"
#include "app/cli/console.h"
#include "model/accounts/account.h"
#include "model/base/clock.h"
#include "model/import/import_request.h"
#include "model/jobs/job_context.h"

#include <QCommandLineParser>
#include <SQLiteCpp/Database.h>

namespace comity::cli {

/// One call of a verb: its options and arguments, and what every verb needs.
class Call
{
public:
    /// The parser has parsed; both must outlive the call.
    Call(const QCommandLineParser &options, Console &console, const std::stop_token &stop);

    const QCommandLineParser &options() const { return m_options; }
    QStringList arguments() const { return m_options.positionalArguments(); }
    Console &console() const { return m_console; }
    AppSettings &settings() { return m_settings; }
    bool wantsJson() const { return m_options.isSet(QStringLiteral("json")); }

    /// What every job gets: a stop by Ctrl+C, and progress on a terminal.
    const JobContext &job() const { return m_job; }
    /// The system's, or the moment of --as-of.
    const Clock &clock() const { return m_clock; }
    qint64 now() const { return m_clock().toSecsSinceEpoch(); }

    /// Reads the options that every verb knows; Usage for values that are none.
    Result<void> readCommonOptions();

    /// --workspace, or the one opened last; Usage when there is neither.
    Result<QString> workspace() const;
    /// --account, checked for its form and its network.
    const std::optional<ImportRequest::AccountName> &accountName() const { return m_account; }
    /// The account that --account names, or the only one; Usage naming them when there are several.
    Result<Account> account(SQLite::Database &database) const;

    /// A whole number of an option; Usage when it is none or outside. Nothing when it is not given.
    Result<std::optional<int>> number(const QString &option, int least, int most) const;

private:
    const QCommandLineParser &m_options;
    Console &m_console;
    AppSettings m_settings;
    JobContext m_job;
    Clock m_clock;
    std::optional<ImportRequest::AccountName> m_account;
};

tl::unexpected<Error> usage(const QString &whatIsWrong);

/// A moment as people write it: `2026-05-14` is that day, `2026-05-14T09:00:00Z` or with an offset
/// that second, without one a wall clock of unknown zone. None for everything else.
Dated momentFromText(const QString &text);

} // namespace comity::cli

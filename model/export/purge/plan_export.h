#pragma once

#include "model/accounts/account.h"
#include "model/export/export_files.h"
#include "model/export/purge/kept_following.h"
#include "model/export/purge/plan_paper.h"

#include <functional>

namespace comity {

/// As what a stored plan is written.
enum class PlanFormat : quint8 {
    Html, ///< a checklist to print and to tick
    Csv, ///< a table that can be read again
    Pdf,
    Mastodon, ///< everybody kept, for the import of the server
};
/// `.html`, `.csv`, `.pdf`.
QString suffixOf(PlanFormat format);

/// Paints a plan as PDF; gives how many people stand in it. Painting is above the model, so that
/// whoever asks for a PDF brings it.
using PaintPlan = std::function<Result<qint64>(QIODevice &, const PlanPaper &, const Wording &)>;

/// What is written, and of which plan.
struct PlanExport
{
    PlanFormat format = PlanFormat::Html;
    Account account = {};
    qint64 now = 0; ///< UTC seconds
    PaintPlan paint = {}; ///< read with PlanFormat::Pdf alone
};

/// Writes a stored plan to a file, whole or not at all. Errors are those of ExportFiles::write()
/// and of keptFollowing(), or Cancelled, after which the file that stood there stands there still.
/// Gives what is to be said about the file; empty but for Mastodon. Worker
/// thread; throws SQLite::Exception.
Result<QStringList> exportPlan(SQLite::Database &database, const QString &workspace,
    const PlanDocument &plan, const PlanExport &how, const Wording &wording, const QString &path,
    ExportFiles &files, const JobContext &job = {});

/// `purge-plan-3-x-demo_owner`: a name for the file, without its ending.
QString planFileBase(const PlanDocument &plan, PlanFormat format);

} // namespace comity

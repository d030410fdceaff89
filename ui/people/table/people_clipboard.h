#pragma once

#include "model/base/result.h"
#include "model/jobs/job_context.h"
#include "ui/people/table/person_texts.h"
#include "ui/people/table/table_column.h"

#include <vector>

namespace comity::ui {

/// What is copied of people. Reads with a connection of its own: a worker's job.
namespace people_clipboard {

/// One line a person with the columns asked for, under a line of heads; divided by tabs. A cell
/// that a spreadsheet would run as a formula begins with an apostrophe.
Result<QString> table(const QString &path, const PeopleColumns &columns,
    const std::vector<Pk> &people, const std::vector<TableColumn> &shown, const Today &today,
    const JobContext &job);

/// One handle a line; people without a known one are left out.
Result<QString> handles(const QString &path, const std::vector<Pk> &people, const JobContext &job);

/// A text as one cell between tabs.
QString cell(const QString &text);

} // namespace people_clipboard
} // namespace comity::ui

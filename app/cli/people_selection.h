#pragma once

#include "app/cli/people_request.h"
#include "model/db/workspace_file.h"
#include "model/export/people_rows.h"

#include <functional>
#include <vector>

namespace comity::cli {

/// The people of a request, account by account in the order of the accounts, each in the order that
/// was asked for.
class PeopleSelection
{
public:
    /// One person as an account of ours stands to them.
    struct Entry
    {
        const Account &account;
        const PersonRow &row;
        const Glance &glance;
        QString lastPostSource = {}; ///< `csv:2026-05-11`; null when unknown
        QStringList lists = {}; ///< names, in the user's order
        Stage stage = Stage::None;
        QString permission = {}; ///< for any topic
    };

    /// NoSuchAccount, Usage, Cancelled or the workspace's trouble.
    static Result<PeopleSelection> select(
        const Call &call, const db::WorkspaceFile &workspace, const PeopleRequest &request);

    /// Everybody who fits, whatever the limit.
    qint64 total() const;
    const std::vector<PeopleGroup> &groups() const { return m_groups; }
    /// Calls `visit` for the first `limit` of them, or for all.
    Result<void> forEach(SQLite::Database &database, std::optional<int> limit,
        const JobContext &job, const std::function<void(const Entry &)> &visit) const;

private:
    std::vector<PeopleGroup> m_groups;
    qint64 m_asOf = 0;
};

} // namespace comity::cli

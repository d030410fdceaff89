#pragma once

#include "model/base/ids.h"
#include "model/base/result.h"
#include "model/jobs/job_context.h"

#include <QStringList>
#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity::goals {

/// How far back copies are counted.
constexpr int crossPostDays = 30;
/// The same text on two of our accounts within so many hours is one post and its copy.
constexpr int copyWithinHours = 6;

/// That what one account posts appears on another, as the posts of imports show (S4.3, S4.4).
struct CrossPosting
{
    AccountId from = {};
    AccountId to = {};
    qint64 copies = 0;
    std::optional<qint64> answers = {}; ///< to the copies; none: no import tells of answers there
    QStringList oddWords = {}; ///< of the copies, what means nothing there; at most three

    bool operator==(const CrossPosting &) const = default;
};

/// Posts of one account that read as if written for another network, whose first place is not
/// among our posts.
struct OddPosts
{
    AccountId account = {};
    qint64 posts = 0;
    QStringList oddWords = {}; ///< at most three

    bool operator==(const OddPosts &) const = default;
};

struct CrossPosts
{
    std::vector<CrossPosting> pairs = {}; ///< most copies first
    std::vector<OddPosts> odd = {}; ///< most posts first
    std::vector<AccountId> known = {}; ///< imports tell what these post

    bool operator==(const CrossPosts &) const = default;
};

/// Looks through what our accounts in use posted in the thirty days until `asOf` (UTC seconds), by
/// the words of the rule cross-post-artefacts. A worker's job of some milliseconds a post;
/// FormatBroken when the rule cannot be read, Cancelled; throws SQLite::Exception.
Result<CrossPosts> crossPosts(SQLite::Database &database, qint64 asOf, const JobContext &job = {});

/// When posts came to `account` that another of ours in use had said within the hours before, from
/// `from` until `until` (UTC seconds); oldest first. A worker's job. Cancelled; throws
/// SQLite::Exception.
Result<std::vector<qint64>> copiesTo(SQLite::Database &database, AccountId account, qint64 from,
    qint64 until, const JobContext &job = {});

} // namespace comity::goals

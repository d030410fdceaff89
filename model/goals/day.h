#pragma once

#include "model/drafts/draft_ids.h"
#include "model/followups/obligation.h"
#include "model/goals/scoreboard.h"
#include "model/people/person_row.h"
#include "model/purge/pace.h"

namespace comity::goals {

/// In this order (ui.md §4.1): people before housekeeping, and last what was done today. Between
/// them the rest of the daily round: filing before the targets, drafts that wait after the purge.
enum class DayGroup : quint8 {
    Replies,
    Detractors,
    Thanks,
    Filing,
    Touches,
    Housekeeping,
    Drafts,
    Done
};
constexpr int dayGroupCount = 8;
/// `replies`, `detractors`, `thanks`, `filing`, `touches`, `housekeeping`, `drafts`, `done`.
QString toText(DayGroup group);

/// Something that is due today or this week.
struct DayItem
{
    DayGroup group = DayGroup::Replies;
    QString code = {}; ///< what it is: of `goals` in the language files, as `item-CODE`
    QStringList arguments = {}; ///< of its sentence, after the person's name
    QString words = {}; ///< theirs or the user's about it, or empty: plain, always
    std::optional<followups::Obligation> owed = {};
    PersonRow person = {}; ///< pk 0: it is about nobody
    std::optional<AccountId> account = {}; ///< of ours
    QString network = {}; ///< code; of the person or the account
    std::optional<ListId> list = {}; ///< of a touch
    std::optional<FactId> experiment = {}; ///< that is to be judged
    std::optional<FactId> task = {}; ///< around an event
    std::optional<drafts::DraftId> draft = {}; ///< that waits
    Dated due = {};
    bool isOver = false;
};

/// What came with the newest complete list of an account, or, without one, with its newest import.
struct SinceImport
{
    AccountId account = {};
    Dated takenAt = {};
    std::optional<qint64> isNew = {}; ///< none: not known
    std::optional<qint64> hasLeft = {};
    std::vector<Pk> left = {}; ///< those; whoever left earlier is none of them
    /// Targets who came back, a person once; none: not known.
    std::optional<std::vector<Pk>> targetsBack = {};
    std::vector<Pk> leftInSilence = {}; ///< who left, and had waited for us for more than a week
};

/// Something that went well.
struct Win
{
    QString code = {}; ///< of `goals`, as `win-CODE`
    QStringList arguments = {};
    PersonRow person = {}; ///< pk 0: nobody alone
    Dated when = {};
    std::optional<FactId> noted = {}; ///< by hand, as what
    QString source = {}; ///< where it was said or seen, of one that was noted
};

/// The way to the account's own goal of headroom.
struct HeadroomRoad
{
    AccountId account = {};
    qint64 left = 0;
    qint64 goal = 0;
    int batch = 0;
    Road road = {};
};

/// What Today shows, in the window and in the command line.
struct Day
{
    Scoreboard board = {};
    std::vector<DayItem> due = {}; ///< by group, soonest first
    std::vector<DayItem> done = {}; ///< what was owed and done today, newest first
    std::optional<DayItem> next = {}; ///< what comes after them
    std::optional<qint64> nextDraftAt = {}; ///< when a draft waits anew, UTC seconds
    std::optional<SinceImport> since = {};
    std::optional<HeadroomRoad> road = {};
    std::vector<Win> wins = {}; ///< newest first
    std::optional<DayMark> mark = {}; ///< what was said of today
    bool hasImports = false;
};

/// A worker's job; errors of the database are results.
Result<Day> readDay(SQLite::Database &database, const DayScope &scope, const JobContext &job = {});

} // namespace comity::goals

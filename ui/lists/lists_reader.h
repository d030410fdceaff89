#pragma once

#include "model/base/result.h"
#include "model/lists/list_health.h"
#include "model/lists/lists_store.h"
#include "model/standing/list_standing.h"
#include "ui/lists/member_columns.h"

#include <QTimeZone>

namespace comity::ui {

/// What the page reads on a worker: the workspace, and the columns of the chosen account, which may
/// be null while nobody is there.
struct ListsGround
{
    QString path = {};
    PeopleColumns::Version columns = {};
    QTimeZone zone = QTimeZone::utc(); ///< whose days count
    qint64 now = 0; ///< UTC seconds
};

/// All lists; the smart ones are counted among the people of the chosen account.
Result<std::vector<PeopleList>> readAllLists(const ListsGround &ground, const JobContext &job);

/// Who is on a list.
struct MembersAnswer
{
    ListId list = {};
    int part = 0; ///< 0: the whole list
    std::vector<ListMember> members = {}; ///< a person once, in the order asked for
    std::vector<Pk> due = {}; ///< of a watch list, in rising order
    std::optional<int> everyDays = {}; ///< of a watch list
    ListHealth health = {};
    ListStanding standing = {};
    std::vector<Pk> turn = {}; ///< whose turn it is to hear from us
    qint64 unknown = 0; ///< of a smart list: passed over for something that is not known of them
};

struct MembersQuestion
{
    ListId list = {};
    int part = 0;
    MemberColumn sort = MemberColumn::Added;
    bool descending = true;
};

Result<MembersAnswer> readMembers(
    const ListsGround &ground, const MembersQuestion &question, const JobContext &job);

} // namespace comity::ui

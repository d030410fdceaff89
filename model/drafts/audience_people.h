#pragma once

#include "model/base/result.h"
#include "model/drafts/exchange_facts.h"
#include "model/lists/handle_paste.h"
#include "model/standing/people_columns.h"

#include <QStringList>
#include <QTimeZone>
#include <vector>

namespace comity::drafts {

/// Whom a draft is for, in the words of the user.
struct AudienceTarget
{
    enum class Kind : quint8 { List, Handle, Everybody };
    Kind kind = Kind::Everybody;
    QString name = {}; ///< of a list or of one of its parts; a handle, an id or a profile's address

    bool operator==(const AudienceTarget &) const = default;
};

/// `list:NAME`, `public`, anything else is a handle.
AudienceTarget audienceTargetFrom(const QString &text);

/// Somebody who gets a draft.
struct AudiencePerson
{
    std::vector<Pk> profiles = {}; ///< all of theirs; the one that was named comes first
    QStringList smartLists = {}; ///< through which they were found
};

struct AudiencePeople
{
    std::vector<AudiencePerson> people = {}; ///< in the order of the targets, each person once
    QStringList strangers = {}; ///< handles of nobody in the workspace, as they were written
    bool isEverybody = false; ///< one of the targets is the public
};

/// Finds the people of some targets. Smart lists are answered over the columns. NoSuchList,
/// BadSmartList, Cancelled. Reads handles of a whole network once when there are any: half a second
/// for a million; a worker's job. Throws SQLite::Exception.
Result<AudiencePeople> peopleOf(SQLite::Database &database, const PeopleColumns &columns,
    const std::vector<AudienceTarget> &targets, const HandleHome &home, const Moments &moments,
    const JobContext &job = {});

} // namespace comity::drafts

#pragma once

#include "model/drafts/audience_people.h"

namespace comity::drafts {

/// How a part of an audience meets what stands before it.
enum class PartKind : quint8 {
    Add, ///< and these
    Keep, ///< of them only these
    Leave, ///< of them not these
};
/// `add`, `keep`, `leave`.
QString toText(PartKind kind);
std::optional<PartKind> partKindFromText(QStringView text);

/// One step of whom a draft is for; steps are taken in their order.
struct AudiencePart
{
    PartKind kind = PartKind::Add;
    AudienceTarget target = {};

    bool operator==(const AudiencePart &) const = default;
};

/// Whom a draft is for: the parts step by step, then those who were put in one by one, without
/// those who were taken out.
struct AudienceChoice
{
    std::vector<AudiencePart> parts = {};
    std::vector<Pk> in = {};
    std::vector<Pk> out = {};

    bool operator==(const AudienceChoice &) const = default;
};

/// As peopleOf() of targets. People count over all their profiles in every step; handles of nobody
/// are told of where they were to be added.
Result<AudiencePeople> peopleOf(SQLite::Database &database, const PeopleColumns &columns,
    const AudienceChoice &choice, const HandleHome &home, const Moments &moments,
    const JobContext &job = {});

} // namespace comity::drafts

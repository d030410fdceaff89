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

} // namespace comity::drafts

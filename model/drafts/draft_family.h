#pragma once

namespace comity::drafts {

/// Begins a statement: `family (id)` is the draft ?1, those it was split from, and those that were
/// split from it. To whoever got one of them, the others are the same.
inline constexpr const char *draftFamily
    = "WITH RECURSIVE family (id) AS (SELECT ?1"
      " UNION SELECT draft.split_from FROM draft JOIN family ON draft.id = family.id"
      "  WHERE draft.split_from IS NOT NULL"
      " UNION SELECT draft.id FROM draft JOIN family ON draft.split_from = family.id)";

} // namespace comity::drafts

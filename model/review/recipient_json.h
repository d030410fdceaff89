#pragma once

#include "model/review/json_fields.h"

namespace comity::review {

/// One of the `recipients` of a draft.
Recipient recipientFrom(const JsonFields &fields);

} // namespace comity::review

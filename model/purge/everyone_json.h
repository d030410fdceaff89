#pragma once

#include "model/base/json_writer.h"
#include "model/base/wording.h"
#include "model/purge/everyone_items.h"
#include "model/purge/plan_document.h"

namespace comity {

/// The items of a plan of everyone for their place in its document, byte for byte as writeItem()
/// writes them: a hundred megabytes, of which most stands in each of them alike.
void writeEveryone(const PlanDocument &plan, const EveryoneItems &everyone, const Wording &wording,
    JsonWriter &json);

} // namespace comity

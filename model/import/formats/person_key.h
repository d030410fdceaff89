#pragma once

#include "model/import/formats/records.h"
#include "model/networks/network.h"

#include <string>
#include <string_view>

namespace comity {

/// The key by which a record names its person on a network of this kind (formats.md §15): the id,
/// the folded handle, `@handle` where an id is missing, `name:…` where there is nothing else. Empty
/// when the record cannot be told from others. The view is into the record or into `buffer`.
std::string_view personKey(
    networks::KeyKind kind, const formats::PersonRecord &record, std::string &buffer);

/// True for a key that stands in for an id that is not known yet.
bool isHandleStandIn(networks::KeyKind kind, std::string_view key);

} // namespace comity

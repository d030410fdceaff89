#pragma once

#include "model/networks/entities.h"

namespace comity::review {

/// The entities of a draft as its reader sees them: those of networks::entitiesOf(), and addresses
/// that networks make no link of. A host behind http(s):// is an address whatever its ending, for
/// a link to an intranet is a link; so is one under a domain that is reserved for examples
/// (RFC 2606), with or without a scheme.
std::vector<networks::Entity> readableEntities(QStringView text);

} // namespace comity::review

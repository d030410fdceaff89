#pragma once

#include "model/networks/entities.h"

namespace comity::networks {

/// What begins with a sign, each sorted, as twitter-text finds it (entities.h). Any thread.
std::vector<Entity> mentions(QStringView text); ///< Mention and ListSlug
std::vector<Entity> hashtags(QStringView text);
std::vector<Entity> cashtags(QStringView text);

/// Email and FediverseMention, sorted. Any thread.
std::vector<Entity> addressesAtHosts(QStringView text);

} // namespace comity::networks

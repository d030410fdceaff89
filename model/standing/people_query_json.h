#pragma once

#include "model/base/result.h"
#include "model/standing/people_query.h"

#include <QByteArray>

namespace comity {

/// The conditions of a query as compact JSON, for a smart list: what is chosen, sorted by nothing.
/// Account, moment and zone are not part of it, they are those of whoever asks.
QByteArray toJson(const PeopleQuery &query);

/// The other way round. BadSmartList for what this version does not understand: a condition that
/// was passed over would make the list a larger one.
Result<PeopleQuery> peopleQueryFromJson(const QByteArray &json);

} // namespace comity

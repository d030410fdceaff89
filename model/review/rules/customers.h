#pragma once

#include "model/review/rules/named_people.h"

namespace comity::review {

/// Whether a recipient is a customer; who is not marked as one is none.
bool isCustomer(const Recipient &person);

/// Whether somebody whom a text names is known to be a customer: by the handle, or by the name of
/// one who gets it.
bool isCustomer(const DraftFacts &draft, const NamedPerson &person);

/// Whether a customer gets a text or is named in it.
bool concernsCustomer(const DraftFacts &draft);

} // namespace comity::review

#pragma once

#include "model/import/tables/customer_file.h"

namespace comity {

/// Which of the first rows is a header: the first with a word for something that is known of
/// customers; else the very first, unless it looks like a customer: it holds an address or a phone,
/// or a name where the rows below have names. Nothing: no header.
std::optional<std::size_t> customerHeader(const std::vector<QStringList> &rows);

/// What the columns hold, by their headers and, where these tell nothing, by what stands in them.
/// Names are looked for only where there is no header.
CustomerColumns guessCustomerColumns(
    const QStringList &headers, const std::vector<QStringList> &rows);

} // namespace comity

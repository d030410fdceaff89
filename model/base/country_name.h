#pragma once

#include <QString>

namespace comity {

/// The English name of a country by its ISO 3166 code; the code where it is none that is known. Any
/// thread.
QString countryName(const QString &code);

} // namespace comity

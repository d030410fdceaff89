#pragma once

#include <QString>

namespace comity {

/// Unicode's normal forms (UAX #15) C, KC and D.
enum class NormalForm : quint8 { Composed, CompatiblyComposed, Decomposed };

/// The text in one of the normal forms, in a time that grows with the text alone, whatever a
/// stranger wrote. For that, of a row of more than 30 marks on one letter each 30 are taken by
/// themselves, the number of UAX #15 §13: no language writes as many.
QString normalForm(QStringView text, NormalForm form);

} // namespace comity

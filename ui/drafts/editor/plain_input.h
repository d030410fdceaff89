#pragma once

#include <QString>

namespace comity::ui {

/// A text as an editor takes it in: lines ended by `\n`, without controls, objects and characters
/// that Unicode sets aside. Direction marks and joiners stay: languages need them.
QString plainInput(const QString &text);

/// What an editor holds, with its own marks for the ends of lines, as a text of the same length.
QString plainOutput(QString raw);

} // namespace comity::ui

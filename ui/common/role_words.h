#pragma once

#include <QString>

namespace comity::ui {

/// What a role (a value of HandField::Role) is called in the window; anything else as one plain
/// line.
QString roleWord(const QString &role);

} // namespace comity::ui

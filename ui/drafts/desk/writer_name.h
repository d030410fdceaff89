#pragma once

#include <QString>

namespace comity::ui {

/// Who writes on this computer, as its system knows the user: the full name, else the name they
/// log in with. A second reader has another one. Nothing where the system does not say.
QString writerName();

} // namespace comity::ui

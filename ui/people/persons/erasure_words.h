#pragma once

#include "model/import/erase/erase.h"

namespace comity::ui {

/// What went for good, in one line, and then what is worth knowing of it.
QString erasureTitle(const ErasureReceipt &receipt);
QString erasureText(const ErasureReceipt &receipt);

} // namespace comity::ui

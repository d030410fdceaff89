#pragma once

#include "model/drafts/draft.h"

namespace comity::ui {

/// Whom a draft is for, in words: `Customers and Dealers, without Staff`; empty for nobody.
QString audienceWords(const drafts::Draft &draft);

} // namespace comity::ui

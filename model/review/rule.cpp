#include "model/review/rule.h"

namespace comity::review {

Rule::~Rule() = default;

} // namespace comity::review

#pragma once

#include "model/review/rule.h"
#include "model/review/rule_pack.h"
#include "model/review/text_facts/lexicons.h"

#include <memory>

namespace comity::review {

/// Makes a rule of its pack; its lexicons are in `lexicons` under `<id>.<name>`.
using MakeRule = std::unique_ptr<const Rule> (*)(const RulePack &, const Lexicons &);

/// The maker of the rule `id`; null when there is none. One file a rule, named by its id.
MakeRule makerOf(QStringView id);
/// The ids of all rules, sorted.
QStringList ruleIds();

} // namespace comity::review

#pragma once

#include <string>

namespace comity::drafts {

// How many people something came of, each once over all their profiles and whatever they did, as a
// query that gives one number. `column` of handover and outcome (`campaign`, `draft`) is `value`,
// which is SQL: `?1`, `draft.id`.

/// Who thanked, did it or replied, and neither took offence nor left.
std::string goodPeople(const std::string &column, const std::string &value);
/// Who took offence or left.
std::string badPeople(const std::string &column, const std::string &value);
/// Who said or did something about it: to leave without a word is no answer.
std::string answeringPeople(const std::string &column, const std::string &value);

} // namespace comity::drafts

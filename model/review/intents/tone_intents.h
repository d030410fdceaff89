#pragma once

#include "model/review/intents/intents.h"

namespace comity::review {

/// Adds what a text says beside asking and offering: thanks, goodwill, apologies, regret, gaps,
/// introductions, claims of contact, insults and pressure. An insult is one only with somebody it
/// is aimed at: the reader, or whom the text names by a handle.
void findToneIntents(const TextFacts &text, const Lexicons &lexicons, std::vector<Intent> &found);

} // namespace comity::review

#pragma once

#include "model/review/rule.h"

#include <vector>

namespace comity::review {

/// Somebody whom a text names.
struct NamedPerson
{
    Span span = {};
    quint32 firstToken = 0;
    quint32 lastToken = 0; ///< one past the end
    quint32 sentence = 0;
    bool isHandle = false;
};

/// Handles, people whom the context knows by name, and two words with capital letters side by side
/// that do not begin a sentence or whose first one is a given name the language's words lack. Our
/// own handle and the signature are none. In order of the text.
std::vector<NamedPerson> namedPeople(const DraftFacts &draft);

} // namespace comity::review

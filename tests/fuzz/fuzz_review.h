#pragma once

#include <QByteArray>
#include <QString>

namespace comity::tests {

/// Reviews a line of JSON as `review --jsonl` does. What is wrong with the answer (spans outside
/// the text, an answer that is no JSON or not the same twice), or empty. A line that cannot be read
/// is fine as long as it says why.
QString troubleInReview(const QByteArray &line);

/// Reads the rules, once, which else the first line would wait for: longer than one may take, under
/// sanitizers on a machine with other work.
void readRules();

} // namespace comity::tests

#pragma once

#include <QString>
#include <string>
#include <string_view>

namespace comity {

/// A handle for comparing: trimmed, one leading @ gone, lower case (formats.md §0.10). The
/// spelling for display stays as given. Needs no allocation beyond the result.
std::string foldHandle(std::string_view utf8);

/// Text for searching: lower case and without accents, in UTF-8, appended to `out`, so that
/// "jose" finds "José". Works on any number of texts without an allocation each.
void appendFolded(std::string_view utf8, std::string &out);
std::string folded(std::string_view utf8);

/// A stranger's text on one line, fit for a label or a terminal: control characters, line breaks
/// and bidirectional overrides become blanks.
QString singleLine(const QString &text);

} // namespace comity

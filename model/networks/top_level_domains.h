#pragma once

#include <QStringView>

namespace comity::networks {

/// The length in UTF-16 units of the top-level domain that begins at `at`, 0 where none does. It
/// ends before anything but an ASCII letter, a digit, `@`, `+` or `-`, so `comです` begins with one
/// and `comm` does not. The list is Debian's of public suffixes, as of the build, internationalised
/// domains in their own letters; any label `xn--…` counts as one. Any thread.
qsizetype topLevelDomainLength(QStringView text, qsizetype at);

} // namespace comity::networks

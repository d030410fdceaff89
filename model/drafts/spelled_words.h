#pragma once

#include "model/review/finding.h"

#include <QSet>
#include <QString>
#include <QStringList>
#include <vector>

namespace comity::drafts {

/// The words of some names in lower case, each by itself: `Marek Holub` is `marek` and `holub`.
QSet<QString> wordsOfNames(const QStringList &names);

/// The words of a text that a dictionary may judge, in their order: letters of Latin script with
/// the apostrophes between them. Addresses, handles, hashtags, merge fields, what holds digits,
/// single letters and the words of `names` (lower case, also before 's) are left out. Linear; any
/// thread.
std::vector<review::Span> wordsToSpell(QStringView text, const QSet<QString> &names);

} // namespace comity::drafts

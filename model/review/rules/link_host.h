#pragma once

#include "model/review/draft_context.h"
#include "model/review/text_facts/text_facts.h"

#include <QStringList>

namespace comity::review {

/// The host that an address of a text leads to, lower case and without `www.`; the scheme may be
/// missing. Empty when there is none.
QString hostOf(const QString &address);
/// Whether `host` is one of `domains`, or under one of them. Both in lower case.
bool isHostWithin(const QString &host, const QStringList &domains);

/// The first address outside quotations and code that leads to a domain of ours; null for none.
const Token *firstOwnLink(const TextFacts &text, const Sender &sender);

} // namespace comity::review

#pragma once

#include <QString>

namespace comity::drafts {

/// What a draft is called: its title, or how its text begins; empty without either.
QString nameOf(const QString &title, const QString &text);

} // namespace comity::drafts

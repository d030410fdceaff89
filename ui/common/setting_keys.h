#pragma once

#include <QString>

namespace comity::ui {

/// Where the settings keep the folder of house rules, which Preferences writes and Drafts reads;
/// empty: none.
inline QString houseRulesKey()
{
    return QStringLiteral("drafts/houseRules");
}

/// After how many days without a post somebody is stale, as People sets it; missing: the usual.
inline QString staleDaysKey()
{
    return QStringLiteral("people/stale-days");
}

} // namespace comity::ui

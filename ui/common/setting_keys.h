#pragma once

#include <QString>

namespace comity::ui {

/// Where the settings keep the folder of house rules, which Preferences writes and Drafts reads;
/// empty: none.
inline QString houseRulesKey()
{
    return QStringLiteral("drafts/houseRules");
}

} // namespace comity::ui

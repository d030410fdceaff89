#pragma once

#include "ui/common/workspace_session.h"

#include <QTimeZone>

namespace comity::ui {

/// What the page has to know of the chosen account.
struct AccountWords
{
    std::optional<AccountId> id = {}; ///< none: all accounts, or there is none yet
    QString name = {}; ///< "@fernhillcycles"
    bool isMutualGraph = false; ///< connections, where nobody follows alone
    QTimeZone zone = QTimeZone::utc(); ///< whose days count

    /// Whom the page shows, for the top bar.
    QString sentence() const;
};

/// Reads on the GUI thread, one row.
AccountWords accountWordsOf(const WorkspaceSession &session);

} // namespace comity::ui

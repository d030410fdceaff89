#pragma once

#include "model/accounts/account.h"
#include "model/lists/handle_paste.h"

#include <optional>

namespace comity::drafts {

/// Where the bare handles of a draft are from. `account`: of ours, from which it goes out;
/// `network`: code of its channel's, empty for e-mail.
HandleHome homeOf(const std::optional<Account> &account, const QString &network);

} // namespace comity::drafts

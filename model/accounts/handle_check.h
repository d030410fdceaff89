#pragma once

#include "model/accounts/profile_check.h"

namespace comity {

/// Whether a handle is easy to say: no underscores, no numbers, and short (S4.23).
CheckRow checkHandleEasy(const ProfileGround &ground);
/// Whether colleagues could have a handle of the same family (S4.23).
CheckRow checkHandleGrows(const ProfileGround &ground);

/// Handles made of the account's name, and of `place` where one is known, that are easy to say and
/// are not the one it has; at most five, the shortest first.
QStringList handleIdeas(const Account &account, const QString &place = {});

/// The part of a handle that is said: without its server, and without the host of those that have
/// one for all.
QString spokenHandle(const Account &account);

} // namespace comity

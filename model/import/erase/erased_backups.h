#pragma once

#include "model/import/erase/erased_names.h"

namespace comity {

/// Automatic backups that held somebody who is erased.
struct ErasedBackups
{
    QStringList deleted;
    QStringList left; ///< could not be deleted
};

/// Deletes the automatic backups of a workspace that hold the person: who has one of the profiles,
/// names one of them anywhere, or cannot be read.
ErasedBackups deleteBackupsHolding(
    const QString &workspace, const std::vector<ErasedProfile> &profiles, const ErasedNames &names);

/// Whether a copy of a workspace holds the person, as above.
bool holdsPerson(
    const QString &copy, const std::vector<ErasedProfile> &profiles, const ErasedNames &names);

} // namespace comity

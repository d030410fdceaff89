#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"
#include "model/import/formats/records.h"

#include <QString>
#include <optional>

namespace comity {

/// One of the two sides of a possible rename.
struct RenameSide
{
    Pk pk {};
    QString key;
    QString handle;
    QString name;
};

/// Somebody new in an import who may be somebody stored that it lacks: on a network that knows
/// people by their handle, both followed at the same time (formats.md §15). Nothing comes of it
/// unless a person says so.
struct RenameOffer
{
    QString network;
    RenameSide stored;
    RenameSide staged;
    /// Whether the handle in the import is the present one: an older export is the other way round.
    bool isStagedNewer = true;
    Dated since; ///< what both lists state
    formats::ListKind list = formats::ListKind::Followers; ///< where; the first of several
    std::optional<bool> isSame = {}; ///< what the user said

    const RenameSide &former() const { return isStagedNewer ? stored : staged; }
    const RenameSide &present() const { return isStagedNewer ? staged : stored; }
};

/// What the user said to an offer, named by the keys so that it outlives reading the file again.
struct RenameAnswer
{
    QString network;
    QString storedKey;
    QString stagedKey;
    bool isSame = false;
};

} // namespace comity

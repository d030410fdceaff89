#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity::drafts {

/// A word by hand with when it was written.
struct HandWord
{
    QString value = {};
    qint64 setAt = 0; ///< UTC seconds
};

/// What is known of one profile in words. Texts are strangers': plain, always.
struct ProfileWords
{
    QString network = {}; ///< code
    QString handle = {}; ///< as spelt, without @; may be null
    QString name = {}; ///< may be null
    QString location = {};
    QString language = {};
    QStringList otherNames = {}; ///< that they went by; handles begin with @
    std::optional<HandWord> zone = {}; ///< IANA
    std::optional<HandWord> country = {}; ///< ISO 3166, two letters
    bool wantsNoOffers = false; ///< by hand
    Dated metAt = {}; ///< the newest meeting
    QString metAs = {}; ///< its event
};

/// Of many profiles at once, by pk: a few queries for any number. Meetings after `asOf` (UTC
/// seconds) are left out. Who is not in the workspace is not in the answer. Throws
/// SQLite::Exception.
QHash<quint32, ProfileWords> wordsOf(
    SQLite::Database &database, const std::vector<Pk> &profiles, qint64 asOf);

} // namespace comity::drafts

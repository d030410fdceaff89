#pragma once

#include "model/base/ids.h"

#include <QDate>
#include <QString>
#include <SQLiteCpp/Database.h>
#include <map>

namespace comity {

/// Months after which the profile of somebody is to be read again before they are addressed
/// (S1.31).
constexpr int profileReadingHolds = 6;

/// Whether what was read on a day is too old to rely on.
inline bool isProfileReadingOld(QDate read, QDate today)
{
    return read.isValid() && read.addMonths(profileReadingHolds) < today;
}

/// When somebody's profile was last read, and why, in the user's words.
struct ProfileReading
{
    QDate day = {};
    QString why = {};

    bool operator==(const ProfileReading &) const = default;
};

/// Of everybody whose profile was (HandField::ProfileRead), by profile.person or else the profile's
/// own pk. Throws SQLite::Exception.
std::map<Pk, ProfileReading> profileReadings(SQLite::Database &database);

} // namespace comity

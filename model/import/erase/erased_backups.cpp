#include "model/import/erase/erased_backups.h"

#include "model/db/backup.h"
#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/people/profile_key.h"

#include <QDir>
#include <QFile>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

/// By key: numbers stand in the file as bytes that no search for text finds.
bool hasProfile(const QString &copy, const ErasedProfile &profile)
{
    const auto database = db::connect(copy, db::Use::Peek);
    SQLite::Statement query(*database,
        "SELECT 1 FROM profile_key JOIN network ON network.id = profile_key.network"
        " WHERE network.code = ?1 AND profile_key.ext = ?2");
    return std::ranges::any_of(profile.keys, [&](const std::string &key) {
        query.reset();
        db::bind(query, 1, profile.code);
        bindKey(query, 2, key);
        return query.executeStep();
    });
}

} // namespace

bool holdsPerson(
    const QString &copy, const std::vector<ErasedProfile> &profiles, const ErasedNames &names)
{
    try {
        const bool isThere = std::ranges::any_of(
            profiles, [&copy](const ErasedProfile &profile) { return hasProfile(copy, profile); });
        if (isThere) {
            return true;
        }
    } catch (const SQLite::Exception &) {
        return true;
    }
    QFile file(copy);
    return !file.open(QIODevice::ReadOnly) || names.areIn(file);
}

ErasedBackups deleteBackupsHolding(
    const QString &workspace, const std::vector<ErasedProfile> &profiles, const ErasedNames &names)
{
    ErasedBackups done;
    const QDir folder(db::backupFolder(workspace));
    for (const QString &name : folder.entryList({u"*.comity"_s, u"*.part"_s}, QDir::Files)) {
        const QString path = folder.filePath(name);
        if (!holdsPerson(path, profiles, names)) {
            continue;
        }
        (QFile::remove(path) ? done.deleted : done.left) += path;
        for (const QString &suffix : {u"-wal"_s, u"-shm"_s, u"-journal"_s}) {
            QFile::remove(path + suffix);
        }
    }
    return done;
}

} // namespace comity

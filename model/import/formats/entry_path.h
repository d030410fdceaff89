#pragma once

#include <QString>
#include <optional>

namespace comity::formats {

/// The name of an entry as we use it: `/` between folders, no `./`. Nothing for a name that would
/// leave the folder it is unpacked to: absolute, with a drive letter, or with `..`.
std::optional<QString> safeEntryPath(const QString &raw);

/// Files that systems leave behind: `__MACOSX/`, `._name`, `.DS_Store`, `Thumbs.db`.
bool isJunkEntry(const QString &path);

/// The last part of a path.
QString baseName(const QString &path);
/// The folder of a path, without the last `/`; empty at the top.
QString folderName(const QString &path);
/// Lower case, without the ending and without the ` (1)` that a browser adds to a second download.
QString plainStem(const QString &path);
/// Lower case, without the dot.
QString ending(const QString &path);
/// True when a browser numbered the file as a further download of the same name.
bool isNumberedCopy(const QString &path);

} // namespace comity::formats

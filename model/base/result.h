#pragma once

#include <QString>
#include <QStringList>
#include <tl/expected.hpp>

namespace comity {

/// Why an operation gave no result. Callers and tests decide on `code`; `arguments` fill the
/// sentence that model/base/wording keeps for the code; `detail` is for the log and the Details
/// box: it holds codes, counts and offsets, never a name, and is never parsed.
struct Error
{
    enum class Code {
        Cancelled,
        Usage, ///< arguments: what is wrong
        FileMissing, ///< arguments: path
        FileUnreadable, ///< arguments: path
        FileEmpty, ///< arguments: file name
        UnknownFormat, ///< arguments: file name
        FormatBroken, ///< arguments: file name, place; the format is known, its text is not whole
        FormatRefused, ///< arguments: file name, reason code; known, and not for importing
        ArchiveBroken, ///< arguments: file name; not a zip, or cut off
        ArchiveTooLarge, ///< arguments: file name; too many entries or bytes once unpacked
        ArchiveUnsafe, ///< arguments: file name; an entry would leave its folder
        NothingFound, ///< arguments: file name; read, and nobody in it
        AccountUnknown, ///< arguments: file name, network code or empty
        AccountMismatch, ///< arguments: file name, its owner, the account that was named
        ListUnknown, ///< arguments: file name; followers or following cannot be told
        NoSuchAccount, ///< arguments: network:handle
        NoSuchImport, ///< arguments: id
        AlreadyUndone, ///< arguments: id
        NoSuchPlan, ///< arguments: id
        BadSmartList, ///< arguments: none; its conditions are of a newer version, or damaged
        OpenBatchExists, ///< arguments: plan id
        PlanClosed, ///< arguments: plan id
        PlanFileForeign, ///< arguments: file name; no CSV of a plan
        PlanFileOther, ///< arguments: file name, its plan, its account, the plan that is meant
        ExportRefused, ///< arguments: file name, code of following_file.yml, what fills it
        NoSuchList, ///< arguments: name
        ListExists, ///< arguments: name
        ListUnnamed, ///< arguments: none
        ListIsSmart, ///< arguments: name; nobody is put on it or taken off
        ListNotForDemoting, ///< arguments: name; neither a private list nor a watch list
        ValueRefused, ///< arguments: what it was for, the value
        PermissionUnproved, ///< arguments: none; a yes without words or date
        WorkspaceChanged, ///< arguments: none; between preview and saving
        WorkspaceMissing, ///< arguments: path
        WorkspaceExists, ///< arguments: path
        WorkspaceLocked, ///< arguments: path, who holds it
        WorkspaceReadOnly, ///< arguments: path
        NewerDatabase, ///< arguments: path, its version, ours
        ForeignDatabase, ///< arguments: path; SQLite, but not a workspace, or altered by others
        NotADatabase, ///< arguments: path
        DamagedDatabase, ///< arguments: path
        DiskFull, ///< arguments: path
        Database, ///< arguments: none
    };

    Code code = Code::Database;
    QStringList arguments = {};
    QString detail = {};
};

template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(
    Error::Code code, const QStringList &arguments = {}, const QString &detail = {})
{
    return tl::unexpected<Error>(Error {code, arguments, detail});
}

} // namespace comity

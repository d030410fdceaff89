#include "app/cli/exit_status.h"

namespace comity::cli {

ExitStatus statusOf(Error::Code code)
{
    using Code = Error::Code;
    switch (code) {
    case Code::Cancelled:
        return ExitStatus::Cancelled;
    case Code::Usage:
    case Code::NoSuchAccount:
    case Code::NoSuchImport:
    case Code::AlreadyUndone:
    case Code::NoSuchPlan:
    case Code::BadSmartList:
    case Code::OpenBatchExists:
    case Code::PlanClosed:
    case Code::ExportRefused:
    case Code::NoSuchList:
    case Code::ListExists:
    case Code::ListUnnamed:
    case Code::ListIsSmart:
    case Code::ListNotForDemoting:
    case Code::ValueRefused:
    case Code::PermissionUnproved:
    case Code::WorkspaceExists:
        return ExitStatus::Usage;
    case Code::FileMissing:
    case Code::FileUnreadable:
    case Code::FileEmpty:
    case Code::UnknownFormat:
    case Code::FormatBroken:
    case Code::FormatRefused:
    case Code::PlanFileForeign:
    case Code::PlanFileOther:
    case Code::ArchiveBroken:
    case Code::ArchiveTooLarge:
    case Code::ArchiveUnsafe:
    case Code::NothingFound:
    case Code::AccountUnknown:
    case Code::AccountMismatch:
    case Code::ListUnknown:
        return ExitStatus::Input;
    case Code::WorkspaceChanged:
    case Code::WorkspaceMissing:
    case Code::WorkspaceLocked:
    case Code::WorkspaceReadOnly:
    case Code::NewerDatabase:
    case Code::ForeignDatabase:
    case Code::NotADatabase:
    case Code::DamagedDatabase:
    case Code::DiskFull:
    case Code::Database:
        return ExitStatus::Workspace;
    }
    return ExitStatus::Workspace;
}

} // namespace comity::cli

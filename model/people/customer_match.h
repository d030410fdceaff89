#pragma once

#include "model/jobs/job_context.h"
#include "model/people/hand_edit.h"
#include "model/people/permission_store.h"

#include <QString>
#include <optional>
#include <vector>

namespace comity {

/// One customer as the user's own file names them. Texts may be empty.
struct CustomerRow
{
    qint64 line = 0; ///< of the file, from 1
    QString name = {};
    QString email = {};
    QString phone = {};
    QString network = {}; ///< code; empty: of any network
    QString handle = {};
};

/// How a row was found among the people of the workspace.
enum class CustomerMatch : quint8 {
    None,
    Handle,
    Email, ///< as a fact by hand, or named on the profile
    Phone,
    Name, ///< only one person has it
    Offered, ///< several may be meant, or only a name says so: for the user to decide
};

/// `none`, `handle`, `email`, `phone`, `name`, `offered`.
QString toText(CustomerMatch match);

struct MatchedCustomer
{
    CustomerRow row;
    CustomerMatch match = CustomerMatch::None;
    std::vector<Pk> people = {}; ///< the one that was found, or those that are offered
    /// Others whom a later trait of the row names for sure, a profile each: perhaps the same person
    /// as the one that was found. Nothing is merged.
    std::vector<Pk> alike = {};
};

/// Looks for every row by handle, then by address, phone and name: the first that finds somebody
/// decides, the others may tell who is the same. A name is enough only when it has two words and
/// one person of the workspace bears it, and one row of the file. A pass over all profiles: a job.
Result<std::vector<MatchedCustomer>> matchCustomers(
    SQLite::Database &database, const std::vector<CustomerRow> &rows, const JobContext &job);

/// A person and the row that is theirs.
struct Customer
{
    Pk pk = {};
    CustomerRow row;
};

/// Makes them customers: role, address and phone, with `source` as where it comes from. What is
/// wrong in the file is left out. One undoable edit, beside which the permission, if one is given,
/// is recorded for good; PermissionUnproved where that may not be kept.
Result<HandEdit> saveCustomers(SQLite::Database &writer, const std::vector<Customer> &customers,
    const QString &source, const std::optional<PermissionEntry> &permission, qint64 now);

} // namespace comity

#include "model/accounts/account_check.h"

#include "model/base/text_fold.h"
#include "model/networks/catalogue.h"
#include "model/networks/profile_url.h"

#include <QRegularExpression>
#include <QTimeZone>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using Field = AccountProblem::Field;

bool isSameIdentity(const Account &one, const Account &other)
{
    const std::string handle = foldHandle(one.handle.toStdString());
    return one.network == other.network
        && ((!handle.empty() && handle == foldHandle(other.handle.toStdString()))
            || (!one.key.isEmpty() && one.key == other.key));
}

void checkIdentity(const AccountRecord &record, const std::vector<AccountRecord> &others,
    std::vector<AccountProblem> &problems)
{
    const Account &account = record.account;
    const auto *const network = networks::Catalogue::builtIn().find(account.network);
    if (network == nullptr) {
        problems.push_back({Field::Network, u"network-missing"_s, {}});
        return;
    }
    if (account.handle.isEmpty() && account.key.isEmpty()) {
        problems.push_back({Field::Handle, u"handle-missing"_s, {}});
    } else if (!account.handle.isEmpty() && !networks::handleLooksValid(*network, account.handle)) {
        problems.push_back({Field::Handle, u"handle-invalid"_s, {account.handle}});
    }
    const bool isTaken = std::ranges::any_of(others, [&account](const AccountRecord &other) {
        return other.account.id != account.id && isSameIdentity(account, other.account);
    });
    if (isTaken) {
        problems.push_back({Field::Handle, u"account-exists"_s, {account.label()}});
    }
}

void checkTimes(const AccountRecord &record, std::vector<AccountProblem> &problems)
{
    const QString &zone = record.account.timeZone;
    if (!zone.isEmpty() && !QTimeZone(zone.toUtf8()).isValid()) {
        problems.push_back({Field::TimeZone, u"zone-unknown"_s, {zone}});
    }
    if (record.workFrom.has_value() != record.workTo.has_value()) {
        problems.push_back({Field::WorkingHours, u"hours-half"_s, {}});
    } else if (record.workFrom && *record.workFrom >= *record.workTo) {
        problems.push_back({Field::WorkingHours, u"hours-order"_s, {}});
    }
}

void checkEach(const QStringList &values, const QRegularExpression &form, Field field,
    const QString &code, std::vector<AccountProblem> &problems)
{
    const auto bad = std::ranges::find_if(
        values, [&form](const QString &value) { return !form.match(value).hasMatch(); });
    if (bad != values.end()) {
        problems.push_back({field, code, {*bad}});
    }
}

} // namespace

std::vector<AccountProblem> accountProblems(
    const AccountRecord &record, const std::vector<AccountRecord> &others)
{
    static const QRegularExpression domain(
        u"^(?=.{1,253}$)([\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,}$"_s);
    static const QRegularExpression email(u"^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$"_s);
    static const QRegularExpression phone(u"^\\+?[0-9][0-9 ()./-]{4,30}$"_s);
    std::vector<AccountProblem> problems;
    checkIdentity(record, others, problems);
    checkTimes(record, problems);
    checkEach(record.ownDomains, domain, Field::Domains, u"domain-invalid"_s, problems);
    checkEach(record.ownEmails, email, Field::Emails, u"email-invalid"_s, problems);
    checkEach(record.ownPhones, phone, Field::Phones, u"phone-invalid"_s, problems);
    return problems;
}

} // namespace comity

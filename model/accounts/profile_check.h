#pragma once

#include "model/accounts/account_record.h"
#include "model/accounts/bio_reading.h"
#include "model/networks/network.h"

#include <QTimeZone>
#include <vector>

namespace comity {

/// What somebody new sees of an account, piece by piece (S4.22–S4.26, S2.15), in the order shown.
enum class ProfileCheck : quint8 {
    HandleEasy,
    HandleGrows,
    Photo,
    BioWhat,
    BioWhere,
    BioWho,
    BioFits,
    Link,
    LastPost
};
constexpr int profileChecks = 9;
/// `handle-easy`, `handle-grows`, …: begins the codes of resources/language/en/profile.yml.
QString toText(ProfileCheck check);

/// What no import and nobody tells is unknown, and never bad.
enum class CheckState : quint8 { Good, Improve, Unknown };
/// `good`, `improve`, `unknown`
QString toText(CheckState state);

/// One line of a check-up. Its title is `<check>-<state>`, its evidence `<check>.<evidence>`, both
/// in resources/language/en/profile.yml.
struct CheckRow
{
    ProfileCheck check = ProfileCheck::HandleEasy;
    CheckState state = CheckState::Unknown;
    QString evidence; ///< code
    QStringList arguments = {}; ///< strangers' text: plain

    bool operator==(const CheckRow &) const = default;
};

/// What a check-up rests on, beside what the account says of itself.
struct ProfileGround
{
    AccountRecord record = {};
    std::vector<Account> others = {}; ///< of ours
    QStringList colleagues = {}; ///< first names of those who could need a handle of the family
    QStringList groups = {}; ///< names and words of those whom the account is for
    std::vector<networks::Limit> limits = {}; ///< of the network, as they hold in the workspace
    Dated lastPost = {}; ///< the last public word of ours in any import
    Dated newestImport = {}; ///< none: no import knows the account
    qint64 asOf = 0; ///< UTC seconds
    QTimeZone zone = QTimeZone::systemTimeZone(); ///< the account's
};

/// How an account looks to somebody new.
struct ProfileCheckup
{
    std::vector<CheckRow> rows; ///< one for each check, in their order
    BioReading bio;
    std::optional<qint64> bioLength; ///< characters as people see them; none: no bio is known
    qint64 bioLimit = 0;
    bool isStale = false; ///< the newest import is older than staleProfileDays

    int count(CheckState state) const;
    const CheckRow &row(ProfileCheck check) const
    {
        return rows.at(static_cast<std::size_t>(check));
    }
};

constexpr int staleProfileDays = 30;
/// Where a network states no limit of its own (S4.25).
constexpr qint64 usualBioLimit = 160;

/// Pure; any thread.
ProfileCheckup checkProfile(const ProfileGround &ground);

/// The name of the fact by hand that says a part of the bio does tell what Comity cannot see in it;
/// its value is that bio, and another one makes it void. Of the three about the bio's parts.
QString saidFact(ProfileCheck check);

/// The length of a text as people see it, in graphemes.
qint64 lengthInCharacters(const QString &text);

} // namespace comity

#pragma once

#include "model/accounts/account.h"

#include <QStringList>
#include <vector>

namespace comity {

/// The value of a fact by hand that says there is none.
inline const QString absentFact = QStringLiteral("none");
/// By hand alone: what new people should do at the link (S4.26).
inline const QString linkPurposeFact = QStringLiteral("link-purpose");

/// Something an account of ours says of itself at a time: photo, bio, location, website.
struct AccountFact
{
    QString name; ///< as imports call it: avatar, bio, location, website, joined, …
    QString value;
    Dated at; ///< of the import where the export has no date for it
    bool isByHand = false;

    /// It was told that there is nothing of this kind: no photo, no link.
    bool isAbsent() const { return value.trimmed().isEmpty() || value == absentFact; }

    bool operator==(const AccountFact &) const = default;
};

/// An account of ours with everything that we wrote about it.
struct AccountRecord
{
    Account account;
    QString owner = {}; ///< who looks after it
    std::optional<qint64> archivedAt = {}; ///< UTC seconds; leaves the choice of accounts
    QList<int> workingDays = {}; ///< 1 Monday to 7 Sunday, rising; empty: not said
    std::optional<int> workFrom = {}; ///< minutes of the day in the account's zone
    std::optional<int> workTo = {};
    QStringList ownDomains = {};
    QStringList ownEmails = {};
    QStringList ownPhones = {};
    QString charter = {}; ///< whom we follow and why, in our words
    std::optional<qint64> charterPublishedAt = {}; ///< UTC seconds
    QString charterPublished = {}; ///< as it was pinned then; empty where that is not known
    std::vector<AccountFact> facts = {}; ///< by name, newest first

    bool isArchived() const { return archivedAt.has_value(); }
    /// The newest of this name; none when it was never told.
    std::optional<AccountFact> fact(QStringView name) const;

    bool operator==(const AccountRecord &) const = default;
};

} // namespace comity

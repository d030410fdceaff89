#pragma once

#include "model/import/formats/records.h"
#include "model/networks/network.h"

#include <QTimeZone>

namespace comity {

/// Whom a rejected row is about, as it is typed into a form.
struct RepairFields
{
    QString id;
    QString handle; ///< or the address of the profile
    QString name;
    QString since; ///< a date or a time; empty: the row has none
    bool operator==(const RepairFields &) const = default;
};

/// What of it can be read out of the row's own text: an id, a handle or a profile address of this
/// network, a name, a time. Nothing is made up: what is not plainly there stays empty.
RepairFields fieldsIn(const formats::RejectedRow &row, const networks::Network &network);

/// Whether the network has an account number or the like beside handles.
bool hasIds(const networks::Network &network);

/// The list that a row is put on, as far as it judges what is typed.
struct RepairBasis
{
    formats::Owner owner; ///< the account of ours
    QTimeZone zone; ///< of that account: a time without one is read in it
    Dated takenAt; ///< of the list
    std::optional<DatePrecision> precision; ///< of the dates of the list, where it has some
};

/// What was typed, read; `code` is why it is not enough, of resources/language/en/repair.yml.
struct CheckedRepair
{
    QString code = {};
    QStringList arguments = {};
    QString id = {};
    QString handle = {};
    QString name = {};
    Dated since = {};
    bool isValid() const { return code.isEmpty(); }
};
CheckedRepair checkRepair(
    const RepairFields &fields, const networks::Network &network, const RepairBasis &basis);

} // namespace comity

#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"

#include <QByteArray>
#include <optional>
#include <vector>

namespace comity::snapshots {

/// The people of one list in a blob. First byte is the format: 1 = sorted set (delta varints, about
/// a byte a person), 2 = in the order of the file, newest follow first (zigzag delta varints).
QByteArray encodeSet(const std::vector<Pk> &sorted);
QByteArray encodeOrdered(const std::vector<Pk> &inFileOrder);

bool isOrdered(const QByteArray &blob);
/// As stored: sorted for format 1, in file order for format 2. Nothing for a damaged blob.
std::optional<std::vector<Pk>> decode(const QByteArray &blob);
/// Sorted, whatever the format.
std::optional<std::vector<Pk>> decodeSorted(const QByteArray &blob);

/// Follow times beside a member blob, in the order that decode() gives: UTC seconds, 0 where the
/// export has none. The precision is one for the whole list: exact, day or local.
QByteArray encodeTimes(const std::vector<qint64> &times, DatePrecision precision);
struct Times
{
    std::vector<qint64> at;
    DatePrecision precision = DatePrecision::Exact;
    /// None where the export has no time.
    Dated dated(std::size_t i) const;
};
std::optional<Times> decodeTimes(const QByteArray &blob, std::size_t count);

} // namespace comity::snapshots

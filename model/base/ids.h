#pragma once

#include <QtGlobal>

namespace comity {

/// One profile: an identity of somebody on one network. Given out by meta.next_pk and never
/// reused, so a blob of pks may have holes.
enum class Pk : quint32 {};

enum class NetworkId : qint64 {};
enum class AccountId : qint64 {};
enum class ImportId : qint64 {};
enum class SnapshotId : qint64 {};
enum class PlanId : qint64 {};
enum class PlanItemId : qint64 {};
enum class ListId : qint64 {};
/// A row by hand: a note, a meeting, a touch ... Never used again after its row is gone.
enum class FactId : qint64 {};

constexpr quint32 number(Pk pk)
{
    return static_cast<quint32>(pk);
}

template <typename Id>
requires(sizeof(Id) == sizeof(qint64)) constexpr qint64 number(Id id)
{
    return static_cast<qint64>(id);
}

} // namespace comity

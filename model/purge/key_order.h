#pragma once

#include "model/base/ids.h"

#include <QString>
#include <mutex>
#include <vector>

namespace comity {

/// Puts people in the order of the keys their network knows them by: what decides between two whose
/// dates tell nothing apart, because pks depend on the order of importing. Any thread; throws
/// SQLite::Exception.
class KeyOrder
{
public:
    /// Reads from the workspace at `path` when it is first needed.
    explicit KeyOrder(const QString &path)
        : m_path(path)
    {
    }

    const QString &path() const { return m_path; }
    /// The places of the first `count` of them, in order. `people` stand in rising order of pk.
    std::vector<quint32> first(const std::vector<Pk> &people, std::size_t count) const;

private:
    std::vector<quint32> readFirst(const std::vector<Pk> &people, std::size_t count) const;
    void readRanks() const;

    QString m_path;
    mutable std::mutex m_mutex;
    mutable std::vector<quint32> m_ranks; ///< by pk
};

} // namespace comity

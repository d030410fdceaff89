#pragma once

#include "model/base/number_map.h"
#include "model/import/stage/spill_file.h"
#include "model/import/stage/staged_import.h"

#include <functional>
#include <unordered_map>

namespace comity {

/// Whom a correspondent is, as surely as the record tells: `id:1511`, `handle:ana`, `name:Ana
/// Field`, for a nameless one `thread:…`. Empty when nobody is named.
std::string correspondentIdentity(networks::KeyKind kind, const formats::MessageRecord &record);

/// True when the two wrote to each other in private or one asked the other for something, so that
/// the other is somebody we have a standing with, on a list or not (architecture.md §5).
bool makesAcquaintance(const formats::MessageRecord &record);

/// Spills the messages and posts of an import. One thread; part of Stager.
class MessageStager
{
public:
    explicit MessageStager(SpillFile &spill)
        : m_spill(spill)
    {
    }

    /// Messages that follow belong to this container and network.
    void begin(std::size_t container, const QString &network);
    /// Gives the packed bytes, for the fingerprint of the import.
    std::string_view add(networks::KeyKind kind, const formats::MessageRecord &record);

    std::vector<StagedMessages> &all() { return m_all; }

private:
    StagedThread &thread(const formats::MessageRecord &record);

    SpillFile &m_spill;
    std::vector<StagedMessages> m_all;
    std::vector<std::unordered_map<std::string, std::size_t>> m_threads; ///< beside m_all, by ext
    std::size_t m_current = 0;
    std::string m_lastThread; ///< messages of a thread follow each other
    std::size_t m_lastIndex = 0;
};

/// Names that stood beside ids, each spelling once, in one arena: there may be a million.
class AliasCollector
{
public:
    void add(const formats::NameSighting &seen);
    StagedAliases take() { return std::move(m_aliases); }

private:
    StagedAliases m_aliases;
    NumberMap m_known; ///< by a hash of the three texts
    std::string m_key;
};

} // namespace comity

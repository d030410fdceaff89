#include "model/import/stage/staged_import.h"

#include <algorithm>

namespace comity {

StagedAlias StagedAliases::at(std::size_t i) const
{
    const Entry &entry = m_entries[i];
    std::string_view rest = std::string_view(m_texts).substr(entry.textAt);
    const auto cut = [&rest](quint32 length) {
        const std::string_view text = rest.substr(0, length);
        rest.remove_prefix(length);
        return text;
    };
    StagedAlias alias;
    alias.ext = cut(entry.ext);
    alias.handle = cut(entry.handle);
    alias.name = cut(entry.name);
    alias.firstAt = entry.firstAt;
    alias.lastAt = entry.lastAt;
    return alias;
}

void StagedAliases::add(const StagedAlias &alias)
{
    m_entries.push_back({m_texts.size(), static_cast<quint32>(alias.ext.size()),
        static_cast<quint32>(alias.handle.size()), static_cast<quint32>(alias.name.size()),
        alias.firstAt, alias.lastAt});
    m_texts.append(alias.ext).append(alias.handle).append(alias.name);
}

void StagedAliases::widen(std::size_t i, qint64 at)
{
    m_entries[i].firstAt = std::min(m_entries[i].firstAt, at);
    m_entries[i].lastAt = std::max(m_entries[i].lastAt, at);
}

} // namespace comity

#include "model/import/stage/message_stager.h"

#include "model/base/text_fold.h"
#include "model/import/formats/person_key.h"

#include <algorithm>
#include <xxhash.h>

namespace comity {
namespace {

using formats::MessageKind;

bool isPost(MessageKind kind)
{
    return kind == MessageKind::Post || kind == MessageKind::Repost || kind == MessageKind::Quote
        || kind == MessageKind::Reply;
}

} // namespace

std::string correspondentIdentity(networks::KeyKind kind, const formats::MessageRecord &record)
{
    std::string buffer;
    const std::string_view key = personKey(kind, record.other, buffer);
    if (key.starts_with("name:")) {
        return std::string(key);
    }
    if (isHandleStandIn(kind, key)) {
        return "handle:" + std::string(key.substr(1));
    }
    if (!key.empty()) {
        return "id:" + std::string(key);
    }
    if (!record.other.name.empty()) {
        return "name:" + std::string(record.other.name);
    }
    const bool isPublic = isPost(record.kind) || record.thread.empty();
    const bool isOursToAGroup = record.isGroup && record.direction == formats::Direction::Out;
    return isPublic || isOursToAGroup ? std::string() : "thread:" + std::string(record.thread);
}

bool makesAcquaintance(const formats::MessageRecord &record)
{
    switch (record.kind) {
    case MessageKind::Direct:
        return !record.isGroup;
    case MessageKind::Invitation:
    case MessageKind::Endorsement:
    case MessageKind::Recommendation:
    case MessageKind::Note:
        return true;
    default:
        return false;
    }
}

void MessageStager::begin(std::size_t container, const QString &network)
{
    const auto found = std::ranges::find_if(m_all, [&](const StagedMessages &one) {
        return one.container == container && one.network == network;
    });
    m_current = static_cast<std::size_t>(found - m_all.begin());
    if (found == m_all.end()) {
        m_all.push_back({container, network, {}, {}, 0});
        m_threads.emplace_back();
    }
    m_lastThread.clear();
}

std::string_view MessageStager::add(networks::KeyKind kind, const formats::MessageRecord &record)
{
    StagedMessages &to = m_all[m_current];
    if (!record.thread.empty()) {
        StagedThread &of = thread(record);
        of.isGroup = of.isGroup || record.isGroup;
        if (of.title.empty()) {
            of.title = record.threadTitle;
        }
    }
    to.offsets.push_back(m_spill.append(record, correspondentIdentity(kind, record)));
    to.posts += isPost(record.kind) ? 1 : 0;
    return m_spill.lastRecord();
}

StagedThread &MessageStager::thread(const formats::MessageRecord &record)
{
    auto &threads = m_all[m_current].threads;
    if (m_lastThread.empty() || m_lastThread != record.thread) {
        m_lastThread = record.thread;
        const auto [place, isNew] = m_threads[m_current].try_emplace(m_lastThread, threads.size());
        if (isNew) {
            threads.push_back({m_lastThread, {}, false});
        }
        m_lastIndex = place->second;
    }
    return threads[m_lastIndex];
}

void AliasCollector::add(const formats::NameSighting &seen)
{
    if (seen.id.empty() || (seen.handle.empty() && seen.name.empty()) || !seen.at.hasValue()) {
        return;
    }
    m_key.assign(seen.id).append(1, '\0').append(seen.handle).append(1, '\0').append(seen.name);
    const auto hash = static_cast<qint64>(XXH3_64bits(m_key.data(), m_key.size()) >> 1U);
    if (const auto known = m_known.find(hash)) {
        m_aliases.widen(*known, seen.at.at);
        return;
    }
    m_known.insert(hash, static_cast<quint32>(m_aliases.size()));
    m_aliases.add({seen.id, seen.handle, seen.name, seen.at.at, seen.at.at});
}

} // namespace comity

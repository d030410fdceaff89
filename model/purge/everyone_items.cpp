#include "model/purge/everyone_items.h"

#include "model/base/rising_order.h"
#include "model/db/connection.h"
#include "model/purge/plan_maker.h"

#include <algorithm>
#include <future>

namespace comity {
namespace {

constexpr std::size_t itemsInBlock = 4'096;

/// So many people ahead memory is asked for.
constexpr std::size_t fetchedAhead = 8;

/// What keys, handles and addresses take for nearly everybody.
constexpr std::size_t usualTextBytes = 64;

} // namespace

EveryoneItems::EveryoneItems(std::vector<PurgeCandidate> candidates)
    : m_candidates(std::move(candidates))
    , m_places(m_candidates.size())
    , m_texts((m_candidates.size() + itemsInBlock - 1) / itemsInBlock)
{
    std::vector<quint32> pks(m_candidates.size());
    std::ranges::transform(m_candidates, pks.begin(),
        [](const PurgeCandidate &candidate) { return number(candidate.pk); });
    m_byPk = risingOrder(pks);
    m_pks.reserve(pks.size());
    for (const quint32 place : m_byPk) {
        m_pks.push_back(Pk {pks[place]});
    }
}

Result<EveryoneItems> EveryoneItems::read(SQLite::Database &database, const QString &network,
    std::vector<PurgeCandidate> candidates, const JobContext &job)
{
    EveryoneItems out(std::move(candidates));
    std::atomic<std::size_t> next = 0;
    const QString path = db::pathOf(database);
    auto second = std::async([&] {
        const auto connection = db::connect(path, db::Use::Job);
        out.readBlocks(*connection, network, next, job);
    });
    out.readSources(database, network);
    out.readBlocks(database, network, next, job);
    second.get();
    return job.isStopped() ? Result<EveryoneItems>(failure(Error::Code::Cancelled))
                           : Result<EveryoneItems>(std::move(out));
}

/// Two threads take a block in turn, until none is left.
void EveryoneItems::readBlocks(SQLite::Database &database, const QString &network,
    std::atomic<std::size_t> &next, const JobContext &job)
{
    PlanTexts reader(database, network);
    for (std::size_t block = next++; block < m_texts.size(); block = next++) {
        if (job.isStopped()) {
            return;
        }
        std::string &texts = m_texts[block];
        texts.reserve(itemsInBlock * usualTextBytes);
        const std::size_t begin = block * itemsInBlock;
        const std::size_t end = std::min(begin + itemsInBlock, m_byPk.size());
        for (std::size_t i = begin; i < end; ++i) {
            Place &place = m_places[m_byPk[i]];
            const auto stored = reader.stored(m_pks[i]);
            if (!stored) {
                continue;
            }
            place.isKnown = true;
            place.block = static_cast<quint32>(block);
            place.begin = static_cast<quint32>(texts.size());
            place.key = static_cast<quint32>(stored->key.size());
            place.handle = static_cast<quint32>(stored->handle.size());
            place.url = static_cast<quint32>(stored->url.size());
            texts.append(stored->key).append(stored->handle).append(stored->url);
        }
    }
}

void EveryoneItems::readSources(SQLite::Database &database, const QString &network)
{
    PlanSources sources(database, network);
    m_sources = {QString()};
    const ValueSources::Source *last = nullptr;
    qsizetype place = 0;
    for (std::size_t i = 0; i < m_byPk.size(); ++i) {
        // The order of pks is none of the candidates, so that each would be waited for.
        __builtin_prefetch(
            &m_candidates[m_byPk[std::min(i + fetchedAhead, m_byPk.size() - 1)]].lastPostAt);
        const auto *const source = sources.find(m_pks[i], m_candidates[m_byPk[i]].lastPostAt);
        if (source != last) {
            last = source;
            const QString text = source == nullptr ? QString() : source->text();
            place = m_sources.indexOf(text);
            if (place < 0) {
                place = m_sources.size();
                m_sources += text;
            }
        }
        m_places[m_byPk[i]].source = static_cast<quint32>(place);
    }
}

void EveryoneItems::fetch(std::size_t place) const
{
    const Place &own = m_places[std::min(place, m_places.size() - 1)];
    if (own.isKnown) {
        __builtin_prefetch(m_texts[own.block].data() + own.begin);
    }
}

EveryoneItems::Item EveryoneItems::at(std::size_t place) const
{
    const Place &own = m_places[place];
    Item item {m_candidates[place], own.isKnown};
    item.source = own.source;
    if (own.isKnown) {
        const std::string_view texts = std::string_view(m_texts[own.block]).substr(own.begin);
        item.key = texts.substr(0, own.key);
        item.handle = texts.substr(own.key, own.handle);
        item.url = texts.substr(own.key + own.handle, own.url);
    }
    return item;
}

} // namespace comity

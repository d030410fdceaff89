#include "model/purge/everyone_items.h"

#include "model/db/connection.h"
#include "model/purge/plan_maker.h"

#include <algorithm>
#include <future>
#include <limits>
#include <numeric>

namespace comity {
namespace {

/// What is longer than any id, handle or address is cut off by no network; a file may hold it.
constexpr std::size_t longest = std::numeric_limits<quint16>::max();

} // namespace

EveryoneItems::EveryoneItems(
    SQLite::Database &database, const QString &network, std::vector<PurgeCandidate> candidates)
    : m_candidates(std::move(candidates))
    , m_places(m_candidates.size())
{
    std::vector<quint32> byPk(m_candidates.size());
    std::iota(byPk.begin(), byPk.end(), 0U);
    std::ranges::sort(byPk, {}, [this](quint32 place) { return number(m_candidates[place].pk); });
    const auto middle = byPk.begin() + static_cast<std::ptrdiff_t>(byPk.size() / 2);
    auto second = std::async(std::launch::async, [&, half = std::vector(middle, byPk.end())] {
        const auto connection = db::connect(db::pathOf(database), db::Use::Job);
        readHalf(*connection, network, half, 1);
    });
    readHalf(database, network, std::vector(byPk.begin(), middle), 0);
    readSources(database, network);
    second.get();
}

void EveryoneItems::readHalf(SQLite::Database &database, const QString &network,
    const std::vector<quint32> &byPk, quint8 half)
{
    std::string &texts = m_texts.at(half);
    const auto put = [&texts](const QString &text) {
        const QByteArray utf8 = text.toUtf8();
        const std::size_t size = std::min(static_cast<std::size_t>(utf8.size()), longest);
        texts.append(utf8.constData(), size);
        return static_cast<quint16>(size);
    };
    PlanTexts reader(database, network);
    PlanItem item;
    for (const quint32 index : byPk) {
        Place &place = m_places[index];
        item.pk = m_candidates[index].pk;
        if (!reader.read(item)) {
            continue;
        }
        place.isKnown = true;
        place.half = half;
        place.begin = static_cast<quint32>(texts.size());
        place.key = put(item.key);
        place.handle = put(item.handle);
        place.url = put(item.url);
    }
}

void EveryoneItems::readSources(SQLite::Database &database, const QString &network)
{
    PlanSources sources(database, network);
    m_sources = {QString()};
    for (std::size_t i = 0; i < m_candidates.size(); ++i) {
        const QString source = sources.of(m_candidates[i].pk, m_candidates[i].lastPostAt);
        if (source.isNull()) {
            continue;
        }
        qsizetype place = m_sources.indexOf(source);
        if (place < 0) {
            place = m_sources.size();
            m_sources += source;
        }
        m_places[i].source = static_cast<quint16>(place);
    }
}

void EveryoneItems::make(std::size_t begin, std::size_t count, std::vector<PlanItem> &out) const
{
    out.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        PlanItem &item = out[i];
        const Place &place = m_places[begin + i];
        fillFrom(m_candidates[begin + i], item);
        const char *at = m_texts.at(place.half).data() + place.begin;
        const auto next = [&at, &place](quint16 size) {
            const QString text = place.isKnown ? QString::fromUtf8(at, size) : QString();
            at += size;
            return text;
        };
        item.key = next(place.key);
        item.handle = next(place.handle);
        item.url = next(place.url);
        item.lastPostSource = m_sources.at(place.source);
    }
}

} // namespace comity

#include "model/purge/everyone_items.h"

#include "model/db/connection.h"
#include "model/purge/plan_maker.h"

#include <algorithm>
#include <future>
#include <numeric>

namespace comity {
namespace {

constexpr std::size_t rowsBetweenLooks = 1'024; ///< at whether the work is to stop

} // namespace

Result<EveryoneItems> EveryoneItems::read(SQLite::Database &database, const QString &network,
    std::vector<PurgeCandidate> candidates, const JobContext &job)
{
    EveryoneItems out(std::move(candidates));
    std::vector<quint32> byPk(out.size());
    std::iota(byPk.begin(), byPk.end(), 0U);
    std::ranges::sort(
        byPk, {}, [&out](quint32 place) { return number(out.m_candidates[place].pk); });
    const auto middle = byPk.begin() + static_cast<std::ptrdiff_t>(byPk.size() / 2);
    const QString path = db::pathOf(database);
    auto second = std::async([&, half = std::vector(middle, byPk.end())] {
        const auto connection = db::connect(path, db::Use::Job);
        out.readHalf(*connection, network, half, 1, job);
    });
    out.readHalf(database, network, std::vector(byPk.begin(), middle), 0, job);
    out.readSources(database, network);
    second.get();
    return job.isStopped() ? Result<EveryoneItems>(failure(Error::Code::Cancelled))
                           : Result<EveryoneItems>(std::move(out));
}

void EveryoneItems::readHalf(SQLite::Database &database, const QString &network,
    const std::vector<quint32> &byPk, quint8 half, const JobContext &job)
{
    std::string &texts = m_texts.at(half);
    const auto put = [&texts](const QString &text) {
        const QByteArray utf8 = text.toUtf8();
        texts.append(utf8.constData(), static_cast<std::size_t>(utf8.size()));
        return static_cast<quint32>(utf8.size());
    };
    PlanTexts reader(database, network);
    PlanItem item;
    for (std::size_t i = 0; i < byPk.size(); ++i) {
        if (i % rowsBetweenLooks == 0 && job.isStopped()) {
            return;
        }
        Place &place = m_places[byPk[i]];
        item.pk = m_candidates[byPk[i]].pk;
        if (!reader.read(item)) {
            continue;
        }
        place.isKnown = true;
        place.half = half;
        place.begin = texts.size();
        place.key = put(item.key);
        place.handle = put(item.handle);
        place.url = put(item.url);
    }
}

void EveryoneItems::readSources(SQLite::Database &database, const QString &network)
{
    PlanSources sources(database, network);
    m_sources = {QString()};
    QHash<QString, quint32> places;
    for (std::size_t i = 0; i < m_candidates.size(); ++i) {
        const QString source = sources.of(m_candidates[i].pk, m_candidates[i].lastPostAt);
        if (source.isNull()) {
            continue;
        }
        const auto known = places.constFind(source);
        if (known != places.cend()) {
            m_places[i].source = *known;
            continue;
        }
        m_places[i].source = static_cast<quint32>(m_sources.size());
        places.insert(source, m_places[i].source);
        m_sources += source;
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
        const auto next = [&at, &place](quint32 size) {
            const QString text = place.isKnown ? QString::fromUtf8(at, size) : QString();
            at += size;
            return text;
        };
        item.key = next(place.key);
        item.handle = next(place.handle);
        item.url = next(place.url);
        item.lastPostSource = m_sources.at(static_cast<qsizetype>(place.source));
    }
}

} // namespace comity

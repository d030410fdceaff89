#include "ui/people/persons/person_card.h"

#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/interrupt_on_stop.h"
#include "model/standing/stage_judge.h"

namespace comity::ui {

Result<std::vector<PersonCard>> readPersonCards(const QString &path,
    const PeopleColumns::Version &columns, const std::vector<Pk> &pks, qint64 now,
    const JobContext &job)
{
    return db::guarded(path, [&]() -> Result<std::vector<PersonCard>> {
        const auto database = db::connect(path, db::Use::Job);
        const db::InterruptOnStop stop(*database, job.stop);
        std::optional<StageJudge> judge;
        if (columns) {
            judge.emplace(*columns, now);
        }
        std::vector<PersonCard> cards;
        for (const Pk pk : pks) {
            std::optional<PersonDetail> detail = detailOf(*database, pk);
            if (!detail) {
                continue;
            }
            PersonCard card;
            card.detail = *std::move(detail);
            auto sheet = personSheet(*database, pk, now);
            if (!sheet) {
                return tl::unexpected<Error>(sheet.error());
            }
            card.sheet = *std::move(sheet);
            card.equity = equityWith(*database, pk, {now});
            if (columns) {
                card.glance = columns->find(pk);
                const auto [chunk, row] = columns->placeOf(pk);
                card.stage = chunk ? judge->of(*chunk, row) : judge->of(pk);
                card.isStageByHand = judge->isByHand(pk);
            }
            cards.push_back(std::move(card));
        }
        return cards;
    });
}

} // namespace comity::ui

#include "model/drafts/handed_over.h"

#include "model/db/binding.h"
#include "model/drafts/draft_family.h"
#include "model/networks/channel.h"

#include <SQLiteCpp/Statement.h>

namespace comity::drafts {

std::vector<HandedOver> handedOver(
    SQLite::Database &database, qint64 until, std::optional<DraftId> without)
{
    SQLite::Statement rows(database,
        std::string(draftFamily)
            + " SELECT handover.pk, draft.account, draft.channel, handover.at, handover.text"
              " FROM handover JOIN draft ON draft.id = handover.draft"
              " WHERE handover.state = 'sent' AND handover.at <= ?2"
              " AND handover.draft NOT IN (SELECT id FROM family)"
              " AND NOT EXISTS (SELECT 1 FROM correspondent"
              "  JOIN message ON message.correspondent = correspondent.id"
              "  WHERE correspondent.pk = handover.pk AND correspondent.link <> 'name'"
              "  AND message.direction = 'out'"
              "  AND message.at BETWEEN handover.at - 3600 AND handover.at + 86400)"
              " ORDER BY handover.at, handover.pk");
    rows.bind(1, static_cast<int64_t>(without ? number(*without) : 0));
    rows.bind(2, static_cast<int64_t>(until));
    std::vector<HandedOver> out;
    while (rows.executeStep()) {
        HandedOver one;
        one.message.pk = Pk {rows.getColumn(0).getUInt()};
        one.message.account = AccountId {rows.getColumn(1).getInt64()};
        const auto channel = networks::Channel::parse(db::text(rows.getColumn(2)));
        one.message.kind = channel && channel->isPublic() ? formats::MessageKind::Reply
                                                          : formats::MessageKind::Direct;
        one.message.at = Dated::exact(rows.getColumn(3).getInt64());
        one.text = db::text(rows.getColumn(4));
        out.push_back(std::move(one));
    }
    return out;
}

} // namespace comity::drafts

#include "app/cli/plan_cells.h"

using namespace Qt::StringLiterals;

namespace comity::cli {

std::vector<TextTable::Column> planColumns(PurgeKind kind, PlanView view)
{
    const bool isOfFollowers = kind == PurgeKind::RemoveFollower;
    std::vector<TextTable::Column> columns {{u"id"_s, 8, true}, {u"handle"_s, 20},
        {isOfFollowers ? u"since"_s : u"followed"_s, 10}, {u"last post"_s, 10},
        {isOfFollowers ? u"signs"_s : u"back"_s, 5, true}, {u"why"_s, 30}};
    if (view == PlanView::Show) {
        columns.push_back({u"decided"_s, 20});
    }
    return columns;
}

QString reasonsText(const Wording &wording, ReasonSet reasons)
{
    QStringList words;
    for (const PurgeReason reason : reasons.all()) {
        words += wording.sentence(u"reasons", toText(reason));
    }
    return words.join(u", "_s);
}

QString percentText(std::optional<int> percent)
{
    return percent ? QString::number(*percent) + u" %"_s : u"—"_s;
}

} // namespace comity::cli

#include "ui/lists/health_line.h"

#include "model/base/country_name.h"
#include "ui/common/formatting.h"
#include "ui/common/plural.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

int countOf(const std::vector<Pk> &people)
{
    return plural(static_cast<qint64>(people.size()));
}

/// "35 stale, 6%": of those whose last post is known.
QString staleText(const ListHealth &health)
{
    const qint64 known = health.people - static_cast<qint64>(health.lastPostUnknown.size());
    const auto stale = static_cast<qint64>(health.stale.size());
    const QString count = HealthLine::tr("%Ln stale", nullptr, plural(stale));
    return known > 0 ? HealthLine::tr("%1, %2%", "a count and its share")
                           .arg(count, numberText(stale * 100 / known))
                     : count;
}

} // namespace

HealthLine::HealthLine(QWidget *parent)
    : CountsLine(parent)
{
    setObjectName(u"healthLine"_s);
    hide();
}

void HealthLine::showUnknown(const ListHealth &health)
{
    if (!health.lastPostUnknown.empty()) {
        addNote(u"healthLastPostUnknown"_s,
            tr("last post of %Ln not known", nullptr, countOf(health.lastPostUnknown)));
    }
    if (!health.neverListed.empty()) {
        addNote(u"healthNeverListed"_s,
            tr("%Ln on no imported list", nullptr, countOf(health.neverListed)));
    }
    if (!health.region.isEmpty() && !health.regionUnknown.empty()) {
        addNote(u"healthRegionUnknown"_s,
            tr("country of %Ln not known", nullptr, countOf(health.regionUnknown)));
    }
}

void HealthLine::show(const MembersAnswer &answer, bool isSmart)
{
    clear();
    const ListHealth &health = answer.health;
    if (isSmart) {
        if (answer.unknown > 0) {
            addNote(u"healthUnknown"_s,
                tr("%Ln people were passed over: something that is asked for is not known of them",
                    nullptr, plural(answer.unknown)));
        }
    } else {
        addCount(u"healthDue"_s, tr("%Ln to look at", nullptr, countOf(answer.due)), answer.due);
        addCount(u"healthGone"_s, tr("%Ln gone", nullptr, countOf(health.gone)), health.gone);
        addCount(u"healthStale"_s, staleText(health), health.stale);
        addCount(u"healthDuplicates"_s, tr("%Ln twice", nullptr, countOf(health.duplicates)),
            health.duplicates);
        addCount(u"healthOffRegion"_s,
            tr("%Ln outside %1", nullptr, countOf(health.offRegion))
                .arg(countryName(health.region)),
            health.offRegion);
        showUnknown(answer.members.empty() ? ListHealth {} : health);
    }
    setVisible(!isEmpty());
}

} // namespace comity::ui

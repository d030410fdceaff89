#include "ui/insights/team_settings.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace comity::ui {

goals::Team teamIn(const QSettings *settings, const QString &key)
{
    goals::Team team;
    const auto number = [&](const QString &name) -> std::optional<int> {
        const QVariant value = settings ? settings->value(key + name) : QVariant();
        bool isNumber = false;
        const int kept = value.toInt(&isNumber);
        return isNumber && kept >= 0 ? std::optional(kept) : std::nullopt;
    };
    team.people = number(u"/people"_s);
    team.minutesADay = number(u"/minutes-a-day"_s);
    const auto each = number(u"/minutes-each"_s);
    team.minutesEach = each ? std::optional<double>(*each) : std::nullopt;
    team.shrinkage = qMin(100, number(u"/shrinkage"_s).value_or(goals::usualShrinkage));
    return team;
}

void keepTeam(QSettings *settings, const QString &key, const goals::Team &team)
{
    if (settings == nullptr) {
        return;
    }
    const auto keep = [&](const QString &name, std::optional<int> value) {
        if (value) {
            settings->setValue(key + name, *value);
        } else {
            settings->remove(key + name);
        }
    };
    keep(u"/people"_s, team.people);
    keep(u"/minutes-a-day"_s, team.minutesADay);
    keep(u"/minutes-each"_s,
        team.minutesEach ? std::optional(qRound(*team.minutesEach)) : std::nullopt);
    keep(u"/shrinkage"_s, team.shrinkage);
}

} // namespace comity::ui

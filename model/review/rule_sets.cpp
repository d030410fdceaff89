#include "model/review/rule_sets.h"

#include "model/review/holiday_file.h"
#include "model/review/local_times.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <iterator>
#include <map>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

// As with house rules: more is no file that somebody wrote.
constexpr qint64 mostBytes = 256 * 1024;

Result<RuleOverlay> overlayOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostBytes) {
        return failure(Error::Code::FileUnreadable, {path});
    }
    return readOverlay(file.read(mostBytes), path);
}

Result<QStringList> holidaysOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostBytes) {
        return failure(Error::Code::FileUnreadable, {path});
    }
    return readHolidays(file.read(mostBytes));
}

} // namespace

Result<RuleSets> RuleSets::read(const QString &folder)
{
    auto rules = RuleSet::builtIn();
    if (!rules) {
        return tl::make_unexpected(rules.error());
    }
    RuleSets sets(std::move(*rules));
    const QStringList files = folder.isEmpty() ? QStringList() : overlayFiles(folder);
    for (const QString &path : files) {
        auto overlay = overlayOf(path);
        if (overlay) {
            sets.m_overlays.push_back(std::move(*overlay));
            sets.m_overlayFiles += path;
        } else {
            // The problem names the file itself.
            QString detail = overlay.error().detail;
            detail.remove(path + u':');
            sets.m_problems.push_back({path, 0, u"overlay-broken"_s, {detail.trimmed()}, true});
        }
    }
    if (!folder.isEmpty()) {
        HouseRules house = readHouseRules(folder);
        sets.m_houseRules = house.rules.size();
        sets.m_rules.add(std::move(house.rules));
        sets.m_whileRunning = house.whileRunning;
        std::ranges::move(house.problems, std::back_inserter(sets.m_problems));
    }
    // On some systems `gb.ics` may stand beside `GB.ics`.
    std::map<QString, QStringList> holidays;
    for (const QString &path : folder.isEmpty() ? QStringList() : holidayFiles(folder)) {
        const QString country = QFileInfo(path).completeBaseName().toUpper();
        const auto days = holidaysOf(path);
        if (!LocalTimes::isCountry(country)) {
            sets.m_problems.push_back({path, 0, u"holidays-country"_s, {}, true});
        } else if (!days) {
            sets.m_problems.push_back({path, 0, u"holidays-broken"_s, {}, true});
        } else {
            holidays[country] += *days;
        }
    }
    for (const auto &[country, days] : holidays) {
        sets.m_rules.setWords(u"weekend-ask"_s, u"holidays."_s + country, days);
    }
    // All overlays at once, so that everything unknown in them is told.
    const std::vector<bool> all(sets.m_overlays.size(), true);
    sets.m_sets.emplace(all, sets.make(all, &sets.m_problems));
    return sets;
}

RuleSet RuleSets::make(const std::vector<bool> &overlays, std::vector<RuleProblem> *problems) const
{
    RuleSet rules = m_rules;
    QStringList switchedOff;
    for (std::size_t i = 0; i < m_overlays.size(); ++i) {
        if (!overlays[i]) {
            continue;
        }
        for (const QString &unknown : rules.change(m_overlays[i])) {
            // One overlay may switch off what another one changes.
            if (problems != nullptr && !switchedOff.contains(unknown.section(u':', 0, 0))) {
                problems->push_back({m_overlayFiles.at(static_cast<qsizetype>(i)), 0,
                    u"overlay-unknown"_s, {unknown}, false});
            }
        }
        for (const auto &[id, change] : m_overlays[i].rules) {
            if (change.mode == RuleChange::Mode::Off) {
                switchedOff += id;
            }
        }
    }
    return rules;
}

const RuleSet &RuleSets::of(QStringView network, QStringView persona, QStringView community)
{
    std::vector<bool> fitting;
    for (const RuleOverlay &overlay : m_overlays) {
        fitting.push_back(overlay.fits(network, persona, community));
    }
    auto found = m_sets.find(fitting);
    if (found == m_sets.end()) {
        found = m_sets.emplace(fitting, make(fitting, nullptr)).first;
    }
    return found->second;
}

std::vector<RuleProblem> RuleSets::problemsWhileRunning() const
{
    return m_whileRunning ? m_whileRunning->all() : std::vector<RuleProblem>();
}

} // namespace comity::review

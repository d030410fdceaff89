#pragma once

#include "model/review/house_rules/house_rules.h"
#include "model/review/rule_overlay.h"
#include "model/review/rule_set.h"

#include <map>
#include <memory>

namespace comity::review {

/// The rules for each network, persona and community: Comity's own, a team's, and what packs change
/// of them. All files are read once; a set is made of them when it is first asked for, and kept.
/// One thread uses it.
class RuleSets
{
public:
    /// The folder has house rules, overlays, and calendars of public holidays: `holidays/GB.ics`.
    /// Without any when `folder` is empty. FormatBroken when Comity's own packs cannot be
    /// read; what is wrong in the folder is among problems().
    static Result<RuleSets> read(const QString &folder = {});

    /// The set for a draft; persona and community may be empty.
    const RuleSet &of(QStringView network, QStringView persona = {}, QStringView community = {});

    /// How many rules are the team's, and how many packs change Comity's.
    std::size_t houseRules() const { return m_houseRules; }
    std::size_t packs() const { return m_overlays.size(); }

    /// What is wrong with the team's files.
    const std::vector<RuleProblem> &problems() const { return m_problems; }
    /// What house rules could not look at by now.
    std::vector<RuleProblem> problemsWhileRunning() const;

private:
    explicit RuleSets(RuleSet rules)
        : m_rules(std::move(rules))
    {
    }
    RuleSet make(const std::vector<bool> &overlays, std::vector<RuleProblem> *problems) const;

    RuleSet m_rules; ///< Comity's and the team's, unchanged
    std::shared_ptr<ProblemsWhileRunning> m_whileRunning;
    std::size_t m_houseRules = 0;
    std::vector<RuleOverlay> m_overlays;
    QStringList m_overlayFiles; ///< of the overlays
    std::vector<RuleProblem> m_problems;
    std::map<std::vector<bool>, RuleSet> m_sets; ///< by the overlays that fit
};

} // namespace comity::review

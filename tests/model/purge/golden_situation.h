#pragma once

#include "model/purge/plan_maker.h"
#include "tests/support/purge_situation.h"

#include <QMap>
#include <yaml-cpp/yaml.h>

namespace comity::tests {

/// A situation of tests/data/purge (see its README), built in a workspace.
class GoldenSituation : public PurgeSituation
{
public:
    explicit GoldenSituation(const YAML::Node &situation);

    PlanDocument document();
    PurgeProposal proposal();
    /// Handles of people, in their order.
    QStringList handles(const std::vector<Pk> &people) const;

private:
    void addPeople(const YAML::Node &people);
    void addLists(const YAML::Node &lists);
    void addByHand(const YAML::Node &facts);
    void addMessages(const YAML::Node &messages);
    void addDecisions(const YAML::Node &decisions);
    void readRequest(const YAML::Node &asked);
    Pk pk(const YAML::Node &handle) const;
    std::vector<Pk> pks(const YAML::Node &handles) const;
    AccountId account(const YAML::Node &map);
    void run(const char *sql, const std::vector<QVariant> &values);

    QMap<QString, Pk> m_people;
    QMap<QString, AccountId> m_accounts;
    AccountId m_planned;
};

} // namespace comity::tests

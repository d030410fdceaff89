#include "app/cli/review_house_rules.h"

#include "model/review/house_rules/house_rules.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace comity::cli {

Result<std::shared_ptr<const review::ProblemsWhileRunning>> addHouseRules(
    const Call &call, review::RuleSet &rules)
{
    const QString folder = call.options().value(u"rules"_s);
    if (!call.options().isSet(u"rules"_s)) {
        return nullptr;
    }
    if (!QFileInfo(folder).isDir()) {
        return failure(Error::Code::FileMissing, {folder});
    }
    review::HouseRules house = review::readHouseRules(folder);
    tellProblems(call.console(), house.problems);
    rules.add(std::move(house.rules));
    return house.whileRunning;
}

void tellProblems(Console &console, const std::vector<review::RuleProblem> &problems)
{
    for (const review::RuleProblem &problem : problems) {
        console.warn(lineOf(problem, console.wording()));
    }
}

} // namespace comity::cli

#include "app/cli/review_house_rules.h"

#include "model/networks/channel.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace comity::cli {

Result<review::RuleSets> rulesOf(const Call &call)
{
    const QString folder = call.options().value(u"rules"_s);
    if (call.options().isSet(u"rules"_s) && !QFileInfo(folder).isDir()) {
        return failure(Error::Code::FileMissing, {folder});
    }
    auto rules = review::RuleSets::read(folder);
    if (rules) {
        tellProblems(call.console(), rules->problems());
    }
    return rules;
}

const review::RuleSet &rulesFor(const Call &call, review::RuleSets &rules, QStringView channel)
{
    const auto known = networks::Channel::parse(channel);
    return rules.of(known ? known->network() : QString(), call.options().value(u"persona"_s),
        call.options().value(u"community"_s));
}

void tellProblems(Console &console, const std::vector<review::RuleProblem> &problems)
{
    for (const review::RuleProblem &problem : problems) {
        console.warn(lineOf(problem, console.wording()));
    }
}

} // namespace comity::cli

#include "model/review/house_rules/rule_problem.h"

#include "model/base/text_fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {

QString reasonOf(const RuleProblem &problem, const Wording &wording)
{
    QStringList arguments = problem.arguments;
    for (QString &argument : arguments) {
        argument = singleLine(argument);
    }
    return wording.sentence(u"house_rules", problem.code, arguments);
}

QString lineOf(const RuleProblem &problem, const Wording &wording)
{
    const QString file = singleLine(problem.file);
    const QString place = problem.line > 0 ? file + u':' + QString::number(problem.line) : file;
    const QString consequence
        = wording.sentence(u"house_rules", problem.isLeftOut ? u"left-out" : u"runs");
    return place + u": "_s + reasonOf(problem, wording) + u' ' + consequence;
}

void ProblemsWhileRunning::report(const RuleProblem &problem)
{
    const QMutexLocker lock(&m_mutex);
    if (std::ranges::find(m_problems, problem) == m_problems.end()) {
        m_problems.push_back(problem);
    }
}

std::vector<RuleProblem> ProblemsWhileRunning::all() const
{
    const QMutexLocker lock(&m_mutex);
    return m_problems;
}

} // namespace comity::review

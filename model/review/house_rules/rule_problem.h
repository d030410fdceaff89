#pragma once

#include "model/base/wording.h"

#include <QMutex>
#include <QString>
#include <QStringList>
#include <vector>

namespace comity::review {

/// What is wrong with a file of house rules, for those who wrote it.
struct RuleProblem
{
    QString file = {}; ///< its path, or the folder's
    int line = 0; ///< from 1; 0 is the file as a whole
    QString code = {}; ///< a sentence of resources/language/en/house_rules.yml
    QStringList arguments = {};
    bool isLeftOut = true; ///< its rule is not asked; false: it runs without what is named

    bool operator==(const RuleProblem &) const = default;
};

/// Why, in a sentence. Plain text: files and patterns are quoted in it.
QString reasonOf(const RuleProblem &problem, const Wording &wording);
/// `rules/Fernhill/Terms.yml:3: …`, on one line.
QString lineOf(const RuleProblem &problem, const Wording &wording);

/// What goes wrong while house rules look at drafts: a pattern that takes too long is told here and
/// never counts as "nothing found". Each problem is kept once. Any thread.
class ProblemsWhileRunning
{
public:
    void report(const RuleProblem &problem);
    std::vector<RuleProblem> all() const;

private:
    mutable QMutex m_mutex;
    std::vector<RuleProblem> m_problems;
};

} // namespace comity::review

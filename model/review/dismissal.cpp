#include "model/review/dismissal.h"

#include "model/review/suppression.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

QString foldedWords(QStringView words)
{
    return words.toString().simplified().toCaseFolded();
}

bool isAbout(const Dismissal &dismissal, const Finding &finding, const DraftFacts &draft)
{
    if (dismissal.rule != finding.rule || finding.rule == u"opted-out") {
        return false;
    }
    if (!dismissal.facts.isEmpty() && dismissal.facts != factsKey(finding)) {
        return false;
    }
    if (dismissal.words.isEmpty()) {
        return true;
    }
    return finding.span
        && foldedWords(draft.text.textOf(*finding.span)) == foldedWords(dismissal.words);
}

Finding putAside(Finding finding, const Dismissal &dismissal)
{
    finding.suppressedBy = u"dismissed"_s;
    finding.facts.push_back({u"reason"_s, dismissal.reason});
    return finding;
}

} // namespace

QString factsKey(const Finding &finding)
{
    QStringList parts = {toText(finding.severity), finding.message};
    parts += finding.arguments;
    for (const UsedFact &fact : finding.facts) {
        parts += fact.label + u'=' + fact.value;
    }
    return parts.join(u'\n');
}

std::vector<Finding> dismiss(std::vector<Finding> &findings,
    const std::vector<Dismissal> &dismissals, const DraftFacts &draft)
{
    std::vector<Finding> aside;
    for (const Dismissal &dismissal : dismissals) {
        std::vector<Finding> left;
        for (Finding &finding : findings) {
            if (!isAbout(dismissal, finding, draft)) {
                left.push_back(std::move(finding));
                continue;
            }
            if (dismissal.person.isEmpty()) {
                aside.push_back(putAside(std::move(finding), dismissal));
                continue;
            }
            const auto theirs = draft.people.rowsOf(dismissal.person);
            std::vector<quint32> rows;
            std::vector<quint32> others;
            std::ranges::set_intersection(finding.recipients, theirs, std::back_inserter(rows));
            std::ranges::set_difference(finding.recipients, theirs, std::back_inserter(others));
            if (!rows.empty()) {
                aside.push_back(putAside(forRows(finding, std::move(rows)), dismissal));
            }
            if (!others.empty() || finding.recipients.empty()) {
                const bool isSame = others.size() == finding.recipients.size();
                left.push_back(isSame ? std::move(finding) : forRows(finding, std::move(others)));
            }
        }
        findings = std::move(left);
    }
    return aside;
}

} // namespace comity::review

#include "app/cli/review_lines.h"

#include "app/cli/review_house_rules.h"
#include "model/review/context_json.h"
#include "model/review/review_engine.h"
#include "model/review/review_json.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace comity::cli {

bool isFailing(const review::Review &review, const FailOn &failOn)
{
    return failOn && std::ranges::any_of(review.findings, [&](const review::Finding &finding) {
        return finding.severity <= *failOn;
    });
}

ExitStatus reviewLines(Call &call, QIODevice &input, review::RuleSets &rules, const FailOn &failOn)
{
    Console &console = call.console();
    // A reviewer for each set of rules, for it keeps its columns from draft to draft.
    std::map<const review::RuleSet *, review::Reviewer> reviewers;
    qint64 line = 0;
    bool isBroken = false;
    bool hasFailed = false;
    while (!call.job().isStopped()) {
        const QByteArray read = input.readLine();
        if (read.isEmpty()) {
            break;
        }
        ++line;
        if (read.trimmed().isEmpty()) {
            continue;
        }
        const auto draft = review::draftFromJson(read);
        if (!draft) {
            isBroken = true;
            const QString told
                = u"line "_s + QString::number(line) + u": "_s + draft.error().detail;
            const QJsonObject answer {{u"error"_s, told}};
            console.output().write(QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n');
            console.flush();
            continue;
        }
        const review::RuleSet &set = rulesFor(call, rules, draft->channel);
        const review::Review answer = reviewers.try_emplace(&set, set).first->second.review(*draft);
        hasFailed |= isFailing(answer, failOn);
        if (!review::writeReview(answer, *draft, set, console.wording(), console.output())) {
            return console.finish();
        }
        console.flush();
    }
    if (call.job().isStopped()) {
        return console.fail({Error::Code::Cancelled, {}, {}});
    }
    const ExitStatus finished = console.finish();
    if (finished != ExitStatus::Done) {
        return finished;
    }
    if (isBroken) {
        return ExitStatus::Input;
    }
    return hasFailed ? ExitStatus::No : ExitStatus::Done;
}

} // namespace comity::cli

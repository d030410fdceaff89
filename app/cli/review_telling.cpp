#include "app/cli/review_telling.h"

#include "model/base/text_fold.h"
#include "model/review/finding_text.h"

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

/// A sentence about reviews as a whole.
QString say(const Console &console, const QString &code, const QStringList &arguments = {})
{
    return console.wording().sentence(u"review", code, arguments);
}

QString lampLine(const Console &console, const QString &lamp, review::Lamp answer)
{
    return u"  "_s + say(console, lamp) + u": "_s + say(console, u"answer-"_s + toText(answer));
}

void tellFinding(
    const review::Finding &finding, const review::DraftContext &draft, Console &console)
{
    const review::FindingText text = review::findingText(finding, draft, console.wording());
    console.say(u"  "_s + text.title + u" ("_s + finding.rule + u')');
    if (finding.span) {
        const QString quoted = draft.text.mid(finding.span->start, finding.span->length());
        console.say(u"    \""_s + singleLine(quoted) + u'"');
    }
    console.say(u"    "_s + text.message);
    if (!text.why.isEmpty()) {
        console.say(u"    "_s + text.why);
    }
    for (const QString &fix : text.fixes) {
        console.say(u"    > "_s + fix);
    }
}

} // namespace

void tellReview(const review::Review &review, const review::DraftContext &draft, Console &console)
{
    console.say(say(console, u"verdict-"_s + toText(toldVerdict(review))));
    console.say(lampLine(console, u"lamp-can"_s, review.can));
    if (const QString reach = reachText(review, draft, console.wording()); !reach.isEmpty()) {
        console.say(u"    "_s + reach);
    }
    console.say(lampLine(console, u"lamp-may"_s, review.may));
    console.say(lampLine(console, u"lamp-should"_s, review.should));
    for (const review::Length &length : review.lengths) {
        console.say(u"  "_s + length.channel + u": "_s
            + say(console, u"length"_s,
                {QString::number(length.counted), QString::number(length.limit)}));
    }
    if (!review.hasWordingChecks) {
        console.say(say(console, u"no-wording-checks"_s));
    }
    std::optional<review::Severity> heading;
    for (const review::Finding &finding : review.findings) {
        if (heading != finding.severity) {
            heading = finding.severity;
            console.say(say(console, u"severity-"_s + toText(finding.severity)));
        }
        tellFinding(finding, draft, console);
    }
    if (review.areQuestionsDue) {
        console.say(say(console, u"questions"_s));
        for (int question = 1; question <= 4; ++question) {
            console.say(u"  "_s + say(console, u"question-"_s + QString::number(question)));
        }
    }
    if (review.coolingOffMinutes > 0) {
        console.say(say(console, u"cooling-off"_s, {QString::number(review.coolingOffMinutes)}));
    }
}

} // namespace comity::cli

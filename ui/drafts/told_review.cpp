#include "ui/drafts/told_review.h"

#include "model/base/text_fold.h"
#include "model/review/finding_text.h"
#include "ui/common/formatting.h"
#include "ui/drafts/sending/send_times.h"

#include <QCoreApplication>
#include <algorithm>

namespace comity::ui {
namespace {

/// Dates come as `2026-05-04`; people read them otherwise. A text that is no date stays.
QString readable(const QString &argument, const QLocale &locale)
{
    const QDate date = argument.size() == 10 ? QDate::fromString(argument, Qt::ISODate) : QDate();
    return date.isValid() ? dateText(date, locale) : argument;
}

review::Finding withReadableDates(review::Finding finding, const QLocale &locale)
{
    for (QStringList *arguments : {&finding.arguments, &finding.whyArguments}) {
        for (QString &argument : *arguments) {
            argument = readable(argument, locale);
        }
    }
    for (review::UsedFact &fact : finding.facts) {
        fact.value = readable(fact.value, locale);
    }
    return finding;
}

/// Ways out that are called alike differ in when it goes out.
QStringList withMoments(
    QStringList labels, const review::Finding &finding, const review::DraftContext &draft)
{
    for (std::size_t at = 0; at < finding.fixes.size(); ++at) {
        const review::Fix &fix = finding.fixes[at];
        const QString moment = fix.sendAt
            ? theirMoment(
                draft, fix.recipients.empty() ? finding.recipients : fix.recipients, *fix.sendAt)
            : QString();
        if (!moment.isEmpty() && static_cast<qsizetype>(at) < labels.size()) {
            QString &label = labels[static_cast<qsizetype>(at)];
            label = QCoreApplication::translate("SendTimes", "%1: %2", "a way out, a moment")
                        .arg(label, moment);
        }
    }
    return labels;
}

ToldFinding told(const review::Finding &finding, const review::DraftContext &draft,
    const review::RuleSet &rules, const Wording &wording, const QLocale &numbers)
{
    review::FindingText text
        = review::findingText(withReadableDates(finding, numbers), draft, wording, numbers);
    ToldFinding told {.finding = finding,
        .title = std::move(text.title),
        .message = std::move(text.message),
        .why = std::move(text.why),
        .facts = std::move(text.facts),
        .fixes = withMoments(std::move(text.fixes), finding, draft),
        .people = review::peopleOf(finding, draft)};
    if (finding.span) {
        told.quote = singleLine(draft.text.mid(finding.span->start, finding.span->length()));
    }
    if (const review::RulePack *pack = rules.pack(finding.rule)) {
        told.sources = pack->sources;
    }
    return told;
}

/// For every row of the draft the worst that is said of it; nothing where nothing is. What is said
/// of all of them, such as that they are many, does not tell the groups apart.
std::vector<std::optional<review::Severity>> worstByRow(const review::Review &review)
{
    std::vector<std::optional<review::Severity>> worst(review.groupOf.size());
    for (const review::Finding &finding : review.findings) {
        if (worst.size() > 1 && finding.recipients.size() == worst.size()) {
            continue;
        }
        for (const quint32 row : finding.recipients) {
            std::optional<review::Severity> &known = worst.at(row);
            known = known ? std::min(*known, finding.severity) : finding.severity;
        }
    }
    return worst;
}

/// Of a group whose people no finding of this review names, as the group itself is meant.
Severity usualSeverity(review::Group group)
{
    switch (group) {
    case review::Group::Fine:
        return Severity::Ok;
    case review::Group::OptedOut:
    case review::Group::TookOffence:
    case review::Group::ReplyOwed:
    case review::Group::NoPermission:
    case review::Group::PromiseOverdue:
        return Severity::Stop;
    case review::Group::OutsideHours:
    case review::Group::Other:
        return Severity::Note;
    default:
        return Severity::Warn;
    }
}

std::vector<ToldGroup> groupsOf(const review::Review &review, const review::DraftContext &draft)
{
    std::array<ToldGroup, review::groupCount> all;
    const auto worst = worstByRow(review);
    for (std::size_t row = 0; row < review.groupOf.size(); ++row) {
        ToldGroup &group = all.at(static_cast<std::size_t>(review.groupOf[row]));
        group.people += draft.recipients[row].count;
        group.rows.push_back(static_cast<quint32>(row));
    }
    std::vector<ToldGroup> groups;
    for (int at = 0; at < review::groupCount; ++at) {
        // Those who may get it come first, the others in the order of their weight.
        const int index = at == 0 ? review::groupCount - 1 : at - 1;
        ToldGroup &group = all.at(static_cast<std::size_t>(index));
        group.group = static_cast<review::Group>(index);
        if (group.people == 0) {
            continue;
        }
        std::optional<review::Severity> found;
        for (const quint32 row : group.rows) {
            if (worst[row]) {
                found = found ? std::min(*found, *worst[row]) : *worst[row];
            }
        }
        group.severity = group.group == review::Group::Fine ? Severity::Ok
            : found                                         ? severityOf(*found)
                                                            : usualSeverity(group.group);
        groups.push_back(std::move(group));
    }
    return groups;
}

bool isSimple(const review::Fix &fix)
{
    const bool isOfWords = fix.kind == review::FixKind::Remove
        || (fix.kind == review::FixKind::Replace && !fix.text.isEmpty());
    return isOfWords && fix.span.length() > 0;
}

} // namespace

Severity severityOf(review::Severity severity)
{
    switch (severity) {
    case review::Severity::Block:
        return Severity::Stop;
    case review::Severity::Warn:
        return Severity::Warn;
    default:
        return Severity::Note;
    }
}

int ToldReview::count(review::Severity severity) const
{
    return static_cast<int>(std::ranges::count(
        review.findings, severity, [](const review::Finding &one) { return one.severity; }));
}

std::vector<review::Fix> ToldReview::simpleFixes() const
{
    std::vector<review::Fix> fixes;
    for (const review::Finding &finding : review.findings) {
        // What is wrong because of who gets it may be mended by leaving them out as well: a choice.
        if (finding.fixes.empty() || !finding.recipients.empty()
            || !isSimple(finding.fixes.front())) {
            continue;
        }
        const review::Fix &fix = finding.fixes.front();
        const bool isFree = std::ranges::none_of(
            fixes, [&](const review::Fix &other) { return other.span.overlaps(fix.span); });
        if (isFree) {
            fixes.push_back(fix);
        }
    }
    std::ranges::sort(fixes, {}, [](const review::Fix &fix) { return fix.span.start; });
    return fixes;
}

ToldReview toldReview(std::shared_ptr<const review::DraftContext> draft, review::Review review,
    const review::RuleSet &rules, const Wording &wording, const QLocale &numbers)
{
    ToldReview answer;
    const auto tell = [&](const std::vector<review::Finding> &findings) {
        std::vector<ToldFinding> all;
        all.reserve(findings.size());
        for (const review::Finding &finding : findings) {
            all.push_back(told(finding, *draft, rules, wording, numbers));
        }
        return all;
    };
    answer.findings = tell(review.findings);
    answer.suppressed = tell(review.suppressed);
    answer.shadow = tell(review.shadow);
    answer.groups = groupsOf(review, *draft);
    answer.reach = review::reachText(review, *draft, wording, numbers);
    answer.draft = std::move(draft);
    answer.review = std::move(review);
    return answer;
}

} // namespace comity::ui

#include "tests/fuzz/fuzz_review.h"

#include "model/review/context_json.h"
#include "model/review/review_engine.h"
#include "model/review/review_json.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

const review::RuleSet &rules()
{
    static const auto set = review::RuleSet::builtIn();
    if (!set) {
        qFatal("%s", qPrintable(set.error().detail));
    }
    return *set;
}

QByteArray written(const review::Review &answer, const review::DraftContext &draft)
{
    static const Wording wording = Wording::forLanguage(u"en"_s);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    review::writeReview(answer, draft, rules(), wording, buffer);
    return buffer.data();
}

/// Rising, each once: what takes rows apart relies on it.
bool areRows(const std::vector<quint32> &rows)
{
    return std::ranges::adjacent_find(rows, std::ranges::greater_equal()) == rows.end();
}

/// Every second finding for everybody, the others for one of those whom they are about.
std::vector<review::Dismissal> dismissalsOf(
    const review::Review &answer, const review::DraftContext &draft)
{
    std::vector<review::Dismissal> all;
    for (const review::Finding &finding : answer.findings) {
        review::Dismissal one;
        one.rule = finding.rule;
        one.facts = review::factsKey(finding);
        if (finding.span) {
            const qsizetype length = finding.span->end - finding.span->start;
            one.words = draft.text.mid(finding.span->start, length);
        }
        if (all.size() % 2 == 1 && !finding.recipients.empty()) {
            one.person = draft.recipients.at(finding.recipients.back()).name;
        }
        all.push_back(one);
    }
    return all;
}

QString troubleIn(const review::Finding &finding, const review::DraftContext &draft)
{
    const auto isInside = [&draft](const review::Span &span) {
        return span.start >= 0 && span.start <= span.end && span.end <= draft.text.size();
    };
    if (finding.span && !isInside(*finding.span)) {
        return u"a span outside the text: "_s + finding.rule;
    }
    const bool isSorted = areRows(finding.recipients)
        && std::ranges::all_of(finding.fixes, areRows, &review::Fix::recipients);
    if (!isSorted) {
        return u"recipients out of order or twice: "_s + finding.rule;
    }
    for (const quint32 row : finding.recipients) {
        if (row >= draft.recipients.size()) {
            return u"a recipient who is not there: "_s + finding.rule;
        }
    }
    for (const review::Fix &fix : finding.fixes) {
        if (!isInside(fix.span)) {
            return u"a fix outside the text: "_s + finding.rule;
        }
    }
    return {};
}

QString troubleIn(const review::Review &answer, const review::DraftContext &draft)
{
    for (const auto *const part : {&answer.findings, &answer.suppressed, &answer.shadow}) {
        for (const review::Finding &finding : *part) {
            if (const QString trouble = troubleIn(finding, draft); !trouble.isEmpty()) {
                return trouble;
            }
        }
    }
    return {};
}

} // namespace

QString troubleInReview(const QByteArray &line)
{
    const auto draft = review::draftFromJson(line);
    if (!draft) {
        return draft.error().detail.isEmpty() ? u"no reason"_s : QString();
    }
    review::Reviewer reviewer(rules());
    const review::Review answer = reviewer.review(*draft);
    if (const QString trouble = troubleIn(answer, *draft); !trouble.isEmpty()) {
        return trouble;
    }
    if (!(reviewer.review(*draft) == answer)) {
        return u"another answer the second time"_s;
    }
    const review::Review rest = reviewer.review(*draft, dismissalsOf(answer, *draft));
    if (const QString trouble = troubleIn(rest, *draft); !trouble.isEmpty()) {
        return u"with findings put aside, "_s + trouble;
    }
    const QByteArray json = written(answer, *draft);
    const bool isOneLine = json.count('\n') == 1 && json.endsWith('\n');
    return isOneLine && QJsonDocument::fromJson(json).isObject() ? QString()
                                                                 : u"the answer is no JSON line"_s;
}

void readRules()
{
    rules();
}

} // namespace comity::tests

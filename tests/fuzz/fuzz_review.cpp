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

} // namespace

QString troubleInReview(const QByteArray &line)
{
    const auto draft = review::draftFromJson(line);
    if (!draft) {
        return draft.error().detail.isEmpty() ? u"no reason"_s : QString();
    }
    review::Reviewer reviewer(rules());
    const review::Review answer = reviewer.review(*draft);
    for (const review::Finding &finding : answer.findings) {
        if (const QString trouble = troubleIn(finding, *draft); !trouble.isEmpty()) {
            return trouble;
        }
    }
    if (!(reviewer.review(*draft) == answer)) {
        return u"another answer the second time"_s;
    }
    const QByteArray json = written(answer, *draft);
    const bool isOneLine = json.count('\n') == 1 && json.endsWith('\n');
    return isOneLine && QJsonDocument::fromJson(json).isObject() ? QString()
                                                                 : u"the answer is no JSON line"_s;
}

} // namespace comity::tests

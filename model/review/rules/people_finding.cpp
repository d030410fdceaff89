#include "model/review/rules/people_finding.h"

#include <algorithm>

namespace comity::review {

qint64 peopleIn(const AudienceFacts &audience, const std::vector<quint32> &rows)
{
    qint64 people = 0;
    for (const quint32 row : rows) {
        people += audience.people.at(row);
    }
    return people;
}

Finding findingAbout(const QString &rule, Severity severity, std::vector<quint32> rows)
{
    Finding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.recipients = std::move(rows);
    return finding;
}

Fix fixFor(FixKind kind, const QString &label, std::vector<quint32> rows)
{
    Fix fix;
    fix.kind = kind;
    fix.label = label;
    fix.recipients = std::move(rows);
    return fix;
}

const Intent *firstOf(const Intents &intents, std::initializer_list<IntentKind> kinds)
{
    const auto found = std::ranges::find_if(intents.all(), [kinds](const Intent &intent) {
        return std::ranges::find(kinds, intent.kind) != kinds.end();
    });
    return found == intents.all().end() ? nullptr : &*found;
}

const Intent *firstPush(const Intents &intents)
{
    return firstOf(intents, {IntentKind::Offer, IntentKind::FavourAsk, IntentKind::Invitation});
}

Span bodyOf(const TextFacts &text)
{
    Span span {0, text.text.size()};
    const auto isBlank = [](QChar c) { return c.isSpace(); };
    const bool isLast = text.isSigned()
        && std::all_of(text.text.begin() + text.signature.end, text.text.end(), isBlank);
    // A postscript belongs to the body.
    if (isLast) {
        span.end = text.signature.start;
    }
    while (span.start < span.end && text.text.at(span.start).isSpace()) {
        ++span.start;
    }
    while (span.end > span.start && text.text.at(span.end - 1).isSpace()) {
        --span.end;
    }
    return span;
}

QString dayText(const Dated &time)
{
    constexpr qsizetype dayLength = 10;
    return isoText(time).left(dayLength);
}

} // namespace comity::review

#include "model/review/rules/earlier_sends.h"

#include "model/review/similarity.h"

#include <set>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr qint64 daySeconds = 24 * 60 * 60;
/// A list has no single name in its greeting; so many people may be greeted by name.
constexpr std::size_t mostNamed = 20;

/// Without quoted lines, and without the signature and what follows a "--" line.
QString saidIn(const QString &text, const Span &signature)
{
    QString body = text;
    body.remove(signature.start, signature.length());
    QStringList lines;
    for (const QString &line : body.split(u'\n')) {
        if (line.trimmed() == "--"_L1) {
            break;
        }
        if (!line.startsWith(u'>')) {
            lines.append(line);
        }
    }
    return lines.join(u'\n');
}

QStringList wordsOf(const QString &name)
{
    return name.split(u' ', Qt::SkipEmptyParts);
}

bool isWithin(const DraftFacts &draft, const SaidMessage &message, qint64 seconds)
{
    if (!draft.context.sendAt.hasValue() || !message.at.hasValue() || !message.at->hasValue()) {
        return false;
    }
    const qint64 age = *draft.context.sendAt - message.at->at;
    const bool isToTheSecond
        = message.at->precision == DatePrecision::Exact && !draft.context.isSendAtADay;
    return isToTheSecond ? age > 0 && age <= seconds : age > -daySeconds && age <= seconds;
}

} // namespace

std::vector<const SaidMessage *> sentAlike(
    const DraftFacts &draft, qint64 seconds, const Likeness &likeness)
{
    const Known<std::vector<SaidMessage>> &sent = draft.context.sent;
    if (!sent.hasValue() || sent->empty()) {
        return {};
    }
    QStringList names;
    if (draft.audience.rows() <= mostNamed) {
        for (const Recipient &person : draft.context.recipients) {
            names += wordsOf(person.name);
        }
    }
    const auto ours = ComparableText::of(saidIn(draft.context.text, draft.text.signature), names);
    std::vector<const SaidMessage *> alike;
    for (const SaidMessage &message : *sent) {
        if (!isWithin(draft, message, seconds)) {
            continue;
        }
        const Span signature
            = signatureOf(message.text, draft.lexicons.signatureWords(), draft.context.sender.name);
        const auto theirs
            = ComparableText::of(saidIn(message.text, signature), names + wordsOf(message.who));
        const bool isLongEnough = theirs.wordCount() >= likeness.shortest;
        if (isLongEnough && similarity(ours, theirs) >= likeness.share) {
            alike.push_back(&message);
        }
    }
    return alike;
}

int othersSentAlike(const DraftFacts &draft, qint64 seconds, const Likeness &likeness)
{
    std::set<QString> others;
    for (const SaidMessage *message : sentAlike(draft, seconds, likeness)) {
        if (draft.people.rowsOf(message->who).empty()) {
            others.insert(message->who.trimmed().toCaseFolded());
        }
    }
    return static_cast<int>(others.size());
}

} // namespace comity::review

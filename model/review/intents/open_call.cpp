#include "model/review/intents/open_call.h"

#include "model/review/intents/detectors.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

QString bareHandle(const QString &handle)
{
    const QString folded = handle.trimmed().toCaseFolded();
    return folded.startsWith(u'@') ? folded.mid(1) : folded;
}

bool isUs(const QString &who, const Sender &sender)
{
    const QString handle = bareHandle(sender.handle);
    return (!handle.isEmpty() && bareHandle(who) == handle)
        || (!sender.name.isEmpty() && who.compare(sender.name, Qt::CaseInsensitive) == 0);
}

QStringList theirTexts(const DraftContext &context)
{
    QStringList texts;
    if (!context.thread.hasValue()) {
        return texts;
    }
    if (context.thread->inReplyTo.hasValue()) {
        texts.append(*context.thread->inReplyTo);
    }
    for (const SaidMessage &message : context.thread->lastMessages) {
        if (!isUs(message.who, context.sender)) {
            texts.append(message.text);
        }
    }
    return texts;
}

// "@field" is not in "@fieldwork".
bool namesHandle(const QString &text, const QString &handle)
{
    const QString folded = text.toCaseFolded();
    const QString wanted = u'@' + handle;
    qsizetype at = folded.indexOf(wanted);
    while (at >= 0) {
        const qsizetype end = at + wanted.size();
        const bool goesOn
            = end < folded.size() && (folded.at(end).isLetterOrNumber() || folded.at(end) == u'_');
        if (!goesOn) {
            return true;
        }
        at = folded.indexOf(wanted, end);
    }
    return false;
}

} // namespace

Known3 isOpenCall(const DraftContext &context, const QString &language, const Lexicons &lexicons)
{
    const QStringList texts = theirTexts(context);
    for (const QString &said : texts) {
        TextFacts facts = readText(said, {}, lexicons);
        if (!facts.hasWordingChecks && facts.language != language) {
            facts = readText(said, language, lexicons);
        }
        if (!IntentSource {facts, context, lexicons}.meant(u"open-call.call"_s).empty()) {
            return Known3::Yes;
        }
    }
    return texts.isEmpty() ? Known3::Unknown : Known3::No;
}

Known3 isThreadOurs(const DraftContext &context)
{
    if (!context.thread.hasValue()) {
        return Known3::Unknown;
    }
    const Thread &thread = *context.thread;
    const QStringList participants = thread.participants.valueOr({});
    const auto isOurs = [&context](const QString &who) { return isUs(who, context.sender); };
    const bool haveWritten = std::ranges::any_of(participants, isOurs)
        || std::ranges::any_of(thread.lastMessages, isOurs, &SaidMessage::who);
    if (thread.addressedToUs.is(true) || haveWritten) {
        return Known3::Yes;
    }
    const QString handle = bareHandle(context.sender.handle);
    const QStringList texts = theirTexts(context);
    const bool isNamed = !handle.isEmpty()
        && std::ranges::any_of(
            texts, [&handle](const QString &text) { return namesHandle(text, handle); });
    if (isNamed) {
        return Known3::Yes;
    }
    return thread.addressedToUs.is(false) ? Known3::No : Known3::Unknown;
}

} // namespace comity::review

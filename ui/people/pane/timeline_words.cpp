#include "ui/people/pane/timeline_words.h"

#include "model/base/text_fold.h"
#include "model/people/permission.h"
#include "ui/common/formatting.h"
#include "ui/people/pane/standing_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

using formats::ListKind;
using formats::MessageKind;
using Kind = TimelineEntry::Kind;

constexpr qsizetype longestText = 160;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(comity::ui::TimelineWords)
};

QString begun(ListKind list, const QString &name)
{
    switch (list) {
    case ListKind::Pending:
        return Words::tr("You asked to follow them");
    case ListKind::RequestsReceived:
        return Words::tr("Asked to follow you");
    case ListKind::CloseFriends:
        return Words::tr("You made them a close friend");
    case ListKind::Blocked:
        return Words::tr("You blocked them");
    case ListKind::Muted:
        return Words::tr("You muted them");
    case ListKind::Restricted:
        return Words::tr("You restricted them");
    case ListKind::RecentlyUnfollowed:
        return Words::tr("You unfollowed them");
    default:
        return Words::tr("You put them on your list “%1”").arg(singleLine(name));
    }
}

QString ended(ListKind list, const QString &name)
{
    switch (list) {
    case ListKind::Pending:
        return Words::tr("Your request is answered or gone");
    case ListKind::RequestsReceived:
        return Words::tr("Their request is answered or gone");
    case ListKind::CloseFriends:
        return Words::tr("No longer a close friend");
    case ListKind::Blocked:
        return Words::tr("No longer blocked");
    case ListKind::Muted:
        return Words::tr("No longer muted");
    case ListKind::Restricted:
        return Words::tr("No longer restricted");
    case ListKind::RecentlyUnfollowed:
        return Words::tr("No longer among the recently unfollowed");
    default:
        return Words::tr("No longer on your list “%1”").arg(singleLine(name));
    }
}

/// With a place for the text.
QString frameOf(MessageKind message, bool isTheirs)
{
    switch (message) {
    case MessageKind::Invitation:
        return isTheirs ? Words::tr("They invited you: %1") : Words::tr("You invited them: %1");
    case MessageKind::Endorsement:
        return isTheirs ? Words::tr("They endorsed you: %1") : Words::tr("You endorsed them: %1");
    case MessageKind::Recommendation:
        return isTheirs ? Words::tr("They recommended you: %1")
                        : Words::tr("You recommended them: %1");
    case MessageKind::Note:
        return Words::tr("Your note: %1");
    case MessageKind::Direct:
        return isTheirs ? Words::tr("They wrote: %1") : Words::tr("You wrote: %1");
    default:
        return isTheirs ? Words::tr("They wrote in public: %1")
                        : Words::tr("You wrote to them in public: %1");
    }
}

QString quoted(const QString &text)
{
    QString shown = singleLine(text).simplified();
    if (shown.size() > longestText) {
        shown = shown.left(longestText - 1) + u'…';
    }
    return u'“' + shown + u'”';
}

/// With what was written of it, where there is something.
QString withText(const QString &sentence, const QString &text)
{
    return text.trimmed().isEmpty() ? sentence : Words::tr("%1: %2").arg(sentence, quoted(text));
}

QString touchSentence(const TimelineEntry &entry)
{
    const QString sentence = entry.code == u"share" ? Words::tr("You shared something of theirs")
        : entry.code == u"information"              ? Words::tr("You added information")
        : entry.code == u"entertain"                ? Words::tr("You entertained")
        : entry.code == u"reply"                    ? Words::tr("You replied")
                                                    : Words::tr("You met");
    return withText(entry.answeredAt ? Words::tr("%1, and they answered").arg(sentence) : sentence,
        entry.after);
}

QString listedSentence(const TimelineEntry &entry)
{
    const QString name = singleLine(entry.listName);
    return entry.code == u"protected" ? Words::tr("Protected by the list “%1”").arg(name)
        : entry.code == u"target"     ? Words::tr("Made a target on “%1”").arg(name)
                                      : Words::tr("Added to “%1”").arg(name);
}

QString unlistedSentence(const TimelineEntry &entry)
{
    const QString name = singleLine(entry.listName);
    return entry.code == u"protected" ? Words::tr("No longer protected by the list “%1”").arg(name)
        : entry.code == u"target"     ? Words::tr("No longer a target on “%1”").arg(name)
                                      : Words::tr("Taken off “%1”").arg(name);
}

QString permissionSentence(const TimelineEntry &entry)
{
    const bool isAny = entry.listName == anyTopic;
    const QString topic = singleLine(entry.listName);
    const QString sentence = entry.code == u"opt-in"
        ? (isAny ? Words::tr("Asked for it") : Words::tr("Asked for %1").arg(topic))
        : entry.code == u"opted-out"
        ? (isAny ? Words::tr("Asked us to stop") : Words::tr("Asked us to stop: %1").arg(topic))
        : (isAny ? Words::tr("Took the yes back")
                 : Words::tr("Took the yes to %1 back").arg(topic));
    return withText(sentence, entry.after);
}

QString owedSentence(const TimelineEntry &entry)
{
    const QString sentence = entry.code == u"reply" ? Words::tr("You owed them a reply")
        : entry.code == u"detractor"                ? Words::tr("They were unhappy with you")
        : entry.code == u"thank-you"                ? Words::tr("You owed them thanks")
        : entry.code == u"give-back"                ? Words::tr("You promised something in return")
                                                    : Words::tr("To be tried again");
    return withText(sentence, entry.after);
}

QString settledSentence(const TimelineEntry &entry)
{
    const QString sentence = entry.code == u"reply" ? Words::tr("Your reply was ticked off")
        : entry.code == u"detractor"                ? Words::tr("Their case was closed")
        : entry.code == u"thank-you"                ? Words::tr("You thanked them")
        : entry.code == u"give-back"                ? Words::tr("You kept your promise")
                                                    : Words::tr("The next try was made");
    return withText(sentence, entry.after);
}

QString handedSentence(const TimelineEntry &entry)
{
    const QString title = entry.listName.trimmed().isEmpty() ? Words::tr("Untitled draft")
                                                             : singleLine(entry.listName);
    return entry.code == u"sent" ? Words::tr("You sent your draft “%1”").arg(title)
                                 : Words::tr("You copied your draft “%1” for them").arg(title);
}

} // namespace

std::optional<QString> factSentence(const TimelineEntry &entry)
{
    switch (entry.kind) {
    case Kind::Touched:
        return touchSentence(entry);
    case Kind::Listed:
        return listedSentence(entry);
    case Kind::Unlisted:
        return unlistedSentence(entry);
    case Kind::Noted:
        return withText(Words::tr("Note"), entry.after);
    case Kind::Met:
        return Words::tr("Met: %1").arg(singleLine(entry.listName));
    case Kind::Permitted:
        return permissionSentence(entry);
    case Kind::Owed:
        return owedSentence(entry);
    case Kind::Settled:
        return settledSentence(entry);
    case Kind::HandedOver:
        return handedSentence(entry);
    default:
        return std::nullopt;
    }
}

QString meaningOf(const TimelineEntry &entry, const Today &today)
{
    const bool isFact = factSentence(entry).has_value();
    const bool isMessage = entry.kind == Kind::TheyWrote || entry.kind == Kind::WeWrote;
    QStringList lines;
    if (entry.after.size() > longestText && (isFact || isMessage)) {
        lines += entry.after.left(8 * longestText);
    }
    QStringList parts;
    if (entry.when.isKnown()) {
        parts += dateText(entry.when, today.zone);
    }
    if (entry.answeredAt) {
        parts += Words::tr("answered on %1")
                     .arg(dateText(Dated::exact(*entry.answeredAt), today.zone));
    }
    parts += sourceWords(isFact ? u"you"_s : isMessage ? u"messages"_s : entry.source);
    parts.removeAll(QString());
    lines += parts.join(u" · "_s);
    return lines.join(u'\n');
}

std::optional<QString> sideListSentence(const TimelineEntry &entry)
{
    const auto list = formats::listKindFromText(entry.list);
    if (!list || !formats::isSideList(*list)) {
        return std::nullopt;
    }
    return entry.kind == Kind::Left ? ended(*list, entry.listName) : begun(*list, entry.listName);
}

QString messageSentence(const TimelineEntry &entry)
{
    const bool isEmpty = singleLine(entry.after).simplified().isEmpty();
    return frameOf(entry.message, entry.kind == Kind::TheyWrote)
        .arg(isEmpty ? Words::tr("(no text)") : quoted(entry.after));
}

} // namespace comity::ui

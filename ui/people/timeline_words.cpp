#include "ui/people/timeline_words.h"

#include "model/base/text_fold.h"

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

} // namespace

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
    QString text = singleLine(entry.after).simplified();
    if (text.isEmpty()) {
        text = Words::tr("(no text)");
    } else {
        if (text.size() > longestText) {
            text = text.left(longestText - 1) + u'…';
        }
        text = u'“' + text + u'”';
    }
    return frameOf(entry.message, entry.kind == Kind::TheyWrote).arg(text);
}

} // namespace comity::ui

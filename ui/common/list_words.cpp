#include "ui/common/list_words.h"

#include "ui/common/formatting.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

struct ListWords
{
    Q_DECLARE_TR_FUNCTIONS(ListWords)
};

} // namespace

QString listIcon(ListKind kind)
{
    switch (kind) {
    case ListKind::Private:
        return u"object-locked"_s;
    case ListKind::Public:
        return u"globe"_s;
    case ListKind::Target:
        return u"crosshairs"_s;
    case ListKind::Protected:
        return u"security-high"_s;
    case ListKind::Watch:
        return u"view-visible"_s;
    case ListKind::Smart:
        return u"view-filter"_s;
    }
    return {};
}

QString listKindName(ListKind kind)
{
    switch (kind) {
    case ListKind::Private:
        return ListWords::tr("Private");
    case ListKind::Public:
        return ListWords::tr("Public");
    case ListKind::Target:
        return ListWords::tr("Target");
    case ListKind::Protected:
        return ListWords::tr("Protected");
    case ListKind::Watch:
        return ListWords::tr("Watch");
    case ListKind::Smart:
        return ListWords::tr("Smart");
    }
    return {};
}

QString listKindMeaning(ListKind kind)
{
    switch (kind) {
    case ListKind::Private:
        return ListWords::tr("For your own use. Nobody is told.");
    case ListKind::Public:
        return ListWords::tr(
            "Networks tell people when they are added to a public list. Keep groupings private.");
    case ListKind::Target:
        return ListWords::tr("People you want to know: why, how often, what is next.");
    case ListKind::Protected:
        return ListWords::tr("People no purge plan ever takes.");
    case ListKind::Watch:
        return ListWords::tr("People you do not follow and look at every few days.");
    case ListKind::Smart:
        return ListWords::tr("Whoever fits its conditions at the time.");
    }
    return {};
}

QString listBadge(ListKind kind)
{
    switch (kind) {
    case ListKind::Public:
        return ListWords::tr("Public, people are told");
    case ListKind::Smart:
        return ListWords::tr("Smart, kept by its conditions");
    default:
        return ListWords::tr("Private, nobody is told");
    }
}

Tone listBadgeTone(ListKind kind)
{
    return kind == ListKind::Public ? Tone::Warn : Tone::Muted;
}

QString listCountText(std::optional<qint64> count, std::optional<qint64> limit)
{
    if (!count) {
        return unknownText();
    }
    return limit ? ListWords::tr("%1 of %2", "members of a list, and how many the network allows")
                       .arg(numberText(*count), numberText(*limit))
                 : numberText(*count);
}

} // namespace comity::ui

#include "ui/drafts/channel_words.h"

#include "model/networks/channel.h"
#include "ui/common/tiles.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

using networks::Channel;
using networks::ChannelKind;

/// The context of their translations.
class ChannelWords
{
    Q_DECLARE_TR_FUNCTIONS(ChannelWords)
};

/// The kind inside a name, such as "LinkedIn message"; names of networks stand before it.
QString wordOf(ChannelKind kind)
{
    switch (kind) {
    case ChannelKind::Message:
        return ChannelWords::tr("%1 message", "network");
    case ChannelKind::Invitation:
        return ChannelWords::tr("%1 invitation", "network");
    case ChannelKind::InMail:
        return ChannelWords::tr("%1 InMail", "network");
    case ChannelKind::Post:
        return ChannelWords::tr("%1 post", "network");
    case ChannelKind::Wall:
        return ChannelWords::tr("%1 post on their page", "network");
    case ChannelKind::Reply:
        return ChannelWords::tr("%1 reply", "network");
    case ChannelKind::Comment:
        return ChannelWords::tr("%1 comment", "network");
    default:
        return ChannelWords::tr("E-mail");
    }
}

} // namespace

QString channelWords(const QString &channel)
{
    const auto known = Channel::parse(channel);
    if (!known) {
        return channel;
    }
    return known->kind() == ChannelKind::Email
        ? wordOf(known->kind())
        : wordOf(known->kind()).arg(networkName(known->network()));
}

QString channelKindWord(const QString &channel)
{
    const auto known = Channel::parse(channel);
    if (!known) {
        return channel;
    }
    switch (known->kind()) {
    case ChannelKind::Message:
        return ChannelWords::tr("Direct message");
    case ChannelKind::Invitation:
        return ChannelWords::tr("Invitation");
    case ChannelKind::InMail:
        return ChannelWords::tr("InMail");
    case ChannelKind::Post:
        return ChannelWords::tr("Post");
    case ChannelKind::Wall:
        return ChannelWords::tr("Post on their page");
    case ChannelKind::Reply:
        return ChannelWords::tr("Reply");
    case ChannelKind::Comment:
        return ChannelWords::tr("Comment");
    default:
        return ChannelWords::tr("E-mail");
    }
}

} // namespace comity::ui

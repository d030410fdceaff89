#pragma once

#include <QString>
#include <optional>
#include <vector>

namespace comity::networks {

/// What is written there.
enum class ChannelKind : quint8 {
    Message, ///< from one to one: `x-dm`, `linkedin-message`
    Invitation, ///< the note of a request to connect: `linkedin-invite`
    InMail, ///< paid mail to somebody who is no contact: `linkedin-inmail`
    Email,
    Post, ///< on our own page or to everybody
    Wall, ///< a post on their page: `facebook-wall`
    Reply, ///< to a post, in a network without comments: `x-reply`
    Comment, ///< under a post: `linkedin-comment`
};

/// Where a text goes: a network and a kind, as the command line names it (cli.md, `review`).
/// A network for which cli.md names channels has just these; any other has `NETWORK-dm`,
/// `NETWORK-post` and `NETWORK-reply`, whether the catalogue knows it or not.
class Channel
{
public:
    /// The channel of this name, or nothing. Names are lower case.
    static std::optional<Channel> parse(QStringView name);
    /// The channel of a kind in a network; nothing where the network has none.
    static std::optional<Channel> of(QStringView network, ChannelKind kind);
    /// The channels that cli.md names, in its order.
    static const std::vector<Channel> &named();

    /// `x-dm`, `linkedin-invite`, `email`.
    QString name() const;
    /// The code of the network as in the catalogue; empty for e-mail.
    const QString &network() const { return m_network; }
    ChannelKind kind() const { return m_kind; }

    /// Seen by those it is sent to alone: messages, invitations, mail.
    bool isPrivate() const;
    bool isPublic() const { return !isPrivate(); }
    /// An answer under what somebody published.
    bool isReply() const { return m_kind == ChannelKind::Reply || m_kind == ChannelKind::Comment; }
    /// On a page of our own; a text on theirs is not one.
    bool isPost() const { return m_kind == ChannelKind::Post; }
    bool isOnTheirPage() const { return m_kind == ChannelKind::Wall; }

    bool operator==(const Channel &) const = default;

private:
    Channel(QString network, ChannelKind kind);

    QString m_network;
    ChannelKind m_kind;
};

} // namespace comity::networks

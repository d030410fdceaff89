#pragma once

#include <QString>

namespace comity::ui {

/// A channel as people call it, by its name in cli.md: `x-dm` is "X message", `mastodon-post` is
/// "Mastodon post". One that is not known is itself.
QString channelWords(const QString &channel);
/// Without its network, for where that stands beside it: "Message", "Post".
QString channelKindWord(const QString &channel);

} // namespace comity::ui

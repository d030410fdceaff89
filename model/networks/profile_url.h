#pragma once

#include "model/networks/network.h"

namespace comity::networks {

/// The address of somebody's profile: by key, which outlives a change of handle, else by handle.
/// Always https and percent-encoded; empty when the network has no such address or neither text
/// can be one of its keys or handles, because an address is never built from a stranger's text
/// as it came. A key that begins with @ is a handle that stands for a missing id.
QString profileUrl(const Network &network, const QString &key, const QString &handle);

/// True when a text can be a handle of the network; one leading @ is allowed.
bool handleLooksValid(const Network &network, QStringView handle);

/// True for an http or https address with a host: what may become a link or be opened.
bool isWebAddress(const QString &address);

} // namespace comity::networks

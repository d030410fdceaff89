#pragma once

#include "model/base/result.h"
#include "model/networks/network.h"

namespace comity::networks {

/// All networks that Comity knows, as data: resources/limits/<code>.yml.
class Catalogue
{
public:
    /// The networks that are compiled in, parsed once. Any thread.
    static const Catalogue &builtIn();

    /// Reads one network's file. A file that is not whole, lacks a field or has a word that is not
    /// known gives FormatBroken with the file name and the line.
    static Result<Network> read(const QString &code, const QByteArray &yaml);

    /// In the order in which they are offered.
    const std::vector<Network> &networks() const { return m_networks; }
    /// The network with this code, or null.
    const Network *find(QStringView code) const;

private:
    std::vector<Network> m_networks;
};

} // namespace comity::networks

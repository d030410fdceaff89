#pragma once

#include <QString>
#include <QStringList>

namespace comity::tests {

/// Libraries that speak to a network, of those that `ldd` lists.
QStringList networkLibraries(const QString &ldd);

/// Calls that reach a network, of the undefined symbols that `readelf --dyn-syms` lists.
QStringList networkCalls(const QString &symbols);

/// Words of a source that stand for a network.
QStringList networkWords(const QString &source);

} // namespace comity::tests

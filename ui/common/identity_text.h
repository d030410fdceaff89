#pragma once

#include <QString>

namespace comity::ui {

/// `id 90210044`, on one line.
QString idText(const QString &key);

/// `@ada` where the network writes an @, `ada` where it does not (LinkedIn), `id 4711, handle
/// unknown` where only a number is known; empty where the network has nothing but a name.
QString handleText(const QString &network, const QString &handle, const QString &key = {});

/// True when nothing but a number or a DID tells who it is, besides perhaps a name.
bool isHandleUnknown(const QString &network, const QString &handle, const QString &key);

/// The name, else handleText().
QString nameText(
    const QString &network, const QString &name, const QString &handle, const QString &key);

/// One of our own accounts: its handle, else its name, else its id. Never empty.
QString accountText(
    const QString &network, const QString &handle, const QString &name, const QString &key);

} // namespace comity::ui

#include "ui/common/identity_text.h"

#include "model/base/text_fold.h"
#include "model/networks/catalogue.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

networks::KeyKind keyKindOf(const QString &network)
{
    const networks::Network *known = networks::Catalogue::builtIn().find(network);
    return known != nullptr ? known->key : networks::KeyKind::Handle;
}

QString withAt(networks::KeyKind kind, const QString &handle)
{
    const bool isBare = kind == networks::KeyKind::Slug || kind == networks::KeyKind::Name;
    return isBare || handle.startsWith(u'@') ? handle : u'@' + handle;
}

} // namespace

QString idText(const QString &key)
{
    return Words::tr("id %1", "a person of whom only a number is known").arg(singleLine(key));
}

QString handleText(const QString &network, const QString &handle, const QString &key)
{
    const networks::KeyKind kind = keyKindOf(network);
    if (!handle.isEmpty()) {
        return withAt(kind, singleLine(handle));
    }
    const bool isOnlyAName = kind == networks::KeyKind::Name || key.startsWith(u"name:");
    if (isOnlyAName || key.isEmpty()) {
        return {};
    }
    return isHandleUnknown(network, handle, key)
        ? Words::tr("%1, handle unknown", "id 4711").arg(idText(key))
        : withAt(kind, singleLine(key));
}

bool isHandleUnknown(const QString &network, const QString &handle, const QString &key)
{
    const networks::KeyKind kind = keyKindOf(network);
    const bool isNumber = kind == networks::KeyKind::Id || kind == networks::KeyKind::Did;
    return handle.isEmpty() && isNumber && !key.isEmpty() && !key.startsWith(u'@')
        && !key.startsWith(u"name:");
}

QString nameText(
    const QString &network, const QString &name, const QString &handle, const QString &key)
{
    const QString oneLine = singleLine(name);
    return oneLine.isEmpty() ? handleText(network, handle, key) : oneLine;
}

QString accountText(
    const QString &network, const QString &handle, const QString &name, const QString &key)
{
    if (handle.isEmpty() && !name.isEmpty()) {
        return singleLine(name);
    }
    if (handle.isEmpty() && key.isEmpty()) {
        return Words::tr("an account without a name");
    }
    return handle.isEmpty() ? idText(key) : handleText(network, handle);
}

} // namespace comity::ui

#pragma once

#include "model/base/ids.h"

#include <QAction>
#include <QIcon>
#include <QPointer>
#include <QString>
#include <QStringList>

namespace comity::ui {

/// One row of the palette. Texts may be strangers': plain, always.
struct PaletteItem
{
    enum class Kind { Heading, Command, Person, List };

    Kind kind = Kind::Command;
    QString text;
    QString hint; ///< muted, behind the text
    QIcon icon;
    QStringList keys; ///< of a command, as they are written on keyboards
    QPointer<QAction> action; ///< of a command
    Pk person = {};
    ListId list = {};
};

} // namespace comity::ui

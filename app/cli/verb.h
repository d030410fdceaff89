#pragma once

#include "app/cli/exit_status.h"

#include <QCommandLineOption>
#include <QList>
#include <QString>
#include <QStringList>

namespace comity::cli {

class Call;

/// One verb of the command line: what it is called with and what it does. Each has a file of its
/// own.
struct Verb
{
    QString name;
    QString arguments; ///< what follows the name, as the help shows it
    QString summary; ///< one sentence
    QList<QCommandLineOption> options; ///< beside those that every verb knows
    QString more; ///< further lines of the help; may be empty
    ExitStatus (*run)(Call &call);
    bool needsScreen = false; ///< runs on the offscreen platform
    QStringList drawingOptions = {}; ///< each of them makes it run there
};

} // namespace comity::cli

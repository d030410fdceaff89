#pragma once

#include "app/cli/verb.h"

#include <QStringList>
#include <vector>

namespace comity::cli {

/// Every verb, in the order of the help.
const std::vector<Verb> &allVerbs();
/// Null for a word that is no verb.
const Verb *findVerb(const QString &name);

/// Runs the verb that the first argument after the program's name is. Needs a QCoreApplication.
int runVerb(const Verb &verb, const QStringList &arguments);

/// `comity --help`.
QString programHelp();
QString versionLine();

} // namespace comity::cli

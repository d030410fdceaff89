#include "app/cli/console.h"
#include "app/cli/verbs.h"

#include <QCoreApplication>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

using namespace comity;

/// Where the verb stands: the first argument that is neither an option nor the value of one that
/// every verb knows. 0 without one.
qsizetype placeOfVerb(const QStringList &arguments)
{
    const QStringList withValue {u"-w"_s, u"--workspace"_s, u"--account"_s, u"--as-of"_s};
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (withValue.contains(arguments.at(i))) {
            ++i;
        } else if (!arguments.at(i).startsWith(u'-')) {
            return i;
        }
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"comity"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(COMITY_VERSION));
    QStringList arguments = QCoreApplication::arguments();
    const qsizetype place = placeOfVerb(arguments);
    if (const cli::Verb *verb = place > 0 ? cli::findVerb(arguments.at(place)) : nullptr) {
        arguments.removeAt(place);
        return cli::runVerb(*verb, arguments);
    }
    if (arguments.contains(u"--version"_s)) {
        std::fputs(cli::versionLine().toUtf8().constData(), stdout);
        return 0;
    }
    if (arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s)) {
        std::fputs(cli::programHelp().toUtf8().constData(), stdout);
        return 0;
    }
    cli::Console console(false);
    const QString word = place > 0 ? arguments.at(place) : QString();
    return static_cast<int>(console.failUsage(
        word.isEmpty() ? u"Which verb is meant?"_s : u"There is no verb %1"_s.arg(word)));
}

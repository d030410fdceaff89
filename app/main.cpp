#include "app/application.h"
#include "app/cli/console.h"
#include "app/cli/verbs.h"
#include "ui/common/translation.h"

#include <QApplication>
#include <QFileInfo>
#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

using namespace comity;

QStringList argumentsOf(int argc, char **argv)
{
    QStringList out;
    for (int i = 0; i < argc; ++i) {
        out += QString::fromLocal8Bit(argv[i]);
    }
    return out;
}

/// Where the verb or the workspace stands: the first argument that is neither an option nor the
/// value of one. 0 without one.
qsizetype placeOfWord(const QStringList &arguments)
{
    const QStringList withValue {u"-w"_s, u"--workspace"_s, u"--account"_s, u"--as-of"_s,
        u"-platform"_s, u"-style"_s, u"-display"_s, u"-geometry"_s};
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (withValue.contains(arguments.at(i))) {
            ++i;
        } else if (!arguments.at(i).startsWith(u'-')) {
            return i;
        }
    }
    return 0;
}

void nameProgram()
{
    QCoreApplication::setApplicationName(u"comity"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(COMITY_VERSION));
}

bool looksLikeWorkspace(const QString &word)
{
    return word.endsWith(u".comity") || word.contains(u'/') || QFileInfo::exists(word);
}

bool hasDisplay(const QStringList &arguments)
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || arguments.contains(u"-platform"_s);
}

/// What the offscreen platform has to say is nothing for people who call a verb.
void dropWarnings(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtCriticalMsg || type == QtFatalMsg) {
        std::fputs(QString(text + u'\n').toUtf8().constData(), stderr);
    }
}

bool draws(const cli::Verb &verb, const QStringList &arguments)
{
    return verb.needsScreen
        || std::ranges::any_of(verb.drawingOptions, [&arguments](const QString &option) {
               const QString asked = u"--"_s + option;
               return std::ranges::any_of(arguments, [&asked](const QString &argument) {
                   return argument == asked || argument.startsWith(asked + u'=');
               });
           });
}

/// A verb. One that draws runs on the offscreen platform.
int runVerb(const cli::Verb &verb, QStringList arguments, qsizetype place, int argc, char **argv)
{
    arguments.removeAt(place);
    if (draws(verb, arguments)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qInstallMessageHandler(dropWarnings);
        const QApplication application(argc, argv);
        nameProgram();
        ui::useLanguageOfTexts(); // what is drawn is for people
        return cli::runVerb(verb, arguments);
    }
    const QCoreApplication application(argc, argv);
    nameProgram();
    return cli::runVerb(verb, arguments);
}

int runWindow(const QString &workspace, bool isDemo, int argc, char **argv)
{
    QApplication application(argc, argv);
    nameProgram();
    QGuiApplication::setDesktopFileName(u"io.github.comity.Comity"_s);
    ui::installTranslation(application);
    ui::useLanguageOfTexts();
    Application window(application, [] { return QDateTime::currentDateTimeUtc(); });
    if (isDemo) {
        window.startDemo();
    } else {
        window.start(workspace);
    }
    window.show();
    return QApplication::exec();
}

int fail(const QString &whatIsWrong)
{
    cli::Console console(false);
    return static_cast<int>(console.failUsage(whatIsWrong));
}

} // namespace

int main(int argc, char **argv)
{
    const QStringList arguments = argumentsOf(argc, argv);
    const qsizetype place = placeOfWord(arguments);
    const QString word = place > 0 ? arguments.at(place) : QString();
    if (const cli::Verb *verb = cli::findVerb(word)) {
        return runVerb(*verb, arguments, place, argc, argv);
    }
    if (arguments.contains(u"--version"_s)) {
        std::fputs(cli::versionLine().toUtf8().constData(), stdout);
        return 0;
    }
    if (arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s)) {
        std::fputs(cli::programHelp().toUtf8().constData(), stdout);
        return 0;
    }
    if (!word.isEmpty() && !looksLikeWorkspace(word)) {
        return fail(u"There is no verb %1"_s.arg(word));
    }
    if (!hasDisplay(arguments)) {
        return fail(u"There is no display to open the window on"_s);
    }
    return runWindow(word, arguments.contains(u"--demo"_s), argc, argv);
}
